// In local mode every role can be tried without tokens; where tokens are asked for, none can.
import type { Browser } from 'playwright-core';
import { findings } from './support/axe.js';
import { openBrowser, openPage, ready } from './support/browser.js';
import { atTheMachine, toThePublic, type Served } from './support/service.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const within = async (served: Promise<Served>, work: (url: string) => Promise<void>): Promise<void> => {
  const service = await served;
  try {
    await work(service.url);
  } finally {
    await service.stop();
  }
};

it('whoever sits at the machine tries a role, sees what it would see, and comes back', () =>
  within(atTheMachine(), async (url) => {
    const { context, page, complaints } = await openPage(browser);
    await page.goto(`${url}/page/crm/roles?lang=en`);
    await ready(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'The public' }).click();
    await page.getByText('Trying as the public').waitFor();
    // What only the record's keepers may do is gone, as it is for the public.
    await page.goto(`${url}/page/crm/decisions?lang=en`);
    await ready(page);
    expect(await page.getByRole('heading', { name: 'New proposal' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Try a role' }).click();
    await page.getByRole('button', { name: 'Mexico', exact: true }).click();
    await page.getByText('Trying as MX').waitFor();
    await page.getByRole('link', { name: 'Try a role' }).click();
    await page.getByRole('button', { name: /^All/ }).click();
    await page.getByText('Local mode: all is seen').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }));

it('where tokens are asked for, there is no role to try, whatever the cookie says', () =>
  within(toThePublic(), async (url) => {
    const { context, page } = await openPage(browser);
    await context.addCookies([{ name: 'acta-role', value: 'party.ST', url }]);
    await page.goto(`${url}/page/crm/roles?lang=en`);
    await ready(page);
    await page.getByText('In local mode only: here one reads as who one is.').waitFor();
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'The public' }).count()).toBe(0);
    await context.close();
  }));
