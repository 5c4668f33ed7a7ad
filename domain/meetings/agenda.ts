import type { Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { AgendaItemId, PartyCode, TextId } from '../language/ids.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeParticipant } from '../membership/checks.js';
import { mustBeInPhase, mustBeOpenMeeting, withMeeting } from './checks.js';
import type * as events from './events.js';
import { mustBePermitted } from './presence.js';
import { withSession } from './sessions.js';
import * as because from './sitting-rejections.js';
import { agendaItem, type AgendaItem, type ItemPhase, type Meeting } from './state.js';

// What the meeting is to treat, and what it came to treat.

type ItemAdded = Recorded<EventOf<typeof events.AgendaItemAdded>>;
type ItemMoved = Recorded<EventOf<typeof events.AgendaItemOpened | typeof events.AgendaItemClosed>>;

/** Goes on with the item, if the agenda has it. */
export const withItem = (
  meeting: Meeting,
  id: AgendaItemId,
  check: (item: AgendaItem) => Verdict,
): Verdict => {
  const item = agendaItem(meeting, id);
  if (item !== undefined) return check(item);
  return refuse(because.unknownAgendaItem(id, [...meeting.agenda.keys()]));
};

const mustBeNewItem = (meeting: Meeting, id: AgendaItemId): Verdict => {
  const before = agendaItem(meeting, id);
  return before === undefined ? accepted : refuse(because.agendaItemAlreadyAdded(id, before.entry));
};

const mustBeText = (book: Book, document: TextId): Verdict =>
  unless(!book.texts.texts.has(document), () => because.unknownDocument(document));

const mustBePresenter = (book: Book, entry: ItemAdded, presenter: PartyCode): Verdict =>
  all(
    () => mustBeParticipant(book, entry, presenter),
    () => mustBePermitted(book, entry, presenter, ['present-agenda-items']),
  );

export const agendaItemAdded = (book: Book, entry: ItemAdded): Verdict => {
  const { item, presenters, within, session, documents } = entry.data;
  return all(
    () => mustBeInPhase(book, entry, entry.data.meeting, ['convened', 'open', 'adjourned']),
    () =>
      withMeeting(book, entry.data.meeting, (meeting) =>
        all(
          () => mustBeNewItem(meeting, item),
          () => (within === undefined ? accepted : withItem(meeting, within, () => accepted)),
          () => (session === undefined ? accepted : withSession(meeting, session, () => accepted)),
        ),
      ),
    () => each(documents, (document) => mustBeText(book, document)),
    () => each(presenters, (presenter) => mustBePresenter(book, entry, presenter)),
  );
};

const mustMoveItem =
  (from: ItemPhase) =>
  (book: Book, entry: ItemMoved): Verdict =>
    all(
      () => mustBeOpenMeeting(book, entry, entry.data.meeting),
      () =>
        withMeeting(book, entry.data.meeting, (meeting) =>
          withItem(meeting, entry.data.item, (item) =>
            unless(item.phase !== from, () => because.agendaItemInPhase(item)),
          ),
        ),
    );

export const agendaItemOpened = mustMoveItem('waiting');

export const agendaItemClosed = mustMoveItem('open');
