import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemOf, type Trouble } from './problem.js';
import { PROBLEM_MEDIA } from './reply.js';

// What never became a request: too slow, too large or not HTTP. It has its answer too (no stack, no HTML), but only in
// its turn: an answer that came before the one to an earlier request on the same line would be taken for that one.

/** What is under way on a line that clients may use for one request after another. */
interface Line {
  /** The request that came last, whether or not it has been answered. */
  last: IncomingMessage;
  readonly unanswered: Map<ServerResponse, IncomingMessage>;
}

export interface Lines {
  /** To be told of every request. */
  readonly asked: (request: IncomingMessage, response: ServerResponse) => void;
  /** To be told of bytes that are no request. */
  readonly refuse: (error: NodeJS.ErrnoException, socket: Duplex) => void;
}

export const lines = (): Lines => {
  const lineOf = new WeakMap<Duplex, Line>();
  const refused = new WeakSet<Duplex>();
  return {
    asked: (request, response) => {
      const line: Line = lineOf.get(request.socket) ?? { last: request, unanswered: new Map() };
      lineOf.set(request.socket, line);
      line.last = request;
      line.unanswered.set(response, request);
      response.once('close', () => line.unanswered.delete(response));
    },
    refuse: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      // What follows on the line is not read any more, and says so again with every piece that comes.
      if (refused.has(socket)) return;
      refused.add(socket);
      void inTurn(lineOf.get(socket), () => {
        if (socket.writable) socket.end(isAnswered(lineOf.get(socket)) ? undefined : refusal(error));
      });
    },
  };
};

/** Runs once all that came before has been answered. */
const inTurn = async (line: Line | undefined, then: () => void): Promise<void> => {
  const before = [...(line?.unanswered ?? [])].filter(([, request]) => request.complete);
  await Promise.all(before.map(([response]) => closed(response)));
  then();
};

const closed = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => void response.once('close', resolve));

/** Whether the bytes are the rest of a request that has, or is being given, an answer of its own. */
const isAnswered = (line: Line | undefined): boolean => {
  if (line === undefined || line.last.complete) return false;
  const own = [...line.unanswered].find(([, request]) => request === line.last)?.[0];
  return own === undefined || own.headersSent;
};

const refusal = ({ code = '' }: NodeJS.ErrnoException): string => {
  const trouble = garbled[code] ?? notHttp;
  const content = contentOf(trouble);
  return [
    `HTTP/1.1 ${trouble.status} ${STATUS_CODES[trouble.status] ?? ''}`,
    `Content-Type: ${PROBLEM_MEDIA}`,
    `Content-Length: ${Buffer.byteLength(content)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    content,
  ].join('\r\n');
};

/** A request that is HTTP, and yet none that the application could read. */
export const turnAway = (response: ServerResponse, trouble: Trouble): void => {
  const content = contentOf(trouble);
  response.writeHead(trouble.status, {
    'Content-Type': PROBLEM_MEDIA,
    'Content-Length': Buffer.byteLength(content),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(content);
};

/** Before the language of the request is known: in both. */
const contentOf = (trouble: Trouble): string =>
  JSON.stringify({
    ...problemOf(trouble, 'es'),
    detail: `${trouble.said.es} / ${trouble.said.en}`,
  });

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
