import type { Event } from '../../../domain/book/event.js';

/** An event's data as a spec writes it, and all that is to be said of it. */
export interface Case {
  readonly data: object;
  readonly es: string;
  readonly en: string;
}

/** At least one case for every kind of a subject's events: a new kind without one does not compile. */
export type Cases<E extends Event> = Readonly<Record<E['type'], readonly [Case, ...Case[]]>>;
