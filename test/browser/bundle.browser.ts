// The archive of a book, opened from its folder where there is no network, and verified by the page in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { anotherKey } from '../support/another-key.js';
import { findings } from './support/axe.js';
import { openBrowser, openPage, type Opened } from './support/browser.js';
import { archived, type Archived } from './support/service.js';

let archive: Archived;
let browser: Browser;
beforeAll(async () => {
  archive = archived();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  archive.clear();
});

const SOUND = '✓ All files, entries, hashes and signatures agree.';

const opened = async (): Promise<Opened> => {
  const all = await openPage(browser, { offline: true });
  await all.page.goto(pathToFileURL(join(archive.folder, 'index.html')).href);
  await all.page.getByLabel('English').check();
  return all;
};

/** Hands the folder over, as somebody does who picks it; what the page then says, line by line. */
const verified = async (page: Page, key?: string): Promise<readonly string[]> => {
  if (key !== undefined) await page.getByLabel('The key that you got another way').fill(key);
  await page.getByLabel('This folder').setInputFiles(archive.folder);
  const told = page.locator('main[lang=en] output');
  await told.filter({ hasText: /[✓✗]/ }).waitFor();
  return ((await told.textContent()) ?? '').split('\n');
};

/** Does its work while one byte of a file is another, and puts it back. */
const withFlipped = async (path: string, at: string, work: () => Promise<void>): Promise<void> => {
  const file = join(archive.folder, path);
  const bytes = readFileSync(file);
  const place = bytes.indexOf(at);
  expect(place).toBeGreaterThanOrEqual(0);
  writeFileSync(
    file,
    bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)),
  );
  try {
    await work();
  } finally {
    writeFileSync(file, bytes);
  }
};

describe('an archive that is opened from its folder, offline', () => {
  it('is found sound with the key that was given, asks for nothing, and has nothing for axe to find', async () => {
    const { context, page, complaints, asked } = await opened();
    const said = await verified(page, archive.key);
    expect(said).toEqual([
      expect.stringMatching(
        /^acta\.example\.org\/books\/crm\/log: 417 entries \(5 behind closed doors\), \d+ files; root \S{44}$/,
      ),
      `Signed with ${archive.key}`,
      SOUND,
    ]);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
    await context.close();
  });

  it('says whose the key is where none was given, and that another did not sign it', async () => {
    const { context, page } = await opened();
    expect((await verified(page)).at(-1)).toContain('This key comes with the archive itself.');
    expect(await verified(page, anotherKey(archive.key))).toContain(
      '✗ manifest: none of the trusted keys signed it, or it was changed afterwards.',
    );
    const half = archive.key.slice(0, -20);
    expect((await verified(page, half)).join()).toContain(`✗ ${half} is no key to verify with`);
    // Once the key is mended, the folder that was picked is checked without being picked again.
    const field = page.getByLabel('The key that you got another way');
    await field.fill(archive.key);
    await field.blur();
    await page.locator('main[lang=en] output').filter({ hasText: SOUND }).waitFor();
    await context.close();
  });

  it.each([
    [
      'entries/data.jsonl',
      'Belice',
      [
        '✗ entries/data.jsonl: it is not the file that was signed (SHA-256).',
        expect.stringMatching(/^✗ Entry \d+: its data is not what its envelope says \(SHA-256\)\.$/),
      ],
    ],
    [
      'answers/mandates.json',
      'mandates',
      ['✗ answers/mandates.json: it is not the file that was signed (SHA-256).'],
    ],
    ['manifest', 'entries', [expect.stringMatching(/^✗ manifest: /)]],
    [
      'checkpoint',
      '\n417\n',
      [
        expect.stringMatching(/^✗ checkpoint: /),
        '✗ checkpoint: it is not the file that was signed (SHA-256).',
      ],
    ],
  ])('names what is wrong where one byte of %s is another', async (path, at, wrong) => {
    const { context, page } = await opened();
    await withFlipped(path, at, async () => {
      const said = await verified(page, archive.key);
      expect(said).toEqual(expect.arrayContaining(wrong));
      expect(said).not.toContain(SOUND);
    });
    expect(await verified(page, archive.key)).toContain(SOUND);
    await context.close();
  });
});
