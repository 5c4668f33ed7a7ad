import * as E from 'fp-ts/lib/Either.js';
import type { Parameters } from './parameter.js';
import { badRequest, type BadValueSaid, type Trouble } from './problem.js';
import type { Call, Route } from './route.js';
import { nearest } from '../nearest.js';

type Rest = Omit<Call<Parameters, Parameters>, 'path' | 'query' | 'header'>;

/** What of a request its parameters are read from. */
export interface Written {
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly get: (header: string) => string | undefined;
}

/** A request decoded as its route asks, or every parameter that cannot be used. */
export const callFrom = (
  { params, query }: Route,
  request: Written,
  rest: Rest,
): E.Either<Trouble, Call<Parameters, Parameters>> => {
  const wrong: BadValueSaid[] = [];
  const read = (
    parameters: Parameters,
    written: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> => {
    const given: Record<string, unknown> = {};
    for (const [name, parameter] of Object.entries(parameters)) {
      const value = written[name];
      if (value === undefined) continue;
      const one = typeof value === 'string' ? parameter.read(value) : E.left(TWICE);
      if (E.isRight(one)) given[name] = one.right;
      else wrong.push({ parameter: name, said: one.left });
    }
    return given;
  };
  const path = read(params, inOnePiece(request.params));
  const asked = read(query, request.query);
  for (const name of Object.keys(request.query)) {
    if (!Object.hasOwn(query, name)) wrong.push(unknownParameter(name, Object.keys(query)));
  }
  if (wrong.length > 0) return E.left(badRequest(wrong));
  return E.right({ ...rest, path, query: asked, header: (name) => request.get(name) });
};

/** What stands for the rest of a path comes in pieces: a `/` within one is not one between two. */
const inOnePiece = (
  params: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.map(encodeURIComponent).join('/'),
    ]),
  );

const TWICE = { es: 'está escrito más de una vez', en: 'is written more than once' };

/** A misspelt parameter would be an answer to another question: it is refused, never passed over. */
const unknownParameter = (name: string, known: readonly string[]): BadValueSaid => {
  const meant = nearest(name, known);
  return {
    parameter: name,
    said: { es: 'no se conoce aquí', en: 'is not known here' },
    ...(meant === undefined ? {} : { didYouMean: meant }),
  };
};
