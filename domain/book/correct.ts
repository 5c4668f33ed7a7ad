import * as E from 'fp-ts/lib/Either.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber } from '../language/ids.js';
import { accepted, all, refuse, unless, type Rejection, type Verdict } from '../language/rejection.js';
import { whereSaid } from '../language/explain.js';
import { unsealedPath } from '../language/sealed-fields.js';
import { canonical, type Canonicalizable } from '../language/canonical.js';
import { acceptsEntry } from './entry-rules.js';
import { mustNotBeErasure } from './erase.js';
import { eventContracts, sealableData, type Event } from './event.js';
import { advanceTold, asCorrected, readingsOf, teller, withReading } from './fold.js';
import * as because from './rejections.js';
import type { Past } from './past.js';
import type { Book } from './state.js';
import { mayCorrect } from './who-corrects.js';

type CorrectionEntry = Extract<Recorded<Event>, { readonly type: 'EntryCorrected' }>;

/**
 * Whether a correction may stand: it speaks of an earlier entry, its reading has that entry's shape, and read so
 * every later entry is still acceptable. One that is not names the entries that would no longer hold; of one that is,
 * the book as it then reads is given, so that it is gone through only once.
 *
 * @param past the book before the corrected entry, and all entries before the correction since then
 * @param command the entries of the command that corrects, this one among them
 */
export const acceptsCorrection = (
  book: Book,
  correction: CorrectionEntry,
  { before, since, opener }: Past,
  command: readonly Recorded<Event>[],
): E.Either<Rejection, Book> => {
  const { entry: number, right } = correction.data;
  // Not by its place: who sees only part of a book has gaps in it.
  const target = since.find((entry) => entry.number === number);
  if (target === undefined) return refuse(because.unknownEntry(number));
  const mayBe = mayBeCorrected(target);
  if (E.isLeft(mayBe)) return mayBe;
  if (right.kind === 'data') {
    const decoded = eventContracts.get(target.type)?.data.decode(right.data);
    if (decoded !== undefined && E.isLeft(decoded)) {
      return refuse(because.correctionNotValid(number, whereSaid(decoded.left)));
    }
    const codec = sealableData(target.type);
    const path = codec && unsealedPath(codec, right.data);
    if (path !== undefined) return refuse(because.sealingUnavailable(`right.data.${path}`));
  }
  const readings = readingsOf(since);
  const was = asCorrected(target, readings);
  const is = asCorrected(target, withReading(readings, number, right));
  const verdict = all(
    () => mayCorrect(book, correction, { was: was ?? target, is }, opener),
    () =>
      unless(canonical(saying(was)) === canonical(saying(is)), () =>
        because.correctionChangesNothing(number),
      ),
    () => (is === undefined ? mustNotHalve(target, since, readingsOf([...since, ...command])) : accepted),
  );
  return E.isLeft(verdict)
    ? verdict
    : lawfulAsRead(before, [...since, correction], withReading(readings, number, right));
};

/** A correction is not corrected, but another one recorded; and an erasure stands for ever. */
const mayBeCorrected = (target: Recorded<Event>): Verdict =>
  target.type === 'EntryCorrected'
    ? refuse(because.correctionOfCorrection(target.number))
    : mustNotBeErasure(target);

/**
 * A presidency that takes office ends the running one in the same breath. To annul its beginning and leave that end
 * would leave nobody presiding, which nobody said: both are annulled, and an end that was real is recorded anew.
 */
const mustNotHalve = (
  target: Recorded<Event>,
  entries: readonly Recorded<Event>[],
  readings: ReturnType<typeof readingsOf>,
): Verdict => {
  const before = entries.find(({ number }) => number === target.number - 1);
  if (target.type !== 'PresidencyTookEffect' || before?.type !== 'PresidencyEnded') return accepted;
  const together = before.recordedAt === target.recordedAt && before.occurredAt === target.occurredAt;
  const stands = asCorrected(before, readings) !== undefined;
  return unless(together && stands, () => because.correctionHalves(target.number, before.number));
};

const saying = (read: Recorded<Event> | undefined): Canonicalizable =>
  read === undefined ? 'annulled' : { data: read.data, occurredAt: read.occurredAt };

/**
 * A book is lawful as it reads before every command, since no correction is let through that breaks it. So it is
 * enough to step through it as it reads now, from the entry that is corrected on: what is not accepted would hold no longer.
 */
const lawfulAsRead = (
  before: Book,
  entries: readonly Recorded<Event>[],
  readings: ReturnType<typeof readingsOf>,
): E.Either<Rejection, Book> => {
  const telling = teller(readings);
  const broken: { readonly number: EntryNumber; readonly why: Rejection }[] = [];
  let book = before;
  for (const entry of entries) {
    const read = telling.tell(entry);
    // The correction itself, which ends them, has been held against the rules already.
    const verdict = read === undefined || entry === entries.at(-1) ? accepted : acceptsEntry(book, read);
    if (E.isLeft(verdict)) broken.push({ number: entry.number, why: verdict.left });
    book = advanceTold(book, entry, telling);
  }
  const [first] = broken;
  if (first === undefined) return E.right(book);
  return refuse(
    because.correctionBreaks(
      first.why,
      broken.map(({ number }) => number),
    ),
  );
};
