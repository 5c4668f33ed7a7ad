import fc from 'fast-check';
import { Problem } from '../../../../adapters/http/problem.js';
import { presided } from '../../../support/conference.js';
import { during } from '../support/api.js';
import { problemsIn } from '../support/codec.js';
import { firstAnswer, sendRaw } from '../support/raw.js';
import { get, send, type Answer } from '../support/request.js';

const RUNS = Math.ceil(10_000 * Number(process.env['ACTA_FUZZ'] ?? 1));
const AT_ONCE = 100;

const request = fc
  .constantFrom(
    'GET /books/crm HTTP/1.1',
    'GET /health/live HTTP/1.1',
    'POST /books/crm/commands HTTP/1.1',
    'HEAD /books/crm/log HTTP/1.1',
  )
  .chain((line) =>
    fc
      .subarray([
        'Host: localhost',
        'Authorization: Bearer acta_ST',
        'Content-Type: application/json',
        'Content-Length: 12',
        'Transfer-Encoding: chunked',
        'Idempotency-Key: a',
        'Expect: 100-continue',
        'Upgrade: h2c',
        'Connection: close',
        'X-Odd: \x01\x02',
      ])
      .map((headers) => Buffer.from([line, ...headers, '', '{"a":1,"b":2'].join('\r\n'), 'latin1')),
  );

/** Bytes at random, and requests that were once well formed. */
const garbage: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(request, fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 }))
    .map(([bytes, changes]) => {
      const changed = Buffer.from(bytes);
      for (const [place, byte] of changes) changed[place % changed.length] = byte;
      return changed;
    }),
  fc.tuple(request, fc.nat(200)).map(([bytes, end]) => bytes.subarray(0, 1 + (end % bytes.length))),
);

const CONTINUE = /^HTTP\/1\.1 100 Continue\r\n\r\n/;

const faultIn = (answer: Answer | undefined, received: string): string | undefined => {
  // Not a word for what is not finished yet, or never began.
  if (answer === undefined)
    return received === '' || received.startsWith('HTTP/1.1 100') ? undefined : received;
  if (answer.status >= 500) return `status ${answer.status}`;
  if (/<html|node_modules|\bat .*:\d+:\d+/i.test(received)) return received;
  if (answer.status < 400 || answer.body === '') return undefined;
  return problemsIn(Problem, answer.body)[0];
};

describe('bytes at random', () => {
  it(`${RUNS} times: never a fault, never a page, and the book is as it was`, async () => {
    await during(
      presided,
      { settings: { connections: 10_000, headersTimeout: 500, requestTimeout: 500 } },
      async (service) => {
        const held = await service.entries();
        const inputs = fc.sample(garbage, { numRuns: RUNS, seed: 7 });
        const faults: string[] = [];
        let answered = 0;
        const one = async (): Promise<void> => {
          for (let bytes = inputs.pop(); bytes !== undefined; bytes = inputs.pop()) {
            const received = await sendRaw(service.port, bytes, 2_000, true);
            const isHead = /^\s*HEAD /.test(bytes.toString('latin1'));
            const answer = firstAnswer(received.replace(CONTINUE, ''), { isHead })?.[0];
            if (answer !== undefined) answered += 1;
            const fault = faultIn(answer, received);
            if (fault !== undefined && faults.length < 3)
              faults.push(`${fault}\n${bytes.toString('latin1')}`);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, one));
        expect(faults).toEqual([]);
        expect(answered).toBeGreaterThan(RUNS / 3);
        expect(await service.entries()).toEqual(held);
        expect(service.log.join('')).not.toContain('a fault of acta');
        expect((await send(service.url, get('/books/crm'))).status).toBe(200);
      },
    );
  }, 120_000);
});
