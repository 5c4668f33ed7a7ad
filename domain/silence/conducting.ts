import { instantOfDeadline, isPlausible, type Deadline } from '../dates/deadline.js';
import { upperBound } from '../dates/moment.js';
import { instantOf, zoneOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { firstTwice } from '../language/draft.js';
import type { FunctionId, PartyCode } from '../language/ids.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Language } from '../language/text.js';
import { isSecretariat } from '../membership/state.js';
import { mustChair } from '../presidency/checks.js';
import { mustKnowFunction } from '../presidency/function.js';
import { mustSitAs, withProposal } from '../proposals/found.js';
import * as positions from '../proposals/position-rejections.js';
import { mustBeCurrent } from '../proposals/positions.js';
import { mustBeReady } from '../proposals/ready.js';
import { standingObjections } from '../proposals/standing-objections.js';
import { currentVersion, type Proposal } from '../proposals/state.js';
import { changedAfter, digestOf, frozenShapes } from './circulated.js';
import type * as events from './events.js';
import { circulatedAs, mustNotBeUnderSilence, withSilence } from './found.js';
import * as because from './rejections.js';
import type { Silence } from './state.js';
import { arrivalAt, isLongEnough, lengthUntil, minimumHours } from './timing.js';

// What the presidency, or the Secretariat for the body, does with a circulation short of closing it.

type OneOf<C> = Recorded<EventOf<C>>;
type Circulating = OneOf<typeof events.SilenceCirculated>;

type Conducted = Recorded<{ readonly data: { readonly by: PartyCode; readonly function?: FunctionId } }>;

/** Done by the Secretariat, which circulates for the body, or by the member that presided then. */
export const mustConduct = (book: Book, entry: Conducted): Verdict =>
  isSecretariat(book.membership, entry.data.by)
    ? mustKnowFunction(book, entry, entry.data.function)
    : mustChair(book, entry);

/** Nobody maintains an objection that would bar it. */
export const mustMeetNoObjection = (book: Book, entry: Conducted, proposal: Proposal): Verdict => {
  const { barring } = standingObjections(book, proposal, entry, undefined);
  return unless(barring.length > 0, () => positions.objectionStands(barring));
};

const mustBeInItsLanguages = (book: Book, languages: readonly Language[]): Verdict => {
  const twice = firstTwice(languages);
  const body = book.membership.body;
  return all(
    () => (twice === undefined ? accepted : refuse(because.languageTwice(twice))),
    () =>
      each(languages, (language) =>
        body === undefined || body.languages.includes(language)
          ? accepted
          : refuse(because.notTheBodysLanguage(language, body.entry)),
      ),
  );
};

/** It runs as long as the body's rules ask, from the last instant at which it may have begun. */
const mustLastLongEnough = (book: Book, entry: Conducted, deadline: Deadline, ran = 0): Verdict => {
  const hours = minimumHours(book, instantOf(book, entry));
  const length = lengthUntil(deadline, upperBound(entry.occurredAt, zoneOf(book)), ran);
  return all(
    () => unless(!isPlausible(deadline), () => because.deadlineImplausible(deadline)),
    () => unless(!isLongEnough(length, hours), () => because.silenceTooShort(deadline, hours)),
  );
};

/** Its digest and shapes are those of what stands, which is what stood when this version was put. */
const mustBeWhatStands = (book: Book, { data }: Circulating, proposal: Proposal): Verdict => {
  const changes = changedAfter(book, proposal, currentVersion(proposal).entry);
  const same =
    data.digest === digestOf(book, proposal) &&
    (data.shapes ?? []).join() === frozenShapes(book, proposal).join();
  return all(
    () => unless(changes.length > 0, () => positions.changedSincePut(proposal, changes)),
    () => unless(!same, () => because.otherDigest(proposal)),
  );
};

export const silenceCirculated = (book: Book, entry: Circulating): Verdict => {
  const { silence, proposal: id, version, languages, deadline } = entry.data;
  const before = circulatedAs(book, silence);
  if (before !== undefined) return refuse(because.silenceAlreadyCirculated(silence, before.silence.entry));
  return withProposal(book, id, ['open'], (proposal) =>
    all(
      () => mustBeCurrent(proposal, version),
      () => mustNotBeUnderSilence(proposal),
      () => mustConduct(book, entry),
      () => mustBeInItsLanguages(book, languages),
      () => mustLastLongEnough(book, entry, deadline),
      () => mustBeWhatStands(book, entry, proposal),
      () => mustBeReady(book, entry, proposal),
      () => mustMeetNoObjection(book, entry, proposal),
    ),
  );
};

/** Its deadline had certainly not passed when this happened. */
const mustStillRun = (book: Book, entry: Conducted, silence: Silence): Verdict => {
  const arrival = arrivalAt(book, entry.occurredAt, silence.deadline);
  return all(
    () => unless(arrival === 'late', () => because.deadlinePassed(silence)),
    () => unless(arrival === 'uncertain', () => because.hourNeeded(silence)),
  );
};

export const silenceExtended = (book: Book, entry: OneOf<typeof events.SilenceExtended>): Verdict =>
  withSilence(book, entry.data.silence, ['running'], ({ silence }) => {
    const { deadline } = entry.data;
    const isLater = instantOfDeadline(deadline) > instantOfDeadline(silence.deadline);
    return all(
      () => mustConduct(book, entry),
      () => mustStillRun(book, entry, silence),
      () => unless(!isPlausible(deadline), () => because.deadlineImplausible(deadline)),
      () => unless(!isLater, () => because.deadlineNotLater(silence)),
    );
  });

export const silenceSuspended = (book: Book, entry: OneOf<typeof events.SilenceSuspended>): Verdict =>
  withSilence(book, entry.data.silence, ['running'], ({ silence }) =>
    all(
      () => mustConduct(book, entry),
      () => mustStillRun(book, entry, silence),
    ),
  );

export const silenceResumed = (book: Book, entry: OneOf<typeof events.SilenceResumed>): Verdict =>
  withSilence(book, entry.data.silence, ['suspended'], ({ silence }) =>
    all(
      () => mustConduct(book, entry),
      () => mustLastLongEnough(book, entry, entry.data.deadline, silence.ran),
    ),
  );

export const silenceCalledOff = (book: Book, entry: OneOf<typeof events.SilenceCalledOff>): Verdict =>
  withSilence(book, entry.data.silence, ['running', 'suspended'], () => mustConduct(book, entry));

export const silenceAnnounced = (book: Book, entry: OneOf<typeof events.SilenceAnnounced>): Verdict =>
  withSilence(book, entry.data.silence, ['passed'], ({ proposal, silence }) => {
    const { announced } = silence;
    if (announced !== undefined) return refuse(because.alreadyAnnounced(silence, announced.entry));
    return all(
      () => mustConduct(book, entry),
      () => mustSitAs(book, entry, proposal.organ, entry.data.meeting),
    );
  });
