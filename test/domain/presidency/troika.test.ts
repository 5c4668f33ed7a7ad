import { evolve } from '../../../domain/book/evolve.js';
import { emptyBook, zoneOf, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { BookId, PartyCode, TermId } from '../../../domain/language/ids.js';
import { accepted } from '../../../domain/language/rejection.js';
import { mustNameFunction } from '../../../domain/presidency/function.js';
import { presiding, stageOf, troika } from '../../../domain/presidency/state.js';
import { nearest } from '../../../domain/presidency/nearest.js';
import { body, meeting, presided } from '../../support/conference.js';
import { entriesOf, given, type Told } from '../../support/spec.js';
import { announced, designated, ended, handedOver, held, tookEffect, withdrawn } from './given.js';

const at = (book: Book, day: string): number => upperBound(day as Moment, zoneOf(book));

/** The troika in short: "past < present > next (stage)". */
const onDay = (told: readonly Told[], day: string): string => {
  const { book } = given(...told);
  const { past, present, next } = troika(book.presidency, at(book, day));
  const coming = next === undefined ? '-' : `${next.term.id} ${next.members.join('+')} ${next.stage}`;
  return `${past?.id ?? '-'} < ${present?.id ?? '-'} > ${coming}`;
};

const handover = [...meeting, designated('CR', '2020'), handedOver('CR', '2020')];
const changed = [...handover, ended('GT', '2019', '2019-11-13'), tookEffect('CR', '2020', '2019-11-14')];

describe('the troika', () => {
  it('is empty at first', () => expect(onDay(body, '2019-11-14')).toBe('- < - > -'));

  it.each<[string, readonly Told[], string, string]>([
    ['one presides', presided, '2019-06-01', '- < 2019 > -'],
    ['nobody presides yet', presided, '2018-12-31', '- < - > 2019 GT designated'],
    ['one announced', [...meeting, announced('MX')], '2019-11-14', '- < 2019 > 2021 MX announced'],
    [
      'two announced',
      [...meeting, announced('MX'), announced('HN')],
      '2019-11-14',
      '- < 2019 > 2021 MX+HN announced',
    ],
    [
      'one announced and withdrew',
      [...meeting, announced('MX'), withdrawn('MX')],
      '2019-11-14',
      '- < 2019 > -',
    ],
    ['one designated', [...meeting, designated('CR', '2020')], '2019-11-14', '- < 2019 > 2020 CR designated'],
    ['one handed over to', handover, '2019-11-14', '- < 2019 > 2020 CR handed-over'],
    ['before the effect', changed, '2019-11-13', '- < 2019 > 2020 CR handed-over'],
    ['after it', changed, '2019-11-14', '2019 < 2020 > -'],
    [
      'after it, with a candidate',
      [...changed, announced('MX')],
      '2020-01-15',
      '2019 < 2020 > 2021 MX announced',
    ],
    [
      'a term that ended, and none after it',
      [...presided, ended('GT', '2019', '2019-11-12')],
      '2019-11-13',
      '2019 < - > -',
    ],
    [
      'the earliest by the dates announced, whatever the names',
      [...meeting, announced('MX', 'a', '2022'), announced('HN', 'b', '2021')],
      '2019-11-14',
      '- < 2019 > b HN announced',
    ],
    [
      'the same date: by the names, which count',
      [...meeting, announced('MX', '10', '2021'), announced('HN', '9', '2021')],
      '2019-11-14',
      '- < 2019 > 9 HN announced',
    ],
    [
      'a designation without a date: by the names',
      [...meeting, announced('MX'), designated('CR', '2020')],
      '2019-11-14',
      '- < 2019 > 2020 CR designated',
    ],
    [
      'a designation keeps the date its member announced',
      [
        ...meeting,
        announced('MX', 'a', '2022'),
        announced('HN', 'a', '2021'),
        designated('MX', 'a'),
        announced('HN', 'b', '2021'),
      ],
      '2019-11-14',
      '- < 2019 > b HN announced',
    ],
  ])('%s', (_, told, day, expected) => expect(onDay(told, day)).toBe(expected));

  it('does not look back: a candidacy that came to nothing is not next', () => {
    const nothing = [
      ...meeting,
      announced('MX', 'a', '2021'),
      ended('GT', '2019', '2019-11-13'),
      held('HN', 'b', '2022'),
    ];
    expect(onDay(nothing, '2022-06-01')).toBe('2019 < b > -');
  });
});

describe('how far a term has come', () => {
  const { book } = given(...changed, announced('MX'));
  const stage = (term: string, day: string) => {
    const known = book.presidency.terms.get(term as TermId);
    return known && stageOf(known, at(book, day));
  };

  it.each([
    ['2019', '2018-12-31', 'designated'],
    ['2019', '2019-11-13', 'effective'],
    ['2019', '2019-11-14', 'ended'],
    ['2020', '2019-11-13', 'handed-over'],
    ['2020', '2030-01-01', 'effective'],
    ['2021', '2019-11-14', 'announced'],
    ['2022', '2019-11-14', undefined],
  ])('%s on %s: %s', (term, day, expected) => expect(stage(term, day)).toBe(expected));

  it('says who presides', () => {
    expect(presiding(book.presidency, at(book, '2018-12-31'))).toBeUndefined();
    expect(presiding(book.presidency, at(book, '2019-11-13'))).toBe('GT' as PartyCode);
    expect(presiding(book.presidency, at(book, '2019-11-14'))).toBe('CR' as PartyCode);
  });
});

it('folds what would not be lawful all the same', () => {
  const { book } = given(...body);
  const entries = entriesOf([withdrawn('MX'), ended('MX', '2021', '2019')], 9);
  expect(() => entries.reduce(evolve, book)).not.toThrow();
});

it('the nearest names are those that share the most letters', () => {
  expect(nearest('fund', ['direction', 'funds', 'Fund', 'priorities'])).toEqual([
    'Fund',
    'funds',
    'direction',
  ]);
  expect(nearest('xfund', ['direction', 'fund'], 1)).toEqual(['fund']);
  expect(nearest('', ['ab', ''])).toEqual(['', 'ab']);
  expect(nearest('x', [])).toEqual([]);
});

it('a book without a body has no rules, and so no functions', () => {
  const empty = emptyBook('x' as BookId);
  const entry = { occurredAt: '2019' as Moment };
  expect(mustNameFunction(empty, entry, undefined)).toEqual(accepted);
});
