import { momentOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { ActId, OrganId } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { unknownAct } from '../proposals/act-rejections.js';
import * as because from './rejections.js';
import { bringsIntoForce } from './state.js';

// What an organ's act can carry, by the organ's rank and the body's rules.

/** It was done by an organ whose acts brought things into force when it was done. */
export const mustBringIntoForce = (book: Book, _entry: Pick<Stamp, 'occurredAt'>, actId: ActId): Verdict => {
  const act = book.proposals.acts.get(actId);
  if (act === undefined) return refuse(unknownAct(actId));
  return unless(!bringsIntoForce(book.membership, act.organ, momentOf(book, act.entry)), () =>
    because.actOnlyRecommends(act.organ, actId, act.entry),
  );
};

/** It was done by this very organ. */
export const mustBeActOf = (book: Book, actId: ActId, organ: OrganId): Verdict => {
  const act = book.proposals.acts.get(actId);
  if (act === undefined) return refuse(unknownAct(actId));
  return unless(act.organ !== organ, () => because.actOfAnotherOrgan(actId, act.organ, organ, act.entry));
};

/** Where an act is named at all, the book knows it. */
export const mustBeKnownAct = (book: Book, actId: ActId | undefined): Verdict =>
  actId === undefined || book.proposals.acts.has(actId) ? accepted : refuse(unknownAct(actId));
