import { instantOf, zoneOf, type Book } from '../book/state.js';
import { lowerBound, upperBound } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { MeetingId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustSpeakFor } from '../proposals/positions.js';
import { withItem } from './agenda.js';
import { mustBeInPhase, withMeeting } from './checks.js';
import type { MinutesEvent } from './minutes-events.js';
import * as because from './minutes-rejections.js';
import { attended, unsettledCorrections, type Meeting, type Minutes } from './state.js';

// Draft, corrections by those who attended within a time, final.

type OfMeeting = Recorded<{ readonly data: { readonly meeting: MeetingId } }>;

/** Goes on with the minutes that are circulated and not final yet. */
const withDraft = (
  book: Book,
  { data }: OfMeeting,
  check: (minutes: Minutes, meeting: Meeting) => Verdict,
): Verdict =>
  withMeeting(book, data.meeting, (meeting) => {
    const { id, minutes } = meeting;
    if (minutes === undefined) return refuse(because.minutesNotCirculated(id));
    return minutes.final === undefined
      ? check(minutes, meeting)
      : refuse(because.minutesFinal(id, minutes.final));
  });

export const minutesRules: Rules<Book, MinutesEvent> = {
  MinutesCirculated: (book, entry) => {
    const { meeting: id, until } = entry.data;
    return all(
      () => mustBeInPhase(book, entry, id, ['closed']),
      () =>
        withMeeting(book, id, ({ minutes }) =>
          minutes === undefined ? accepted : refuse(because.minutesAlreadyCirculated(id, minutes.circulated)),
        ),
      () =>
        unless(upperBound(until, zoneOf(book)) <= instantOf(book, entry), () =>
          because.noTimeToCorrect(until),
        ),
    );
  },
  MinutesCorrectionAsked: (book, entry) =>
    withDraft(book, entry, (minutes, meeting) => {
      const { correction, by, item } = entry.data;
      const before = minutes.corrections.get(correction);
      const zone = zoneOf(book);
      const isLate = lowerBound(entry.occurredAt, zone) > upperBound(minutes.until, zone);
      return all(
        () => (before === undefined ? accepted : refuse(because.correctionAlreadyAsked(before))),
        () => mustSpeakFor(book, entry, by),
        () => unless(!attended(meeting, by), () => because.didNotAttend(by, meeting.id)),
        () => unless(isLate, () => because.correctionTooLate(minutes)),
        () => (item === undefined ? accepted : withItem(meeting, item, () => accepted)),
      );
    }),
  MinutesCorrectionSettled: (book, entry) =>
    withDraft(book, entry, ({ corrections }) => {
      const { correction: id } = entry.data;
      const asked = corrections.get(id);
      if (asked === undefined) return refuse(because.unknownCorrection(id));
      const { settled } = asked;
      return settled === undefined ? accepted : refuse(because.correctionAlreadySettled(id, settled.entry));
    }),
  MinutesFinalized: (book, entry) =>
    withDraft(book, entry, (minutes) => {
      const zone = zoneOf(book);
      const left = unsettledCorrections(minutes);
      return all(
        () =>
          unless(lowerBound(entry.occurredAt, zone) <= upperBound(minutes.until, zone), () =>
            because.stillTimeToCorrect(minutes),
          ),
        () => unless(left.length > 0, () => because.correctionsUnsettled(left)),
      );
    }),
};
