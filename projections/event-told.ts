import { eventContracts, type Event } from '../domain/book/event.js';
import type { Codec } from '../domain/language/codec.js';
import { aboutEntry, type Recorded } from '../domain/language/entry.js';
import { EntryNumber } from '../domain/language/ids.js';
import { tagged } from '../domain/language/struct.js';

/** An entry's event with its stamp. */
export type EventTold = Recorded<Event>;

const variants = Object.fromEntries(
  [...eventContracts].map(([type, { data }]) => [type, { data, number: EntryNumber, ...aboutEntry }]),
);

// The table is built from the same contracts that `Event` is derived from, which the compiler cannot follow.
export const EventTold = tagged('EventTold', 'type', variants) as unknown as Codec<EventTold>;
