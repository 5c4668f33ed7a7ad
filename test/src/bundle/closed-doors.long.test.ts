import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { pages } from '../../../adapters/cli/bundle/pages.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { ask } from '../../../src/ask.js';
import { answersOf, PUBLIC, type Shown } from '../../../src/bundle/answers.js';
import { bundleOf } from '../../../src/bundle/make.js';
import { openEntries, type BundledEntry } from '../../../src/bundle/lines.js';
import { keysOf } from '../../../src/log/names.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import { leafHash } from '../../../src/proof/hash.js';
import { noteText } from '../../../src/proof/note.js';
import type { Question } from '../../../src/question.js';
import { verifyBundle } from '../../../src/verify/bundle.js';
import { right } from '../../adapters/store/contract.js';
import { CRM } from '../../support/desk.js';
import { CANARY } from '../../support/fresh.js';
import { historyWithDoors, told } from '../../support/history.js';
import { hourly, keptBook, NOW, type KeptBook } from '../../support/kept-book.js';

const histories = historyWithDoors(30).map(({ entries }) => told({ entries: hourly(entries) }));

const publicEntries = async ({ store, books }: KeptBook): Promise<readonly BundledEntry[]> => {
  const { hidden } = await books.seenBy(CRM, PUBLIC);
  const entries: BundledEntry[] = [];
  for await (const entry of store.read(CRM))
    entries.push(hidden.has(entry.number) ? { number: entry.number, leaf: leafHash(entry.envelope) } : entry);
  return entries;
};

/** What is written in a file, without hashes, keys and signatures, in which any letters may come together. */
const wordsIn = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/[A-Za-z0-9+/]{40,}=*/g, '');

/** The question that the file of an answer answers. */
const questionOf = (name: string): Question => {
  const [kind, id] = name.split('/');
  return { kind: kind === 'text' ? 'declaration' : kind, ...(id === undefined ? {} : { id }) } as Question;
};

it('answers in a bundle for everybody as everybody is answered, from the open entries alone', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ entries }) => {
      const book = await keptBook(entries);
      const shown: Shown = {
        book: CRM,
        entries: openEntries(await publicEntries(book)),
        size: entries.length,
        reach: 'public',
      };
      const put = ask(book, () => NOW);
      for (const [name, answered] of await answersOf(shown, 'es')) {
        // The log tells of closed entries by their digests, which a bundle does not have.
        if (name === 'log') continue;
        const asked = await put(CRM, questionOf(name), { at: entries.length - 1 }, PUBLIC);
        expect(E.isRight(asked) ? asked.right : asked.left).toEqual(answered);
      }
    }),
    { numRuns: 50 },
  );
}, 300_000);

it('says in no file of it what was said behind closed doors, and is verified without', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ entries }) => {
      const book = await keptBook(entries);
      const trees = treesOf(book.store);
      const signing = memorySigning(systemRandom);
      const { signer, trusted } = keysOf(right(signing.begin('acta.example')), CRM);
      const { checkpoint, note } = right(await signerOf(trees, signing).sign(CRM)());
      const bundled = { book: CRM, reach: 'public', checkpoint, keys: trusted } as const;
      const files = await bundleOf(
        { ...bundled, entries: await publicEntries(book) },
        { note: noteText(note), tile: right(await trees(CRM)()).tile },
        { pages },
        signer,
      );
      for (const [path, bytes] of files)
        if (!path.startsWith('tile/')) expect([path, wordsIn(bytes).includes(CANARY)]).toEqual([path, false]);
      const verified = await verifyBundle(files, { trustedFor: () => trusted, kept: [], pages });
      // These entries were made up one by one: what is wrong with the commands they name is not looked at here.
      expect(verified!.findings.filter(({ entry }) => entry === undefined)).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 300_000);
