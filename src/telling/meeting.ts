import type { MeetingAnswer, SessionTold } from '../../projections/meeting.js';
import { begun } from '../../projections/sentences/article.js';
import { doorsInWords } from './doors.js';
import { meetingPhaseInWords } from './meeting-words.js';
import { phaseInWords } from './proposal-words.js';
import type { Telling } from './telling.js';

// What is told of a meeting, wherever it is told.

export const proposalSaid = (
  { proposal, title, phase, phaseEntry }: MeetingAnswer['proposals'][number],
  telling: Telling,
): string =>
  telling.join(
    `${telling.words(title)} (${proposal}), ${telling.in(phaseInWords[phase])}`,
    telling.entry(phaseEntry),
  );

/** A fact under its label; one that is not known says nothing. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What the meeting is, beside what happened in it. */
export const meetingFacts = (
  answer: Omit<MeetingAnswer, 'kind' | 'agenda' | 'presence' | 'notes'>,
  telling: Telling,
): readonly Fact[] => {
  const through =
    answer.through === undefined
      ? ''
      : telling.in({
          es: `, por medio de ${telling.name(answer.through)}`,
          en: `, through ${telling.name(answer.through)}`,
        });
  return [
    { label: telling.in({ es: 'Reunión', en: 'Meeting' }), text: answer.meeting },
    { label: telling.in({ es: 'Instancia', en: 'Organ' }), text: telling.title(answer.organ) },
    { label: telling.in({ es: 'Fecha', en: 'Date' }), text: telling.in(answer.said) },
    {
      label: telling.in({ es: 'Lugar', en: 'Place' }),
      text: answer.place === undefined ? '' : telling.words(answer.place),
    },
    {
      label: telling.in({ es: 'Convocada por', en: 'Convened by' }),
      text: telling.join(`${begun(telling.name(answer.convenedBy))}${through}`, telling.entry(answer.entry)),
    },
    {
      label: telling.in({ es: 'Situación', en: 'Status' }),
      text: telling.join(telling.in(meetingPhaseInWords[answer.phase]), telling.entry(answer.phaseEntry)),
    },
    ...answer.postponements.map(({ reason, entry }) => ({
      label: telling.in({ es: 'Pospuesta', en: 'Postponed' }),
      text: telling.join(telling.words(reason), telling.entry(entry)),
    })),
  ];
};

/** "Primera sesión, a puerta abierta; abierta el 12 de noviembre de 2019 (asiento 40) y cerrada (asiento 60)" */
export const sessionSaid = ({ names, doors, entry, closedEntry }: SessionTold, telling: Telling): string =>
  telling.join(
    `${telling.words(names)}, ${telling.in(doorsInWords[doors])}; ${telling.in({ es: 'abierta', en: 'opened' })} ${telling.when(entry)}`,
    telling.entry(entry),
    closedEntry === undefined
      ? ''
      : telling.join(telling.in({ es: 'y cerrada', en: 'and closed' }), telling.entry(closedEntry)),
  );
