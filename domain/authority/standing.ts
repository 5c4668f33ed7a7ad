import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { PartyCode } from '../language/ids.js';
import { refuse, type Rejection } from '../language/rejection.js';
import { at } from '../language/timeline.js';
import { isSecretariat, standingOf, type Member, type Observer } from '../membership/state.js';
import * as because from './rejections.js';

/** As what a party takes part. Whether it presides as well is asked apart: a presiding member stays a member. */
export type Role = 'secretariat' | 'member' | 'observer';

type Standing = E.Either<Rejection, Role>;

/**
 * As what a party takes part at an instant (epoch milliseconds), or why it does not. Until the book has a
 * Secretariat somebody has to open it: whoever holds an identity for it keeps the record like one, save a party
 * that is suspended or has left.
 */
export const roleAt = (book: Book, party: PartyCode, instant: number): Standing => {
  const { members, observers, secretariat } = book.membership;
  if (isSecretariat(book.membership, party)) return E.right('secretariat');
  const member = members.get(party);
  const observer = observers.get(party);
  const role =
    member !== undefined
      ? asMember(book, member, instant)
      : observer !== undefined
        ? asObserver(observer, instant)
        : undefined;
  if (secretariat !== undefined) return role ?? refuse(because.unknownToTheBook(party));
  return role !== undefined && E.isLeft(role) ? role : E.right('secretariat');
};

const asMember = (book: Book, { code, entry }: Member, instant: number): Standing => {
  const now = standingOf(book.membership, code, instant);
  if (now?.value === 'member') return E.right('member');
  return refuse(because.notInGoodStanding(code, now?.value ?? 'not-yet', now?.entry ?? entry));
};

const asObserver = ({ code, admitted, entry }: Observer, instant: number): Standing => {
  const now = at(admitted, instant);
  if (now?.value === true) return E.right('observer');
  return refuse(
    because.notInGoodStanding(code, now === undefined ? 'not-yet' : 'withdrawn', now?.entry ?? entry),
  );
};
