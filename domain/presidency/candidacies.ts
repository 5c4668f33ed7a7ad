import { instantOf, rulesFor, zoneOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeInPhase, withMeeting } from '../meetings/checks.js';
import { mustBeMember } from '../membership/checks.js';
import { footingAt } from '../membership/state.js';
import { isAfterDay, lastDayWithNotice } from './days.js';
import type * as events from './events.js';
import * as because from './rejections.js';
import { mustNotPrecede, mustSayWhen } from './order.js';
import { liveCandidacy } from './state.js';
import { mustBeUndesignated, mustBeUnheld } from './terms.js';

type Announced = Recorded<EventOf<typeof events.CandidacyAnnounced>>;
type Withdrawn = Recorded<EventOf<typeof events.CandidacyWithdrawn>>;

/** In a meeting of an organ in which the members meet in plenary, while it lasts. */
const mustBeInPlenary = (book: Book, entry: Announced): Verdict =>
  all(
    () => mustBeInPhase(book, entry, entry.data.meeting, ['open', 'adjourned']),
    () =>
      withMeeting(book, entry.data.meeting, ({ id, organ, entry: convened }) =>
        unless(footingAt(book.membership, organ, instantOf(book, entry))?.plenary !== true, () =>
          because.notInPlenary(id, organ, convened),
        ),
      ),
  );

/** As many whole months before the first day in office as the body's rules ask. */
const mustGiveNotice = (book: Book, entry: Announced): Verdict => {
  const { term, takesOffice } = entry.data;
  const zone = zoneOf(book);
  const months = rulesFor(book, entry)?.candidacyNoticeMonths ?? 0;
  const lastDay = lastDayWithNotice(takesOffice, months, zone);
  return unless(isAfterDay(instantOf(book, entry), lastDay, zone), () =>
    because.candidacyTooLate(term, months, lastDay.toString()),
  );
};

const mustNotBeCandidate = (book: Book, { data: { member, term } }: Announced): Verdict => {
  const live = liveCandidacy(book.presidency.terms.get(term), member);
  return live === undefined ? accepted : refuse(because.alreadyCandidate(member, term, live.entry));
};

export const candidacyAnnounced = (book: Book, entry: Announced): Verdict =>
  all(
    () => mustBeMember(book, entry, entry.data.member),
    () => mustBeInPlenary(book, entry),
    () => mustBeUndesignated(book, entry.data.term),
    () => mustBeUnheld(book, entry.data.term),
    () => mustNotBeCandidate(book, entry),
    () => mustSayWhen(entry.data.takesOffice),
    () => mustGiveNotice(book, entry),
  );

/** The member had offered itself for the term by then, and has not withdrawn. */
export const mustBeCandidate = (
  book: Book,
  { occurredAt, data: { member, term } }: Pick<Withdrawn, 'data' | 'occurredAt'>,
): Verdict => {
  const about = book.presidency.terms.get(term);
  const live = liveCandidacy(about, member);
  if (live !== undefined) return mustNotPrecede(book, occurredAt, live);
  const last = about?.candidacies.findLast((candidacy) => candidacy.member === member);
  return refuse(because.notACandidate(member, term, last?.withdrawn));
};
