import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { sendAll, type Call, type Load } from '../../bench/calls.js';

const command = (n: number): Call => ({
  method: 'POST',
  path: '/books/b/commands',
  headers: { 'idempotency-key': `key-${n}` },
  body: JSON.stringify({ n }),
});
const commands = (count: number): readonly Call[] => Array.from({ length: count }, (_, n) => command(n));

interface Came {
  readonly key: unknown;
  readonly type: unknown;
  readonly body: string;
  readonly line: Socket;
}

type Answering = (response: ServerResponse, came: readonly Came[]) => void;

const created: Answering = (response) => void response.writeHead(201).end('{}');

/** Puts a load on a server that answers so, and tells what came. */
const under = async (
  load: Load,
  answering: Answering,
): Promise<{ readonly came: readonly Came[]; readonly pace: ReturnType<typeof sendAll> }> => {
  const came: Came[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const { 'idempotency-key': key, 'content-type': type } = request.headers;
    came.push({ key, type, body, line: request.socket });
    answering(response, came);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pace = sendAll((server.address() as AddressInfo).port, load);
  await pace.catch(() => undefined);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { came, pace };
};

describe('a load of calls', () => {
  it('is sent call by call, each once, over so many lines', async () => {
    const calls = commands(50);
    const { came, pace } = await under({ calls, lines: 4, status: 201 }, created);
    await pace;
    expect(new Set(came.map(({ line }) => line)).size).toBe(4);
    const inOrder = came.map(({ key, type, body }) => [key, type, body]).sort();
    expect(inOrder).toEqual(
      calls.map((_, n) => [`key-${n}`, 'application/json', JSON.stringify({ n })]).sort(),
    );
  });

  it('counts what is answered after the first answer on each line', async () => {
    const { pace } = await under({ calls: commands(50), lines: 4, status: 201 }, created);
    const { pieces, milliseconds, waits } = await pace;
    expect(waits).toHaveLength(pieces);
    expect(pieces).toBeGreaterThan(0);
    expect(pieces).toBeLessThanOrEqual(46);
    expect(Math.min(milliseconds, ...(waits ?? []))).toBeGreaterThan(0);
  });

  it.each([
    ['409, though once', 409],
    ['200: what was recorded before, told again', 200],
  ])('fails when it is answered %s', async (_, status) => {
    const { pace } = await under({ calls: commands(50), lines: 4, status: 201 }, (response, came) =>
      came.length === 20 ? void response.writeHead(status).end('why') : created(response, came),
    );
    await expect(pace).rejects.toThrow(`POST /books/b/commands: ${status} why`);
  });

  it('fails when a line breaks before the answer', async () => {
    const { pace } = await under({ calls: commands(50), lines: 4, status: 201 }, (response, came) =>
      came.length === 20 ? void response.socket?.destroy() : created(response, came),
    );
    await expect(pace).rejects.toThrow('of 50 calls 49 were answered');
  });

  it('fails when nothing is left to count', async () => {
    const { pace } = await under({ calls: commands(4), lines: 4, status: 201 }, created);
    await expect(pace).rejects.toThrow('of 4 calls 4 were answered, 0 of them counted');
  });

  it('fails when there are fewer calls than lines', async () => {
    const { pace } = await under({ calls: commands(3), lines: 4, status: 201 }, created);
    await expect(pace).rejects.toThrow('3 calls are too few for 4 lines');
  });
});
