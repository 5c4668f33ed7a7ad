import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../domain/book/command.js';
import { Command as CommandCodec } from '../../domain/book/command.js';
import { accepts, RULES_VERSION } from '../../domain/book/accepts.js';
import { decide } from '../../domain/book/decide.js';
import { eventContracts, type Event } from '../../domain/book/event.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { Recorded, Stamp } from '../../domain/language/entry.js';
import { where } from '../../domain/language/explain.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';

/** An event as a spec writes it: plain data, decoded by the contract of its type when used. */
export interface Told {
  readonly type: Event['type'];
  readonly data: unknown;
  readonly stamp: Record<string, unknown>;
}

/** `happened('MemberAdmitted', { member: 'CR', … }, { occurredAt: '2019-11-12' })` */
export const happened = (type: Event['type'], data: unknown, stamp: Record<string, unknown> = {}): Told => ({
  type,
  data,
  stamp,
});

/** A command as a clerk would write it; what is left out is filled with the secretariat's defaults. */
export const ask = (type: Command['type'], data: unknown, header: Record<string, unknown> = {}): unknown => ({
  id: '00000000-0000-4000-8000-000000000001',
  book: 'crm',
  type,
  occurredAt: '2019-11-14',
  recordedBy: 'ST',
  basis: { kind: 'witnessed' },
  data,
  ...header,
});

export const RECORDED_AT = '2026-01-01T00:00:00.000Z' as Instant;

const stampOf = (number: EntryNumber, stamp: Record<string, unknown>): Stamp =>
  ({
    number,
    occurredAt: '2019-11-12',
    recordedAt: RECORDED_AT,
    recordedBy: 'ST',
    basis: { kind: 'witnessed' },
    ...stamp,
  }) as Stamp;

/** Rules that rest on no act of the book are known from elsewhere. */
const toldElsewhere = { basis: { kind: 'external', name: 'a public page' } };

/** What was told, as entries numbered from `first`; a datum that is not of its type fails the spec. */
export const entriesOf = (told: readonly Told[], first = 0): readonly Recorded<Event>[] =>
  told.map(({ type, data, stamp }, index) => {
    const decoded = eventContracts.get(type)?.data.decode(data);
    if (decoded === undefined) throw new Error(`no event ${type}`);
    if (E.isLeft(decoded)) throw new Error(`${type}${where(decoded.left)}`);
    const known = type === 'RulesAdopted' && !('act' in Object(data)) ? toldElsewhere : {};
    return {
      type,
      data: decoded.right,
      ...stampOf(first + index, { ...known, ...stamp }),
    } as unknown as Recorded<Event>;
  });

/** The book of a lawful history; a history that acta itself would refuse fails the spec. */
export const bookOf = (history: readonly Recorded<Event>[]): Book =>
  history.reduce(
    (book, entry, index) => {
      const next = accepts(book, [entry], RULES_VERSION, () => history.slice(0, index));
      if (E.isLeft(next))
        throw new Error(
          `given entry ${entry.number} ${entry.type} is not lawful: ${next.left.code}: ${next.left.en}`,
        );
      return next.right;
    },
    emptyBook('crm' as BookId),
  );

export const decodeCommand = (raw: unknown): Command => {
  const decoded = CommandCodec.decode(raw);
  if (E.isLeft(decoded)) throw new Error(`command${where(decoded.left)}`);
  return decoded.right;
};

/** given(events).when(command).then(events) or .thenRefused(code, blocking entries) */
export const given = (...told: readonly Told[]) => {
  const history = entriesOf(told);
  const book = bookOf(history);
  return {
    book,
    history,
    when: (raw: unknown) => {
      const outcome = decide(book, decodeCommand(raw), RECORDED_AT, () => history);
      return {
        outcome,
        then: (...expected: readonly Told[]): void => {
          const seen = E.isLeft(outcome)
            ? outcome.left
            : outcome.right.entries.map(({ type, data }) => ({ type, data }));
          expect(seen).toEqual(expected.map(({ type, data }) => ({ type, data })));
        },
        thenRefused: (code: string, entries?: readonly EntryNumber[]): void => {
          expect(E.isLeft(outcome) ? outcome.left.code : 'recorded').toBe(code);
          if (E.isRight(outcome)) return;
          expect(outcome.left.es).not.toBe('');
          expect(outcome.left.en).not.toBe('');
          if (entries !== undefined) expect(outcome.left.entries).toEqual(entries);
        },
      };
    },
  };
};
