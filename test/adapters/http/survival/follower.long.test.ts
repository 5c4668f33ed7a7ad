// Two processes, a leader and its follower, each killed while entries are recorded.
import { mkdtempSync, rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../../../adapters/random.js';
import { openSigningFolder } from '../../../../adapters/signing/folder.js';
import { hold } from '../../../../adapters/store/sqlite/lock.js';
import { openSqlite } from '../../../../adapters/store/sqlite/open.js';
import { CRM, constitute } from '../../../support/desk.js';
import { children, kill, type Children } from '../../store/child.js';
import { collect, right } from '../../store/contract.js';
import { admit, COMMANDS } from '../support/bodies.js';
import { post, send } from '../support/request.js';

describe('a leader and its follower', () => {
  let folder: string;
  let others: Children;
  let key: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-follow-'));
    others = children('test/adapters/http/survival');
    const signing = right(openSigningFolder(join(folder, 'signing'), { random: systemRandom, lock: hold }));
    key = right(signing.begin('acta.example')).current.vkey;
    signing.close();
  });
  afterAll(async () => {
    await others.end();
    rmSync(folder, { recursive: true });
  });

  interface Process {
    readonly child: ChildProcess;
    readonly url: string;
    readonly complaint: () => string;
  }
  const started = async (name: string, signing: string, ...more: readonly string[]): Promise<Process> => {
    const places = [
      '--store',
      join(folder, `${name}.db`),
      '--signing',
      join(folder, signing),
      '--lang',
      'en',
    ];
    const child = others.start(
      'test/adapters/http/survival/serving.child.ts',
      [...places, 'serve', '--log', 'silent', ...more],
      { silent: true },
    );
    let [said, complained] = ['', ''];
    child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${complained}`)));
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found !== null) resolve(found[0]);
      });
    });
    return { child, url, complaint: () => complained };
  };
  const following = (url: string): Promise<Process> =>
    started('copy', 'copy-signing', '--port', '0', '--follow', url, '--leader-key', key);

  /** The last entry that a service has; -1 where it has none. */
  const lastAt = async (url: string): Promise<number> => {
    const { status, body } = await send(url, { method: 'GET', path: '/books/crm', headers: {} });
    return status === 200 ? (body as { readonly last: number }).last : -1;
  };
  const caughtUp = async (url: string, last: number): Promise<void> => {
    while ((await lastAt(url)) < last) await new Promise((wait) => setTimeout(wait, 25));
  };
  const record = async (url: string, from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1) {
      const { status } = await send(url, post(COMMANDS, admit(`C${n}`), { 'idempotency-key': `c-${n}` }));
      expect([200, 201]).toContain(status);
    }
  };

  it('killed and started again, either of them, they come to the same book; another history is refused', async () => {
    let leader = await started('leader', 'signing', '--port', '0');
    const { port } = new URL(leader.url);
    const { id, book: _book, ...opening } = constitute;
    expect((await send(leader.url, post(COMMANDS, opening, { 'idempotency-key': id }))).status).toBe(201);
    let follower = await following(leader.url);

    // The follower is killed while entries come.
    const recording = record(leader.url, 0, 60);
    await caughtUp(follower.url, 10);
    await kill(follower.child);
    await recording;
    follower = await following(leader.url);
    await caughtUp(follower.url, 60);

    // The leader is killed while it is followed; what is here is answered meanwhile.
    await kill(leader.child);
    expect(await lastAt(follower.url)).toBe(60);
    leader = await started('leader', 'signing', '--port', port);
    await record(leader.url, 60, 90);
    await caughtUp(follower.url, 90);
    await kill(leader.child);
    await kill(follower.child);
    const kept = async (name: string): Promise<unknown> => {
      const store = right(openSqlite(join(folder, `${name}.db`), { readonly: true }));
      const entries = await collect(store.read(CRM));
      await store.close();
      return entries;
    };
    expect(await kept('copy')).toEqual(await kept('leader'));

    // The same key, and other entries at the same address.
    rmSync(join(folder, 'signing', 'crm.checkpoint'));
    const impostor = await started('impostor', 'signing', '--port', port);
    await send(impostor.url, post(COMMANDS, opening, { 'idempotency-key': 'another' }));
    await record(impostor.url, 100, 195);
    follower = await following(impostor.url);
    expect(await new Promise((resolve) => follower.child.once('exit', resolve))).toBe(3);
    expect(follower.complaint()).toMatch(/not those that the leader signed/);
    expect(await kept('copy')).toEqual(await kept('leader'));
  }, 60_000);
});
