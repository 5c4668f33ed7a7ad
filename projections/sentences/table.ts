import type { Event } from '../../domain/book/event.js';
import type { Say } from './say.js';

export type DataOf<K extends Event['type']> = Extract<Event, { readonly type: K }>['data'];

/** What each kind of a subject's events says, every kind of them, in the language of `say`. */
export type Sentences<E extends Event> = {
  readonly [K in E['type']]: (data: DataOf<K>, say: Say) => string;
};
