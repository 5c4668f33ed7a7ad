// The proof that an entry is in the book, verified by the browser itself; what is forged on the way is named.
import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findings } from './support/axe.js';
import { openBrowser, openPage, ready } from './support/browser.js';
import { signed, type Served } from './support/service.js';

let service: Served;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([signed(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const atEntry = async (page: Page, number: number): Promise<void> => {
  await page.goto(`${service.url}/page/crm/entries/${number}?lang=en`);
  await ready(page);
};
const verify = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Verify in this browser' }).click();
const text = async (path: string): Promise<string> =>
  (await fetch(`${service.url}/books/crm/${path}`)).text();

describe('the proof of an entry', () => {
  it('is verified here, with what was checked and what was not, and nothing for axe to find', async () => {
    const { context, page, complaints } = await openPage(browser);
    await atEntry(page, 304);
    await verify(page);
    const proved = page.locator('.proved');
    await proved.getByText('Entry 304 is in the book.').waitFor();
    const said = (await proved.textContent()) ?? '';
    expect(said).toMatch(
      /This browser checked: ?.*SHA-256.*the leaf.*at place 304, to the root of the \d+ entries/s,
    );
    expect(said).toContain((await text('log/keys')).trim());
    expect(said).toContain('by the browser’s own cryptography');
    expect(said).toMatch(/What was not checked: ?That the key is that of whoever keeps the book/);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    // What was found of one entry is not said of the next.
    await page.getByRole('link', { name: '305 →' }).click();
    await page.getByRole('heading', { level: 1, name: 'Entry 305' }).waitFor();
    expect(await page.locator('.proved').textContent()).toBe('');
    await context.close();
  });

  it('is verified with the key that the reader was given, and that key alone', async () => {
    const { context, page } = await openPage(browser);
    await atEntry(page, 12);
    const own = page.getByLabel('The key you were given another way, if any');
    await own.fill((await text('log/keys')).trim());
    await verify(page);
    await page.getByText('Whose the key is: the one that you gave was taken.').waitFor();
    // A key of the same form, and of somebody else.
    await own.fill('acta.example/books/crm/log+0bad0bad+AQAA');
    await verify(page);
    await page.getByText('There is no key that can be read.').waitFor();
    await context.close();
  });

  it.each([
    [
      'the proof',
      '**/entries/12/proof',
      (body: string) =>
        body.replace(/^([A-Za-z0-9+/]{43}=)$/m, (line) => line.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))),
      'The proof does not lead from this entry to what was signed',
    ],
    [
      'the data of the entry',
      '**/books/crm/entries/12',
      (body: string) => body.replace(/"data":\{/, '"data":{"forged":"yes",'),
      'The data that the service shows are not those that were recorded',
    ],
    [
      'who recorded it',
      '**/books/crm/entries/12',
      (body: string) => body.replace(/"recordedBy":"\w+"/, '"recordedBy":"XX"'),
      'The proof does not lead from this entry to what was signed',
    ],
    [
      'the size that was signed',
      '**/entries/12/proof',
      (body: string) => body.replace(/(\/log\n)(\d+)\n/, '$1999\n'),
      'It is not proven.',
    ],
  ])('names %s when it is forged on the way', async (_, route, forge, said) => {
    const { context, page } = await openPage(browser);
    await atEntry(page, 12);
    await page.route(route, async (asked) => {
      const response = await asked.fetch();
      await asked.fulfill({ response, body: forge(await response.text()) });
    });
    await verify(page);
    await page.getByText(said).waitFor();
    expect(await page.getByText('Entry 12 is in the book.').count()).toBe(0);
    await context.close();
  });

  it('stands in the book that is taken away, which its own verifier finds sound', async () => {
    const { context, page, complaints } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/log?lang=en`);
    await ready(page);
    const [all, open] = ['Download all of it', 'Download what anybody may read'].map((name) =>
      page.getByRole('link', { name }),
    );
    expect(await all?.getAttribute('href')).toBe('/books/crm/bundle.zip?whole=true');
    const [download] = await Promise.all([page.waitForEvent('download'), open?.click()]);
    expect(download.suggestedFilename()).toMatch(/^crm-\d+\.zip$/);
    const folder = mkdtempSync(join(tmpdir(), 'acta-taken-'));
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const verified = spawnSync(process.execPath, [join(folder, 'verify.mjs'), '--lang', 'en']);
    expect(verified.stdout.toString()).toContain('✓ All files, entries, hashes and signatures agree.');
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is verified by a library, and says so, where the browser does not know Ed25519', async () => {
    const { context, page, complaints } = await openPage(browser);
    await page.addInitScript(() => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'));
    });
    await atEntry(page, 12);
    await verify(page);
    await page.getByText('Entry 12 is in the book.').waitFor();
    await page.getByText('because the browser does not know Ed25519').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
