import type { GetJson } from '../../../src/ports/page.js';
import { addressFrom, questionAt, type Address, type Lang } from './address.js';
import type { Reader, Words } from './reader.js';
import { Refused, type Ask, type AskerTold } from './view.js';
import { viewAt } from './views.js';

/** A book as the service tells of it to everybody. */
export interface BookTold {
  readonly book: string;
  readonly names?: Words;
  readonly acronyms?: Words;
  readonly last: number;
}

/** All that a view is made of: plain data, which the service sends with the document it made of it. */
export interface Opened {
  /** As written, with the book that was meant. */
  readonly address: Address;
  readonly lang: Lang;
  readonly status: number;
  readonly books: readonly BookTold[];
  readonly asker?: AskerTold;
  /** What the view asked for; nothing where it was refused. */
  readonly answers?: unknown;
  readonly refused?: string;
}

/** Asks all that the view at an address needs. */
export const open = async (writtenAs: string, preferred: Lang, get: GetJson): Promise<Opened> => {
  const asked = addressFrom(writtenAs);
  const lang = asked.query.lang === 'es' || asked.query.lang === 'en' ? asked.query.lang : preferred;
  const listed = await get(`/books?lang=${lang}`);
  if (listed.status !== 200) return refusal({ address: asked, lang, books: [] }, listed);
  const { books, ...kept } = listed.body as { readonly books: readonly BookTold[] } & Ask['kept'];
  const address = withBook(asked, books);
  // A list of books, or of none, needs nothing more.
  if (address.book === undefined) return { address, lang, books, status: 200 };
  const session = await get(`/session?book=${encodeURIComponent(address.book)}`);
  const asker = session.status === 200 ? { asker: session.body as AskerTold } : {};
  const known = { address, lang, books, ...asker };
  try {
    const found = viewAt(address);
    if (found === undefined) return { ...known, status: 404, refused: NO_VIEW[lang] };
    const answers = await found.asks(asking(get, { ...known, address, book: address.book, kept }), address);
    return { ...known, status: 200, answers };
  } catch (error) {
    if (error instanceof Refused) return { ...known, status: error.status, refused: error.detail };
    throw error;
  }
};

const NO_VIEW: Readonly<Record<Lang, string>> = {
  es: 'Aquí no hay nada con ese nombre.',
  en: 'There is nothing of that name here.',
};

/** At `/`, the only book there is. */
const withBook = (address: Address, books: readonly BookTold[]): Address =>
  address.book === undefined && books.length === 1 ? { ...address, book: books[0]?.book } : address;

const refusal = (known: Omit<Opened, 'status'>, { status, body }: Told): Opened => ({
  ...known,
  status,
  refused: detailOf(body),
});

type Told = Awaited<ReturnType<GetJson>>;

const detailOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : '';

interface Known {
  readonly address: Address;
  readonly book: string;
  readonly lang: Lang;
  readonly kept: Ask['kept'];
  readonly asker?: AskerTold;
}

const asking = (get: GetJson, { address, book, lang, kept, asker }: Known): Ask => {
  const answered = async (path: string): Promise<unknown> => {
    const { status, body } = await get(path);
    if (status !== 200) throw new Refused(status, detailOf(body));
    return body;
  };
  return {
    lang,
    asker,
    kept,
    question: async (_kind, path) =>
      // The service answers a question with an answer of its kind.
      (await answered(questionAt(address, book, path, lang))) as Awaited<
        ReturnType<Ask['question']>
      > as never,
    moment: (path) => answered(questionAt(address, book, path, lang)),
    plain: (path) => answered(`/books/${encodeURIComponent(book)}/${path}`),
  };
};

interface About {
  readonly body?: { readonly zone?: string };
  readonly cited?: Reader['cited'];
}

/** What all the answers of a view say together of where time is kept and of the entries they name. */
export const aboutAnswers = (answers: unknown): { zone: string | undefined; cited: Reader['cited'] } => {
  const all = Object.values((answers ?? {}) as Readonly<Record<string, About | undefined>>);
  return {
    zone: all.find((one) => one?.body?.zone !== undefined)?.body?.zone,
    cited: Object.assign({}, ...all.map((one) => one?.cited ?? {})) as Reader['cited'],
  };
};
