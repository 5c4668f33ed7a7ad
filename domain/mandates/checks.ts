import * as E from 'fp-ts/lib/Either.js';
import { instantOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { GroupId, MandateId } from '../language/ids.js';
import { refuse, type Rejection } from '../language/rejection.js';
import { latest } from '../language/timeline.js';
import * as because from './rejections.js';
import { isInForce, mandateStatus, statusEntry, type Group, type Mandate } from './state.js';

type Found<A> = E.Either<Rejection, A>;
type Dated = Pick<Stamp, 'occurredAt'>;

/** The group, if it exists and has not been dissolved. */
export const liveGroup = (book: Book, id: GroupId): Found<Group> => {
  const group = book.mandates.groups.get(id);
  if (group === undefined) return refuse(because.unknownGroup(id));
  return group.dissolved === undefined ? E.right(group) : refuse(because.groupDissolved(id, group.dissolved));
};

/** The mandate, if it had only been written down when the entry happened, and ever since. */
export const preliminaryMandate = (book: Book, entry: Dated, id: MandateId): Found<Mandate> => {
  const mandate = book.mandates.mandates.get(id);
  if (mandate === undefined) return refuse(because.unknownMandate(id));
  const instant = instantOf(book, entry);
  const status = mandateStatus(mandate, instant);
  return status === 'preliminary'
    ? unchangedSince(mandate, instant)
    : refuse(because.mandateNotPreliminary(id, status, statusEntry(mandate, instant)));
};

/** The mandate, if it was in force when the entry happened, and nothing ended or amended it later. */
export const mandateInForce = (book: Book, entry: Dated, id: MandateId): Found<Mandate> => {
  const mandate = book.mandates.mandates.get(id);
  if (mandate === undefined) return refuse(because.unknownMandate(id));
  const instant = instantOf(book, entry);
  const status = mandateStatus(mandate, instant);
  return isInForce(status)
    ? unchangedSince(mandate, instant)
    : refuse(because.mandateNotInForce(id, status, statusEntry(mandate, instant)));
};

// What is recorded late must not slip in before something that was recorded as following on what it denies.
const unchangedSince = (mandate: Mandate, instant: number): Found<Mandate> => {
  const last = latest(mandate.status);
  return last !== undefined && last.from > instant
    ? refuse(because.mandateChangedSince(mandate.id, last.entry))
    : E.right(mandate);
};
