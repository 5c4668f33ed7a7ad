import type { EntryNumber } from '../../../domain/language/ids.js';
import { GROUND_KINDS, type GroundKind } from '../../../domain/language/ground.js';
import type { Step } from '../../../projections/steps.js';
import type { Page } from './page.js';
import { gathering, groundInWords } from '../../../projections/chain/words.js';
import { gathered, stepInWords } from './step-words.js';
import type { Branch } from './tree.js';

interface Below {
  readonly as: GroundKind;
  readonly step: Step;
}

/**
 * What entries rest on, as a tree with the given ones on top: each entry of the chain is told once, where it comes
 * first; where another rests on it too, its number is enough. Of what several things were decided on together, only
 * the one asked about is gone into.
 */
export const groundsTree = (
  roots: readonly EntryNumber[],
  steps: readonly Step[],
  page: Page,
): readonly Branch[] => {
  const byNumber = new Map(steps.map((step) => [step.entry, step]));
  const own = ownMatter(roots, byNumber);
  const told = new Set<EntryNumber>();

  const restsOf = (above: readonly Step[]): readonly Below[] => {
    const found = new Map<EntryNumber, Below>();
    for (const { as, entry } of above.flatMap(({ rests }) => rests)) {
      const step = byNumber.get(entry);
      if (step !== undefined && !found.has(entry)) found.set(entry, { as, step });
    }
    return [...found.values()].toSorted(
      (one, other) => GROUND_KINDS.indexOf(one.as) - GROUND_KINDS.indexOf(other.as),
    );
  };

  const below = (above: readonly Step[]): readonly Branch[] => {
    const all = restsOf(above);
    const before = all.filter(({ step }) => told.has(step.entry));
    const aside = asideOf(above, all, own).filter((one) => !before.includes(one));
    const branches: Branch[] = [];
    for (const group of together(all.filter((one) => !before.includes(one) && !aside.includes(one)))) {
      // What lies below one of its neighbours has been told there.
      const fresh = group.filter(({ step }) => !told.has(step.entry));
      if (fresh.length > 0) branches.push(branch(fresh));
    }
    return [...branches, ...mentioned(aside, before, above.length === 1, page)];
  };

  const branch = (group: readonly Below[]): Branch => {
    group.forEach(({ step }) => told.add(step.entry));
    return { text: inWords(group, page), below: below(group.map(({ step }) => step)) };
  };

  return roots.flatMap((root) => {
    const step = byNumber.get(root);
    if (step === undefined || told.has(root)) return [];
    told.add(root);
    return [{ text: stepInWords(step, '', page), below: below([step]) }];
  });
};

/** What the chain is about, as it stood: the entries on top, and what they say that they are about. */
const ownMatter = (
  roots: readonly EntryNumber[],
  byNumber: ReadonlyMap<EntryNumber, Step>,
): ReadonlySet<EntryNumber> =>
  new Set([
    ...roots,
    ...roots.flatMap((root) =>
      (byNumber.get(root)?.rests ?? []).flatMap(({ as, entry }) => (as === 'matter' ? [entry] : [])),
    ),
  ]);

/** So many things that something was about are told one by one, where none of them is asked about. */
const MOST_MATTERS = 4;

/** What something was about that leads away from what is asked: other things decided on together, documents. */
const asideOf = (
  above: readonly Step[],
  all: readonly Below[],
  own: ReadonlySet<EntryNumber>,
): readonly Below[] => {
  const matters = all.filter(({ as }) => as === 'matter');
  const others = matters.filter(({ step }) => !own.has(step.entry));
  const leadsAway =
    others.length < matters.length ||
    matters.length > MOST_MATTERS ||
    above.some(({ type }) => type === 'AgendaItemAdded');
  return leadsAway ? others : [];
};

/** Those that are told in one line, kept together. */
const together = (all: readonly Below[]): readonly (readonly Below[])[] => {
  const groups = new Map<string, Below[]>();
  for (const one of all) {
    const heading = gathering(one.step);
    const key = heading === undefined ? String(one.step.entry) : `${one.as} ${heading.en}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

const inWords = (group: readonly Below[], page: Page): string => {
  const [first, ...others] = group;
  if (first === undefined) return '';
  const heading = gathering(first.step);
  return heading === undefined || others.length === 0
    ? stepInWords(first.step, page.in(groundInWords[first.as]), page)
    : gathered(
        group.map(({ step }) => step),
        heading,
        page,
      );
};

/** What nearly everything rests on: said once, and not again. */
const UNDERSTOOD: ReadonlySet<GroundKind> = new Set(['body', 'organ', 'party', 'rules', 'source', 'group']);

/** By their numbers only: what leads away, and what has been told. */
const mentioned = (
  aside: readonly Below[],
  before: readonly Below[],
  isOne: boolean,
  page: Page,
): readonly Branch[] => {
  const seen = isOne ? before.filter(({ as }) => !UNDERSTOOD.has(as)) : [];
  const lines = [
    ...(aside.length === 0 ? [] : [page.in({ es: 'Sobre otros asuntos', en: 'On other matters' })]),
    ...(seen.length === 0 ? [] : [page.in({ es: 'Véase arriba', en: 'See above' })]),
  ];
  const numbers = [aside, seen].filter((all) => all.length > 0);
  return lines.map((line, index) => ({
    text: page.colours.dim(`${line}: ${entriesSaid(numbers[index] ?? [], page)}`),
    below: [],
  }));
};

const entriesSaid = (all: readonly Below[], page: Page): string => {
  const numbers = page.numbers(all.map(({ step }) => step.entry));
  return page.in(
    all.length === 1
      ? { es: `asiento ${numbers}`, en: `entry ${numbers}` }
      : { es: `asientos ${numbers}`, en: `entries ${numbers}` },
  );
};
