// The disk fails, once, at each moment that it can: a write, the promise to keep what was written, a renaming. strace
// makes the system answer with an error; what came of it is then looked at by a process that has no faults.
import { spawnSync } from 'node:child_process';
import * as E from 'fp-ts/lib/Either.js';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../adapters/clock.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { recorder } from '../../../src/record.js';
import { recompute } from '../../../src/verify/book.js';
import { beforeTheRoll } from '../../support/opening.js';
import { children, type Children } from './child.js';
import { book, collect, right } from './contract.js';
import { readTold, type ToldOfFault } from './faults.js';

const crm = book('crm');
const CALLS = ['pwrite64', 'fsync', 'rename'] as const;
type Call = (typeof CALLS)[number];
/** Of the writes, every so many is made to fail in one run of the tests: `ACTA_FAULTS=1` for each of them. */
const EVERY = Number(process.env['ACTA_FAULTS'] ?? 9);

const canTrace = spawnSync('strace', ['-e', 'trace=fsync', 'true']).status === 0;

(canTrace ? describe : describe.skip)(
  canTrace
    ? 'a disk that fails'
    : 'a disk that fails (not tried: strace is missing, or may trace nothing here)',
  () => {
    let folder: string;
    let others: Children;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'acta-faults-'));
      others = children();
    });
    afterAll(async () => {
      await others.end();
      rmSync(folder, { recursive: true });
    });

    const pathOf = (name: string): string => join(folder, `${name}.db`);

    /** Runs the process that records, under strace with these options. */
    const recorded = (name: string, options: readonly string[]): readonly ToldOfFault[] => {
      const script = others.path('test/adapters/store/faults.child.ts');
      const { stdout, stderr } = spawnSync('strace', [...options, process.execPath, script, pathOf(name)], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      const lines = readTold(stdout);
      if (lines.length === 0) throw new Error(stderr);
      return lines;
    };

    /** What stands in the store, seen without faults: every entry whole, in order, by the rules of its time. */
    const kept = async (name: string): Promise<ReadonlyMap<string, readonly string[]>> => {
      const store = right(openSqlite(pathOf(name)));
      const { findings } = await recompute(store, crm);
      expect([name, findings]).toEqual([name, []]);
      const byCommand = new Map<string, string[]>();
      for (const { envelope } of await collect(store.read(crm))) {
        const { id, command } = JSON.parse(envelope) as { id: string; command: { id: string } };
        byCommand.set(command.id, [...(byCommand.get(command.id) ?? []), id]);
      }
      await store.close();
      return byCommand;
    };

    const expectHonest = async (name: string, lines: readonly ToldOfFault[]): Promise<void> => {
      const stored = await kept(name);
      for (const { command = '', ids } of lines)
        if (ids !== undefined) expect([name, stored.get(command)]).toEqual([name, ids]);
      const first = lines.findIndex(({ failed }) => failed === 'stopped');
      if (first >= 0)
        for (const { failed, ready, ids } of lines.slice(first)) {
          expect([name, ids]).toEqual([name, undefined]);
          // What rests on what was not kept is refused by the rules.
          expect(['stopped', 'rejected']).toContain(failed ?? ready);
        }
      // Once it is opened anew, the same commands lead where they would have led.
      const store = right(openSqlite(pathOf(name)));
      const desk = recorder({ store, clock: systemClock });
      for (const command of beforeTheRoll) expect(E.isRight(await desk.record(command)())).toBe(true);
      await store.close();
      const after = await kept(name);
      expect([name, [...after.keys()]]).toEqual([name, beforeTheRoll.map(({ id }) => id)]);
    };

    it('is told, and leaves nothing by half, nothing twice and nothing lost, wherever it fails', async () => {
      const log = join(folder, 'calls');
      const sound = recorded('sound', ['-o', log, '-e', `trace=${CALLS.join(',')}`]);
      expect(sound.every(({ ids, ready }) => ids !== undefined || ready === 'ready')).toBe(true);
      const calls = readFileSync(log, 'utf8').split('\n');
      const seen = new Set<string>();
      for (const call of CALLS) {
        const count = calls.filter((line) => line.startsWith(`${call}(`)).length;
        expect([call, count > 0]).toEqual([call, true]);
        for (let nth = 1; nth <= count; nth += call === ('pwrite64' satisfies Call) ? EVERY : 1) {
          const name = `${call}-${nth}`;
          const lines = recorded(name, ['-o', '/dev/null', '-e', `inject=${call}:error=EIO:when=${nth}`]);
          await expectHonest(name, lines);
          for (const { failed, opened } of lines) seen.add(failed ?? opened ?? 'recorded');
        }
      }
      // All that can come of it has come of it.
      expect([...seen].toSorted()).toEqual(['recorded', 'rejected', 'stopped', 'unavailable']);
    });

    it('of a command that it did not keep, the store takes no more until it is opened anew', () => {
      const lines = recorded('last', ['-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=20+']);
      expect(lines.at(-1)).toEqual({ ready: 'stopped' });
      expect(lines.filter(({ failed }) => failed === 'stopped').length).toBeGreaterThan(1);
    });
  },
);
