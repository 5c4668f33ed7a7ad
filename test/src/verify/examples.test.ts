import { openMemory } from '../../../adapters/store/memory.js';
import { recompute } from '../../../src/verify/book.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';

// One without corrections, and one whose corrections change how earlier entries read.
it.each(['xxiv-crm', 'standards-committee'])('%s is as it was recorded, by the rules too', async (name) => {
  const commands = await loadExample(name);
  const { store, entries } = await recordExample(commands);
  const { book } = commands[0]!.command;
  const verified = await recompute(store, book);
  expect(verified.findings).toEqual([]);
  expect(verified.entries).toBe((await entries()).length);
  const corrections = (await entries()).filter(({ type }) => type === 'EntryCorrected').length;
  expect(corrections > 0).toBe(name === 'standards-committee');
});

it('names a correction that was changed, and nothing beside it', async () => {
  const commands = await loadExample('standards-committee');
  const { store } = await recordExample(commands);
  const { book } = commands[0]!.command;
  const all = [];
  for await (const stored of store.read(book)) all.push(stored);
  const at = all.findIndex(({ envelope }) => envelope.includes('"type":"EntryCorrected"'));
  const tampered = all.map((stored, number) =>
    number === at ? { ...stored, data: stored.data.replace(/"entry":\d+/, '"entry":0') } : stored,
  );
  const shown = {
    ...openMemory(),
    read: async function* () {
      yield* tampered;
    },
  };
  const { findings } = await recompute(shown, book);
  expect(findings.map(({ entry }) => entry)).toEqual([at]);
});
