import type * as t from 'io-ts';
import { Codec, type Bilingual } from './codec.js';
import { UnknownField } from './struct.js';

/** One refused value: where it stands (keys and list positions from the top), and why. */
export interface Problem {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly reason: Bilingual;
  /** The names that are known where an unknown one was found; empty otherwise. */
  readonly known: readonly string[];
}

const NOT_UNDERSTOOD: Bilingual = { es: 'no se entiende', en: 'not understood' };

/** io-ts errors as problems a clerk can find and mend. */
export const explain = (errors: t.Errors): readonly Problem[] =>
  errors.map((error) => {
    const last = error.context[error.context.length - 1];
    const refusedBy: unknown = last?.type;
    return {
      path: error.context.slice(1).map(({ key }) => key),
      value: error.value,
      reason: refusedBy instanceof Codec ? refusedBy.reason(error.value) : NOT_UNDERSTOOD,
      known: refusedBy instanceof UnknownField ? refusedBy.allowed : known(refusedBy),
    };
  });

// A codec of a few words shows them in its schema.
const known = (codec: unknown): readonly string[] => {
  const words = codec instanceof Codec ? codec.schema['enum'] : undefined;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
};

/** `/positions/0/stand`: RFC 6901. */
export const pointer = (path: readonly string[]): string =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The first problem in one line, for a sentence that has no room for more. */
export const where = (errors: t.Errors): string => whereSaid(errors).en;

/** The same in both languages. */
export const whereSaid = (errors: t.Errors): Bilingual => {
  const [first] = explain(errors);
  if (first === undefined) return { es: '', en: '' };
  const { path, reason } = first;
  return { es: `${pointer(path)}: ${reason.es}`, en: `${pointer(path)}: ${reason.en}` };
};
