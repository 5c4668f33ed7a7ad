import type { Fields, Props, Struct } from './struct.js';
import { struct } from './struct.js';

/**
 * The stored contract of one kind of event: its name (past tense, the field's own term), its version and the
 * codec of its data. What has been stored under a version never changes: a new shape is a new version with an
 * upcast from the old one.
 */
export interface EventContract<T extends string, P extends Props> {
  readonly type: T;
  readonly version: number;
  readonly data: Struct<P>;
  /** From the data of version n (index n - 1) to that of version n + 1. */
  readonly upcasts: readonly ((data: unknown) => unknown)[];
  /** Makes the event. */
  readonly of: (data: Fields<P>) => { readonly type: T; readonly data: Fields<P> };
}

/** An event in memory: always of the newest version. */
export type EventOf<C> =
  C extends EventContract<infer T, infer P> ? { readonly type: T; readonly data: Fields<P> } : never;

export const event = <const T extends string, const P extends Props>(
  type: T,
  props: P,
  upcasts: readonly ((data: unknown) => unknown)[] = [],
): EventContract<T, P> => ({
  type,
  version: upcasts.length + 1,
  data: struct(type, props),
  upcasts,
  of: (data) => ({ type, data }),
});

/** What can be asked to be recorded: its name (imperative) and the codec of its data. */
export interface CommandContract<T extends string, P extends Props> {
  readonly type: T;
  readonly data: Struct<P>;
}

export type CommandOf<C> =
  C extends CommandContract<infer T, infer P> ? { readonly type: T; readonly data: Fields<P> } : never;

export const command = <const T extends string, const P extends Props>(
  type: T,
  props: P,
): CommandContract<T, P> => ({ type, data: struct(type, props) });
