import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { Registry } from 'prom-client';
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { Problem } from '../../../../adapters/http/problem.js';
import type { Route } from '../../../../adapters/http/route.js';
import { routesOfBooks } from '../../../../adapters/http/routes/index.js';
import { systemRoutes } from '../../../../adapters/http/routes/system.js';
import { defaults } from '../../../../adapters/http/settings/settings.js';
import { isRecord } from '../../../../domain/language/struct.js';
import { fromStored } from '../../../../src/envelope.js';
import { conference } from '../../../domain/authority/given.js';
import { problemsIn } from '../support/codec.js';
import { get, send, type Sent } from '../support/request.js';
import { serviceWith, type TestService } from '../support/service.js';
import { mutated } from './mutate.js';
import { bytesOf, sendAll, sendAndLeave, type RawAnswer } from './pipeline.js';
import { validFor } from './valid.js';

/** All of it where it is not told otherwise; `ACTA_FUZZ=0.02` for a quick look. */
const SCALE = Number(process.env['ACTA_FUZZ'] ?? 1);
const VALID = Math.ceil(1_000 * SCALE);
const MUTATED = Math.ceil(5_000 * SCALE);
const SEED = Number(process.env['ACTA_SEED'] ?? 20_191_114);

// A stream has no end: it is asked by HEAD, one after another on a line, and by GET, left as soon as it begins.
const routes = [...systemRoutes(new Registry()), ...routesOfBooks(defaults)];

/** What is wrong with an answer to a request of this route; nothing where it is as it should be. */
const faultIn = (route: Route, isValid: boolean, answer: RawAnswer | undefined): string | undefined => {
  if (answer === undefined) return 'no answer';
  if (answer.status >= 500) return `status ${answer.status}`;
  return (isValid ? faultInStatus(route, answer) : undefined) ?? faultInBody(route, isValid, answer);
};

const faultInStatus = ({ answers }: Route, { status, body }: RawAnswer): string | undefined => {
  if (status === 400 || status === 415) return `refused as ill-formed: ${body}`;
  return answers[status] === undefined ? `a status the route does not tell: ${status}` : undefined;
};

const faultInBody = (route: Route, isValid: boolean, answer: RawAnswer): string | undefined => {
  const { status, type, body } = answer;
  if (isBodiless(route.answers)) return undefined;
  if (status >= 400) return faultInProblem(status, type, body);
  // 304, and a preference for no body.
  if (body === '') return status === 304 || route.body !== undefined ? undefined : 'an answer without a word';
  return faultInAnswer(route.answers[status], isValid, answer);
};

const faultInAnswer = (
  { codec, media }: Partial<Route['answers'][number]> = {},
  isValid: boolean,
  { type, body }: RawAnswer,
): string | undefined => {
  if (!type.startsWith('application/json'))
    return media === undefined ? `an answer of type ${type}` : undefined;
  const value: unknown = JSON.parse(body);
  return codec === undefined || !isValid ? undefined : problemsIn(codec, inBoth(value))[0];
};

/** `?lang=` leaves one of two sentences out: here each stands in both again. */
const inBoth = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inBoth);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const [only] = fields;
  if (fields.length === 1 && typeof only?.[1] === 'string' && (only[0] === 'es' || only[0] === 'en'))
    return { es: only[1], en: only[1] };
  return Object.fromEntries(fields.map(([key, field]) => [key, inBoth(field)]));
};

const faultInProblem = (status: number, type: string, body: string): string | undefined => {
  if (type !== 'application/problem+json; charset=utf-8') return `a problem of type ${type}`;
  const problem: unknown = JSON.parse(body);
  if (isRecord(problem) && problem['status'] !== status) return `says it is ${String(problem['status'])}`;
  return problemsIn(Problem, problem)[0];
};

/** The ids of commands that an answer says were recorded now. */
const recordedBy = ({ status, body }: RawAnswer): readonly string[] => {
  if (status === 204 || !body.startsWith('{')) return [];
  const sent: unknown = JSON.parse(body);
  if (!isRecord(sent) || sent['dryRun'] === true) return [];
  const receipts = [sent, sent['receipts'], sent['recorded']].flat().filter(isRecord);
  return receipts.flatMap(({ command, repeated }) => (repeated === false ? [String(command)] : []));
};

const commandsIn = async (service: TestService, from: number): Promise<ReadonlySet<string>> =>
  new Set(
    (await service.entries(from)).map((stored) => {
      const entry = fromStored(stored);
      if (E.isLeft(entry)) throw new Error(entry.left);
      return entry.right.envelope.command.id;
    }),
  );

const shown = ({ method, path, headers, body }: Sent): string =>
  `${method} ${path}\n${JSON.stringify(headers)}\n${body === undefined ? '' : Buffer.from(body).toString('utf8').slice(0, 2_000)}`;

const isBodiless = (answers: Route['answers']): boolean =>
  answers[200]?.media?.startsWith('text/event-stream') === true;

/** Requests as the route takes them, then requests with something wrong. */
const sampleOf = (route: Route): readonly Sent[] => {
  const valid = validFor(route);
  return [
    ...fc.sample(valid, { numRuns: VALID, seed: SEED }),
    ...fc.sample(mutated(valid, route.body !== undefined), { numRuns: MUTATED, seed: SEED }),
  ];
};

/** What is wrong with how a stream begins; nothing where it is as it should be. */
const faultInBegun = (route: Route, isValid: boolean, answer: RawAnswer | undefined): string | undefined => {
  if (answer === undefined) return 'no answer';
  const { status, type, body } = answer;
  if (status >= 500) return `status ${status}`;
  if (status >= 400)
    return faultInProblem(status, type, body) ?? (isValid ? faultInStatus(route, answer) : undefined);
  // An address gone wrong may be that of another route.
  return isValid && type !== route.answers[200]?.media ? `a stream of type ${type}` : undefined;
};

/** Whoever has left is not told of any more. */
const noneFollowing = async (url: string): Promise<void> => {
  for (let waited = 0; waited < 5_000; waited += 20) {
    const { body } = await send(url, get('/metrics'));
    if (String(body).includes('acta_subscribers 0\n')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('readers that have left are still followed');
};

interface Outcome {
  /** The first few, each with its request. */
  readonly faults: readonly string[];
  readonly recorded: ReadonlySet<string>;
  readonly answers: number;
}

const askedAll = async ({ port }: TestService, route: Route, asked: readonly Sent[]): Promise<Outcome> => {
  const faults: string[] = [];
  const recorded = new Set<string>();
  let answers = 0;
  const bodiless = isBodiless(route.answers);
  const got = (index: number, answer: RawAnswer | undefined): void => {
    answers += 1;
    if (answer !== undefined) note(answer);
    for (const id of answer === undefined || bodiless ? [] : recordedBy(answer)) recorded.add(id);
    const fault = faultIn(route, index < VALID, answer);
    const sent = asked[index];
    if (fault !== undefined && sent !== undefined && faults.length < 3)
      faults.push(`${fault}\n${shown(sent)}`);
  };
  await sendAll(port, asked.map(bytesOf), got, { connections: 8, depth: 8, bodiless });
  return { faults, recorded, answers };
};

/** How often each answer was given, for who wants to know (`ACTA_FUZZ_TOLD`). */
const seen = new Map<string, number>();
const note = ({ status, body }: RawAnswer): void => {
  const told = `${status} ${/"code":"([^"]*)/.exec(body)?.[1] ?? ''}`.trim();
  seen.set(told, (seen.get(told) ?? 0) + 1);
};

describe('every route, asked well and badly', () => {
  afterAll(() => {
    if (process.env['ACTA_FUZZ_TOLD'] !== undefined) {
      console.log(
        [...seen]
          .toSorted()
          .map(([told, count]) => `${count} × ${told}`)
          .join('\n'),
      );
    }
  });

  const streams = routes.filter(({ answers }) => isBodiless(answers));

  it.each(streams.map((route) => [route.name, route] as const))(
    `%s, by readers that leave at once: ${VALID} requests as it takes them, ${MUTATED} with something wrong`,
    async (_, route) => {
      const asked = sampleOf(route).map((sent) => ({ ...sent, method: 'GET' }));
      const service = await serviceWith(conference, {
        identify: identifyLocally,
        settings: { log: 'silent' },
      });
      const faults: string[] = [];
      let begun = 0;
      const note = (index: number, answer: RawAnswer | undefined): void => {
        const fault = faultInBegun(route, index < VALID, answer);
        if (fault !== undefined && asked[index] !== undefined)
          faults.push(`${fault}\n${shown(asked[index])}`);
        if (answer?.status === 200) begun += 1;
      };
      try {
        await sendAndLeave(service.port, asked.map(bytesOf), note, 16);
        expect(faults.slice(0, 3)).toEqual([]);
        expect(begun).toBeGreaterThan(VALID / 2);
        expect(await service.entries(conference.length)).toEqual([]);
        await noneFollowing(service.url);
      } finally {
        await service.stop();
      }
    },
    120_000,
  );

  it.each(routes.map((route) => [route.name, route] as const))(
    `%s: ${VALID} requests as it takes them, ${MUTATED} with something wrong`,
    async (_, route) => {
      const asked = sampleOf(route).map((sent) =>
        isBodiless(route.answers)
          ? { ...sent, method: 'HEAD' }
          : { ...sent, headers: { ...sent.headers, prefer: 'return=representation' } },
      );
      const service = await serviceWith(conference, {
        identify: identifyLocally,
        settings: { log: 'silent' },
      });
      try {
        const { faults, recorded, answers } = await askedAll(service, route, asked);
        expect(faults).toEqual([]);
        expect(answers).toBe(asked.length);
        // Whatever is in the book was acknowledged; what was refused left nothing.
        expect(await commandsIn(service, conference.length)).toEqual(recorded);
      } finally {
        await service.stop();
      }
    },
    120_000,
  );
});
