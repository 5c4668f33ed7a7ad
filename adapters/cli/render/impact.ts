import type { EntryNumber } from '../../../domain/language/ids.js';
import type { ImpactAnswer } from '../../../projections/impact.js';
import type { Step } from '../../../projections/steps.js';
import { blocks, margins, wrap } from './layout.js';
import type { Page } from './page.js';
import { gathering } from '../../../projections/chain/words.js';
import { gathered, stepInWords } from './step-words.js';
import { treeLines, type Branch } from './tree.js';

export const impact = ({ entry, steps, standing }: ImpactAnswer, page: Page): readonly string[] => {
  const root = steps.find((step) => step.entry === entry);
  const rests = steps.length - 1;
  return blocks(
    root === undefined ? [] : wrap(stepInWords(root, '', page), page.width),
    rests === 0
      ? wrap(page.in({ es: 'Nada descansa en él.', en: 'Nothing rests on it.' }), page.width)
      : [
          page.heading({
            es: `Lo que descansa en él: ${rests} ${rests === 1 ? 'asiento' : 'asientos'}`,
            en: `What rests on it: ${rests} ${rests === 1 ? 'entry' : 'entries'}`,
          }),
          ...treeLines(restingTree(entry, steps, page), page.width),
        ],
    standing.length === 0
      ? []
      : [
          page.heading({ es: 'Lo que por él está como está', en: 'What stands as it does by it' }),
          ...standing.flatMap((one) =>
            wrap(
              page.join(
                `- ${page.words(page.in(one.said))}: ${page.in(one.inForce ? IN_FORCE : NOT_IN_FORCE)}`,
                page.entry(one.entry),
              ),
              page.width,
              margins('    ', '  '),
            ),
          ),
        ],
  );
};

const IN_FORCE = { es: 'en vigor', en: 'in force' };
const NOT_IN_FORCE = { es: 'no en vigor', en: 'not in force' };

/** What rests on it directly comes first; what does so through others hangs on the first of them. */
const restingTree = (root: EntryNumber, steps: readonly Step[], page: Page): readonly Branch[] => {
  const above = new Map<EntryNumber, Step[]>();
  for (const step of steps) {
    for (const { entry } of step.rests) above.set(entry, [...(above.get(entry) ?? []), step]);
  }
  const hanging = new Map<EntryNumber, Step[]>();
  const found = new Set([root]);
  // The list grows while it is gone through: nearest first.
  for (const number of found) {
    const fresh = (above.get(number) ?? []).filter((step) => !found.has(step.entry));
    hanging.set(number, fresh);
    fresh.forEach((step) => found.add(step.entry));
  }
  const below = (all: readonly Step[]): readonly Branch[] =>
    together(all.flatMap((step) => hanging.get(step.entry) ?? [])).map((group) => ({
      text: inWords(group, page),
      below: below(group),
    }));
  return together(hanging.get(root) ?? []).map((group) => ({
    text: inWords(group, page),
    below: below(group),
  }));
};

const together = (all: readonly Step[]): readonly (readonly Step[])[] => {
  const groups = new Map<string, Step[]>();
  for (const step of all) {
    const key = gathering(step)?.en ?? String(step.entry);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()];
};

const inWords = (group: readonly Step[], page: Page): string => {
  const [first, ...others] = group;
  if (first === undefined) return '';
  const heading = gathering(first);
  return heading === undefined || others.length === 0
    ? stepInWords(first, '', page)
    : gathered(group, heading, page);
};
