import type { Bilingual } from '../../../domain/language/codec.js';
import type { CorrectionAsked, ItemInMinutes, MinutesAnswer } from '../../../projections/minutes.js';
import { begun } from '../../../projections/sentences/article.js';
import { actLines } from './acts.js';
import { doorsInWords } from './doors.js';
import { interventionSaid } from './intervention.js';
import { blocks, fields, margins, wrap } from './layout.js';
import { drafting } from './drafting.js';
import { meetingFacts, proposalSaid, sessionLines } from './meeting.js';
import { withPerson } from './with-person.js';
import type { Page } from './page.js';
import { line, section } from './section.js';

/** The minutes of a meeting, item by item. */
export const minutes = (answer: MinutesAnswer, page: Page): readonly string[] =>
  blocks(
    [
      ...wrap(page.colours.bold(title(answer, page)), page.width),
      ...wrap(state(answer, page), page.width, margins('  ')),
      ...meetingFacts(answer, page),
    ],
    section({ es: 'Asistencia', en: 'Attendance' }, attendance(answer, page), page),
    section(
      { es: 'Sesiones', en: 'Sessions' },
      answer.sessions.flatMap((session) => sessionLines(session, page)),
      page,
    ),
    section({ es: 'Grupo de redacción', en: 'Drafting group' }, drafting(answer, page), page),
    ...answer.items.map((item, index) => itemLines(item, index + 1, page)),
    section(OTHERWISE, underLines(answer, page), page),
    section(
      { es: 'Correcciones pedidas', en: 'Corrections asked for' },
      answer.corrections.flatMap((one) => line(correctionSaid(one, page), page)),
      page,
    ),
    section(
      { es: 'Resumen de la presidencia', en: "Chair's summary" },
      answer.summaries.flatMap((one) => line(summarySaid(one, page), page)),
      page,
    ),
  );

const OTHERWISE: Bilingual = { es: 'Fuera de los puntos de la agenda', en: 'Under no item of the agenda' };

const title = ({ names }: MinutesAnswer, page: Page): string =>
  page.in({ es: `Acta: ${page.words(names)}`, en: `Minutes: ${page.words(names)}` });

const state = ({ state: now, circulated, finalEntry }: MinutesAnswer, page: Page): string => {
  if (finalEntry !== undefined) {
    return page.join(page.in({ es: 'Definitiva', en: 'Final' }), page.entry(finalEntry));
  }
  if (circulated === undefined) return page.in(STATES[now]);
  const until = page.momentAfter(circulated.until);
  return page.join(
    circulated.over
      ? page.in({
          es: `PROYECTO: el plazo para corregirlo terminó ${until}`,
          en: `DRAFT: the time to correct it ended on ${until}`,
        })
      : page.in({
          es: `PROYECTO: se admiten correcciones hasta ${until}`,
          en: `DRAFT: corrections are taken until ${until}`,
        }),
    page.entry(circulated.entry),
  );
};

const STATES: Readonly<Record<MinutesAnswer['state'], Bilingual>> = {
  'in-preparation': { es: 'EN PREPARACIÓN: no se ha circulado', en: 'IN PREPARATION: not circulated' },
  draft: { es: 'PROYECTO', en: 'DRAFT' },
  final: { es: 'Definitiva', en: 'Final' },
};

const attendance = ({ attendance: all, absent }: MinutesAnswer, page: Page): readonly string[] =>
  fields(
    [
      {
        label: page.in({ es: 'Asistieron', en: 'Attended' }),
        text: page.together(
          all.map(({ party, entry, leftEntry, credentialsEntry }) => {
            const named =
              credentialsEntry === undefined
                ? page.title(party)
                : withPerson(page.title(party), credentialsEntry, page);
            const left =
              leftEntry === undefined
                ? ''
                : page.in({ es: ` (se retiró, asiento ${leftEntry})`, en: ` (left, entry ${leftEntry})` });
            return { text: `${named}${left}`, entry };
          }),
        ),
      },
      {
        label: page.in({ es: 'Ausentes', en: 'Absent' }),
        text: page.together(absent.map(({ party, entry }) => ({ text: page.title(party), entry }))),
      },
    ],
    page.width,
  );

const itemLines = (item: ItemInMinutes, number: number, page: Page): readonly string[] => {
  const presented =
    item.presenters.length === 0
      ? ''
      : page.in({
          es: `; presenta: ${page.names(item.presenters)}`,
          en: `; presented by: ${page.names(item.presenters)}`,
        });
  const doors = item.doors === 'closed' ? `; ${page.in(doorsInWords.closed)}` : '';
  const under = underLines(item, page);
  return [
    ...wrap(
      page.join(
        page.colours.bold(`${number}. ${page.words(item.title)}`) + presented + doors,
        page.entry(item.entry),
      ),
      page.width,
      margins('   ', ''),
    ),
    ...(under.length === 0
      ? line(
          page.in({ es: 'No consta nada bajo este punto.', en: 'Nothing is recorded under this item.' }),
          page,
        )
      : under),
  ];
};

const underLines = (
  { interventions, proposals, acts }: Pick<ItemInMinutes, 'interventions' | 'proposals' | 'acts'>,
  page: Page,
): readonly string[] => [
  ...interventions.flatMap((one) => line(interventionSaid(one, '', page), page)),
  ...proposals.flatMap((one) => line(proposalSaid(one, page), page)),
  ...acts.flatMap((act) => actLines(act, page)),
];

const correctionSaid = ({ correction, by, words, entry, outcome }: CorrectionAsked, page: Page): string => {
  const asked = page.join(
    `${correction}, ${page.in({ es: `de ${page.name(by)}`, en: `of ${page.name(by)}` })}: ${page.quote(words)}`,
    page.entry(entry),
  );
  switch (outcome.kind) {
    case 'open':
      return page.join(asked, page.in({ es: '— por resolver', en: '— to be settled' }));
    case 'taken':
      return page.join(asked, page.in({ es: '— acogida', en: '— taken up' }), page.entry(outcome.entry));
    case 'not-taken':
      return page.join(
        asked,
        page.in({
          es: `— no acogida: ${page.quote(outcome.reason)}`,
          en: `— not taken up: ${page.quote(outcome.reason)}`,
        }),
        page.entry(outcome.entry),
      );
  }
};

const summarySaid = (
  { text, title: its, by, entry }: MinutesAnswer['summaries'][number],
  page: Page,
): string =>
  page.join(
    page.in({
      es: `${begun(page.name(by))}, bajo su propia responsabilidad y sin pretensión de consenso: ${page.quote(its)} (${text})`,
      en: `${begun(page.name(by))}, on its own responsibility and without a claim of consensus: ${page.quote(its)} (${text})`,
    }),
    page.entry(entry),
  );
