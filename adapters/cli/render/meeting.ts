import type { Bilingual } from '../../../domain/language/codec.js';
import type { Presence } from '../../../domain/meetings/events.js';
import type {
  AgendaItemTold,
  MeetingAnswer,
  PresenceTold,
  SessionTold,
} from '../../../projections/meeting.js';
import { actLines } from './acts.js';
import { doorsInWords } from '../../../src/telling/doors.js';
import { meetingFacts, proposalSaid, sessionSaid } from '../../../src/telling/meeting.js';
import { drafting } from './drafting.js';
import { interventionSaid } from '../../../src/telling/intervention.js';
import { blocks, fields, margins, wrap } from './layout.js';
import { notesAboutIt } from './notes-about.js';
import type { Page } from './page.js';
import { withPerson } from '../../../src/telling/with-person.js';

export const meeting = (answer: MeetingAnswer, page: Page): readonly string[] =>
  blocks(
    [
      ...wrap(page.colours.bold(page.words(answer.names)), page.width),
      ...fields(meetingFacts(answer, page), page.width),
    ],
    section(
      { es: 'Sesiones', en: 'Sessions' },
      answer.sessions.flatMap((session) => item(sessionSaid(session, page), page)),
      page,
    ),
    section({ es: 'Agenda', en: 'Agenda' }, agenda(answer, page), page),
    section({ es: 'Presencia', en: 'Presence' }, presence(answer.presence, page), page),
    section({ es: 'Grupo de redacción', en: 'Drafting group' }, drafting(answer, page), page),
    section({ es: 'Intervenciones', en: 'Interventions' }, interventions(answer, page), page),
    section(
      { es: 'Propuestas', en: 'Proposals' },
      answer.proposals.flatMap((proposal) => item(proposalSaid(proposal, page), page)),
      page,
    ),
    section(
      { es: 'Actos', en: 'Acts' },
      answer.acts.flatMap((act) => actLines(act, page)),
      page,
    ),
    section(
      { es: 'Notas sobre las fuentes', en: 'Notes on the sources' },
      notesAboutIt(answer.notes, page),
      page,
    ),
  );

const section = (title: Bilingual, lines: readonly string[], page: Page): readonly string[] =>
  lines.length === 0 ? [] : [page.heading(title), ...lines];

const item = (text: string, page: Page, deep = 0): readonly string[] => {
  const margin = '  '.repeat(deep + 1);
  return wrap(text, page.width, margins(`${margin}  `, margin));
};

/** Items in their order, those that are part of another under it. */
const agenda = ({ agenda: items, sessions }: MeetingAnswer, page: Page): readonly string[] => {
  const width = String(items.length).length;
  const under = (parent: string | undefined, deep: number): readonly string[] =>
    items
      .filter(({ within }) => within === parent)
      .flatMap((one, index) => [
        ...itemLines(one, { number: String(index + 1).padStart(width), deep }, sessions, page),
        ...under(one.id, deep + 1),
      ]);
  return under(undefined, 0);
};

const itemLines = (
  { title, presenters, session, doors, entry }: AgendaItemTold,
  { number, deep }: { readonly number: string; readonly deep: number },
  sessions: readonly SessionTold[],
  page: Page,
): readonly string[] => {
  const sits = sessions.find(({ id }) => id === session);
  const beside = [
    ...(presenters.length === 0
      ? []
      : [
          page.in({
            es: `presenta: ${page.names(presenters)}`,
            en: `presented by: ${page.names(presenters)}`,
          }),
        ]),
    ...(doors === 'closed' || sits?.doors === 'closed' ? [page.in(doorsInWords.closed)] : []),
  ];
  const margin = '    '.repeat(deep) + '  ';
  return wrap(
    page.join([page.words(title), ...beside].join('; '), page.entry(entry)),
    page.width,
    margins(`${margin}${' '.repeat(number.length + 2)}`, `${margin}${number}. `),
  );
};

const PRESENCE: Readonly<Record<Presence, Bilingual>> = {
  present: { es: 'Presentes', en: 'Present' },
  absent: { es: 'Ausentes', en: 'Absent' },
  left: { es: 'Se retiraron', en: 'Left' },
};

const presence = (all: readonly PresenceTold[], page: Page): readonly string[] => {
  const credentials = all.flatMap(({ party, credentialsEntry: entry }) =>
    entry === undefined ? [] : [{ text: withPerson(page.title(party), entry, page), entry }],
  );
  return fields(
    [
      ...(['present', 'absent', 'left'] as const).map((kind) => ({
        label: page.in(PRESENCE[kind]),
        text: page.together(
          all
            .filter((one) => one.presence === kind)
            .map(({ party, entry }) => ({ text: page.title(party), entry })),
        ),
      })),
      {
        label: page.in({ es: 'Con credenciales', en: 'With credentials' }),
        text: page.together(credentials),
      },
    ],
    page.width,
  );
};

const interventions = ({ interventions: all, agenda: items }: MeetingAnswer, page: Page): readonly string[] =>
  all.flatMap((told) => {
    const title = items.find(({ id }) => id === told.item)?.title;
    const about =
      title === undefined
        ? ''
        : page.in({ es: `, sobre ${page.quote(title)}`, en: `, on ${page.quote(title)}` });
    return item(interventionSaid(told, about, page), page);
  });
