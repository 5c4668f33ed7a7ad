import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber, MeetingId, PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeMember } from '../membership/checks.js';
import { mustChair } from '../presidency/checks.js';
import { presiding } from '../presidency/state.js';
import { unknownText } from '../texts/rejections.js';
import { mustBeOpenMeeting, withMeeting } from './checks.js';
import * as drafting from './drafting-rejections.js';
import type { DraftingEvent, DraftingReported, DraftingTextPresented } from './drafting-events.js';
import * as because from './rejections.js';
import type { Meeting } from './state.js';

// The drafting group of a meeting: who heads it, what it reports, which texts it brings out.

/** Who headed it at an instant (epoch milliseconds): the member named last, else whoever presided. */
export const draftingHead = (
  book: Book,
  { draftingHead: named }: Pick<Meeting, 'draftingHead'>,
  instant: number,
): { readonly member: PartyCode; readonly entry: EntryNumber | undefined } | undefined => {
  if (named !== undefined) return named;
  const member = presiding(book.presidency, instant);
  return member === undefined ? undefined : { member, entry: undefined };
};

/** There is a group: its representatives have been asked for. */
const withGroup = (book: Book, id: MeetingId, check: (meeting: Meeting) => Verdict): Verdict =>
  withMeeting(book, id, (meeting) =>
    meeting.draftingAsked === undefined ? refuse(because.draftingNotAsked(id)) : check(meeting),
  );

const mustHead = (
  book: Book,
  entry: Recorded<EventOf<typeof DraftingReported | typeof DraftingTextPresented>>,
  meeting: Meeting,
): Verdict => {
  const head = draftingHead(book, meeting, instantOf(book, entry));
  return unless(head?.member !== entry.data.by, () => drafting.notTheHead(entry.data.by, meeting.id, head));
};

export const draftingRules: Rules<Book, DraftingEvent> = {
  DraftingHeadNamed: (book, entry) =>
    all(
      () => mustBeOpenMeeting(book, entry, entry.data.meeting),
      () => withGroup(book, entry.data.meeting, () => mustBeMember(book, entry, entry.data.member)),
      () => mustChair(book, entry),
    ),
  DraftingReported: (book, entry) =>
    all(
      () => mustBeOpenMeeting(book, entry, entry.data.meeting),
      () => withGroup(book, entry.data.meeting, (meeting) => mustHead(book, entry, meeting)),
    ),
  DraftingTextPresented: (book, entry) => {
    const { meeting: id, text } = entry.data;
    return all(
      () => mustBeOpenMeeting(book, entry, id),
      () =>
        withGroup(book, id, (meeting) => {
          const before = meeting.draftingTexts.find((presented) => presented.text === text);
          return all(
            () => mustHead(book, entry, meeting),
            () => unless(!book.texts.texts.has(text), () => unknownText(text)),
            () =>
              before === undefined ? accepted : refuse(drafting.alreadyPresented(text, id, before.entry)),
          );
        }),
    );
  },
};
