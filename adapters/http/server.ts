import type { Express } from 'express';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { problemOf, type Trouble } from './problem.js';
import { PROBLEM_MEDIA } from './reply.js';

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
  const server = createServer(
    {
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
      // Node would refuse it with an empty answer.
      requireHostHeader: false,
    },
    (request, response) => {
      const trouble = unfit(request);
      if (trouble === undefined) app(request, response);
      else turnAway(response, trouble);
    },
  );
  server.maxConnections = limits.maxConnections;
  server.on('checkExpectation', (_request, response) => turnAway(response, unmetExpectation));
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

/** What never became a request: too slow, too large or not HTTP. No stack, no HTML, and the line is closed. */
const refuse = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || !socket.writable || hasAnswered(socket)) {
    socket.destroy();
    return;
  }
  const trouble = garbled[error.code ?? ''] ?? notHttp;
  const content = contentOf(trouble);
  socket.end(
    [
      `HTTP/1.1 ${trouble.status} ${STATUS_CODES[trouble.status] ?? ''}`,
      `Content-Type: ${PROBLEM_MEDIA}`,
      `Content-Length: ${Buffer.byteLength(content)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      content,
    ].join('\r\n'),
  );
};

/** Before the language of the request is known: in both. */
const contentOf = (trouble: Trouble): string =>
  JSON.stringify({
    ...problemOf(trouble, 'es'),
    detail: `${trouble.said.es} / ${trouble.said.en}`,
  });

/** A request that is HTTP, and yet none that the application could read. */
const turnAway = (response: ServerResponse, trouble: Trouble): void => {
  const content = contentOf(trouble);
  response.writeHead(trouble.status, {
    'Content-Type': PROBLEM_MEDIA,
    'Content-Length': Buffer.byteLength(content),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(content);
};

/** RFC 9112 §3.2: HTTP/1.1 names its host; the target is a path, `*` or a whole address. */
const unfit = ({ httpVersion, headers, url = '' }: IncomingMessage): Trouble | undefined => {
  if (httpVersion === '1.1' && headers.host === undefined) return noHost;
  return url.startsWith('/') || url === '*' || URL.canParse(url) ? undefined : noTarget;
};

/** An answer had begun on this line: another would be taken for part of it. */
const hasAnswered = (socket: Duplex): boolean => socket instanceof Socket && socket.bytesWritten > 0;

const notHttp: Trouble = {
  status: 400,
  code: 'not-http',
  said: { es: 'Esto no es una petición HTTP.', en: 'This is not an HTTP request.' },
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

const garbled: Readonly<Record<string, Trouble>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request-timeout',
    said: { es: 'La petición no llegó entera a tiempo.', en: 'The request did not arrive whole in time.' },
    retry: true,
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    said: { es: 'Las cabeceras pasan de 16 KiB.', en: 'The headers are larger than 16 KiB.' },
  },
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
