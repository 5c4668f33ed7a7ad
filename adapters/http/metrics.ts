import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { FollowingSigns } from '../../src/follow/following.js';
import type { EventStore, StoreSigns } from '../../src/ports/event-store.js';
import type { WitnessSigns } from '../../src/witness/cosigning.js';
import type { Done } from './app.js';

/** What an operator watches. No id of a book, party or person is a label. */
export interface Metrics {
  readonly registry: Registry;
  readonly requested: (done: Done) => void;
  readonly commanded: (result: string) => void;
  readonly streaming: (change: 1 | -1) => void;
  /** How many entries a reader was behind the book's last when it was sent one. */
  readonly lagged: (entries: number) => void;
  /** The same store, its appends timed. */
  readonly timing: (store: EventStore) => EventStore;
}

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Tells of a follower, from now on. */
export const tellFollowing = (signs: () => FollowingSigns, registry: Registry): void => {
  const told = toldIn(signs, [registry]);
  told(
    'acta_following_behind_entries',
    'Of the book most behind its leader, the entries that are not here yet.',
    ({ behind }) => behind,
  );
  told('acta_following_entries', 'Entries held here that were proven.', ({ entries }) => entries);
  told('acta_following_silent_seconds', 'Since the leader last answered; -1 before it has.', ({ silent }) =>
    silent === undefined ? -1 : silent / 1_000,
  );
  told('acta_following_hindered', 'Whether something stands in the way: 1 or 0.', ({ trouble }) =>
    trouble === undefined ? 0 : 1,
  );
};

/** Tells of the witnesses that are asked, from now on. */
export const tellWitnesses = (signs: () => readonly WitnessSigns[], registry: Registry): void => {
  const told = toldIn(signs, [registry]);
  told(
    'acta_witness_behind_entries',
    'Of the witness and book most behind, the entries that are signed and not cosigned.',
    (all) => Math.max(0, ...all.map(({ behind }) => behind)),
  );
  told(
    'acta_witnesses_silent',
    'Witnesses that were asked in vain the last time.',
    (all) => all.filter(({ tries }) => tries > 0).length,
  );
  told(
    'acta_witnesses_alarming',
    'Witnesses that know of another history than the one signed here.',
    (all) => all.filter(({ isAlarming }) => isAlarming).length,
  );
};

/** @param signs of a store on a server; without it, there is nothing to tell of one */
export const metrics = (signs?: EventStore['signs']): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'acta_' });
  const registers = [registry];
  const commands = new Counter({
    name: 'acta_commands_total',
    help: 'Commands by result: recorded, repeated, rejected by a rule, conflict, store.',
    labelNames: ['result'],
    registers,
  });
  const requests = new Histogram({
    name: 'acta_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const appends = new Histogram({
    name: 'acta_append_seconds',
    help: 'Time until an append was durable.',
    buckets: SECONDS,
    registers,
  });
  const subscribers = new Gauge({
    name: 'acta_subscribers',
    help: 'Readers of live entries.',
    registers,
  });
  const lag = new Gauge({
    name: 'acta_subscriber_lag_entries',
    help: 'Entries between the one sent last to any reader and the last of its book.',
    registers,
  });
  if (signs !== undefined) tellSigns(signs, registers);
  return {
    registry,
    requested: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1_000),
    commanded: (result) => commands.inc({ result }),
    streaming: (change) => subscribers.inc(change),
    lagged: (entries) => lag.set(entries),
    timing: (store) => ({
      ...store,
      append: (book, expected, entries) => async () => {
        const stop = appends.startTimer();
        try {
          return await store.append(book, expected, entries)();
        } finally {
          stop();
        }
      },
    }),
  };
};

/** Figures that are looked at when somebody asks. */
const toldIn =
  <S>(signs: () => S, registers: Registry[]) =>
  (name: string, help: string, value: (now: S) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value(signs()));
      },
    });
  };

const tellSigns = (signs: NonNullable<EventStore['signs']>, registers: Registry[]): void => {
  const told = toldIn<StoreSigns>(signs, registers);
  told(
    'acta_store_reachable',
    'Whether the store’s server answered the last time: 1 or 0.',
    ({ reachable }) => (reachable === true ? 1 : 0),
  );
  told(
    'acta_store_reconnects',
    'How often a subscription broke and was opened anew.',
    (now) => now.reconnects,
  );
  told(
    'acta_store_subscription_lag_entries',
    'Entries by which the subscription most behind its book was behind.',
    (now) => now.lag,
  );
};
