import type { EntryNumber } from '../../domain/language/ids.js';
import type { GroundKind } from '../../domain/language/ground.js';
import type { Step } from '../steps.js';
import { gathering, groundInWords } from './words.js';

type Lang = 'es' | 'en';

/** One entry of a chain, or several that are told together, with the boxes it rests on. */
export interface Box {
  readonly id: string;
  /** What the entries are to what rests on them, and their numbers. */
  readonly title: string;
  readonly text: string;
  readonly rests: readonly string[];
  /** Their numbers, first to last. */
  readonly entries: readonly EntryNumber[];
}

/** A chain as boxes: positions, presence and admissions of one matter in one; few arrows where a longer way leads there. */
export const boxesOf = (steps: readonly Step[], lang: Lang): readonly Box[] => {
  const known = new Map(steps.map((step) => [step.entry, step]));
  const roles = rolesOf(steps);
  const boxOf = new Map(steps.map((step) => [step.entry, keyOf(step, known)]));
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const key = keyOf(step, known);
    groups.set(
      key,
      [...(groups.get(key) ?? []), step].toSorted((one, other) => one.entry - other.entry),
    );
  }
  const boxes = [...groups].map(([id, group]) => {
    const rests = group
      .flatMap((step) => step.rests)
      .flatMap(({ as, entry }) => {
        const to = boxOf.get(entry);
        return to === undefined || to === id || as === 'corrected' ? [] : [{ as, to }];
      });
    return {
      id,
      title: titleOf(group, roles, lang),
      text: textOf(group, lang),
      entries: group.map(({ entry }) => entry),
      rests: [...new Set(rests.map(({ to }) => to))],
      always: new Set(rests.filter(({ as }) => TOLD_ALWAYS.has(as)).map(({ to }) => to)),
    };
  });
  return withoutShortcuts(boxes);
};

/** What whoever asks why wants to see at once, whatever other ways lead there. */
const TOLD_ALWAYS: ReadonlySet<GroundKind> = new Set([
  'act',
  'consensus',
  'recommendation',
  'presidency',
  'handover',
  'designation',
]);

/** Entries are told together where they are of one kind and rest on the same meeting or version. */
const keyOf = (step: Step, known: ReadonlyMap<EntryNumber, Step>): string => {
  const heading = gathering(step);
  const matter = step.rests.find(({ as, entry }) => SAME.has(as) && known.has(entry))?.entry ?? '';
  return heading === undefined ? `e${step.entry}` : `${step.type}-${step.stand ?? ''}-${matter}`;
};

const SAME: ReadonlySet<GroundKind> = new Set(['version', 'meeting', 'body']);

/** What each entry is to the first that rests on it. */
const rolesOf = (steps: readonly Step[]): ReadonlyMap<EntryNumber, GroundKind> =>
  new Map(steps.toReversed().flatMap(({ rests }) => rests.map(({ as, entry }) => [entry, as] as const)));

const ENTRY = { es: ['asiento', 'asientos'], en: ['entry', 'entries'] } as const;

const titleOf = (group: readonly Step[], roles: ReadonlyMap<EntryNumber, GroundKind>, lang: Lang): string => {
  const [first] = group;
  if (first === undefined) return '';
  const numbered = group.map(({ entry }) => entry);
  const heading = group.length > 1 ? gathering(first)?.[lang] : undefined;
  const role = roles.get(first.entry);
  const [one, several] = ENTRY[lang];
  const numbers = group.length > 1 ? `${several} ${inRuns(numbered)}` : `${one} ${first.entry}`;
  const said = heading ?? (role === undefined ? '' : groundInWords[role][lang]);
  return [said, numbers].filter((part) => part !== '').join(' · ');
};

/** "100, 109–111": so that nobody takes what lies between for one of them. In the order of the book. */
const inRuns = (numbers: readonly EntryNumber[]): string => {
  const runs: [EntryNumber, EntryNumber][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};

const textOf = (group: readonly Step[], lang: Lang): string => {
  const [first, ...others] = group;
  if (first === undefined) return '';
  if (others.length === 0) return first.said[lang];
  const names = group.flatMap(({ party }) => party?.code ?? []);
  return names.length === 0 ? String(group.length) : names.join(', ');
};

/** Boxes can go round where members changed their stands both ways: what is under way is not gone into again. */
const withoutShortcuts = (
  boxes: readonly (Box & { readonly always: ReadonlySet<string> })[],
): readonly Box[] => {
  const rests = new Map(boxes.map((box) => [box.id, box.rests]));
  const reach = new Map<string, ReadonlySet<string>>();
  const reached = (id: string, under: ReadonlySet<string>): ReadonlySet<string> => {
    const found = reach.get(id);
    if (found !== undefined) return found;
    const within = new Set([...under, id]);
    const all = new Set(
      (rests.get(id) ?? [])
        .filter((other) => !within.has(other))
        .flatMap((other) => [other, ...reached(other, within)]),
    );
    reach.set(id, all);
    return all;
  };
  return boxes.map(({ always, ...box }) => ({
    ...box,
    rests: box.rests.filter(
      (one) =>
        always.has(one) ||
        !box.rests.some((other) => other !== one && reached(other, new Set([box.id])).has(one)),
    ),
  }));
};
