import type { Event } from '../domain/book/event.js';
import { matching } from '../domain/language/codec.js';
import type { Recorded } from '../domain/language/entry.js';
import { EntryNumber } from '../domain/language/ids.js';
import { list, literal, struct } from '../domain/language/struct.js';
import { Difference, differences } from './facts/difference.js';
import { tellIn, type Aspect } from './facts/fact.js';
import { idsTouched } from './facts/touched.js';
import { rangeEnds } from './range.js';
import { namesOf } from './sentences/names.js';
import type { View } from './view.js';

/** What changed in force from one entry to another. */
export const DiffAnswer = struct('DiffAnswer', {
  kind: literal('diff'),
  /** By their numbers, which are everybody's: what the entries say is not told here. */
  from: EntryNumber,
  to: EntryNumber,
  differences: list(Difference),
});
export type DiffAnswer = typeof DiffAnswer._A;

/** Two entries, written "120..180". */
export const EntryRange = matching('EntryRange', /^(?:0|[1-9]\d{0,15})\.\.(?:0|[1-9]\d{0,15})$/, {
  es: 'dos asientos, como 120..180',
  en: 'two entries, such as 120..180',
});

/** The two entries of an {@link EntryRange}. */
export const entriesIn: (range: string) => readonly [EntryNumber, EntryNumber] = rangeEnds;

/** How a meeting goes is not in force. */
const IN_FORCE: ReadonlySet<Aspect> = new Set([
  'presidency',
  'mandates',
  'calendar',
  'texts',
  'decisions',
  'membership',
]);

/**
 * Named as things are named at the end.
 *
 * @param between the entries between the two states, where none of them is a correction: only what they name is looked at
 */
export const diff = (
  before: View,
  after: View,
  range: readonly [EntryNumber, EntryNumber],
  between?: readonly Recorded<Event>[],
): DiffAnswer => {
  const tell = tellIn(namesOf(after.book, after.instant));
  const named = between && new Set(between.flatMap((entry) => [...idsTouched(after.book, entry)]));
  return {
    kind: 'diff',
    from: range[0],
    to: range[1],
    differences: differences(before.book, after.book, tell, named).filter(({ aspect }) =>
      IN_FORCE.has(aspect),
    ),
  };
};
