// Search over the XXIV CRM, and over random books with closed doors.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import type { Moment } from '../../../domain/dates/moment.js';
import type { LogAnswer } from '../../../projections/log.js';
import { ask } from '../../../src/ask.js';
import type { AsOf } from '../../../src/as-of.js';
import { library } from '../../../src/library.js';
import { searcher, type SearchFound } from '../../../src/search/search.js';
import { stemsOf } from '../../../src/search/words.js';
import type { Seen } from '../../../src/seen.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { admit, constitute, CRM, deskOver, labelled } from '../../support/desk.js';
import { calledOtherwise, namesGiven } from '../../support/correction-moves.js';
import { historyWithDoors } from '../../support/history.js';
import { appendTo, hourly, keptBook, NOW } from '../../support/kept-book.js';

const KEEPER = { kind: 'keeper' } as const;

describe('a search of the XXIV CRM', () => {
  let find: (words: string, asOf?: AsOf) => Promise<SearchFound>;
  beforeAll(async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    const search = searcher({ store, books: library(store), clock: () => NOW });
    find = async (words, asOf = {}) => {
      const found = await search({ book: CRM, asker: KEEPER, asOf, words, limit: 40 });
      if (E.isLeft(found)) throw new Error(found.left.kind);
      return found.right.found;
    };
  });

  it('forgives accents, endings and a wrong letter, and holds every word', async () => {
    const { things, entries } = await find('migraciones laborales');
    expect(things[0]).toMatchObject({ thing: 'mandate', title: { es: 'Migración laboral' } });
    expect(entries.length).toBeGreaterThan(0);
    expect((await find('responsavilidad')).things.length).toBeGreaterThan(0);
    expect(await find('migraciones zzzz')).toMatchObject({ things: [], entries: [] });
  });

  it('finds paragraphs by what they say and where they stand, and members by their names', async () => {
    const { things } = await find('Aceptamos con carácter preliminar');
    expect(things.find(({ thing }) => thing === 'paragraph')).toMatchObject({
      id: 'declaration',
      label: '3',
    });
    expect((await find('Belice')).things.map(({ thing, id }) => [thing, id])).toContainEqual([
      'member',
      'BZ',
    ]);
  });

  it('goes on where reading the words beforehand was given up', async () => {
    const { store } = await recordExample(await loadExample('xxiv-crm'));
    const read: number[] = [];
    const counted = {
      ...store,
      read: async function* (...asked: Parameters<typeof store.read>) {
        for await (const entry of store.read(...asked)) {
          read.push(entry.number);
          yield entry;
        }
      },
    };
    const books = library(store);
    const search = searcher({ store: counted, books, clock: () => NOW });
    const ending = AbortSignal.abort(new Error('ending'));
    await expect(search.prepare(CRM, ending)).rejects.toThrow('ending');
    expect(read).toEqual([0]);
    await search.prepare(CRM, new AbortController().signal);
    const { next } = await books.current(CRM);
    // Once for the words of the entries, and once for those of the things.
    const once = Array.from({ length: next }, (_, number) => number);
    expect(read.slice(0, 2 * next)).toEqual([...once, ...once]);
    const before = read.filter((number) => number === 0).length;
    await search({ book: CRM, asker: KEEPER, asOf: {}, words: 'migraciones', limit: 40 });
    expect(read.filter((number) => number === 0)).toHaveLength(before);
  });

  it('is as of the moment: by entry, by date', async () => {
    expect((await find('consenso', { at: 20 })).things).toEqual([]);
    const then = await find('objeción', { on: '2019-11-13' as Moment });
    const now = await find('objeción');
    expect(now.entries.length).toBeGreaterThan(0);
    expect(then.entries.length).toBeLessThan(now.entries.length);
    expect(then.searched).toBeLessThan(now.searched);
  });

  it('finds nothing where no word is asked for, and tells no more than was asked', async () => {
    expect(await find('… ¡!')).toMatchObject({ things: [], entries: [] });
    expect((await find('reunión')).entries.length).toBe(40);
  });

  it('of a book that is not there, or a moment it does not have, it says so', async () => {
    await expect(find('algo', { at: 9_999 })).rejects.toThrow('beyond-the-book');
  });
});

describe('something that goes by another name since its words were read', () => {
  const CARIBE = { es: 'Estado Caribe' };
  const secretariat = labelled('st', 'EstablishSecretariat', {
    secretariat: 'ST',
    names: { es: 'Secretaría' },
  });
  const right = { kind: 'data', data: { member: 'CR', names: CARIBE } };
  const corrected = labelled('right', 'CorrectEntry', { entry: 1, right, reason: 'El nombre.' });

  const desk = async () => {
    const { recorded, store } = deskOver();
    await recorded(constitute, admit('CR'), admit('GT'), secretariat);
    await recorded(labelled('gone', 'WithdrawMember', { member: 'CR', reason: 'Se va.' }));
    const service = searcher({ store, books: library(store), clock: () => NOW });
    const foundBy = async (search: typeof service, words = 'Caribe', asOf: AsOf = {}) => {
      const found = await search({ book: CRM, asker: KEEPER, asOf, words, limit: 40 });
      if (E.isLeft(found)) throw new Error(found.left.kind);
      return found.right.found.entries.map(({ entry }) => entry);
    };
    expect(await foundBy(service)).toEqual([]);
    return {
      recorded,
      prepare: service.prepare,
      known: (words?: string, asOf?: AsOf) => foundBy(service, words, asOf),
      anew: (words?: string, asOf?: AsOf) =>
        foundBy(searcher({ store, books: library(store), clock: () => NOW }), words, asOf),
    };
  };

  it('is found by it in all that names it, as by whoever reads the words anew', async () => {
    const { known, anew, recorded } = await desk();
    await recorded(corrected);
    expect(await known()).toEqual([5, 4]);
    expect(await anew()).toEqual([5, 4]);
    // Then it went by the other.
    expect(await known('País CR', { at: 4 })).toEqual([4, 1]);
    expect(await anew('País CR', { at: 4 })).toEqual([4, 1]);
    expect(await anew('Caribe', { at: 4 })).toEqual([]);
    // A wrong letter is forgiven where nothing begins so as of then, whatever is called so since.
    expect([await known('Paíz CR', { at: 4 }), await anew('Paíz CR', { at: 4 })]).toEqual([[], []]);
  });

  it('is found so although reading what names it was given up in between', async () => {
    const { known, prepare, recorded } = await desk();
    await recorded(corrected);
    await expect(prepare(CRM, AbortSignal.abort(new Error('ending')))).rejects.toThrow('ending');
    expect(await known()).toEqual([5, 4]);
  });
});

it('law: entries are found as reading the whole log as the asker sees it finds them, whatever was read before', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        history: historyWithDoors(30).map(({ entries }) => entries),
        /** What is called otherwise in the end, by a correction. */
        otherwise: fc.array(fc.nat(), { maxLength: 8 }),
      }),
      fc.constantFrom<Seen['asker']>({ kind: 'public' }, KEEPER),
      fc.oneof(
        fc.constantFrom('propuesta', 'cerr', 'miembro', 'reunion sesion', 'objec', 'consensus', 'azunto'),
        fc.nat(),
      ),
      fc.option(fc.nat(), { nil: undefined, freq: 3 }),
      async ({ history, otherwise }, asker, word, drawn) => {
        const given = namesGiven(history);
        const words = typeof word === 'string' ? word : (given[word % given.length] ?? '');
        const all = hourly(calledOtherwise(history, otherwise));
        const half = Math.ceil(history.length / 2);
        const { store, books } = await keptBook(all.slice(0, half));
        const search = searcher({ store, books, clock: () => NOW });
        await search({ book: CRM, asker, asOf: {}, words, limit: 100 });
        await appendTo(store, all.slice(half));
        const asOf: AsOf = drawn === undefined ? {} : { at: drawn % all.length };
        const asked = { book: CRM, asker, asOf, words, limit: 100 };
        const found = await search(asked);
        const log = await ask({ store, books }, () => NOW)(CRM, { kind: 'log' }, asOf, asker);
        if (E.isLeft(found) || E.isLeft(log)) throw new Error('no answer');
        const told = new Map(
          (log.right.answer as LogAnswer).entries.flatMap((row) =>
            'closed' in row ? [] : [[row.entry, row]],
          ),
        );
        const { entries, searched } = found.right.found;
        expect(searched).toBe(told.size);
        for (const { entry, said } of entries) expect(told.get(entry)?.said).toEqual(said);
        const fresh = searcher({ store, books: library(store), clock: () => NOW });
        const anew = await fresh(asked);
        expect(E.isRight(anew) && anew.right.found.entries).toEqual(entries);
        // What says all the words in its own sentence is found, whoever asks.
        const stems = stemsOf(words);
        const saying = [...told.values()].filter(({ said }) => {
          const has = stemsOf(`${said.es} ${said.en}`);
          return stems.every((one) => has.some((word) => word.startsWith(one)));
        });
        const numbers = new Set(entries.map(({ entry }) => entry));
        for (const { entry } of saying) expect([entry, numbers.has(entry)]).toEqual([entry, true]);
      },
    ),
    { numRuns: 40 },
  ));
