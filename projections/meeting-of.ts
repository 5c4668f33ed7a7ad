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

// Ids stand under the same names in every kind of event.
const fieldsOf = ({ data }: Recorded<Event>): Fields => data as Fields;

/** Something that was before a meeting. */
export type Matter =
  | { readonly kind: 'proposal'; readonly id: ProposalId }
  | { readonly kind: 'act'; readonly id: ActId }
  | { readonly kind: 'text'; readonly id: TextId };

/** The meeting that an entry names. */
export const meetingNamed = (entry: Recorded<Event>): MeetingId | undefined => fieldsOf(entry).meeting;

/** The proposal, act and text an entry is about. */
export const mattersOf = (entry: Recorded<Event>): readonly Matter[] => {
  const { proposal, act, text } = fieldsOf(entry);
  return [
    ...(proposal === undefined ? [] : [{ kind: 'proposal' as const, id: proposal }]),
    ...(act === undefined ? [] : [{ kind: 'act' as const, id: act }]),
    ...(text === undefined ? [] : [{ kind: 'text' as const, id: text }]),
  ];
};

/** The meeting a matter was before. */
export const meetingOfMatter = ({ proposals, texts }: Book, matter: Matter): MeetingId | undefined => {
  switch (matter.kind) {
    case 'proposal':
      return proposals.proposals.get(matter.id)?.meeting;
    case 'act':
      return proposals.acts.get(matter.id)?.meeting;
    case 'text':
      return texts.texts.get(matter.id)?.meeting;
  }
};

/** The meeting an entry names, or that of its matter, or of what it corrects; `undefined` where it is of none. */
const meetingOf = (
  book: Book,
  entry: Recorded<Event>,
  earlier: ReadonlyMap<EntryNumber, MeetingId | undefined>,
): MeetingId | undefined => {
  const named = meetingNamed(entry);
  if (named !== undefined) return named;
  const [before] = mattersOf(entry).flatMap((matter) => meetingOfMatter(book, matter) ?? []);
  if (before !== undefined) return before;
  const { entry: corrected } = fieldsOf(entry);
  return corrected === undefined ? undefined : earlier.get(corrected);
};

/**
 * Whether an entry is of this meeting: it names it, or something that was before it; or it was recorded while the
 * meeting was held, and is of no other.
 *
 * @param entries all that may be, with what they correct, first to last
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
