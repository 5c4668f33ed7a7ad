import * as E from 'fp-ts/lib/Either.js';
import { CRM } from '../../../support/desk.js';
import type { Instant } from '../../../../domain/dates/moment.js';
import type { BookId, PartyCode } from '../../../../domain/language/ids.js';
import type { Holder, TokenId, TokenRecord, TokenShelf } from '../../../../src/ports/tokens.js';

const holderNamed = (name: string): Holder =>
  name === 'auditor' || name === 'operator' || name === 'follower'
    ? { kind: name }
    : { kind: 'party', party: name as PartyCode };

const recordOf = (name: string, book: BookId): TokenRecord => ({
  id: Buffer.from(name.padEnd(6)).toString('hex').slice(0, 12) as TokenId,
  grant: { books: [book], holder: holderNamed(name), scopes: ['read', 'record'] },
  label: 'Specs',
  issuedAt: '2026-01-01T00:00:00.000Z' as Instant,
  expiresAt: '2027-01-01T00:00:00.000Z' as Instant,
});

const none = E.left({ es: 'aquí no', en: 'not here' });

/** Tokens that say whose they are: `acta_GT`, `acta_auditor`; `acta_GT.other` holds in the book `other`. */
export const shelfOfHolders: TokenShelf = {
  issue: () => none,
  all: () => E.right([]),
  revoke: () => none,
  holderOf: (token) => {
    const [, name, book = CRM] = /^acta_([A-Za-z]+)(?:\.(\w+))?$/.exec(token) ?? [];
    return E.right(name === undefined ? undefined : recordOf(name, book as BookId));
  },
};
