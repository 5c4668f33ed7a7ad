// The whole book as one file over HTTP: the bytes that `acta bundle` makes, for anybody or for whom nothing is closed.
import * as E from 'fp-ts/lib/Either.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../../adapters/cli/bundle/pages.js';
import { zipped } from '../../../adapters/cli/bundle/place.js';
import { bundlesOf } from '../../../adapters/http/bundles.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { BookId } from '../../../domain/language/ids.js';
import { library } from '../../../src/library.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import { CRM } from '../../support/desk.js';
import { BEGINNING, desk, type Desk } from '../cli/support/desk.js';
import { CLOSED, MEETING } from '../cli/support/sealed.js';
import { right } from '../store/contract.js';
import { get, send } from './support/request.js';
import { serviceWith, signingWithKey, type TestService } from './support/service.js';

const store = openMemory();
const signing = signingWithKey();
let here: Desk;
let service: TestService;
beforeAll(async () => {
  here = desk(store).with({ openSigning: () => E.right(signing) });
  for (const text of [BEGINNING, MEETING, CLOSED])
    expect(await here.acta('record', here.file('crm.yaml', text))).toMatchObject({ exit: 0 });
  service = await serviceWith([], { store, signing });
});
afterAll(async () => {
  await service.stop();
  here.clear();
});

const asked = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${service.url}/books/crm/${path}`, { headers });
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const member = { authorization: 'Bearer acta_CR' };

/** What the command line makes of the same book. */
const made = async (name: string, ...more: readonly string[]): Promise<Buffer> => {
  expect(await here.acta('bundle', name, ...more)).toMatchObject({ exit: 0 });
  return readFileSync(join(here.folder, name));
};

describe('the bundle of a book', () => {
  it('is what acta bundle makes for anybody, and is verified', async () => {
    const response = await asked('bundle.zip');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="crm-15.zip"');
    const bytes = await bytesOf(response);
    expect(bytes.equals(await made('public.zip'))).toBe(true);
    expect(bytes.includes('Lo que es de todos')).toBe(true);
    expect(bytes.includes('Lo reservado del caso')).toBe(false);
    writeFileSync(join(here.folder, 'downloaded.zip'), bytes);
    const { exit, out } = await here.acta('verify', 'downloaded.zip', '--lang', 'en');
    expect(out).toContain('Everything is as it was recorded and as it was signed.');
    expect(exit).toBe(0);
  });

  it('has what is closed for whom nothing is, and for nobody else', async () => {
    const bytes = await bytesOf(await asked('bundle.zip?whole=true', member));
    expect(bytes.includes('Lo reservado del caso')).toBe(true);
    expect(bytes.equals(await made('whole.zip', '--whole'))).toBe(true);
    for (const holder of [{}, { authorization: 'Bearer acta_auditor' }]) {
      const refused = await asked('bundle.zip?whole=true', holder);
      expect(await refused.json()).toMatchObject({ status: 403, code: 'behind-closed-doors' });
    }
    expect((await bytesOf(await asked('bundle.zip', member))).equals(await made('again.zip'))).toBe(true);
  });

  it('has a tag, and is not sent again to who has it', async () => {
    const tag = (await asked('bundle.zip')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect((await asked('bundle.zip', { 'if-none-match': tag })).status).toBe(304);
    expect((await asked('bundle.zip?whole=true', member)).headers.get('etag')).not.toBe(tag);
  });

  it('is not made of a book longer than is bundled here, nor where nothing is signed', async () => {
    const short = await serviceWith([], { store, signing, settings: { bundledEntries: 6 } });
    expect(await send(short.url, get('/books/crm/bundle.zip'))).toMatchObject({
      status: 403,
      body: { code: 'book-too-long' },
    });
    expect(await send(short.url, get('/books'))).toMatchObject({ body: { mostBundled: 6 } });
    await short.stop();
    const unsigned = await serviceWith([], { store, signing: memorySigning(systemRandom) });
    expect(await send(unsigned.url, get('/books/crm/bundle.zip'))).toMatchObject({
      status: 404,
      body: { code: 'not-signed' },
    });
    await unsigned.stop();
  });
});

describe('bundles', () => {
  const trees = treesOf(store);
  const archive = { pages, packed: zipped, longest: 100 };
  const wanted = async (book = CRM) => {
    const signer = signerOf(trees, signing);
    return {
      book,
      reach: 'public',
      head: right(await signer.sign(CRM)()),
      keys: right(signer.ownKeys(CRM)),
    } as const;
  };

  it('are made once for all who ask for the same one, and few may wait', async () => {
    const going: (() => void)[] = [];
    const kept = {
      store,
      books: library(store),
      trees: () => () =>
        new Promise<never>((_, refuse) => going.push(() => refuse(new Error('the tree is gone')))),
    };
    const { of } = bundlesOf(kept, { ...archive, ending: new AbortController().signal });
    const of_ = async (name: string) => (await of(await wanted(name as BookId))).bytes();
    const waiting = ['a', 'a', 'b', 'c', 'd', 'e'].map(of_);
    const told = Promise.allSettled(waiting);
    await new Promise(setImmediate);
    expect(going).toHaveLength(1);
    expect(await of_('f')).toEqual(E.left('busy'));
    for (let turn = 0; turn < 5; turn += 1) {
      going.shift()?.();
      await new Promise(setImmediate);
    }
    expect((await told).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  });

  it('are given up when the service ends', async () => {
    const kept = { store, books: library(store), trees };
    const { of } = bundlesOf(kept, { ...archive, ending: AbortSignal.abort(new Error('ending')) });
    await expect((await of(await wanted())).bytes()).rejects.toThrow('ending');
  });

  it('that the store cannot give are trouble', async () => {
    const trouble = { kind: 'unavailable', message: 'gone' } as const;
    const kept = { store, books: library(store), trees: () => () => Promise.resolve(E.left(trouble)) };
    const { of } = bundlesOf(kept, { ...archive, ending: new AbortController().signal });
    expect(await (await of(await wanted())).bytes()).toEqual(E.left(trouble));
  });
});
