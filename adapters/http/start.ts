import * as E from 'fp-ts/lib/Either.js';
import type { Logger } from 'pino';
import { afterAppend } from '../../src/after-append.js';
import { ask } from '../../src/ask.js';
import { lately } from '../../src/lately.js';
import { library } from '../../src/library.js';
import { treesOf } from '../../src/log/trees.js';
import type { Clock } from '../../src/ports/clock.js';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import type { Page } from '../../src/ports/page.js';
import type { Signing } from '../../src/ports/signing.js';
import { recorder } from '../../src/record.js';
import { searcher } from '../../src/search/search.js';
import { erasedBeforeAsked, finishErasures } from '../../src/sealing/finish-erasures.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import { writtenLately } from '../documents/lately.js';
import { app } from './app.js';
import { bundlesOf, type Archive } from './bundles.js';
import { cosigningBy, type Witnesses } from './cosigned.js';
import { copyingFrom, type Followed } from './followed.js';
import { openerAs } from './opener.js';
import type { Identify } from './identify.js';
import { rateLimits } from './limits.js';
import { metrics } from './metrics.js';
import { preparing } from './preparing.js';
import type { Registry } from 'prom-client';
import { VERSION } from '../version.js';
import type { Route } from './route.js';
import { documentationRoutes } from './routes/documentation.js';
import { routesOfBooks, type RouteSettings } from './routes/index.js';
import { pageRoutes } from './routes/page.js';
import { systemRoutes } from './routes/system.js';
import { listen, type Listening } from './server.js';
import { signedIn, signerIn } from './signed-store.js';
import type { Service } from './service.js';
import type { Settings } from './settings/settings.js';

export interface Means {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly identify: Identify;
  readonly log: Logger;
  readonly archive: Archive;
  /** Without it, what would have to be sealed is refused, and what is sealed stays so. */
  readonly sealing?: Sealing | undefined;
  /** Without it, or without a key in it, nothing is signed. */
  readonly signing?: Signing | undefined;
  /** Whom it follows: then it records nothing, and signs nothing. */
  readonly following?: Followed | undefined;
  /** Without it nobody is asked to cosign. */
  readonly witnesses?: Witnesses | undefined;
  /** Whether books are read before anybody asks for them. */
  readonly prepares?: boolean;
  /** Without it the service has no page for people. */
  readonly page?: Page | undefined;
}

/** A service that runs. */
export interface Running extends Pick<Listening, 'url' | 'port'> {
  /** Settles when the store writes no more; why. */
  readonly stopped: Promise<StoreTrouble>;
  /** Finishes what was accepted, closes the streams, then ends. The store is its owner's to close. */
  readonly stop: () => Promise<void>;
}

/** Starts the service; it answers once this resolves. */
export const start = async (
  settings: Settings,
  {
    store,
    clock,
    identify,
    log,
    archive,
    sealing,
    signing,
    following: followed,
    witnesses,
    page,
    prepares,
  }: Means,
): Promise<Running> => {
  const figures = metrics(store.signs);
  const { watched: writing, stopped } = watchingForStop(store);
  const trees = treesOf(store);
  const signed = await signedIn(
    followed === undefined ? signerIn(trees, signing, store.checkpoints) : undefined,
    writing,
    {
      log,
      cosigningWith: (own) =>
        witnesses && cosigningBy(witnesses, { signer: own, trees, registry: figures.registry, log }),
    },
  );
  const timed = figures.timing(signed.store);
  const books = erasedBeforeAsked(library(timed, settings.heldEntries), async (book) => {
    if (sealing !== undefined) await finishErasures(sealing.keys, book, clock());
  });
  const written = writtenLately();
  const ending = new AbortController();
  let accepting = true;
  const copying = copyingFrom(followed, {
    store: timed,
    trees,
    log,
    signal: ending.signal,
    registry: figures.registry,
  });
  const signer = copying.signer ?? signed.signer;
  const service: Service = {
    store: timed,
    books,
    trees,
    signer,
    fixed: lately(FIXED_HELD),
    search: searcher({ store: timed, books, clock }),
    clock,
    recorder: recorder({
      store: timed,
      clock,
      books,
      erased: written.forget,
      ...(sealing === undefined ? {} : { sealing }),
    }),
    askAs: (asker, lang) =>
      ask({ store: timed, books, ...(signer && { published: signer.published }) }, clock, {
        open: openerAs(asker, sealing),
        lang,
      }),
    written,
    bundles: bundlesOf(
      { store: timed, books, trees },
      {
        ...archive,
        // An archive is signed by whoever keeps the book, and a follower does not.
        longest: followed === undefined ? settings.bundledEntries : 0,
        ending: ending.signal,
      },
    ),
    accepting: () => accepting,
    ending: ending.signal,
    observe: figures,
    following: copying.by,
    witnesses: signed.cosigning?.signs,
  };
  const listening = await listen(
    app({
      service,
      identify,
      routes: allRoutes(settings, figures.registry, page, identify),
      before: rateLimits(settings.perMinute),
      trustProxy: settings.trustProxy,
      onFault: (error, request) => log.error({ request, fault: faultOf(error) }, 'a fault of acta'),
      onDone: (done) => {
        figures.requested(done);
        log.info(done, 'request');
      },
    }),
    settings,
    { ...settings, maxConnections: settings.connections },
  );
  log.info({ url: listening.url, authentication: settings.authentication }, 'listening');
  const prepared = prepares === true ? preparing(service, settings.heldEntries) : undefined;
  return {
    url: listening.url,
    port: listening.port,
    stopped: Promise.race([stopped, copying.stopped ?? stopped]),
    stop: async () => {
      accepting = false;
      // Readers of live entries would never go by themselves.
      ending.abort();
      await listening.close(settings.grace);
      await copying.ended;
      await prepared;
      await signed.finish();
      log.info('ended');
    },
  };
};

/** UTF-16 units of answers that are held because they never read otherwise. */
const FIXED_HELD = 32 * 1024 * 1024;

/** The same store; and when an append says that it writes no more. */
const watchingForStop = (
  store: EventStore,
): { readonly watched: EventStore; readonly stopped: Promise<StoreTrouble> } => {
  let stop: (trouble: StoreTrouble) => void = () => undefined;
  const stopped = new Promise<StoreTrouble>((settle) => (stop = settle));
  const watched = afterAppend(store, (_book, outcome) => {
    if (E.isLeft(outcome) && outcome.left.kind === 'stopped') stop(outcome.left);
  });
  return { watched, stopped };
};

/** Every address of the service, those that tell of it included. */
export const allRoutes = (
  settings: RouteSettings,
  registry: Registry,
  page?: Page,
  identify: Pick<Identify, 'sessions' | 'openid'> = {},
): readonly Route[] => {
  const ofBooks = routesOfBooks(settings);
  const forPeople = page === undefined ? [] : pageRoutes(page, ofBooks, identify);
  const routes = [...systemRoutes(registry), ...ofBooks, ...forPeople];
  return [...routes, ...documentationRoutes(routes, VERSION)];
};

/** What a developer needs of a fault, without what was in the request. */
const faultOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : E.toError(error).message;
