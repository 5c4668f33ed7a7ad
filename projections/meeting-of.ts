import type { Event } from '../domain/book/event.js';
import type { Book } from '../domain/book/state.js';
import type { Recorded } from '../domain/language/entry.js';
import type { ActId, EntryNumber, MeetingId, ProposalId, TextId } from '../domain/language/ids.js';
import type { Meeting } from '../domain/meetings/state.js';

type Fields = {
  readonly meeting?: MeetingId;
  readonly proposal?: ProposalId;
  readonly act?: ActId;
  readonly text?: TextId;
  readonly entry?: EntryNumber;
};

/** The meeting that the proposal, act or text an entry is about was before. */
const ofItsMatter = ({ proposals, texts }: Book, { proposal, act, text }: Fields): MeetingId | undefined => {
  const matters = [
    proposal && proposals.proposals.get(proposal),
    act && proposals.acts.get(act),
    text && texts.texts.get(text),
  ];
  return matters.find((matter) => matter?.meeting !== undefined)?.meeting;
};

/** The meeting an entry names, or that of its matter, or of what it corrects; `undefined` where it is of none. */
const meetingOf = (
  book: Book,
  { data }: Recorded<Event>,
  earlier: ReadonlyMap<EntryNumber, MeetingId | undefined>,
): MeetingId | undefined => {
  // Ids stand under the same names in every kind of event.
  const fields = data as Fields;
  const corrected = fields.entry === undefined ? undefined : earlier.get(fields.entry);
  return fields.meeting ?? ofItsMatter(book, fields) ?? corrected;
};

/**
 * Whether an entry is of this meeting: it names it, or something that was before it; or it was recorded while the
 * meeting was held, and is of no other.
 */
export const meetingsIn = (
  book: Book,
  entries: readonly Recorded<Event>[],
  { id }: Meeting,
): ((entry: Pick<Recorded<Event>, 'number'>) => boolean) => {
  const of = new Map<EntryNumber, MeetingId | undefined>();
  for (const entry of entries) of.set(entry.number, meetingOf(book, entry, of));
  const within = (type: Event['type']): number | undefined =>
    entries.find((entry) => entry.type === type && of.get(entry.number) === id)?.number;
  const opened = within('MeetingOpened') ?? Infinity;
  const closed = within('MeetingClosed') ?? Infinity;
  return ({ number }) => {
    const meeting = of.get(number);
    return meeting === undefined ? opened < number && number < closed : meeting === id;
  };
};
