import { calendarEvents, type CalendarEvent } from '../calendar/events.js';
import { correctionEvents, type CorrectionEvent } from '../corrections/events.js';
import { oneOf, type AnyCodec } from '../language/codec.js';
import type { EventContract } from '../language/event.js';
import { maySeal } from '../language/sealed-fields.js';
import type { Props } from '../language/struct.js';
import { mandateEvents, type MandateEvent } from '../mandates/events.js';
import { meetingEvents, type MeetingEvent } from '../meetings/events.js';
import { membershipEvents, type MembershipEvent } from '../membership/events.js';
import { presidencyEvents, type PresidencyEvent } from '../presidency/events.js';
import { proposalEvents, type ProposalEvent } from '../proposals/events.js';
import { silenceEvents, type SilenceEvent } from '../silence/events.js';
import { statementEvents, type StatementEvent } from '../statements/events.js';
import { textEvents, type TextEvent } from '../texts/events.js';

/** Everything that can be told in a book. */
export type Event =
  | MembershipEvent
  | PresidencyEvent
  | MeetingEvent
  | ProposalEvent
  | SilenceEvent
  | StatementEvent
  | TextEvent
  | MandateEvent
  | CalendarEvent
  | CorrectionEvent;

export type AnyEventContract = EventContract<Event['type'], Props>;

/** Every stored contract, by event type. */
export const eventContracts: ReadonlyMap<string, AnyEventContract> = new Map(
  [
    ...membershipEvents,
    ...presidencyEvents,
    ...meetingEvents,
    ...proposalEvents,
    ...silenceEvents,
    ...statementEvents,
    ...textEvents,
    ...mandateEvents,
    ...calendarEvents,
    ...correctionEvents,
  ].map((contract) => [contract.type, contract as unknown as AnyEventContract]),
);

/** The name of a kind of event that this acta knows. */
export const EventType = oneOf('EventType', [...eventContracts.keys()] as [
  Event['type'],
  ...Event['type'][],
]);

const sealable: ReadonlyMap<string, AnyCodec> = new Map(
  [...eventContracts.values()]
    .filter(({ data }) => maySeal(data))
    .map(({ type, data }) => [type, data as unknown as AnyCodec]),
);

/** The codec of an event's data where that may hold sealed fields; `undefined` for every other type of event. */
export const sealableData = (type: string): AnyCodec | undefined => sealable.get(type);
