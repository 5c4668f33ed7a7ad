import * as E from 'fp-ts/lib/Either.js';
import { instantOf, zoneOf, type Book } from '../book/state.js';
import { upperBound } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { ActId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import type { LocalText } from '../language/text.js';
import type { Verb } from '../language/verb.js';
import { mustBeOrgan } from '../membership/checks.js';
import { mustBeKnownAct, mustBringIntoForce } from '../membership/powers.js';
import {
  mustBeAgreedChange,
  mustBeAgreedOn,
  mustBeAgreedSuccessor,
  mustBeAgreedWords,
  mustRestOnAct,
} from '../proposals/checks.js';
import { liveGroup, mandateInForce, preliminaryMandate } from './checks.js';
import type { MandateEvent } from './events.js';
import * as because from './rejections.js';
import { currentWords, type Mandate } from './state.js';

type OwnEvent = Extract<MandateEvent, { readonly type: `Mandate${string}` }>;
type OnAct = Recorded<{ readonly data: { readonly act: ActId } }>;

// Else the act that approved a mandate would do to revoke it.
const mustNotBeCarriedOut = ({ acts, acceptances }: Mandate, act: ActId): Verdict => {
  const done = [...acts, ...acceptances].find((past) => past.act === act);
  return done === undefined ? accepted : refuse(because.actAlreadyCarriedOut(act, done.entry));
};

/** It rests on an act, with one of these verbs on that very mandate, of an organ that brings things into force. */
const mustBeDecided = (book: Book, entry: OnAct, mandate: Mandate, ...verbs: readonly Verb[]): Verdict => {
  const { act } = entry.data;
  return all(
    () => mustRestOnAct(book, entry, act, verbs, { kind: 'mandate', mandate: mandate.id }),
    () => mustBringIntoForce(book, entry, act),
    () => mustNotBeCarriedOut(mandate, act),
  );
};

const mustChangeWords = (mandate: Mandate, words: LocalText): Verdict => {
  const now = currentWords(mandate);
  const same = now.words.es === words.es && now.words.en === words.en;
  return unless(same, () => because.mandateWordsUnchanged(mandate.id, now.entry));
};

export const mandateOwnRules: Rules<Book, OwnEvent> = {
  MandateDrafted: (book, entry) => {
    const { mandate, group: id, proposedBy } = entry.data;
    const before = book.mandates.mandates.get(mandate);
    if (before !== undefined) return refuse(because.mandateAlreadyDrafted(mandate, before.entry));
    const group = liveGroup(book, id);
    return E.isLeft(group) ? group : mustBeOrgan(book, entry, proposedBy);
  },
  MandateAccepted: (book, entry) => {
    const mandate = preliminaryMandate(book, entry, entry.data.mandate);
    return E.isLeft(mandate) ? mandate : mustBeDecided(book, entry, mandate.right, 'accepted');
  },
  MandateApproved: (book, entry) => {
    const mandate = preliminaryMandate(book, entry, entry.data.mandate);
    if (E.isLeft(mandate)) return mandate;
    const group = liveGroup(book, mandate.right.group);
    if (E.isLeft(group)) return group;
    return all(
      () => mustBeDecided(book, entry, mandate.right, 'approved'),
      () => mustBeAgreedOn(book, entry.data.act),
      () => mustBeAgreedChange(book, entry.data.act, undefined, 'supersede'),
    );
  },
  MandateTermSet: (book, entry) => {
    const { mandate: id, until, act } = entry.data;
    const mandate = mandateInForce(book, entry, id);
    if (E.isLeft(mandate)) return mandate;
    const isOver = upperBound(until, zoneOf(book)) <= instantOf(book, entry);
    return isOver ? refuse(because.termAlreadyOver(id, until)) : mustBeKnownAct(book, act);
  },
  MandateReviewSet: (book, entry) => {
    const mandate = mandateInForce(book, entry, entry.data.mandate);
    return E.isLeft(mandate) ? mandate : mustBeKnownAct(book, entry.data.act);
  },
  MandateAmended: (book, entry) => {
    const mandate = mandateInForce(book, entry, entry.data.mandate);
    if (E.isLeft(mandate)) return mandate;
    return all(
      () => mustChangeWords(mandate.right, entry.data.words),
      () => mustBeDecided(book, entry, mandate.right, 'approved', 'agreed'),
      () => mustBeAgreedOn(book, entry.data.act),
      () => mustBeAgreedChange(book, entry.data.act, 'amend'),
      () => mustBeAgreedWords(book, entry.data.act, entry.data.words),
    );
  },
  MandateSuperseded: (book, entry) => {
    const { mandate: id, by, act } = entry.data;
    const mandate = mandateInForce(book, entry, id);
    if (E.isLeft(mandate)) return mandate;
    if (by === id) return refuse(because.supersededByItself(id, mandate.right.entry));
    const successor = mandateInForce(book, entry, by);
    if (E.isLeft(successor)) return successor;
    return all(
      () => mustBeDecided(book, entry, mandate.right, 'approved', 'agreed'),
      () => mustBeAgreedOn(book, entry.data.act),
      () => mustBeAgreedChange(book, act, 'supersede'),
      () => mustBeAgreedSuccessor(book, act, by),
    );
  },
  MandateRevoked: (book, entry) => {
    const mandate = mandateInForce(book, entry, entry.data.mandate);
    if (E.isLeft(mandate)) return mandate;
    return all(
      () => mustBeDecided(book, entry, mandate.right, 'approved', 'agreed'),
      () => mustBeAgreedOn(book, entry.data.act),
      () => mustBeAgreedChange(book, entry.data.act, 'revoke'),
    );
  },
  MandateExpired: (book, entry) => {
    const mandate = mandateInForce(book, entry, entry.data.mandate);
    return E.isLeft(mandate) ? mandate : accepted;
  },
};
