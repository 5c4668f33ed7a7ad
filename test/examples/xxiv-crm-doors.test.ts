import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Asker } from '../../domain/authority/asker.js';
import type { BookId, PartyCode } from '../../domain/language/ids.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import { recorder } from '../../src/record.js';
import { RECORDED_AT } from '../support/spec.js';
import { loadExample } from './load-example.js';

const CRM = 'crm' as BookId;
const everybody: Asker = { kind: 'public' };
const mexico: Asker = { kind: 'party', party: 'MX' as PartyCode };

const example = async () => {
  const store = openMemory();
  const books = library(store);
  const { record } = recorder({ store, books, clock: () => RECORDED_AT });
  for (const { command } of await loadExample('xxiv-crm')) await record(command)();
  const asks = ask({ store, books }, () => RECORDED_AT);
  return async (asker: Asker): Promise<string> => {
    const answers = await Promise.all([
      asks(CRM, { kind: 'meeting', id: 'xxiv' }, {}, asker),
      asks(CRM, { kind: 'log' }, {}, asker),
    ]);
    return JSON.stringify(answers.map((one) => (E.isLeft(one) ? one.left : one.right)));
  };
};

it('the private meeting of the heads of delegation is there for Mexico, and for the public it is not', async () => {
  const told = await example();
  const secret = /closed-doors|jefes de delegación|puerta cerrada/;
  expect(await told(mexico)).toMatch(secret);
  expect(await told(everybody)).not.toMatch(secret);
});
