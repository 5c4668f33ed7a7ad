// The desk as a delegation has it, and as the presidency has it: each records what is its own to say, and no more.
import type { Page } from 'playwright-core';
import { findings } from './support/axe.js';
import { keyboard } from './support/keyboard.js';
import { proposed } from './support/proposing.js';
import { toThePublic } from './support/service.js';
import { suite } from './support/suite.js';

const at = suite(toThePublic);
let address: string;
beforeAll(async () => {
  address = `proposals/${await proposed(at.url, 'A shared calendar', at.service.token)}?lang=en`;
});

const signIn = async (page: Page, token: string): Promise<void> => {
  await at.visit(page, 'sign-in?lang=en');
  await page.getByLabel('Token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByText(/Reading as/).waitFor();
  await at.visit(page, address);
};

/** The newest entry, as the Secretariat sees it. */
const newest = async (): Promise<unknown> => {
  const headers = { Authorization: `Bearer ${at.service.token}` };
  const response = await fetch(`${at.url}/books/crm/log?from=418&limit=100`, { headers });
  const { answer } = (await response.json()) as {
    readonly answer: { readonly entries: readonly { readonly recorded: unknown }[] };
  };
  return answer.entries.at(-1)?.recorded;
};

it('a delegation takes its own position, in its own name, and declares nothing', async () => {
  const { context, page } = await at.open();
  await signIn(page, at.service.delegation);
  const { reach } = keyboard(page);
  expect(await page.getByRole('combobox', { name: 'Member' }).locator('option').allInnerTexts()).toEqual([
    'Canada',
  ]);
  expect(await page.getByLabel('By what authority').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Declare consensus' }).count()).toBe(0);
  await reach(page.getByRole('combobox', { name: 'Stand', exact: true }));
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.getByText('Canada supports').waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await newest()).toMatchObject({
    type: 'PositionTaken',
    recordedBy: 'CA',
    data: { member: 'CA', stand: 'support' },
  });
  expect(await newest()).not.toHaveProperty('onBehalfOf');

  // It states what is its own, to the letter, and conducts nothing.
  await page.getByText('Statements of members').click();
  expect(await page.getByText('Under silence', { exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Set until when they are taken' }).count()).toBe(0);
  await page.getByLabel('The statement, to the letter').fill('Canada keeps its own calendar as well.');
  await page.getByRole('button', { name: 'Record the statement' }).click();
  await page.getByText('Canada keeps its own calendar as well.').waitFor();
  expect(await newest()).toMatchObject({
    type: 'StatementFiled',
    recordedBy: 'CA',
    data: { member: 'CA', kind: 'footnote', on: { kind: 'decision' } },
  });
  expect(await newest()).not.toHaveProperty('onBehalfOf');

  // Whoever signs out leaves nothing half typed, in no tab.
  await page.getByLabel('Reason').fill('Half a reas');
  const tab = await context.newPage();
  await at.visit(tab, address);
  await tab.getByText('What you had begun to write is still here.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('One thing typed is not recorded.').waitFor();
  await page.getByRole('button', { name: 'Forget it and sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await tab.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
});

it('the presidency declares consensus, in its own name', async () => {
  const { context, page } = await at.open();
  await signIn(page, at.service.presidency);
  const { choose, press } = keyboard(page);
  expect(await page.getByLabel('By what authority').count()).toBe(0);
  await choose('Function exercised', 'Directs the meetings');
  await press('Declare consensus');
  await page.getByText(/declared by Costa Rica on version 1/).waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await newest()).toMatchObject({
    type: 'ConsensusDeclared',
    recordedBy: 'CR',
    data: { by: 'CR', version: 1, function: 'general-direction' },
  });
  await context.close();
});
