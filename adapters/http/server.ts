import type { Express } from 'express';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMade } from './express-made.js';
import type { Trouble } from './problem.js';
import { lines, turnAway } from './unreadable.js';

export interface ServerLimits {
  /** Milliseconds a client has for its headers, and for its whole request. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly maxConnections: number;
}

export const serverLimits: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  maxConnections: 2_000,
};

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets what is under way end (at most `grace` milliseconds), then closes the rest. */
  readonly close: (grace: number) => Promise<void>;
}

/** The application on a port, with what it does to those who are slow, garbled or too many. */
export const listen = async (
  app: Express,
  address: { readonly host: string; readonly port: number },
  limits: ServerLimits = serverLimits,
): Promise<Listening> => {
  const { asked, refuse } = lines();
  const server = createServer(
    {
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
      // Node would refuse it with an empty answer.
      requireHostHeader: false,
      ...expressMade(app),
    },
    (request, response) => {
      asked(request, response);
      const trouble = unfit(request);
      if (trouble === undefined) app(request, response);
      else turnAway(response, trouble);
    },
  );
  server.maxConnections = limits.maxConnections;
  server.on('checkExpectation', (request, response) => {
    asked(request, response);
    turnAway(response, unmetExpectation);
  });
  server.on('clientError', refuse);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return { url: `http://${host}:${port}`, port, close: (grace) => close(server, grace) };
};

/** RFC 9112 §3.2: HTTP/1.1 names its host; the target is a path, `*` or a whole address. */
const unfit = ({ httpVersion, headers, url = '' }: IncomingMessage): Trouble | undefined => {
  if (httpVersion === '1.1' && headers.host === undefined) return noHost;
  return url.startsWith('/') || url === '*' || URL.canParse(url) ? undefined : noTarget;
};

const noHost: Trouble = {
  status: 400,
  code: 'host-missing',
  said: { es: 'Falta la cabecera Host.', en: 'The header Host is missing.' },
};

const noTarget: Trouble = {
  status: 400,
  code: 'unreadable-request',
  said: { es: 'La dirección está mal escrita.', en: 'The address is badly written.' },
};

const unmetExpectation: Trouble = {
  status: 417,
  code: 'expectation-unmet',
  said: { es: 'Aquí no se cumple lo que pide Expect.', en: 'What Expect asks for is not done here.' },
};

const close = (server: Server, grace: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
