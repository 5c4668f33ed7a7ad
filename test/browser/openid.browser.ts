// Signing in at an issuer that stands on another site: there, back, and into a session whose cookie is Strict.
import type { Browser } from 'playwright-core';
import { CLIENT, testIssuer, type TestIssuer } from '../adapters/http/support/issuer.js';
import { openBrowser, openPage, ready } from './support/browser.js';
import { withIssuer, type Served } from './support/service.js';

let issuer: TestIssuer;
let service: Served;
let browser: Browser;
beforeAll(async () => {
  // Another site than that of the service, which answers at 127.0.0.1.
  issuer = await testIssuer('localhost');
  [service, browser] = await Promise.all([withIssuer(issuer.url, CLIENT), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  await issuer.close();
});

it('leads there and back, and one is signed in with the role that the claims give', async () => {
  issuer.behave({ claims: { sub: 'somebody', groups: ['secretariat'] } });
  const { context, page, complaints } = await openPage(browser);
  await page.goto(`${service.url}/page/crm/sign-in?lang=en`);
  await ready(page);
  await page.getByRole('link', { name: 'Sign in with the account of your institution' }).click();
  await page.getByText('Reading as ST').waitFor();
  expect(new URL(page.url()).pathname).toBe('/page/crm');
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === '__Host-acta')).toMatchObject({
    sameSite: 'Strict',
    httpOnly: true,
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: /Sign in|Entrar/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('says so to whoever has no role', async () => {
  issuer.behave({ claims: { sub: 'a stranger' } });
  const { context, page } = await openPage(browser);
  await page.goto(`${service.url}/session/openid?lang=en`);
  await page.getByText('you have no role here').waitFor();
  await context.close();
});
