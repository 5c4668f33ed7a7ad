import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { Problem } from '../../../../adapters/http/problem.js';
import type { Route } from '../../../../adapters/http/route.js';
import { isRecord } from '../../../../domain/language/struct.js';
import { fromStored } from '../../../../src/envelope.js';
import { problemsIn } from '../support/codec.js';
import type { Sent } from '../support/request.js';
import type { TestService } from '../support/service.js';
import { mutated } from './mutate.js';
import { bytesOf, sendAll, type RawAnswer } from './pipeline.js';
import { validFor } from './valid.js';

// How a route is asked well and badly, and what would be wrong with its answers.

/** All of it where it is not told otherwise; `ACTA_FUZZ=0.02` for a quick look. */
const SCALE = Number(process.env['ACTA_FUZZ'] ?? 1);
export const VALID = Math.ceil(1_000 * SCALE);
export const MUTATED = Math.ceil(5_000 * SCALE);
const HTML = 'text/html; charset=utf-8';
const SEED = Number(process.env['ACTA_SEED'] ?? 20_191_114);

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
  // The page says in a page of its own what is wrong.
  if (type === HTML && route.answers[status]?.media === HTML)
    return body === '' ? 'an empty page' : undefined;
  if (status >= 400) return faultInProblem(status, type, body);
  if (body === '') return mayBeEmpty(route, status) ? undefined : 'an answer without a word';
  return faultInAnswer(route.answers[status], isValid, answer);
};

/** A preference for no body is one more way to have none. */
const mayBeEmpty = ({ body }: Route, status: number): boolean =>
  [204, 303, 304].includes(status) || body !== undefined;

const faultInAnswer = (
  { codec, media }: Partial<Route['answers'][number]> = {},
  isValid: boolean,
  { type, body }: RawAnswer,
): string | undefined => {
  if (!type.startsWith('application/json')) {
    // An address gone wrong may be that of the page.
    const known = media !== undefined || (!isValid && type === HTML);
    return known ? undefined : `an answer of type ${type}`;
  }
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

export const commandsIn = async (service: TestService, from: number): Promise<ReadonlySet<string>> =>
  new Set(
    (await service.entries(from)).map((stored) => {
      const entry = fromStored(stored);
      if (E.isLeft(entry)) throw new Error(entry.left.en);
      return entry.right.envelope.command.id;
    }),
  );

export const shown = ({ method, path, headers, body }: Sent): string =>
  `${method} ${path}\n${JSON.stringify(headers)}\n${body === undefined ? '' : Buffer.from(body).toString('utf8').slice(0, 2_000)}`;

export const isBodiless = (answers: Route['answers']): boolean =>
  answers[200]?.media?.startsWith('text/event-stream') === true;

/** Requests as the route takes them, then requests with something wrong. */
export const sampleOf = (route: Route): readonly Sent[] => {
  const valid = validFor(route);
  return [
    ...fc.sample(valid, { numRuns: VALID, seed: SEED }),
    ...fc.sample(mutated(valid, route.body !== undefined), { numRuns: MUTATED, seed: SEED }),
  ];
};

/** What is wrong with how a stream begins; nothing where it is as it should be. */
export const faultInBegun = (
  route: Route,
  isValid: boolean,
  answer: RawAnswer | undefined,
): string | undefined => {
  if (answer === undefined) return 'no answer';
  const { status, type, body } = answer;
  if (status >= 500) return `status ${status}`;
  if (status >= 400)
    return faultInProblem(status, type, body) ?? (isValid ? faultInStatus(route, answer) : undefined);
  // An address gone wrong may be that of another route.
  return isValid && type !== route.answers[200]?.media ? `a stream of type ${type}` : undefined;
};

interface Heard {
  readonly fault: string | undefined;
  /** The ids of commands that it says were recorded now. */
  readonly ids: readonly string[];
}

/** Hears what a route answers. What it answers again in the same words is as it was the first time. */
const hearing = (route: Route): ((isValid: boolean, answer: RawAnswer | undefined) => Heard) => {
  const bodiless = isBodiless(route.answers);
  const last = new Map<string, { readonly body: string; readonly heard: Heard }>();
  return (isValid, answer) => {
    const kind = `${isValid} ${answer?.status} ${answer?.type}`;
    const body = answer?.body ?? '';
    const known = last.get(kind);
    if (known?.body === body) return known.heard;
    const ids = answer === undefined || bodiless ? [] : recordedBy(answer);
    const heard = { fault: faultIn(route, isValid, answer), ids };
    last.set(kind, { body, heard });
    return heard;
  };
};

interface Outcome {
  /** The first few, each with its request. */
  readonly faults: readonly string[];
  readonly recorded: ReadonlySet<string>;
  readonly answers: number;
}

export const askedAll = async (
  { port }: TestService,
  route: Route,
  asked: readonly Sent[],
): Promise<Outcome> => {
  const faults: string[] = [];
  const recorded = new Set<string>();
  let answers = 0;
  const heard = hearing(route);
  const got = (index: number, answer: RawAnswer | undefined): void => {
    answers += 1;
    if (answer !== undefined) note(answer);
    const { fault, ids } = heard(index < VALID, answer);
    for (const id of ids) recorded.add(id);
    const sent = asked[index];
    if (fault !== undefined && sent !== undefined && faults.length < 3)
      faults.push(`${fault}\n${shown(sent)}`);
  };
  await sendAll(port, asked.map(bytesOf), got, {
    connections: 8,
    depth: 8,
    bodiless: isBodiless(route.answers),
  });
  return { faults, recorded, answers };
};

/** How often each answer was given, for who wants to know (`ACTA_FUZZ_TOLD`). */
export const seen = new Map<string, number>();
const note = ({ status, body }: RawAnswer): void => {
  const told = `${status} ${/"code":"([^"]*)/.exec(body)?.[1] ?? ''}`.trim();
  seen.set(told, (seen.get(told) ?? 0) + 1);
};
