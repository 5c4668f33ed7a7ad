import * as E from 'fp-ts/lib/Either.js';
import type { Recorded } from '../language/entry.js';
import type { BookId, EntryNumber } from '../language/ids.js';
import { accepted, refuse, type Rejection } from '../language/rejection.js';
import { whereSaid } from '../language/explain.js';
import { canonical, type Canonicalizable } from '../language/canonical.js';
import { acceptsEntry } from './entry-rules.js';
import { eventContracts, type Event } from './event.js';
import { advanceTold, asCorrected, isCorrection, readingsOf, teller } from './fold.js';
import * as because from './rejections.js';
import { emptyBook, type Book } from './state.js';

type CorrectionEntry = Extract<Recorded<Event>, { readonly type: 'EntryCorrected' }>;

/**
 * Whether a correction may stand: it speaks of an earlier entry, its reading has that entry's shape, and read so
 * every later entry is still acceptable. One that is not names the entries that would no longer hold; one that is, the book
 * as it then reads, so that it is gone through only once.
 *
 * @param history all entries before the correction, in order
 */
export const acceptsCorrection = (
  book: Book,
  correction: CorrectionEntry,
  history: readonly Recorded<Event>[],
): E.Either<Rejection, Book> => {
  const { entry: number, right } = correction.data;
  const target = history[number];
  if (target === undefined) return refuse(because.unknownEntry(number));
  if (target.type === 'EntryCorrected') return refuse(because.correctionOfCorrection(number));
  if (right.kind === 'data') {
    const decoded = eventContracts.get(target.type)?.data.decode(right.data);
    if (decoded !== undefined && E.isLeft(decoded)) {
      return refuse(because.correctionNotValid(number, whereSaid(decoded.left)));
    }
  }
  if (isReadSo(target, correction, history)) return refuse(because.correctionChangesNothing(number));
  return lawfulAsRead(book.id, [...history, correction]);
};

/** Whether the entry already reads as the correction would have it. */
const isReadSo = (
  target: Recorded<Event>,
  correction: CorrectionEntry,
  history: readonly Recorded<Event>[],
): boolean => {
  const earlier = readingsOf(history.filter(isCorrection));
  const rights = [...(earlier.get(target.number) ?? []), correction.data.right];
  const was = asCorrected(target, earlier);
  const is = asCorrected(target, new Map([[target.number, rights]]));
  return canonical(saying(was)) === canonical(saying(is));
};

const saying = (read: Recorded<Event> | undefined): Canonicalizable =>
  read === undefined ? 'annulled' : { data: read.data, occurredAt: read.occurredAt };

/**
 * A book is lawful as it reads before every command, since no correction is let through that breaks it. So it is
 * enough to step through it as it reads now: what is not accepted would hold no longer.
 */
const lawfulAsRead = (id: BookId, entries: readonly Recorded<Event>[]): E.Either<Rejection, Book> => {
  const telling = teller(readingsOf(entries));
  const broken: { readonly number: EntryNumber; readonly why: Rejection }[] = [];
  let book = emptyBook(id);
  for (const entry of entries) {
    const read = telling.tell(entry);
    const verdict = read === undefined || isCorrection(read) ? accepted : acceptsEntry(book, read);
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
