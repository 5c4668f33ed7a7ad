import * as E from 'fp-ts/lib/Either.js';
import type { PageOf } from '../../../../adapters/http/answered.js';
import { addresses } from '../../../../adapters/http/addresses.js';
import type { Client, When } from '../../../../adapters/http/client/contract.js';
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { queryRoutes } from '../../../../adapters/http/routes/queries.js';
import type { Moment } from '../../../../domain/dates/moment.js';
import { ask, type Ask } from '../../../../src/ask.js';
import { library } from '../../../../src/library.js';
import type { Question } from '../../../../src/question.js';
import { loadExample } from '../../../examples/load-example.js';
import { questionsOf } from '../../../examples/every-answer.js';
import { recordExample } from '../../../examples/record-example.js';
import { CRM } from '../../../support/desk.js';
import { same } from '../../../support/same.js';
import { RECORDED_AT } from '../../../support/spec.js';
import { memorySigning } from '../../../../adapters/signing/memory.js';
import { systemRandom } from '../../../../adapters/random.js';
import { serviceWith, type TestService } from '../support/service.js';
import { answered, clientOf, problemIn } from './given.js';

const MOMENTS: readonly When[] = [
  {},
  { at: 300 },
  { on: '2019-11-13' as Moment },
  { on: '2019-11-15' as Moment, knownOn: '2027' as Moment },
  { at: 60, on: '../2019' as Moment },
];

const asJson = (value: unknown): string => JSON.stringify(value);

describe('the client, asked about the XXIV CRM', () => {
  let service: TestService;
  let remote: Client;
  let local: Ask;
  let questions: readonly Question[];

  beforeAll(async () => {
    const example = await recordExample(await loadExample('xxiv-crm'));
    const { store } = example;
    questions = await questionsOf(example);
    service = await serviceWith([], {
      store,
      identify: identifyLocally,
      settings: { authentication: 'none' },
      // Nothing is signed: a dossier would end with the checkpoint, which the book itself does not know.
      signing: memorySigning(systemRandom),
    });
    remote = clientOf(service.url);
    local = ask({ store, books: library(store) }, () => RECORDED_AT);
  });
  afterAll(() => service.stop());

  it('knows an address for every question that the service answers, and no other', () => {
    expect(Object.keys(addresses).toSorted()).toEqual(
      [...new Set(questions.map(({ kind }) => kind))].toSorted(),
    );
    for (const { path } of Object.values(addresses)) {
      expect(queryRoutes.map((route) => route.path)).toContain(`/books/{book}/${path}`);
    }
  });

  it.each(MOMENTS.map((when) => [asJson(when), when] as const))(
    'answers every question of every thing as the book itself does, to the letter: %s',
    async (_, when) => {
      for (const question of questions) {
        const here = await local(CRM, question, when);
        const there = await remote.ask(CRM, question, when)();
        const name = `${asJson(question)} ${asJson(when)}`;
        if (E.isRight(here)) {
          // The text, so that not even the order of what is printed differs.
          expect(`${name} ${asJson(answered(there))}`).toBe(`${name} ${asJson(here.right)}`);
        } else {
          const { status, code, said } = problemIn(there);
          expect([name, status, code]).toEqual([name, 404, 'not-found']);
          expect(said.es.startsWith(here.left.said.es)).toBe(true);
          expect(said.en.startsWith(here.left.said.en)).toBe(true);
        }
      }
    },
  );

  it('is typed by the kind of the question', async () => {
    const { answer } = answered(
      await remote.ask(CRM, { kind: 'presidency' }, { on: '2019-11-13' as Moment })(),
    );
    same<typeof answer.kind, 'presidency'>(true);
    expect(answer.kind).toBe('presidency');
    const { page } = answered(await remote.page(CRM, { kind: 'log' }, { limit: 3 })());
    same<typeof page.total, number>(true);
    expect(page).toMatchObject({ from: 0, limit: 3, total: 417 });
  });

  it('gives the log page by page, each page of the moment of the first', async () => {
    const numbers: unknown[] = [];
    let place: Parameters<Client['page']>[2] = { limit: 100, at: 250 };
    for (;;) {
      const { answer, page }: PageOf<'log'> = answered(await remote.page(CRM, { kind: 'log' }, place)());
      numbers.push(...answer.entries.map(({ entry }) => entry));
      if (page.next === undefined) break;
      place = { limit: 100, after: page.next };
    }
    expect(numbers).toEqual(Array.from({ length: 251 }, (_, number) => number));
  });

  it('gives the books, one of them, and an entry as it is stored', async () => {
    expect(answered(await remote.books()())).toMatchObject([{ book: 'crm', last: 416 }]);
    expect(answered(await remote.book(CRM)())).toMatchObject({ book: 'crm', acronyms: { es: 'CRM' } });
    expect(answered(await remote.entry(CRM, 7)())).toMatchObject({ number: 7, envelope: { book: 'crm' } });
    expect(problemIn(await remote.entry(CRM, 999)())).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(['', '..', '.', 'Ámbito', 'a/b', '%2e', 'x?y#z', 'ñ'.repeat(80)])(
    'asked of a thing called %s, says that there is none',
    async (id) => {
      const { status, code, said } = problemIn(await remote.ask(CRM, { kind: 'meeting', id })());
      expect([status, code]).toEqual([404, 'not-found']);
      expect(said.en).toContain(`"${id}"`);
    },
  );
});
