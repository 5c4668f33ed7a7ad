import type { Named } from '../../../projections/named.js';
import { begun } from '../../../projections/sentences/article.js';
import type { DutyTold } from '../../../projections/duties.js';
import type { TodoAnswer } from '../../../projections/todo.js';
import { askedSaid, dutySaid } from '../../../src/telling/duties.js';
import { blocks } from './layout.js';
import type { Page } from './page.js';
import { line, section } from './section.js';

/** What the record still owes, under the names of those who owe it; what is done where everything is asked for. */
export const todo = ({ owed, done }: TodoAnswer, page: Page): readonly string[] =>
  blocks(
    ...dutyBlocks(owed, page),
    owed.length === 0
      ? line(page.in({ es: 'No queda nada por hacer.', en: 'Nothing is left to do.' }), page)
      : [],
    page.full
      ? section(
          { es: 'Cumplido', en: 'Done' },
          done.flatMap((one) => line(page.join(askedSaid(one, page), page.entry(...one.entries)), page)),
          page,
        )
      : [],
    page.full || done.length === 0
      ? []
      : line(
          page.in({
            es: `Cumplido: ${done.length} (--all lo muestra).`,
            en: `Done: ${done.length} (--all shows them).`,
          }),
          page,
        ),
  );

/** One block for each that owes something, and one for what nobody is named for. */
export const dutyBlocks = (owed: readonly DutyTold[], page: Page): readonly (readonly string[])[] => {
  const whose = new Map<string, Named | undefined>();
  for (const { owedBy } of owed) for (const one of owedBy) whose.set(one.code, one);
  const unnamed = owed.filter(({ owedBy }) => owedBy.length === 0);
  const lines = (duties: readonly DutyTold[]): readonly string[] =>
    duties.flatMap((duty) => line(dutySaid(duty, page), page));
  return [
    ...[...whose].map(([code, named]) => [
      page.colours.bold(named === undefined ? code : begun(page.title(named))),
      ...lines(owed.filter(({ owedBy }) => owedBy.some((one) => one.code === code))),
    ]),
    section({ es: 'Sin que conste a quién toca', en: 'Of nobody in particular' }, lines(unnamed), page),
  ];
};
