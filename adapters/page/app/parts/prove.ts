import { verify, type EntryTold, type Fault, type Proven } from '../proof/verify.js';

/** What came of asking for a proof and verifying it. */
export type Outcome =
  | { readonly kind: 'proven'; readonly proven: Proven; readonly withOwnKey: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The browser gives pages its cryptography over safe lines only. */
  | { readonly kind: 'no-cryptography' }
  /** The service said so. */
  | { readonly kind: 'refused'; readonly detail: string };

interface Asked {
  readonly book: string;
  readonly number: number;
  /** A `vkey`; without one, those that the service names are taken. */
  readonly ownKey: string;
}

class Refusal extends Error {}

const fetched = async (path: string, accept: string): Promise<string> => {
  const response = await fetch(path, { headers: { Accept: accept }, cache: 'no-store' });
  const text = await response.text();
  if (response.ok) return text;
  const { detail } = JSON.parse(text) as { readonly detail?: string };
  throw new Refusal(detail ?? String(response.status));
};

/** Asks for an entry, its proof and the keys, anew, and verifies here what they say. */
export const prove = async ({ book, number, ownKey }: Asked): Promise<Outcome> => {
  if (!isSecureContext) return { kind: 'no-cryptography' };
  const below = `/books/${encodeURIComponent(book)}`;
  try {
    const [entry, proof, keys] = await Promise.all([
      fetched(`${below}/entries/${number}`, 'application/json'),
      fetched(`${below}/entries/${number}/proof`, 'text/plain, application/problem+json'),
      ownKey === '' ? fetched(`${below}/log/keys`, 'text/plain, application/problem+json') : ownKey,
    ]);
    const told = JSON.parse(entry) as EntryTold;
    // The entry that was asked for, whatever was answered.
    if (told.number !== number) return { kind: 'fault', fault: 'other-entry' };
    const finding = await verify({
      book,
      entry: told,
      proof,
      keys: keys.split('\n').filter((key) => key !== ''),
    });
    return finding.kind === 'proven' ? { ...finding, withOwnKey: ownKey !== '' } : finding;
  } catch (error) {
    return { kind: 'refused', detail: error instanceof Error ? error.message : '' };
  }
};
