// What a running service has read, folded and shown already: once a key is erased, nothing it answers has the words any
// more, at whatever moment of the book, in whatever form; and every proof is the one that it was.
import * as E from 'fp-ts/lib/Either.js';
import { strFromU8, unzipSync } from 'fflate';
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { systemRandom } from '../../../../adapters/random.js';
import { memoryKeys } from '../../../../adapters/keys/memory.js';
import { openMemory } from '../../../../adapters/store/memory.js';
import { viewPaths } from '../../../../adapters/page/app/views.js';
import { keysOf } from '../../../../src/log/names.js';
import { holdingsOf } from '../../../../src/sealing/holdings.js';
import { recompute } from '../../../../src/verify/book.js';
import { holdAgainst } from '../../../../src/verify/kept.js';
import { CRM } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import {
  closedSession,
  contact,
  credentials,
  saidBehindDoors,
  sealedDesk,
  sealingWith,
} from '../../../support/sealed.js';
import { GETS } from '../../http/matrix/table.js';
import { serviceWith, signingWithKey, type TestService } from '../../http/support/service.js';
import { follow } from '../../http/support/stream.js';
import { right } from '../../store/contract.js';
import { page } from './page-as-built.js';

const WORDS = ['Juana Ilustrativa', 'juana@ilustrativa.example', 'dicho en toda reserva'] as const;
const SEALED = [16, 17, 19];
const LAST = 19;

const sealing = sealingWith(memoryKeys(systemRandom));
const store = openMemory();
const signing = signingWithKey();
let service: TestService;
beforeAll(async () => {
  const desk = await sealedDesk(sealing, store);
  const [name, address, said] = WORDS;
  await desk.recorded(credentials(name), contact(address), closedSession(), saidBehindDoors(said));
  const settings = { authentication: 'none' } as const;
  service = await serviceWith([], { store, sealing, signing, page, identify: identifyLocally, settings });
});
afterAll(() => service.stop());

/** The views of the page, each of something that is there. */
const IDS: Readonly<Record<string, string>> = { meetings: 'xxiv', entries: '19' };
const views = viewPaths.flatMap((path) => {
  const pieces = path.split('/');
  const filled = pieces.map((piece, at) => (piece === ':' ? IDS[pieces[at - 1] ?? ''] : piece));
  return filled.includes(undefined) ? [] : [`/page/crm/${filled.join('/')}`];
});

const PATHS: readonly string[] = [
  // A stream never ends; it is read apart. What is in a PDF is packed: its words are those of the other forms.
  ...Object.entries(GETS).flatMap(([name, path]) =>
    name === 'follow' || path.endsWith('.pdf') ? [] : [path],
  ),
  ...SEALED.flatMap((entry) => [`/books/crm/entries/${entry}`, `/books/crm/entries/${entry}/impact`]),
  `/books/crm/diff/0..${LAST}`,
  '/books/crm/documents/dossier.md',
  ...views,
];
const ways = (path: string): readonly string[] => {
  const and = path.includes('?') ? '&' : '?';
  return [`${path}${and}lang=es`, `${path}${and}lang=en&at=${LAST}`];
};

const read = async (path: string): Promise<string> => {
  const response = await fetch(`${service.url}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : Buffer.from(bytes).toString('utf8');
};
const readAll = async (): Promise<ReadonlyMap<string, string>> => {
  const all = new Map<string, string>();
  for (const path of PATHS.flatMap(ways)) all.set(path, await read(path));
  return all;
};
const naming = (all: ReadonlyMap<string, string>): readonly string[] =>
  [...all].flatMap(([path, text]) => (WORDS.some((word) => text.includes(word)) ? [path] : []));

const streamed = async (): Promise<string> => {
  const reader = await follow(service.url, { authorization: '', 'last-event-id': '0' });
  await reader.until((events) => events.length >= LAST);
  reader.leave();
  return reader.text();
};

const proofs = (): Promise<readonly string[]> =>
  Promise.all(SEALED.map((entry) => read(`/books/crm/entries/${entry}/proof`)));

const eraseAll = async (): Promise<void> => {
  for (const key of (await holdingsOf(store, sealing.keys, CRM)).keys())
    right(await sealing.keys.erase(key, RECORDED_AT)());
};

it('answers nothing of it once the keys are erased, wherever it had it before', async () => {
  const before = naming(await readAll());
  const expected = ['/books/crm/log', '/books/crm/meetings/xxiv', '/books/crm/meetings/xxiv/minutes'];
  expect(before).toEqual(expect.arrayContaining(expected.flatMap(ways)));
  expect(before.some((path) => path.startsWith('/page/'))).toBe(true);
  expect(before.some((path) => path.includes('minutes/xxiv.docx'))).toBe(true);
  const provenBefore = await proofs();

  await eraseAll();
  const after = await readAll();
  expect(naming(after)).toEqual([]);
  const unsaid = before.filter((path) => !/\[(?:dato suprimido|erased)\\?\]/.test(after.get(path) ?? ''));
  expect(unsaid).toEqual([]);
  // The live stream gives what is stored, and so nobody more than the seals.
  const live = await streamed();
  expect([live.includes('acta-seal:'), WORDS.filter((word) => live.includes(word))]).toEqual([true, []]);

  const provenAfter = await proofs();
  expect(provenAfter).toEqual(provenBefore);
  const book = await recompute(store, CRM);
  expect(book.findings).toEqual([]);
  const keys = signing.keys();
  const { trusted } = keysOf((E.isRight(keys) ? keys.right : undefined)!, CRM);
  for (const proof of provenAfter) expect(holdAgainst(book, 'proof', proof, trusted).findings).toEqual([]);
});
