import * as E from 'fp-ts/lib/Either.js';
import { Instant } from '../../../domain/dates/moment.js';
import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { answerIsPublic } from '../../../src/answer-is-public.js';
import type { Answered, Ask } from '../../../src/ask.js';
import type { AskFailure } from '../../../src/ask-failures.js';
import { placesAsOf, type AsOf } from '../../../src/as-of.js';
import { entriesNamedIn } from '../../../src/cite.js';
import type { Question } from '../../../src/question.js';
import { noAnswerSaid } from '../../no-answer.js';
import type { Caller } from '../caller.js';
import { contentTag, isKnown } from '../etag.js';
import { onlyIn, type Lang } from '../lang.js';
import { cursorText, pageOf, PAGE, type Cursor, type Page } from '../page.js';
import { problemReply, type Trouble } from '../problem.js';
import { JSON_MEDIA, text, type Reply, type WrittenAnswer } from '../reply.js';
import type { Service } from '../service.js';
import { storeTrouble } from '../store-trouble.js';

/** What every question is asked with. */
export interface Asked {
  readonly book: BookId;
  readonly caller: Caller;
  /** For sentences that must be in one language. */
  readonly lang: Lang;
  /** Asked for by `?lang=`: the answer's sentences in this language only. */
  readonly only: Lang | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly id: string;
}

const asker = ({ caller, book }: Asked): Asker => caller.asking(book);

const asking = ({ askAs }: Service, asked: Asked): Ask => askAs(asker(asked), asked.only ?? asked.lang);

/** Answers a question whole. */
export const answerWhole = async (
  service: Service,
  asked: Asked,
  question: Question,
  asOf: AsOf,
): Promise<Reply> =>
  onceWhereFixed(service, asked, { asOf, what: [question] }, () =>
    asking(service, asked)(asked.book, question, asOf, asker(asked)),
  );

/** Answers one page of a question, and says where the next begins. */
export const answerPage = async (
  service: Service,
  asked: Asked,
  question: Question,
  { asOf, from, limit = PAGE }: Cursor & { readonly limit?: number | undefined },
): Promise<Reply> =>
  onceWhereFixed(service, asked, { asOf, what: [question, from, limit] }, () =>
    pageOfAnswer(service, asked, question, { asOf, from, limit }),
  );

const pageOfAnswer = async (
  service: Service,
  asked: Asked,
  question: Question,
  { asOf, from, limit }: Cursor & { readonly limit: number },
): Promise<E.Either<AskFailure, object>> => {
  const only = question.kind === 'log' ? await partOfLog(service, asked, { asOf, from }, limit) : undefined;
  const put = only === undefined ? question : ({ kind: 'log', only: only.numbers } as const);
  const answered = await asking(service, asked)(asked.book, put, asOf, asker(asked));
  if (E.isLeft(answered)) return answered;
  const whole = answered.right;
  const { part, total, next } =
    only === undefined ? pageOf(whole.answer, from, limit) : { ...only, part: whole.answer };
  const page = {
    from,
    limit,
    total,
    ...(next === undefined ? {} : { next: cursorText({ asOf: pinned(whole.asOf, asOf), from: next }) }),
  };
  return E.right({ ...whole, answer: part, ...restingOn(whole, part), page });
};

/** What is asked and of when, to be told from all else that is asked. */
interface Putting {
  readonly asOf: AsOf;
  readonly what: readonly unknown[];
}

/** Answers once what never reads otherwise and is the same for everybody; whether it still is, is asked each time. */
const onceWhereFixed = async (
  service: Service,
  asked: Asked,
  { asOf, what }: Putting,
  answer: () => Promise<E.Either<AskFailure, object>>,
): Promise<Reply> => {
  const key = JSON.stringify([asked.book, asked.only, asked.lang, asOf, what]);
  const known = asOf.at === undefined ? undefined : service.fixed.get(key);
  if (known !== undefined) {
    const caching = await cachingOf(service, asOf, asked);
    if (caching.forAll) return reply(known, caching, asked);
  }
  const answered = await answer();
  if (E.isLeft(answered)) return problemReply(await noAnswer(service, answered.left), asked.lang, asked.id);
  const caching = await cachingOf(service, asOf, asked);
  const made = written(answered.right, caching, asked.only);
  if (caching.forAll) service.fixed.put(key, made, made.content.length);
  return reply(made, caching, asked);
};

interface PartOfLog extends Pick<Page<never>, 'total' | 'next'> {
  readonly numbers: readonly EntryNumber[];
}

/** The entries of one page of the log, so that no other is read; nothing where the question itself has no answer. */
const partOfLog = async (
  { store, books }: Service,
  asked: Asked,
  { asOf, from }: Cursor,
  limit: number,
): Promise<PartOfLog | undefined> => {
  const found = await placesAsOf(store, await books.seenBy(asked.book, asker(asked)), asOf);
  if (E.isLeft(found)) return undefined;
  const { places } = found.right;
  const end = from + limit;
  return {
    numbers: places.slice(from, end),
    total: places.length,
    next: end < places.length ? end : undefined,
  };
};

/** As first asked, held at the entry and the instant of the first page. */
const pinned = ({ last, instant }: Answered['asOf'], asked: AsOf): AsOf => ({
  ...asked,
  ...(last === undefined ? {} : { at: last }),
  ...(Instant.is(instant) ? { instant } : {}),
});

/** What is said of the entries that the part names, and of no others. */
const restingOn = ({ cited, sealed }: Answered, part: object): Pick<Answered, 'cited' | 'sealed'> => {
  const named = entriesNamedIn(part);
  const only = <A>(all: Readonly<Record<string, A>>): Readonly<Record<string, A>> =>
    Object.fromEntries(Object.entries(all).filter(([number]) => named.has(Number(number))));
  const seals = only(sealed ?? {});
  return { cited: only(cited), ...(Object.keys(seals).length === 0 ? {} : { sealed: seals }) };
};

/** How long an answer may be kept, and by whom. */
export interface Caching {
  /** Whether it never reads otherwise to whoever asked. */
  readonly fixed: boolean;
  /** Whether it is the same for everybody besides. */
  readonly forAll: boolean;
  readonly header: string;
}

/**
 * Caches may keep for ever what can never read otherwise and is the same for everybody: an answer of the book up to
 * a fixed entry, none of them closed or sealed. All else is asked for again, cheaply, by its tag.
 */
export const cachingOf = async (
  { books }: Service,
  { at }: AsOf,
  { book }: Pick<Asked, 'book'>,
): Promise<Caching> =>
  at !== undefined && (await answerIsPublic(books, book, at))
    ? { fixed: true, forAll: true, header: 'public, max-age=31536000, immutable' }
    : { fixed: at !== undefined, forAll: false, header: 'private, no-cache' };

const written = (answered: object, { fixed }: Caching, only: Lang | undefined): WrittenAnswer => {
  const content = JSON.stringify(only === undefined ? answered : onlyIn(only, answered));
  const tag = fixed ? contentTag(content, true) : contentTag(withoutInstant(answered, only), false);
  return { content, tag };
};

const reply = ({ content, tag }: WrittenAnswer, { header }: Caching, { only, ifNoneMatch }: Asked): Reply => {
  const headers = { ETag: tag, 'Cache-Control': header, 'Content-Language': only ?? 'es, en' };
  return isKnown(ifNoneMatch, tag) ? { status: 304, headers } : text(200, JSON_MEDIA, content, headers);
};

// The instant of asking is another every time; what it tells is not.
const withoutInstant = (answered: object, only: Lang | undefined): string =>
  JSON.stringify([only, { ...answered, asOf: undefined }, 'asOf' in answered && lastOf(answered.asOf)]);

const lastOf = (asOf: unknown): unknown =>
  typeof asOf === 'object' && asOf !== null && 'last' in asOf ? asOf.last : undefined;

const CODES = {
  'unknown-book': 'not-found',
  'not-in-the-book': 'not-found',
  'beyond-the-book': 'beyond-the-book',
} as const;

/** What is not there, and what was probably meant or what there is; of books, those that /books lists. */
export const noAnswer = async ({ store }: Service, failure: AskFailure): Promise<Trouble> => {
  const books = failure.kind === 'unknown-book' ? await store.books()() : E.right([]);
  if (E.isLeft(books)) return storeTrouble(books.left);
  return { status: 404, code: CODES[failure.kind], said: noAnswerSaid({ known: books.right, ...failure }) };
};
