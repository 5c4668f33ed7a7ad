import { isPresent } from '../meetings/state.js';
import { rulesSince, standingOf } from '../membership/state.js';
import { presidingTerm, termsInOffice } from '../presidency/state.js';
import type { Moment } from '../dates/moment.js';
import type {
  AgendaItemId,
  EntryNumber,
  MeetingId,
  OrganId,
  ParagraphId,
  PartyCode,
  TextId,
} from '../language/ids.js';
import { at } from '../language/timeline.js';
import { paragraphOf } from '../texts/state.js';
import type { Topic } from '../language/topic.js';
import { instantOf, type Book } from './state.js';

// By which entry the book knows what another entry speaks of; undefined where it does not.

type Known = EntryNumber | undefined;
type Dated = { readonly occurredAt: Moment };

/** By which a party stands as it did when an entry happened: its admission, or what became of it since. */
export const knownParty = (book: Book, entry: Dated, code: PartyCode | undefined): Known => {
  if (code === undefined) return undefined;
  const { membership } = book;
  const { secretariat } = membership;
  const standing = standingOf(membership, code, instantOf(book, entry));
  if (standing !== undefined) return standing.entry;
  if (secretariat?.code === code) return secretariat.entry;
  return (membership.members.get(code) ?? membership.observers.get(code))?.entry;
};

export const knownOrgan = (book: Book, id: OrganId | undefined): Known =>
  id === undefined ? undefined : book.membership.organs.get(id)?.entry;

/** By which the meeting has come as far as it has. */
export const knownMeeting = (book: Book, id: MeetingId | undefined): Known =>
  id === undefined ? undefined : book.meetings.meetings.get(id)?.phaseEntry;

export const knownItem = (
  book: Book,
  meeting: MeetingId | undefined,
  item: AgendaItemId | undefined,
): Known =>
  meeting === undefined || item === undefined
    ? undefined
    : book.meetings.meetings.get(meeting)?.agenda.get(item)?.phaseEntry;

/** By which a member presided when an entry happened; on the day of a handover it may still be the one before. */
export const knownPresidency = (book: Book, entry: Dated, by: PartyCode): Known => {
  const { presidency } = book;
  const present = presidingTerm(presidency, instantOf(book, entry));
  const own = present?.held.member === by ? present : undefined;
  return (own ?? termsInOffice(presidency).findLast(({ held }) => held.member === by))?.held.entry;
};

export const knownRules = (book: Book, entry: Dated): Known =>
  rulesSince(book.membership, instantOf(book, entry))?.entry;

/** By which those are present who are, when an entry happened. */
export const knownPresence = (
  book: Book,
  entry: Dated,
  id: MeetingId | undefined,
): readonly EntryNumber[] => {
  const meeting = id === undefined ? undefined : book.meetings.meetings.get(id);
  if (meeting === undefined) return [];
  const instant = instantOf(book, entry);
  return [...meeting.presence]
    .filter(([party]) => isPresent(meeting, party, instant))
    .flatMap(([, line]) => at(line, instant)?.entry ?? [])
    .toSorted((one, other) => one - other);
};

/** By which a paragraph has the words it has. */
export const knownParagraph = (
  book: Book,
  { text: id, paragraph }: { readonly text: TextId; readonly paragraph: ParagraphId },
): Known => {
  const text = book.texts.texts.get(id);
  return text && paragraphOf(text, paragraph)?.entry;
};

export const knownText = (book: Book, id: TextId | undefined): Known =>
  id === undefined ? undefined : book.texts.texts.get(id)?.shaped.last();

type About<K extends Topic['kind']> = Extract<Topic, { readonly kind: K }>;

const knownAs: { readonly [K in Topic['kind']]: (book: Book, topic: About<K>) => Known } = {
  text: (book, { text }) => knownText(book, text),
  activity: (book, { activity }) => book.calendar.activities.get(activity)?.shaped.last(),
  mandate: (book, { mandate }) => book.mandates.mandates.get(mandate)?.words.at(-1)?.entry,
  act: (book, { act }) => book.proposals.acts.get(act)?.entry,
  group: (book, { group }) => book.mandates.groups.get(group)?.entry,
  meeting: (book, { meeting }) => book.meetings.meetings.get(meeting)?.entry,
  organ: (book, { organ }) => knownOrgan(book, organ),
  party: (book, { party }) => knownMember(book, party),
  presidency: (book, topic) => knownTerm(book, topic),
  other: () => undefined,
};

/** By which what something is about is as it is. */
export const knownTopic = (book: Book, topic: Topic): Known =>
  // Each line takes only its own kind of topic; the table is read by that kind, so it gets no other.
  (knownAs[topic.kind] as (book: Book, topic: Topic) => Known)(book, topic);

const knownMember = ({ membership }: Book, code: PartyCode): Known =>
  (membership.members.get(code) ?? membership.observers.get(code))?.entry;

const knownTerm = (book: Book, { term: id, member }: About<'presidency'>): Known => {
  const term = book.presidency.terms.get(id);
  if (term === undefined) return undefined;
  const { held, handover, designated, candidacies } = term;
  const offered = candidacies.find((candidacy) => candidacy.member === member);
  return [held, handover, designated, offered].find((step) => step !== undefined)?.entry;
};
