// A line between a browser and the service, which can be cut where it hurts most: after the service has recorded, before
// its answer has arrived. Its own end stays where it is when the service comes back elsewhere.
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Line {
  readonly url: string;
  /** Leads to this service from now on. */
  readonly leadsTo: (url: string) => void;
  /** The next answer to something recorded does not arrive; what is done in its stead, once it has been given. */
  readonly loseNext: (instead: () => Promise<void>) => Promise<void>;
  /** How often something was sent to be recorded, by its key. */
  readonly sent: () => readonly string[];
  readonly close: () => Promise<void>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

export const line = async (service: string): Promise<Line> => {
  let target = service;
  let losing: (() => Promise<void>) | undefined;
  const keys: string[] = [];

  const pass = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bodyOf(asked);
    const isCommand = asked.method === 'POST' && (asked.url ?? '').includes('/commands');
    if (isCommand) keys.push(String(asked.headers['idempotency-key']));
    const onward = request(new URL(asked.url ?? '/', target), {
      method: asked.method,
      headers: asked.headers,
    });
    onward.on('error', () => asked.socket.destroy());
    onward.on('response', (told) => {
      const lose = isCommand ? losing : undefined;
      if (lose === undefined) {
        answer.writeHead(told.statusCode ?? 502, told.headers);
        told.on('error', () => asked.socket.destroy());
        told.pipe(answer);
        return;
      }
      losing = undefined;
      void bodyOf(told)
        .then(lose)
        .then(() => asked.socket.destroy());
    });
    onward.end(body);
  };

  const server = createServer((asked, answer) => void pass(asked, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadsTo: (url) => {
      target = url;
    },
    loseNext: (instead) =>
      new Promise((done) => {
        losing = async () => {
          await instead();
          done();
        };
      }),
    sent: () => keys,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
