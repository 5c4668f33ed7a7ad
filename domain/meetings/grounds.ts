import {
  knownItem,
  knownMeeting,
  knownOrgan,
  knownParty,
  knownPresidency,
  knownText,
} from '../book/known.js';
import type { Book } from '../book/state.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { MeetingId, PartyCode } from '../language/ids.js';
import type { Moment } from '../dates/moment.js';
import type { MeetingEvent } from './events.js';
import type { Meeting } from './state.js';

const meetingOf = (book: Book, id: MeetingId): Meeting | undefined => book.meetings.meetings.get(id);

const minutesOf = (book: Book, { data }: In) => meetingOf(book, data.meeting)?.minutes;

type In = { readonly occurredAt: Moment; readonly data: { readonly meeting: MeetingId } };

const inMeeting = (book: Book, { data }: In): Grounds => [['meeting', knownMeeting(book, data.meeting)]];

const chaired = (book: Book, entry: In & { readonly data: { readonly by: PartyCode } }): Grounds => [
  ['presidency', knownPresidency(book, entry, entry.data.by)],
  ...inMeeting(book, entry),
];

const ofParty = (book: Book, entry: In, party: PartyCode): Grounds => [
  ...inMeeting(book, entry),
  ['party', knownParty(book, entry, party)],
];

const ofDraftingHead = (book: Book, entry: In & { readonly data: { readonly by: PartyCode } }): Grounds => {
  const meeting = meetingOf(book, entry.data.meeting);
  return [
    ['agenda', meeting?.draftingAsked],
    ['agenda', meeting?.draftingHead?.entry],
    ...ofParty(book, entry, entry.data.by),
  ];
};

export const meetingGrounds: GroundsOf<Book, MeetingEvent> = {
  MeetingConvened: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ['organ', knownOrgan(book, entry.data.organ)],
  ],
  MeetingDatesSettled: inMeeting,
  MeetingPostponed: inMeeting,
  MeetingOpened: chaired,
  MeetingAdjourned: inMeeting,
  MeetingResumed: inMeeting,
  MeetingClosed: chaired,
  SessionOpened: inMeeting,
  SessionClosed: (book, { data }) => [
    ['meeting', meetingOf(book, data.meeting)?.sessions.get(data.session)?.entry],
  ],
  AgendaItemAdded: (book, entry) => [
    ...each(
      'matter',
      entry.data.documents.map((text) => knownText(book, text)),
    ),
    ['agenda', knownItem(book, entry.data.meeting, entry.data.within)],
    ...inMeeting(book, entry),
  ],
  AgendaItemOpened: (book, entry) => [
    ['agenda', knownItem(book, entry.data.meeting, entry.data.item)],
    ...inMeeting(book, entry),
  ],
  AgendaItemClosed: (book, entry) => [['agenda', knownItem(book, entry.data.meeting, entry.data.item)]],
  CredentialsAccepted: (book, entry) => ofParty(book, entry, entry.data.party),
  PresenceNoted: (book, entry) => ofParty(book, entry, entry.data.party),
  DraftingRepresentativesRequested: chaired,
  DraftingRepresentativeNamed: (book, entry) => [
    ['agenda', meetingOf(book, entry.data.meeting)?.draftingAsked],
    ...ofParty(book, entry, entry.data.member),
  ],
  DraftingHeadNamed: (book, entry) => [
    ...chaired(book, entry),
    ['agenda', meetingOf(book, entry.data.meeting)?.draftingAsked],
    ['party', knownParty(book, entry, entry.data.member)],
  ],
  DraftingReported: ofDraftingHead,
  DraftingTextPresented: (book, entry) => [
    ...ofDraftingHead(book, entry),
    ['matter', knownText(book, entry.data.text)],
  ],
  MinutesCirculated: inMeeting,
  MinutesCorrectionAsked: (book, entry) => [
    ['matter', minutesOf(book, entry)?.circulated],
    ['agenda', knownItem(book, entry.data.meeting, entry.data.item)],
    ['party', knownParty(book, entry, entry.data.by)],
  ],
  MinutesCorrectionSettled: (book, entry) => [
    ['matter', minutesOf(book, entry)?.corrections.get(entry.data.correction)?.entry],
  ],
  MinutesFinalized: (book, entry) => {
    const minutes = minutesOf(book, entry);
    return each('matter', [
      minutes?.circulated,
      ...(minutes?.corrections.valueSeq().map(({ settled }) => settled?.entry) ?? []),
    ]);
  },
  InterventionNoted: (book, entry) => [
    ['agenda', knownItem(book, entry.data.meeting, entry.data.item)],
    ...ofParty(book, entry, entry.data.party),
  ],
};
