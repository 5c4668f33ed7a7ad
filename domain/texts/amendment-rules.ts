import type { Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { AmendmentId, PartyCode, TextId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeOpenMeeting } from '../meetings/checks.js';
import { mustChair } from '../presidency/checks.js';
import type * as events from './amendment-events.js';
import * as because from './amendment-rejections.js';
import { notAgreedYet } from './agreement-rejections.js';
import { changed } from './change.js';
import { mayBeChanged } from './changing.js';
import { changedSinceMade, conflicting } from './conflicts.js';
import { withOpenText } from './found.js';
import { mustBeSaidBy, mustSpeakForItself } from './saying.js';
import type { Amendment, DraftedText } from './state.js';

type About = Recorded<{ readonly data: { readonly text: TextId; readonly amendment: AmendmentId } }>;
type ByOne = About & { readonly data: { readonly by: PartyCode } };

/** Goes on with the amendment, if it is pending on a text that may still change. */
const withPending = (
  book: Book,
  { data }: About,
  check: (amendment: Amendment, text: DraftedText) => Verdict,
): Verdict => withOpenText(book, data.text, (text) => mustBePending(text, data.amendment, check));

const mustBePending = (
  text: DraftedText,
  id: AmendmentId,
  check: (amendment: Amendment, text: DraftedText) => Verdict,
): Verdict => {
  const amendment = text.amendments.get(id);
  if (amendment === undefined) return refuse(because.unknownAmendment(id));
  return amendment.fate.kind === 'open'
    ? check(amendment, text)
    : refuse(because.amendmentNotOpen(amendment));
};

/** One of those who proposed it, speaking for itself. */
const mustBeItsOwn = (book: Book, entry: ByOne, amendment: Amendment): Verdict =>
  all(
    () =>
      unless(!amendment.by.includes(entry.data.by), () => because.notYourAmendment(amendment, entry.data.by)),
    () => mustSpeakForItself(book, entry, entry.data.by),
  );

/** There is such a version, and what is asked for could be done to it. */
const mustFitVersion = (text: DraftedText, version: number, asked: events.Change): Verdict => {
  const then = text.versions.get(version - 1);
  if (then === undefined) return refuse(because.unknownTextVersion(text, version));
  return unless(changed(then, asked, 0) === undefined, () =>
    because.notOnThatVersion(asked.paragraph, version),
  );
};

const mustBeNew = ({ amendments }: DraftedText, id: AmendmentId): Verdict => {
  const before = amendments.get(id);
  return before === undefined ? accepted : refuse(because.amendmentAlreadyProposed(before));
};

/** The paragraph it changes is as it was on the version it was made on. */
const mustNotHaveMovedOn = (text: DraftedText, amendment: Amendment): Verdict => {
  const since = changedSinceMade(text, amendment);
  return unless(since.length > 0, () => because.textMovedOn(amendment, since));
};

export const amendmentRules: Rules<Book, events.AmendmentEvent> = {
  AmendmentProposed: (book, entry) => {
    const { text: id, amendment, version, change } = entry.data;
    return withOpenText(book, id, (text) =>
      all(
        () => mustBeNew(text, amendment),
        () => mustBeSaidBy(book, entry),
        () => mustFitVersion(text, version, change),
        () => notAgreedYet(text, change.paragraph),
      ),
    );
  },
  AmendmentRebased: (book, entry) =>
    withPending(book, entry, (amendment, text) =>
      all(
        () => mustBeItsOwn(book, entry, amendment),
        () => unless(entry.data.version <= amendment.version, () => because.rebaseChangesNothing(amendment)),
        () => mustFitVersion(text, entry.data.version, amendment.change),
      ),
    ),
  AmendmentWithdrawn: (book, entry) =>
    withPending(book, entry, (amendment) => mustBeItsOwn(book, entry, amendment)),
  AmendmentSuperseded: (book, entry) =>
    withPending(book, entry, (amendment, text) =>
      all(
        () => mustBeItsOwn(book, entry, amendment),
        () => unless(entry.data.with === amendment.id, () => because.supersedesItself(amendment)),
        () => mustBePending(text, entry.data.with, () => accepted),
      ),
    ),
  AmendmentAccepted: (book, entry) =>
    withPending(book, entry, (amendment, text) => {
      const { meeting } = entry.data;
      const others = conflicting(text, amendment);
      return all(
        () => mustChair(book, entry),
        () => (meeting === undefined ? accepted : mustBeOpenMeeting(book, entry, meeting)),
        () => mustNotHaveMovedOn(text, amendment),
        () => unless(others.length > 0, () => because.amendmentsConflict(amendment, others)),
        () => mayBeChanged(book, text, amendment.change),
      );
    }),
};
