import type { Bilingual } from '../../domain/language/codec.js';
import type { CorrectionAsked, ItemInMinutes, MinutesAnswer } from '../../projections/minutes.js';
import { begun } from '../../projections/sentences/article.js';
import { doorsInWords } from './doors.js';
import type { Fact } from './meeting.js';
import type { Telling } from './telling.js';
import { withPerson } from './with-person.js';

export const minutesTitle = ({ names }: MinutesAnswer, telling: Telling): string =>
  telling.in({ es: `Acta: ${telling.words(names)}`, en: `Minutes: ${telling.words(names)}` });

/** Whether they are final, or a draft that is corrected until a day. */
export const minutesState = (
  { state: now, circulated, finalEntry }: MinutesAnswer,
  telling: Telling,
): string => {
  if (finalEntry !== undefined) {
    return telling.join(telling.in({ es: 'Definitiva', en: 'Final' }), telling.entry(finalEntry));
  }
  if (circulated === undefined) return telling.in(STATES[now]);
  const until = telling.momentAfter(circulated.until);
  return telling.join(
    circulated.over
      ? telling.in({
          es: `PROYECTO: el plazo para corregirlo terminó ${until}`,
          en: `DRAFT: the time to correct it ended on ${until}`,
        })
      : telling.in({
          es: `PROYECTO: se admiten correcciones hasta ${until}`,
          en: `DRAFT: corrections are taken until ${until}`,
        }),
    telling.entry(circulated.entry),
  );
};

const STATES: Readonly<Record<MinutesAnswer['state'], Bilingual>> = {
  'in-preparation': { es: 'EN PREPARACIÓN: no se ha circulado', en: 'IN PREPARATION: not circulated' },
  draft: { es: 'PROYECTO', en: 'DRAFT' },
  final: { es: 'Definitiva', en: 'Final' },
};

/** Those who came, and those noted absent. */
export const attendanceFacts = ({ attendance, absent }: MinutesAnswer, telling: Telling): readonly Fact[] => [
  {
    label: telling.in({ es: 'Asistieron', en: 'Attended' }),
    text: telling.together(
      attendance.map(({ party, entry, leftEntry, credentialsEntry }) => {
        const named =
          credentialsEntry === undefined
            ? telling.title(party)
            : withPerson(telling.title(party), credentialsEntry, telling);
        const left =
          leftEntry === undefined
            ? ''
            : telling.in({ es: ` (se retiró, asiento ${leftEntry})`, en: ` (left, entry ${leftEntry})` });
        return { text: `${named}${left}`, entry };
      }),
    ),
  },
  {
    label: telling.in({ es: 'Ausentes', en: 'Absent' }),
    text: telling.together(absent.map(({ party, entry }) => ({ text: telling.title(party), entry }))),
  },
];

/** "3. Informe de la presidencia; presenta: Guatemala; a puerta cerrada (asiento 57)" */
export const itemSaid = (item: ItemInMinutes, number: number, telling: Telling): string => {
  const presented =
    item.presenters.length === 0
      ? ''
      : telling.in({
          es: `; presenta: ${telling.names(item.presenters)}`,
          en: `; presented by: ${telling.names(item.presenters)}`,
        });
  const doors = item.doors === 'closed' ? `; ${telling.in(doorsInWords.closed)}` : '';
  return telling.join(
    telling.strong(`${number}. ${telling.words(item.title)}`) + presented + doors,
    telling.entry(item.entry),
  );
};

export const NOTHING_UNDER: Bilingual = {
  es: 'No consta nada bajo este punto.',
  en: 'Nothing is recorded under this item.',
};

export const UNDER_NONE: Bilingual = {
  es: 'Fuera de los puntos de la agenda',
  en: 'Under no item of the agenda',
};

/** A correction that was asked for, and what became of it. */
export const correctionSaid = (
  { correction, by, words, entry, outcome }: CorrectionAsked,
  telling: Telling,
): string => {
  const asked = telling.join(
    `${correction}, ${telling.in({ es: `de ${telling.name(by)}`, en: `of ${telling.name(by)}` })}: ${telling.quote(words)}`,
    telling.entry(entry),
  );
  switch (outcome.kind) {
    case 'open':
      return telling.join(asked, telling.in({ es: '— por resolver', en: '— to be settled' }));
    case 'taken':
      return telling.join(
        asked,
        telling.in({ es: '— acogida', en: '— taken up' }),
        telling.entry(outcome.entry),
      );
    case 'not-taken':
      return telling.join(
        asked,
        telling.in({
          es: `— no acogida: ${telling.quote(outcome.reason)}`,
          en: `— not taken up: ${telling.quote(outcome.reason)}`,
        }),
        telling.entry(outcome.entry),
      );
  }
};

/** A summary for which its presidency answers alone. */
export const summarySaid = (
  { text, title: its, by, entry }: MinutesAnswer['summaries'][number],
  telling: Telling,
): string =>
  telling.join(
    telling.in({
      es: `${begun(telling.name(by))}, bajo su propia responsabilidad y sin pretensión de consenso: ${telling.quote(its)} (${text})`,
      en: `${begun(telling.name(by))}, on its own responsibility and without a claim of consensus: ${telling.quote(its)} (${text})`,
    }),
    telling.entry(entry),
  );
