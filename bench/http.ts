import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { pages } from '../adapters/cli/bundle/pages.js';
import { zipped } from '../adapters/cli/bundle/place.js';
import { systemClock } from '../adapters/clock.js';
import { identifyLocally } from '../adapters/http/identify.js';
import { defaults } from '../adapters/http/settings/settings.js';
import { start, type Running } from '../adapters/http/start.js';
import type { EventStore } from '../src/ports/event-store.js';
import type { Page } from '../src/ports/page.js';
import type { Caller } from './caller.js';
import { requestOf, type Call, type Load } from './calls.js';
import type { Pace } from './measure.js';

/** What a service of the bench works with, besides its store. */
export const MEANS = {
  clock: systemClock,
  identify: identifyLocally,
  log: pino({ level: 'silent' }),
  archive: { pages, packed: zipped },
};

/** acta's service over a store, in local mode, answering a load. */
export const served = async (store: EventStore, load: Load, { send }: Caller): Promise<Pace> => {
  const running = await start({ ...defaults, port: 0, perMinute: 1_000_000 }, { store, ...MEANS });
  const pace = await send(running.port, load);
  await running.stop();
  return pace;
};

/** acta's service over a store, in local mode, with its page, until it is stopped. */
export const serving = (store: EventStore, page: Page): Promise<Running> =>
  start({ ...defaults, port: 0, perMinute: 1_000_000 }, { store, ...MEANS, page });

/** What acta answers to one call: the bytes that the floor answers with. */
export const answerOf = async (store: EventStore, call: Call): Promise<string> => {
  const running = await start({ ...defaults, port: 0 }, { store, ...MEANS });
  const answer = await fetch(`${running.url}${call.path}`, requestOf(call));
  const text = await answer.text();
  await running.stop();
  if (!answer.ok) throw new Error(`${call.method} ${call.path}: ${answer.status} ${text}`);
  return text;
};

/** The floor: express that reads the same body and answers with the same bytes, and does nothing else. */
export const bareExpress = async (text: string, load: Load, { send }: Caller): Promise<Pace> => {
  const app = express();
  app.use(express.raw({ type: () => true, limit: '1mb' }), (_request, response) => {
    response.status(load.status).type('application/json').send(text);
  });
  // As express says to be served, and not as acta serves it: that is a good deal quicker.
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const pace = await send((server.address() as AddressInfo).port, load); // listening on a port, not on a pipe
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  return pace;
};
