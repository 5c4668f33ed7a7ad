import type { ItemInMinutes, MinutesAnswer } from '../../../projections/minutes.js';
import { interventionSaid } from '../../../src/telling/intervention.js';
import { meetingFacts, proposalSaid, sessionSaid } from '../../../src/telling/meeting.js';
import {
  attendanceFacts,
  correctionSaid,
  itemSaid,
  minutesState,
  minutesTitle,
  NOTHING_UNDER,
  summarySaid,
  UNDER_NONE,
} from '../../../src/telling/minutes.js';
import { actLines } from './acts.js';
import { drafting } from './drafting.js';
import { blocks, fields, margins, wrap } from './layout.js';
import type { Page } from './page.js';
import { line, section } from './section.js';

/** The minutes of a meeting, item by item. */
export const minutes = (answer: MinutesAnswer, page: Page): readonly string[] =>
  blocks(
    [
      ...wrap(page.colours.bold(minutesTitle(answer, page)), page.width),
      ...wrap(minutesState(answer, page), page.width, margins('  ')),
      ...fields(meetingFacts(answer, page), page.width),
    ],
    section({ es: 'Asistencia', en: 'Attendance' }, fields(attendanceFacts(answer, page), page.width), page),
    section(
      { es: 'Sesiones', en: 'Sessions' },
      answer.sessions.flatMap((session) => line(sessionSaid(session, page), page)),
      page,
    ),
    section({ es: 'Grupo de redacción', en: 'Drafting group' }, drafting(answer, page), page),
    ...answer.items.map((item, index) => itemLines(item, index + 1, page)),
    section(UNDER_NONE, underLines(answer, page), page),
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

const itemLines = (item: ItemInMinutes, number: number, page: Page): readonly string[] => {
  const under = underLines(item, page);
  return [
    ...wrap(itemSaid(item, number, page), page.width, margins('   ', '')),
    ...(under.length === 0 ? line(page.in(NOTHING_UNDER), page) : under),
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
