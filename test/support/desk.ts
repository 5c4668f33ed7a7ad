import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import type { Instant } from '../../domain/dates/moment.js';
import { ask, type Ask } from '../../src/ask.js';
import { commandIdOf } from '../../src/envelope.js';
import { library } from '../../src/library.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { recorder, type Recorder } from '../../src/record.js';
import { openerWith } from '../../src/sealing/open.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Receipt } from '../../src/receipt.js';
import { ask as command, decodeCommand } from './spec.js';
import { rules } from './conference.js';

export const CRM = 'crm' as BookId;

/** A clock that a spec sets; it stands still until set again. */
export interface SetClock {
  (): Instant;
  set: (instant: string) => void;
}

export const clockAt = (instant: string): SetClock => {
  let now = instant as Instant;
  return Object.assign(() => now, { set: (later: string) => void (now = later as Instant) });
};

export interface Desk {
  readonly store: EventStore;
  readonly clock: SetClock;
  readonly recorder: Recorder;
  readonly ask: Ask;
  /** Records or fails the spec. */
  readonly recorded: (...commands: readonly Command[]) => Promise<readonly Receipt[]>;
}

/** A clerk's desk over a store: a recorder, a way to ask, and a clock that stands still. With keys, it opens all it can. */
export const deskOver = (store: EventStore = openMemory(), sealing?: Sealing): Desk => {
  const clock = clockAt('2026-01-01T00:00:00.000Z');
  const books = library(store);
  const record = recorder({ store, clock, books, ...(sealing && { sealing }) });
  return {
    store,
    clock,
    recorder: record,
    ask: ask({ store, books }, clock, sealing === undefined ? {} : { open: openerWith(sealing.keys) }),
    recorded: async (...commands) => {
      const receipts: Receipt[] = [];
      for (const one of commands) {
        const receipt = await record.record(one)();
        if (E.isLeft(receipt)) throw new Error(JSON.stringify(receipt.left));
        receipts.push(receipt.right);
      }
      return receipts;
    },
  };
};

/** A command under a label of its own, as a command file would have it. */
export const labelled = (
  label: string,
  type: Command['type'],
  data: unknown,
  header: Record<string, unknown> = {},
): Command =>
  decodeCommand(command(type, data, { id: commandIdOf(CRM, label), occurredAt: '2019-11-12', ...header }));

export const constitute = labelled(
  'constitute',
  'ConstituteBody',
  {
    body: 'crm',
    names: { es: 'Conferencia Regional sobre Migración' },
    acronyms: { es: 'CRM' },
    zone: 'America/Costa_Rica',
    languages: ['es', 'en'],
    rules,
  },
  { occurredAt: '../2017' },
);

export const admit = (code: string, header: Record<string, unknown> = {}): Command =>
  labelled(`admit-${code}`, 'AdmitMember', { member: code, names: { es: `País ${code}` } }, header);
