import { erasureNotCorrected, nothingSealedUnder, notWhatIsSealed } from '../corrections/rejections.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber } from '../language/ids.js';
import { accepted, refuse, type Verdict } from '../language/rejection.js';
import { partsOfSeal, type KeyId } from '../language/seal.js';
import { sealedFields } from '../language/sealed-fields.js';
import type { SealedKind } from '../language/text.js';
import { sealableData, type Event } from './event.js';

type Erasure = Extract<Recorded<Event>, { readonly type: 'SealedWordsErased' }>;

/** What stands sealed under one key: in which entries, and of what it is. */
export interface SealedUnder {
  readonly entries: readonly EntryNumber[];
  readonly kinds: ReadonlySet<SealedKind>;
}

/** Looks through entries as they were recorded, those annulled since too: their bytes stay. */
export const sealedUnder = (key: KeyId, entries: readonly Recorded<Event>[]): SealedUnder => {
  const kinds = new Set<SealedKind>();
  const found: EntryNumber[] = [];
  for (const entry of entries) {
    const here = sealedIn(entry, entries).filter(
      ({ value }) => typeof value === 'string' && partsOfSeal(value)?.key === key,
    );
    here.forEach(({ kind }) => kinds.add(kind));
    if (here.length > 0) found.push(entry.number);
  }
  return { entries: found, kinds };
};

/** The sealed fields of an entry; of a correction that gives other data, those of the entry it corrects. */
const sealedIn = (entry: Recorded<Event>, all: readonly Recorded<Event>[]) => {
  if (entry.type !== 'EntryCorrected') return fieldsOf(entry.type, entry.data);
  const { entry: number, right } = entry.data;
  if (right.kind !== 'data') return [];
  return fieldsOf(all.find((one) => one.number === number)?.type ?? '', right.data);
};

const fieldsOf = (type: string, data: unknown) => {
  const codec = sealableData(type);
  return codec === undefined ? [] : sealedFields(codec, data);
};

/**
 * Whether an erasure says what is so: something stands sealed under its key, in these entries and no others. Whether the
 * key was destroyed is not for the rules to know.
 *
 * @param history all entries before it, in order
 */
export const acceptsErasure = ({ data }: Erasure, history: readonly Recorded<Event>[]): Verdict => {
  const { entries, kinds } = sealedUnder(data.key, history);
  if (entries.length === 0) return refuse(nothingSealedUnder(data.key));
  const isAll =
    entries.length === data.entries.length &&
    entries.every((entry, place) => entry === data.entries[place]) &&
    kinds.has(data.of);
  return isAll ? accepted : refuse(notWhatIsSealed(data.key, entries));
};

/** An erasure stands for ever: what it says happened to a key outside the book, and cannot be undone in it. */
export const mustNotBeErasure = ({ type, number }: Recorded<Event>): Verdict =>
  type === 'SealedWordsErased' ? refuse(erasureNotCorrected(number)) : accepted;

/** The command that says what was erased. */
export const erases = ({ type }: { readonly type: string }): boolean => type === 'EraseSealedWords';

/** The commands that are judged by all that was recorded before them: to plan one, all of it is read. */
export const looksBack = ({ type }: { readonly type: string }): boolean =>
  type === 'CorrectEntry' || type === 'EraseSealedWords';

/** The entries that such commands leave: whoever verifies one needs all before it as well. */
export const isJudgedByHistory = ({ type }: Pick<Event, 'type'>): boolean =>
  type === 'EntryCorrected' || type === 'SealedWordsErased';
