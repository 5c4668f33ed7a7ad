import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Question } from '../../../src/question.js';
import { addresses, addressOf } from '../addresses.js';
import { answeredCodecs, pageCodecs, type AnsweredTo, type PagedQuestion, type PageOf } from '../answered.js';
import { EntryOrClosed } from '../entry-told.js';
import { joined, LARGEST_PAGE } from '../page.js';
import { problemOf } from '../problem.js';
import { BooksTold, BookTold } from '../routes/books.js';
import { nothingCalled } from '../troubles.js';
import type { Client, Place, When } from './contract.js';
import type { Request } from './connection.js';
import type { Exchange } from './exchange.js';
import type { ClientFailure } from './failure.js';

type Outcome<A> = Promise<E.Either<ClientFailure, A>>;

/** The part of the client that asks. */
export const asking = (exchange: Exchange): Pick<Client, 'books' | 'book' | 'ask' | 'page' | 'entry'> => ({
  books: () => async () => {
    const told = await exchange({ method: 'GET', path: '/books' }, BooksTold);
    return E.isLeft(told) ? told : E.right(told.right.books);
  },
  book: (id) => () => exchange({ method: 'GET', path: `/books/${id}` }, BookTold),
  entry: (book, number) => () =>
    exchange({ method: 'GET', path: `/books/${book}/entries/${number}` }, EntryOrClosed),
  page:
    (book, question, place = {}) =>
    () =>
      onePage(exchange, book, question, place),
  ask:
    (book, question, when = {}) =>
    async () => {
      if (hasNoAddress(question)) return E.left(noSuchThing(question.id));
      return isPaged(question)
        ? allPages(exchange, book, question, when)
        : exchange(
            requestFor(book, question, whenIn(when)),
            answeredCodecs[question.kind as Kind<typeof question>],
          );
    },
});

type Kind<Q extends Question> = Q['kind'];

/** What an address would leave out (RFC 3986 §5.2.4), and what is no id of anything. */
const hasNoAddress = (question: Question): question is Question & { readonly id: string } =>
  'id' in question && /^\.{0,2}$/.test(question.id);

const noSuchThing = (id: string): ClientFailure => ({
  kind: 'problem',
  problem: problemOf(nothingCalled(id), 'en'),
});

const isPaged = (question: Question): question is PagedQuestion => addresses[question.kind].shape === 'paged';

const whenIn = ({ at, on, knownOn }: When): NonNullable<Request['query']> => ({
  at,
  on,
  'known-on': knownOn,
});

const requestFor = (book: BookId, question: Question, query: NonNullable<Request['query']>): Request => ({
  method: 'GET',
  path: `/books/${book}/${addressOf(question)}`,
  query,
});

const onePage = <Q extends PagedQuestion>(
  exchange: Exchange,
  book: BookId,
  question: Q,
  { limit, ...from }: Place,
): Outcome<PageOf<Q['kind']>> => {
  const query = 'after' in from ? { limit, after: from.after } : { limit, ...whenIn(from) };
  return exchange(requestFor(book, question, query), pageCodecs[question.kind as Kind<Q>]);
};

/** Every page, each of the moment of the first, put together. */
const allPages = async <Q extends PagedQuestion>(
  exchange: Exchange,
  book: BookId,
  question: Q,
  when: When,
): Outcome<AnsweredTo<Q['kind']>> => {
  const first = await onePage(exchange, book, question, { ...when, limit: LARGEST_PAGE });
  if (E.isLeft(first)) return first;
  const others: PageOf<Q['kind']>[] = [];
  for (let next = first.right.page.next; next !== undefined;) {
    const page = await onePage(exchange, book, question, { after: next, limit: LARGEST_PAGE });
    if (E.isLeft(page)) return page;
    others.push(page.right);
    next = page.right.page.next;
  }
  return E.right(together([first.right, ...others]));
};

const together = <K extends Question['kind']>(pages: readonly [PageOf<K>, ...PageOf<K>[]]): AnsweredTo<K> => {
  const [{ page: _page, sealed: _sealed, ...first }, ...others] = pages;
  const sealed = merged(pages.map((page) => page.sealed ?? {}));
  return {
    ...first,
    answer: joined([first.answer, ...others.map(({ answer }) => answer)]),
    cited: merged(pages.map(({ cited }) => cited)),
    ...(Object.keys(sealed).length === 0 ? {} : { sealed }),
  };
};

const merged = <A>(all: readonly Readonly<Record<string, A>>[]): Readonly<Record<string, A>> =>
  Object.fromEntries(all.flatMap((one) => Object.entries(one)));
