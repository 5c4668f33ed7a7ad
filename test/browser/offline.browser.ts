// The queue of the desk: what is typed while the line is cut is recorded once, in order, whatever happens to the tab, to
// the line and to the service; and what is refused then waits for its clerk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findings } from './support/axe.js';
import { openBrowser, openPage, ready } from './support/browser.js';
import { gained, lengthOf } from './support/gained.js';
import { line, type Line } from './support/line.js';
import { atTheMachine, toThePublic, type Served } from './support/service.js';

let service: Served;
let browser: Browser;
let between: Line;
const folder = mkdtempSync(join(tmpdir(), 'acta-desk-'));
const store = `sqlite:${join(folder, 'acta.db')}`;

beforeAll(async () => {
  [service, browser] = await Promise.all([atTheMachine(store), openBrowser()]);
  between = await line(service.url);
});
afterAll(async () => {
  await browser.close();
  await between.close();
  await service.stop();
  rmSync(folder, { recursive: true });
});

const decisions = async (page: Page): Promise<void> => {
  await page.goto(`${between.url}/page/crm/decisions?lang=en`);
  await ready(page);
};

const propose = async (page: Page, title: string): Promise<void> => {
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Kept in this browser').waitFor();
};

const titles = async (from: number): Promise<readonly unknown[]> =>
  (await gained(service.url, from)).map(([type, { title }]) => [type, (title as { en?: string }).en]);

const waiting = (page: Page) => page.getByRole('complementary', { name: 'Not recorded yet' });

/** What lies in the browser's own database. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open('acta-desk');
        opening.onerror = () => failed(new Error('no database'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('queue').objectStore('queue').count();
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      }),
  );

const another = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await decisions(page);
  return page;
};

it('keeps what is typed without a line, over a reload and a closed tab, and sends it once, in order', async () => {
  const before = await lengthOf(service.url);
  const { context, page } = await openPage(browser);
  await decisions(page);
  await context.setOffline(true);
  await propose(page, 'First');
  await propose(page, 'Second');
  await waiting(page).getByText('2 things wait in this browser.').waitFor();
  expect(await waiting(page).getByRole('listitem').allInnerTexts()).toEqual([
    'Proposal “First”',
    'Proposal “Second”',
  ]);
  expect(await findings(page)).toEqual([]);
  expect(await titles(before)).toEqual([]);
  // The page is gone with the line: what was typed is not. (A browser that reloads may find the line for a moment.)
  await page.reload().catch(() => undefined);
  await page.close();
  await context.setOffline(false);
  const later = await another(context);
  await later.getByRole('link', { name: 'Second' }).waitFor();
  expect(await titles(before)).toEqual([
    ['ProposalSubmitted', 'First'],
    ['ProposalSubmitted', 'Second'],
  ]);
  await context.close();
});

it('dates what was typed without a line by when it was typed', async () => {
  const before = await lengthOf(service.url);
  const { context, page } = await openPage(browser);
  await decisions(page);
  await context.setOffline(true);
  await propose(page, 'Typed early');
  const typed = Date.now();
  await page.waitForTimeout(2_000);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Typed early' }).waitFor();
  // Nothing says any more that it waits.
  await page.getByText('Kept in this browser').waitFor({ state: 'detached' });
  const response = await fetch(`${service.url}/books/crm/entries/${before}`);
  const { envelope } = (await response.json()) as {
    readonly envelope: { readonly occurredAt: string; readonly recordedAt: string };
  };
  expect(Date.parse(envelope.occurredAt)).toBeLessThanOrEqual(typed);
  expect(Date.parse(envelope.recordedAt)).toBeGreaterThan(typed + 1_500);
  await context.close();
});

it('records once what the service recorded as it was killed, its answer lost', async () => {
  const before = await lengthOf(service.url);
  const sentBefore = between.sent().length;
  const { context, page } = await openPage(browser);
  await decisions(page);
  const lost = between.loseNext(() => service.kill());
  await page.getByLabel('Title').fill('Answer lost');
  await page.getByRole('button', { name: 'Submit' }).click();
  await lost;
  await waiting(page).getByText('There is no line to the service.').waitFor();
  service = await atTheMachine(store);
  between.leadsTo(service.url);
  // It had been recorded before the answer was lost.
  expect(await titles(before)).toEqual([['ProposalSubmitted', 'Answer lost']]);
  await page.getByRole('link', { name: 'Answer lost' }).waitFor();
  await waiting(page).getByText('There is no line').waitFor({ state: 'hidden' });
  expect(await titles(before)).toEqual([['ProposalSubmitted', 'Answer lost']]);
  const sent = between.sent().slice(sentBefore);
  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(sent).size).toBe(1);
  await context.close();
});

it('is one queue for two tabs, which send nothing twice', async () => {
  const before = await lengthOf(service.url);
  const sentBefore = between.sent().length;
  const { context, page } = await openPage(browser);
  await decisions(page);
  const other = await another(context);
  await context.setOffline(true);
  for (const turn of [1, 2, 3]) {
    await propose(page, `One tab ${turn}`);
    await propose(other, `Other tab ${turn}`);
  }
  await waiting(page).getByText('6 things wait in this browser.').waitFor();
  await waiting(other).getByText('6 things wait in this browser.').waitFor();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Other tab 3' }).waitFor();
  await other.getByRole('link', { name: 'Other tab 3' }).waitFor();
  expect((await titles(before)).map((row) => (row as readonly string[])[1])).toEqual([
    'One tab 1',
    'Other tab 1',
    'One tab 2',
    'Other tab 2',
    'One tab 3',
    'Other tab 3',
  ]);
  expect(between.sent().slice(sentBefore)).toHaveLength(6);
  await context.close();
});

it('shows a conflict with the entries in between, to be sent anyway, amended or dropped', async () => {
  const { context, page } = await openPage(browser);
  const { context: elsewhere, page: other } = await openPage(browser);
  await decisions(page);
  await page.getByLabel('Title').fill('In dispute');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('link', { name: 'In dispute' }).click();
  await page.getByRole('heading', { level: 1, name: 'In dispute' }).waitFor();
  const address = page.url();
  await other.goto(address);
  await ready(other);

  // Without a line, the clerk declares; and takes down a position behind it.
  await context.setOffline(true);
  await page.getByRole('combobox', { name: 'Function exercised' }).selectOption('general-direction');
  await page.getByRole('button', { name: 'Declare consensus' }).click();
  await page.getByText('Kept in this browser').waitFor();
  // Meanwhile somebody else records something that the clerk has not seen.
  await other.locator('select[name=member]').selectOption('CA');
  await other.locator('select[name=stand]').selectOption('support');
  await other.getByRole('button', { name: 'Record the position' }).click();
  await other.getByText('Canada supports').waitFor();
  const before = await lengthOf(service.url);
  await context.setOffline(false);

  const held = waiting(page);
  await held.getByRole('heading', { name: 'Not recorded: Consensus on “In dispute”' }).waitFor();
  await held.getByText(/Canada/).waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await gained(service.url, before)).toEqual([]);
  // It outlives the tab.
  await page.reload();
  await held.getByRole('button', { name: 'Send anyway' }).click();
  await page.getByText(/declared by Costa Rica on version 1/).waitFor();
  expect((await gained(service.url, before)).map(([type]) => type)).toEqual(['ConsensusDeclared']);

  await Promise.all([context.close(), elsewhere.close()]);
});

it('lets what was refused be put right in its form, or dropped', async () => {
  const { context, page } = await openPage(browser);
  await decisions(page);
  await page.getByLabel('Title').fill('Overtaken');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('link', { name: 'Overtaken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overtaken' }).waitFor();
  await context.setOffline(true);
  await page.locator('select[name=member]').selectOption('BZ');
  await page.locator('select[name=stand]').focus();
  await page.keyboard.press('o');
  await page.getByLabel('Reason').fill('Too soon.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await waiting(page).getByText('2 things wait').waitFor();

  // Meanwhile there is a second version: these stands were on the first.
  const proposal = new URL(page.url()).pathname.split('/').at(-1);
  const revised = await fetch(`${service.url}/books/crm/proposals/${proposal}/versions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'second-version' },
    body: JSON.stringify({
      recordedBy: 'ST',
      onBehalfOf: { party: 'BZ', authority: 'its delegation' },
      words: { en: 'Better.' },
      by: ['BZ'],
    }),
  });
  expect(revised.status).toBe(201);
  const before = await lengthOf(service.url);
  await context.setOffline(false);
  const held = waiting(page);
  await held.getByRole('heading', { name: 'Not recorded: Belize: objects' }).waitFor();
  // What was typed behind it waits for it.
  await held.getByText(/Canada: supports \(waits for what was refused/).waitFor();
  expect(await gained(service.url, before)).toEqual([]);
  // What is put right is put on what the page shows by then.
  await page.getByText('On version 2.').waitFor();
  await held.getByRole('link', { name: 'Amend in its form' }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'member');
  expect(await page.locator('select[name=member]').inputValue()).toBe('BZ');
  expect(await page.getByLabel('Reason').inputValue()).toBe('Too soon.');
  await page.getByLabel('Reason').fill('Still too soon.');
  await page.keyboard.press('Enter');
  await held.getByRole('heading', { name: 'Not recorded: Canada: supports' }).waitFor();
  await held.getByRole('button', { name: 'Drop it' }).click();
  await held.getByRole('heading').waitFor({ state: 'detached' });
  expect(await gained(service.url, before)).toMatchObject([
    ['PositionTaken', { member: 'BZ', version: 2, stand: 'objection', reason: 'Still too soon.' }],
  ]);
  await context.close();
});

it('asks before it forgets what was not sent, when somebody signs out', async () => {
  const guarded = await toThePublic();
  const { context, page } = await openPage(browser);
  try {
    await page.goto(`${guarded.url}/page/crm/sign-in?lang=en`);
    await ready(page);
    await page.getByLabel('Token').fill(guarded.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Reading as ST').waitFor();
    await page.goto(`${guarded.url}/page/crm/decisions?lang=en`);
    await ready(page);
    // Only what is to be recorded does not get through: one can sign out.
    await context.route('**/commands*', (route) => route.abort());
    await propose(page, 'Typed and not sent');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('One thing typed is not recorded.').waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await waiting(page).getByText('One thing waits in this browser.').waitFor();
    expect(await kept(page)).toBe(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Forget it and sign out' }).click();
    await page.waitForURL(`${guarded.url}/`);
    await ready(page);
    expect(await kept(page)).toBe(0);
    expect(await waiting(page).getByRole('listitem').count()).toBe(0);
  } finally {
    await context.close();
    await guarded.stop();
  }
});
