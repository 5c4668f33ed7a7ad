import type { Express } from 'express';
import { createServer, STATUS_CODES, type Server } from 'node:http';
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
    },
    app,
  );
  server.maxConnections = limits.maxConnections;
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
  const content = JSON.stringify({
    ...problemOf(trouble, 'es'),
    detail: `${trouble.said.es} / ${trouble.said.en}`,
  });
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

/** An answer had begun on this line: another would be taken for part of it. */
const hasAnswered = (socket: Duplex): boolean => socket instanceof Socket && socket.bytesWritten > 0;

const notHttp: Trouble = {
  status: 400,
  code: 'not-http',
  said: { es: 'Esto no es una petición HTTP.', en: 'This is not an HTTP request.' },
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
