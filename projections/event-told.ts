import { eventContracts, type Event } from '../domain/book/event.js';
import type { Codec } from '../domain/language/codec.js';
import { aboutEntry, Envelope, type Recorded } from '../domain/language/entry.js';
import { EntryNumber } from '../domain/language/ids.js';
import { optional, tagged } from '../domain/language/struct.js';

/** An entry's event with its stamp and, where it was read from a store, its whole envelope. */
export type EventTold = Recorded<Event> & { readonly envelope?: Envelope };

const variants = Object.fromEntries(
  [...eventContracts].map(([type, { data }]) => [
    type,
    { data, number: EntryNumber, ...aboutEntry, envelope: optional(Envelope) },
  ]),
);

// The table is built from the same contracts that `Event` is derived from, which the compiler cannot follow.
export const EventTold = tagged('EventTold', 'type', variants) as unknown as Codec<EventTold>;
