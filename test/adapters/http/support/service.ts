// The service as it is, on a port of its own: a store in memory, a clock that stands still, and its log kept.
import { pino } from 'pino';
import { pages } from '../../../../adapters/cli/bundle/pages.js';
import { zipped } from '../../../../adapters/cli/bundle/place.js';
import { identifyByBearer } from '../../../../adapters/http/identity/bearer.js';
import { memorySessions } from '../../../../adapters/http/identity/sessions.js';
import type { Witnesses } from '../../../../adapters/http/cosigned.js';
import type { Followed } from '../../../../adapters/http/followed.js';
import type { Identify } from '../../../../adapters/http/identify.js';
import { defaults, type Settings } from '../../../../adapters/http/settings/settings.js';
import { start, type Running } from '../../../../adapters/http/start.js';
import { systemRandom } from '../../../../adapters/random.js';
import { memorySigning } from '../../../../adapters/signing/memory.js';
import { openMemory } from '../../../../adapters/store/memory.js';
import type { Sealing } from '../../../../src/sealing/sealing.js';
import type { EventStore, StoredEntry } from '../../../../src/ports/event-store.js';
import type { Page } from '../../../../src/ports/page.js';
import type { Signing } from '../../../../src/ports/signing.js';
import { clockAt, CRM, type SetClock } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import { entriesToStore, isTold, type Given } from './given.js';
import { shelfOfHolders } from './tokens.js';

export interface TestService extends Running {
  readonly store: EventStore;
  readonly clock: SetClock;
  /** Every line logged so far. */
  readonly log: readonly string[];
  /** What a book holds, `crm` unless told otherwise. */
  readonly entries: (from?: number) => Promise<readonly StoredEntry[]>;
}

export interface ServiceOptions {
  readonly settings?: Partial<Settings>;
  readonly identify?: Identify;
  readonly store?: EventStore;
  readonly clock?: SetClock;
  readonly signing?: Signing;
  readonly sealing?: Sealing;
  readonly page?: Page;
  readonly following?: Followed;
  readonly witnesses?: Witnesses;
}

/** Whoever has a token `acta_GT`, `acta_auditor` … is that party or reader. */
export const byHolder = (clock: SetClock): Identify =>
  identifyByBearer({
    clock,
    tokens: shelfOfHolders,
    jwt: undefined,
    sessions: memorySessions(systemRandom),
  });

export const testSettings: Settings = {
  ...defaults,
  port: 0,
  authentication: 'tokens',
  log: 'debug',
  perMinute: 1_000_000,
  grace: 2_000,
};

/** A key that signs for `acta.example`, in memory. */
export const signingWithKey = (): Signing => {
  const signing = memorySigning(systemRandom);
  signing.begin('acta.example');
  return signing;
};

/** Starts a service whose book `crm` holds what is given. */
export const serviceWith = async (
  given: readonly Given[],
  {
    settings,
    store = openMemory(),
    clock = clockAt(RECORDED_AT),
    identify,
    sealing,
    page,
    following,
    witnesses,
    signing = signingWithKey(),
  }: ServiceOptions = {},
): Promise<TestService> => {
  const told = given.filter(isTold);
  if (told.length > 0) await store.append(CRM, 'no-book', entriesToStore(told))();
  const log: string[] = [];
  const running = await start(
    { ...testSettings, ...settings },
    {
      store,
      clock,
      signing,
      sealing,
      page,
      following,
      archive: { pages, packed: zipped },
      witnesses,
      identify: identify ?? byHolder(clock),
      log: pino(
        { level: settings?.log ?? 'debug', base: null },
        { write: (line: string) => void log.push(line) },
      ),
    },
  );
  return {
    ...running,
    store,
    clock,
    log,
    entries: async (from = 0) => {
      const all: StoredEntry[] = [];
      for await (const entry of store.read(CRM, { from })) all.push(entry);
      return all;
    },
  };
};
