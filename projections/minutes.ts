import { zoneOf } from '../domain/book/state.js';
import { Moment, upperBound } from '../domain/dates/moment.js';
import { flag, oneOf } from '../domain/language/codec.js';
import {
  AgendaItemId,
  EntryNumber,
  MinutesCorrectionId,
  TextId,
  type MeetingId,
  type PartyCode,
} from '../domain/language/ids.js';
import { list, literal, optional, struct, tagged } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import type { AskedCorrection, Meeting } from '../domain/meetings/state.js';
import type { DraftedText } from '../domain/texts/state.js';
import { ActTold } from './acts.js';
import { ProposalMentioned } from './lists.js';
import { AgendaItemTold, InterventionTold, meeting as tellMeeting, MeetingAnswer } from './meeting.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What was said, put and done under one item of the agenda. */
const UnderItem = {
  interventions: list(InterventionTold),
  proposals: list(ProposalMentioned),
  acts: list(ActTold),
} as const;

export const ItemInMinutes = struct('ItemInMinutes', { ...AgendaItemTold.props, ...UnderItem });
export type ItemInMinutes = typeof ItemInMinutes._A;

/** Who came, and whether it left before the end. */
export const AttendanceTold = struct('AttendanceTold', {
  party: Named,
  /** By which it was first noted present. */
  entry: EntryNumber,
  /** By which it was last noted to have left. */
  leftEntry: optional(EntryNumber),
  credentialsEntry: optional(EntryNumber),
});
export type AttendanceTold = typeof AttendanceTold._A;

/** A correction of the minutes that somebody who attended asked for. */
export const CorrectionAsked = struct('CorrectionAsked', {
  correction: MinutesCorrectionId,
  by: Named,
  item: optional(AgendaItemId),
  words: Text,
  entry: EntryNumber,
  outcome: tagged('CorrectionFate', 'kind', {
    open: {},
    taken: { entry: EntryNumber },
    'not-taken': { reason: Text, entry: EntryNumber },
  }),
});
export type CorrectionAsked = typeof CorrectionAsked._A;

/** The account of the meeting that its presidency gave on its own responsibility. */
export const ChairSummaryTold = struct('ChairSummaryTold', {
  text: TextId,
  title: LocalText,
  by: Named,
  entry: EntryNumber,
});

const {
  agenda: _agenda,
  presence: _presence,
  kind: _kind,
  notes: _notes,
  ...ofMeeting
} = MeetingAnswer.props;

/** The minutes of a meeting, made of its entries. */
export const MinutesAnswer = struct('MinutesAnswer', {
  kind: literal('minutes'),
  ...ofMeeting,
  /** `in-preparation` until they are circulated, `draft` until they are final. */
  state: oneOf('MinutesState', ['in-preparation', 'draft', 'final']),
  circulated: optional(
    struct('Circulated', {
      /** Until when corrections are taken, and whether that is over. */
      until: Moment,
      over: flag,
      entry: EntryNumber,
    }),
  ),
  finalEntry: optional(EntryNumber),
  attendance: list(AttendanceTold),
  /** Noted absent, and never present. */
  absent: list(struct('AbsentTold', { party: Named, entry: EntryNumber })),
  items: list(ItemInMinutes),
  /** What stands under no item: `interventions`, `proposals` and `acts`. */
  corrections: list(CorrectionAsked),
  /** Without a claim of consensus. */
  summaries: list(ChairSummaryTold),
});
export type MinutesAnswer = typeof MinutesAnswer._A;

/** The minutes of the meeting of that id; nothing when there is none as of the view. */
export const minutes = (view: View, id: string): MinutesAnswer | undefined => {
  const known = view.book.meetings.meetings.get(id as MeetingId);
  const told = tellMeeting(view, id);
  if (known === undefined || told === undefined) return undefined;
  const { agenda, presence: _now, notes: _about, kind: _meeting, ...rest } = told;
  const itemOf = itemsOf(view);
  const under = (item: string | undefined): Pick<ItemInMinutes, 'interventions' | 'proposals' | 'acts'> => ({
    interventions: told.interventions.filter((one) => one.item === item),
    proposals: told.proposals.filter(({ proposal }) => itemOf(proposal) === item),
    acts: told.acts.filter(({ proposal }) => itemOf(proposal) === item),
  });
  return {
    kind: 'minutes',
    ...rest,
    ...under(undefined),
    state: stateOf(known),
    attendance: attendanceOf(view, known),
    absent: absentFrom(view, known),
    items: agenda.map((item) => ({ ...item, ...under(item.id) })),
    corrections: [...(known.minutes?.corrections.values() ?? [])].map((one) => tellCorrection(view, one)),
    summaries: summariesOf(view, known),
    ...present({ circulated: circulatedOf(view, known), finalEntry: known.minutes?.final }),
  };
};

/** The agenda item that a proposal came under. */
const itemsOf =
  ({ book }: View) =>
  (proposal: string | undefined): string | undefined =>
    book.proposals.proposals.find(({ id }) => id === proposal)?.item;

const stateOf = ({ minutes: its }: Meeting): MinutesAnswer['state'] => {
  if (its === undefined) return 'in-preparation';
  return its.final === undefined ? 'draft' : 'final';
};

const circulatedOf = ({ book, instant }: View, { minutes: its }: Meeting): MinutesAnswer['circulated'] =>
  its && { until: its.until, over: upperBound(its.until, zoneOf(book)) < instant, entry: its.circulated };

const byCode = <A>(all: Iterable<readonly [PartyCode, A]>): readonly (readonly [PartyCode, A])[] =>
  [...all].toSorted(([one], [other]) => one.localeCompare(other, 'en'));

const attendanceOf = (view: View, { presence, credentials }: Meeting): readonly AttendanceTold[] =>
  byCode(presence.entries()).flatMap(([code, line]) => {
    const first = line.find(({ value }) => value === 'present');
    const last = line.last();
    return first === undefined
      ? []
      : [
          {
            party: party(view, code),
            entry: first.entry,
            ...present({
              leftEntry: last?.value === 'left' ? last.entry : undefined,
              credentialsEntry: credentials.get(code),
            }),
          },
        ];
  });

const absentFrom = (view: View, { presence }: Meeting): MinutesAnswer['absent'] =>
  byCode(presence.entries()).flatMap(([code, line]) => {
    const last = line.last();
    return last === undefined || line.some(({ value }) => value === 'present')
      ? []
      : [{ party: party(view, code), entry: last.entry }];
  });

const tellCorrection = (
  view: View,
  { id, by, item, words, entry, settled }: AskedCorrection,
): CorrectionAsked => ({
  correction: id,
  by: party(view, by),
  words,
  entry,
  outcome: settled ?? { kind: 'open' },
  ...present({ item }),
});

const summariesOf = (view: View, { id }: Meeting): MinutesAnswer['summaries'] =>
  [...view.book.texts.texts.values()].flatMap(({ id: text, title, summary }: DraftedText) =>
    summary?.meeting === id ? [{ text, title, by: party(view, summary.by), entry: summary.entry }] : [],
  );
