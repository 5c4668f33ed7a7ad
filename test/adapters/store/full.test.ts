// A disk that is full: a file system in memory, as small as a book that begins.
import { execFileSync } from 'node:child_process';
import * as E from 'fp-ts/lib/Either.js';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../adapters/clock.js';
import { storeTrouble } from '../../../adapters/http/store-trouble.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import { recorder } from '../../../src/record.js';
import { recompute } from '../../../src/verify/book.js';
import { CRM, constitute, labelled } from '../../support/desk.js';
import { collect, right } from './contract.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-full-'));
const isMounted = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const admit = (n: number) =>
  labelled(
    `admit-${n}`,
    'AdmitMember',
    { member: `C${n}`, names: { es: `País ${n}` } },
    { occurredAt: '2017' },
  );

(isMounted ? describe : describe.skip)(
  isMounted ? 'a full disk' : 'a full disk (not tried: no file system may be mounted here)',
  () => {
    afterAll(() => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    });

    it('lets the book be read and nothing be recorded, says so, and is recorded in again once it has space', async () => {
      const store = right(openSqlite(join(folder, 'acta.db')));
      const desk = recorder({ store, clock: systemClock });
      expect(E.isRight(await desk.record(constitute)())).toBe(true);
      const ballast = join(folder, 'ballast');
      const fill = (): void => {
        const { bavail, bsize } = statfsSync(folder);
        appendFileSync(ballast, Buffer.alloc(bavail * bsize));
      };

      // What the store gives back when it is refused serves it for a little while: it is full when it is refused twice.
      let [n, inARow] = [0, 0];
      let trouble: StoreTrouble | undefined;
      while (inARow < 2 && n < 2_000) {
        fill();
        const receipt = await desk.record(admit(n))();
        [n, inARow] = E.isRight(receipt) ? [n + 1, 0] : [n, inARow + 1];
        if (E.isLeft(receipt) && receipt.left.kind === 'store') ({ trouble } = receipt.left);
      }
      expect(trouble?.kind).toBe('full');
      expect(trouble && storeTrouble(trouble)).toMatchObject({
        status: 503,
        code: 'store-full',
        retry: true,
      });
      expect(await collect(store.read(CRM))).toHaveLength(n + 1);

      rmSync(ballast);
      expect(E.isRight(await desk.record(admit(n))())).toBe(true);
      const { entries, findings } = await recompute(store, CRM);
      expect([entries, findings]).toEqual([n + 2, []]);
      await store.close();
    });
  },
);
