import * as E from 'fp-ts/lib/Either.js';
import { Moment } from '../../domain/dates/moment.js';
import { oneOf, whole } from '../../domain/language/codec.js';
import { EntryNumber } from '../../domain/language/ids.js';
import { Text } from '../../domain/language/text.js';
import type { AsOf } from '../../src/as-of.js';
import { LANGS, type Lang } from './lang.js';
import { cursorFrom, LARGEST_PAGE, PAGE, type Cursor } from './page.js';
import { numeric, textual, type Given } from './parameter.js';
import { badRequest, type Trouble } from './problem.js';

/** The three questions of time, as on the command line (ADR 4). */
export const asOfParameters = {
  at: numeric(EntryNumber, 'The book up to this entry, and with it.'),
  on: textual(
    Moment,
    'What had happened or taken effect by this date or instant, as the whole book tells it.',
  ),
  'known-on': textual(Moment, 'What had been recorded by this date or instant.'),
} as const;

export const langParameter = {
  lang: textual(
    oneOf('Lang', LANGS as readonly [Lang, ...Lang[]]),
    'Sentences in this language only, and problems too; where it is left out, in both, and problems as `Accept-Language` says.',
  ),
} as const;

export const pageParameters = {
  limit: numeric(whole('Limit', 1, LARGEST_PAGE), `Elements of a page; ${PAGE} where it is left out.`),
  from: numeric(
    whole('From'),
    'The element to begin with, counted from 0; a page after another has `after`.',
  ),
  after: textual(Text, 'The `next` of the page before.'),
} as const;

export const asOfFrom = (query: Partial<Given<typeof asOfParameters>>): AsOf => ({
  ...(query.at === undefined ? {} : { at: query.at }),
  ...(query.on === undefined ? {} : { on: query.on }),
  ...(query['known-on'] === undefined ? {} : { knownOn: query['known-on'] }),
});

type Asked = Partial<Given<typeof asOfParameters & typeof pageParameters>>;

/** Of when, and from which element on: a cursor knows both, and nothing else may say otherwise. */
export const placeAsked = (query: Asked): E.Either<Trouble, Cursor> => {
  const asOf = asOfFrom(query);
  if (query.after === undefined) return E.right({ asOf, from: query.from ?? 0 });
  const cursor = cursorFrom(query.after);
  if (cursor === undefined || query.from !== undefined || Object.keys(asOf).length > 0) {
    return E.left(
      badRequest([
        {
          parameter: 'after',
          said:
            cursor === undefined
              ? { es: 'no es el `next` de ninguna página', en: 'is not the `next` of any page' }
              : {
                  es: 'ya dice de qué momento es y dónde empieza: no lleva at, on, known-on ni from',
                  en: 'says of when it is and where it begins already: it goes without at, on, known-on and from',
                },
        },
      ]),
    );
  }
  return E.right(cursor);
};
