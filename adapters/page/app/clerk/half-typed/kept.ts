// What is typed in a form and not sent yet. It lies in the browser's local storage, which is written at once, so that a
// tab that is closed loses nothing; under whose it is, of which book and in which form.

/** Of a form: name and value, as many times as a name has values. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** Whoever types: a mark that tells them from others, and nothing else of them. */
export interface Typist {
  readonly mark: string;
  /** Signed in, so that somebody else may sit here next; in local mode all is the machine's own keeper's. */
  readonly signedIn: boolean;
}

export interface Place {
  readonly typist: Typist;
  readonly book: string;
  readonly form: string;
}

/** What of the browser's `localStorage` is needed here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Kept {
  readonly fields: Fields;
  /** Epoch milliseconds from which on it is no longer kept. */
  readonly until: number;
}

const HOUR = 3_600_000;
/** As long as a session lasts; at one's own machine, a month. */
const KEPT = { signedIn: 12 * HOUR, local: 30 * 24 * HOUR } as const;

const OURS = 'acta-typed ';

const ownKeys = ({ mark }: Pick<Typist, 'mark'>): string => `${OURS}${encodeURIComponent(mark)} `;

const keyOf = ({ typist, book, form }: Place): string =>
  `${ownKeys(typist)}${encodeURIComponent(book)} ${form}`;

const isField = (one: unknown): one is readonly [string, string] =>
  Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'until' in value &&
  typeof value.until === 'number' &&
  'fields' in value &&
  Array.isArray(value.fields) &&
  value.fields.every(isField);

/** What lies there, if it is this version's and its time is not over (`now` in epoch milliseconds). */
const read = (written: string | null, now: number): Kept | undefined => {
  try {
    const value: unknown = JSON.parse(written ?? 'null');
    return isKept(value) && value.until > now ? value : undefined;
  } catch {
    return undefined;
  }
};

const keysIn = (shelf: Shelf): readonly string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) => key.startsWith(OURS));

/** Keeps it in place of what was kept of the same form. A browser that keeps nothing for pages is let be. */
export const keepTyped = (shelf: Shelf, place: Place, fields: Fields, now: number): void => {
  const kept: Kept = { fields, until: now + KEPT[place.typist.signedIn ? 'signedIn' : 'local'] };
  try {
    shelf.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // No room, or not allowed: what is typed stands in the form all the same.
  }
};

export const typedAt = (shelf: Shelf, place: Place, now: number): Fields | undefined =>
  read(shelf.getItem(keyOf(place)), now)?.fields;

export const forgetTyped = (shelf: Shelf, place: Place): void => shelf.removeItem(keyOf(place));

/** In how many forms whoever types has begun something. */
export const formsBegun = (shelf: Shelf, typist: Typist, now: number): number =>
  keysIn(shelf).filter(
    (key) => key.startsWith(ownKeys(typist)) && read(shelf.getItem(key), now) !== undefined,
  ).length;

/** Forgets whatever was typed by anybody. */
export const forgetAllTyped = (shelf: Shelf): void => {
  for (const key of keysIn(shelf)) shelf.removeItem(key);
};

/** Forgets that whose time is over and, once somebody has signed in, whatever others left here. */
export const tidyTyped = (shelf: Shelf, typist: Typist, now: number): void => {
  for (const key of keysIn(shelf)) {
    const isOthers = typist.signedIn && !key.startsWith(ownKeys(typist));
    if (isOthers || read(shelf.getItem(key), now) === undefined) shelf.removeItem(key);
  }
};
