// Two acta services, each a process of its own, over one EventStoreDB: the double in a third process, and the real one.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../../../adapters/random.js';
import { openSigningFolder } from '../../../../adapters/signing/folder.js';
import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { admit, COMMANDS } from '../../http/support/bodies.js';
import { hold } from '../../../../adapters/store/sqlite/lock.js';
import { get, post, send, type Answer } from '../../http/support/request.js';
import { follow } from '../../http/support/stream.js';
import { constitute } from '../../../support/desk.js';
import { children, message, type Children } from '../child.js';
import { book, collect, right } from '../contract.js';
import { addressOf, apart, describeReal, REAL } from './real.js';

interface Body {
  readonly entries: readonly { readonly number: number; readonly id: string }[];
  readonly repeated: boolean;
}
const bodyOf = ({ body }: Answer): Body => body as Body;

/** What both have to hold to, over the store that is named. */
const twoProcesses = (storeNamed: (others: Children) => Promise<string>): void => {
  let folder: string;
  let others: Children;
  let store: string;
  let one = '';
  let two = '';

  const serving = (name: string): Promise<string> => {
    const env = { ACTA_KEYS: join(folder, `${name}.keys`), ACTA_SIGNING: join(folder, `${name}.signing`) };
    const child = others.start(
      'test/adapters/http/survival/serving.child.ts',
      ['serve', '--port', '0', '--log', 'silent', '--lang', 'en'],
      { silent: true, env: { ...process.env, ACTA_STORE: store, ...env } },
    );
    return new Promise((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('exit', () => reject(new Error(said)));
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found !== null) resolve(found[0]);
      });
    });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'acta-two-'));
    others = children('test/adapters/http/survival');
    store = await storeNamed(others);
    const signing = right(
      openSigningFolder(join(folder, 'one.signing'), { random: systemRandom, lock: hold }),
    );
    right(signing.begin('acta.example.org'));
    signing.close();
    cpSync(join(folder, 'one.signing'), join(folder, 'two.signing'), { recursive: true });
    [one, two] = await Promise.all([serving('one'), serving('two')]);
    const { id, book: _book, ...opening } = constitute;
    expect(await ask(one, opening, id)).toMatchObject({ status: 201 });
  }, 60_000);
  afterAll(async () => {
    await others.end();
    rmSync(folder, { recursive: true });
  });

  const ask = (url: string, command: unknown, key: string, headers = {}): Promise<Answer> =>
    send(url, post(COMMANDS, command, { 'idempotency-key': key, ...headers }));
  const entries = async () => {
    const open = openEsdb(addressOf(store));
    const all = await collect(open.read(book('crm')));
    await open.close();
    return all;
  };
  const membersAt = async (url: string): Promise<string> =>
    JSON.stringify((await send(url, get('/books/crm/members'))).body);

  it('each answers of what the other recorded, at once', async () => {
    for (let n = 0; n < 4; n += 1) {
      const [writer, reader] = n % 2 === 0 ? [one, two] : [two, one];
      expect((await ask(writer, admit(`V${n}`), `v-${n}`)).status).toBe(201);
      expect(await membersAt(reader)).toContain(`"V${n}"`);
    }
  });

  it('decide anew when the other was quicker: nothing is lost, refused or written twice', async () => {
    const before = (await entries()).length;
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => ask(n % 2 === 0 ? one : two, admit(`C${n}`), `c-${n}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 201));
    const after = await entries();
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(after).toHaveLength(before + 60);
    for (const answer of answers)
      for (const { number, id } of bodyOf(answer).entries) expect(after[number]?.id).toBe(id);
  }, 60_000);

  it('never refuse or allow by a state that the other has changed', async () => {
    // Each has the book in its cache, as it was before.
    await Promise.all([membersAt(one), membersAt(two)]);
    expect((await ask(one, admit('S1'), 's-1')).status).toBe(201);
    // Lawful only before.
    expect(await ask(two, admit('S1'), 's-2')).toMatchObject({ status: 409 });
    // Lawful only now.
    const withdraw = { ...admit(''), type: 'WithdrawMember', data: { member: 'S1', reason: 'Se retira.' } };
    const withdrawn = await ask(two, withdraw, 's-3');
    expect(withdrawn).toMatchObject({ status: 201 });
    expect(await ask(one, withdraw, 's-4')).toMatchObject({ status: 409 });
    const [{ number }] = bodyOf(withdrawn).entries as [Body['entries'][0]];
    const seen = await ask(one, admit('S2'), 's-5', { 'if-match': `"crm.${number - 1}"` });
    expect(seen).toMatchObject({ status: 412, body: { between: [{ number }] } });
  });

  it('that are given the same command at once record it once, and give the same receipt', async () => {
    for (let n = 0; n < 12; n += 1) {
      const answers = await Promise.all(
        [one, two, one, two].map((url) => ask(url, admit(`D${n}`), `d-${n}`)),
      );
      // Where both stamped it with the same millisecond, each wrote the same bytes, and says so.
      expect([
        [200, 200, 200, 201],
        [200, 200, 201, 201],
      ]).toContainEqual(answers.map(({ status }) => status).toSorted());
      const receipts = answers.map((answer) => JSON.stringify({ ...bodyOf(answer), repeated: false }));
      expect(new Set(receipts).size).toBe(1);
    }
    const ids = (await entries()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it('sign at once with one key, and each proves what the other recorded', async () => {
    const checkpointAt = async (url: string): Promise<string> =>
      String((await send(url, get('/books/crm/log/checkpoint'))).body);
    const sizeOf = (checkpoint: string): number => Number(checkpoint.split('\n')[1]);
    for (let n = 0; n < 3; n += 1) {
      const before = await checkpointAt(one);
      const recorded = await Promise.all(
        [one, two].map((url, who) => ask(url, admit(`P${n}${who}`), `p-${n}-${who}`)),
      );
      const last = Math.max(
        ...recorded.flatMap((answer) => bodyOf(answer).entries.map(({ number }) => number)),
      );
      for (const url of [one, two]) {
        const proof = get(`/books/crm/entries/${last}/proof`);
        while ((await send(url, proof)).status !== 200) await new Promise((done) => setTimeout(done, 50));
        expect(sizeOf(await checkpointAt(url))).toBeGreaterThan(Math.max(last, sizeOf(before)));
      }
    }
    expect(await checkpointAt(one)).toBe(await checkpointAt(two));
  }, 60_000);

  it('each tell those who follow the book what the other records, live and in order', async () => {
    const last = (await entries()).length - 1;
    const readers = await Promise.all(
      [one, two].map((url) => follow(url, { 'last-event-id': String(last) })),
    );
    for (let n = 0; n < 20; n += 1)
      expect((await ask(n % 2 === 0 ? one : two, admit(`L${n}`), `l-${n}`)).status).toBe(201);
    for (const reader of readers) {
      await reader.until((events) => events.length >= 20);
      expect(reader.events().map(({ id }) => Number(id))).toEqual(
        Array.from({ length: 20 }, (_, n) => last + 1 + n),
      );
      reader.leave();
    }
  }, 60_000);
};

describe('two acta services over the double', () => {
  twoProcesses(async (others) => {
    const child = others.start('test/adapters/store/eventstoredb/double/double.child.ts', []);
    return String(await message(child));
  });
});

describeReal('two acta services over a real EventStoreDB', () => {
  twoProcesses(() =>
    Promise.resolve(`${REAL}${REAL.includes('?') ? '&' : '?'}streamPrefix=${apart().streamPrefix}`),
  );
});
