import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { PartyCode, type BookId } from '../../../domain/language/ids.js';
import { Text } from '../../../domain/language/text.js';
import type { Grant, Holder, NewToken } from '../../../src/ports/tokens.js';

export interface TypedToken {
  readonly party?: string;
  readonly auditor?: boolean;
  readonly operator?: boolean;
  readonly follower?: boolean;
  readonly label?: string;
  readonly days?: string;
  readonly readOnly?: boolean;
}

const DAY = 86_400_000;
const LONGEST = 730;

type Asked = TypedToken & { readonly book?: BookId | undefined };

/** The token asked for, or everything wrong with what was typed. */
export const newToken = (typed: Asked, now: Instant): E.Either<readonly Bilingual[], NewToken> => {
  const holder = holderIn(typed);
  const length = lengthIn(typed.days ?? '90');
  const wrong = mistakesIn(typed, length);
  if (wrong.length > 0) return E.left(wrong);
  if (holder === undefined || typed.book === undefined) return E.left([ONE_HOLDER]);
  const grant: Grant = {
    books: [typed.book],
    holder,
    scopes: typed.readOnly === true || holder.kind !== 'party' ? ['read'] : ['read', 'record'],
  };
  const expiresAt = new Date(Date.parse(now) + length * DAY).toISOString() as Instant;
  return E.right({ grant, label: typed.label ?? '', expiresAt });
};

/** Days, or 0 where it is no number of days. */
const lengthIn = (days: string): number => (/^\d{1,4}$/.test(days) ? Number(days) : 0);

const mistakesIn = (typed: Asked, length: number): readonly Bilingual[] => {
  const { book, party, days = '', label } = typed;
  return [
    ...(book === undefined ? [NO_BOOK] : []),
    ...(holderIn(typed) === undefined ? [ONE_HOLDER] : []),
    ...(party === undefined || PartyCode.is(party) ? [] : [prefixed('--party', PartyCode.reason(party))]),
    ...(length < 1 || length > LONGEST ? [badDays(days)] : []),
    ...(Text.is(label) ? [] : [NO_LABEL]),
  ];
};

/** Exactly one of them. */
const holderIn = ({ party, auditor, operator, follower }: TypedToken): Holder | undefined => {
  const named: readonly Holder[] = [
    // Held against its codec beside the other mistakes.
    ...(party === undefined ? [] : [{ kind: 'party', party: party as PartyCode } as const]),
    ...(auditor === true ? [{ kind: 'auditor' } as const] : []),
    ...(operator === true ? [{ kind: 'operator' } as const] : []),
    ...(follower === true ? [{ kind: 'follower' } as const] : []),
  ];
  return named.length === 1 ? named[0] : undefined;
};

const prefixed = (option: string, { es, en }: Bilingual): Bilingual => ({
  es: `${option}: ${es}`,
  en: `${option}: ${en}`,
});

const NO_BOOK: Bilingual = { es: 'Diga de qué libro, con --book.', en: 'Say of which book, with --book.' };
const ONE_HOLDER: Bilingual = {
  es: 'Diga de quién es: --party, --auditor, --operator o --follower, uno solo.',
  en: 'Say whose it is: --party, --auditor, --operator or --follower, one of them.',
};
const NO_LABEL: Bilingual = {
  es: 'Diga con --label para qué oficina o programa es (no el nombre de una persona).',
  en: 'Say with --label for which office or program it is (not the name of a person).',
};
const badDays = (days: string): Bilingual => ({
  es: `--days: "${days}" no es un número de días entre 1 y ${LONGEST}.`,
  en: `--days: "${days}" is not a number of days from 1 to ${LONGEST}.`,
});
