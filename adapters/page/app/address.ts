// Where one is on the page. All of it stands in the address, so that it can be kept, sent and gone back to.

export type Lang = 'es' | 'en';

/** Kept from view to view: of when the book is looked at, and in which language. */
const KEPT = ['on', 'at', 'known-on', 'lang'] as const;
/** Of one view only. */
const OWN = ['step', 'from', 'year', 'q', 'one', 'other'] as const;

type Name = (typeof KEPT)[number] | (typeof OWN)[number];
export type Query = { readonly [K in Name]?: string };

export interface Address {
  /** None at `/`, where the service itself knows which. */
  readonly book: string | undefined;
  /** `['meetings', 'xxiv', 'replay']`; empty at home. */
  readonly view: readonly string[];
  readonly query: Query;
}

/** A piece of a path, as it was before it was encoded; one that was badly encoded as it stands. */
const decoded = (piece: string): string => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
};

/** Reads `/page/crm/meetings/xxiv?on=2019-11-14`; what is empty or unknown in the query is left out. */
export const addressFrom = (written: string): Address => {
  const { pathname, searchParams } = new URL(written, 'http://page.invalid');
  const [first, ...pieces] = pathname.split('/').filter((piece) => piece !== '');
  const [book, ...view] = first === 'page' ? pieces.map(decoded) : [];
  const query: Record<string, string> = {};
  for (const name of [...KEPT, ...OWN]) {
    const value = searchParams.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  return { book, view, query };
};

const queryText = (query: Query): string => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const written = new URLSearchParams(given).toString();
  return written === '' ? '' : `?${written}`;
};

export const written = ({ book, view, query }: Address): string => {
  const path = book === undefined ? '/' : `/${['page', book, ...view].map(encodeURIComponent).join('/')}`;
  return `${path}${queryText(query)}`;
};

const only = (query: Query, names: readonly Name[]): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => (names as readonly string[]).includes(name)));

/** Another view of the same book, of the same moment and in the same language. */
export const elsewhere = ({ book, query }: Address, view: readonly string[], own: Query = {}): Address => ({
  book,
  view,
  query: { ...only(query, KEPT), ...own },
});

/** The same view, otherwise; what is given as '' is left out. */
export const likewise = (address: Address, changed: Query): Address => ({
  ...address,
  query: Object.fromEntries(
    Object.entries({ ...address.query, ...changed }).filter(([, value]) => value !== ''),
  ),
});

/** The same view of the present. */
export const atPresent = (address: Address): Address => likewise(address, { on: '', at: '', 'known-on': '' });

export const isOfThePast = ({ query }: Address): boolean =>
  query.on !== undefined || query.at !== undefined || query['known-on'] !== undefined;

/** Where the service is asked: as of the same moment, its sentences in one language. */
export const questionAt = ({ query }: Address, book: string, path: string, lang: Lang): string => {
  const [bare = '', own = ''] = path.split('?');
  const moment = Object.entries(only(query, ['on', 'at', 'known-on']));
  const asked = new URLSearchParams([...new URLSearchParams(own), ...moment, ['lang', lang]]);
  return `/books/${encodeURIComponent(book)}/${bare}?${asked.toString()}`;
};
