// Every view, in both languages, light and dark, on a desk and on a phone: nothing for axe to find, nothing wider than
// the screen, nothing that the policy keeps out; and a picture of each, to be looked at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findings } from './support/axe.js';
import { DESK, openBrowser, openPage, ready } from './support/browser.js';
import { atTheMachine, type Served } from './support/service.js';
import { inLang, VIEWS } from './support/views.js';

const ARTEFACTS = resolve(__dirname, '../../artefacts/page');
const widerThanScreen = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

describe('every view of the page', () => {
  let service: Served;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [service, browser] = await Promise.all([atTheMachine(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  // Colours and widths are the style sheet's alone, no script asks for them: what was opened once is looked at in each.
  const expectNoFindings = async (page: Page, name: string, lang: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([name, lang, colorScheme, await findings(page)]).toEqual([name, lang, colorScheme, []]);
      await page.screenshot({
        path: join(ARTEFACTS, `${name}-${lang}-desk-${colorScheme}.png`),
        fullPage: true,
      });
    }
  };
  const expectToFit = async (page: Page, name: string, lang: string): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect([name, lang, await widerThanScreen(page)]).toEqual([name, lang, 0]);
    await page.screenshot({ path: join(ARTEFACTS, `${name}-${lang}-phone.png`), fullPage: true });
    // WCAG 1.4.10: at 320 CSS pixels nothing scrolls in two directions.
    await page.setViewportSize({ width: 320, height: 700 });
    expect([name, lang, await widerThanScreen(page)]).toEqual([name, lang, 0]);
  };

  it.each(Object.entries(VIEWS))(
    '%s has nothing for axe to find, asks nobody else, and fits a phone and the narrowest screen',
    async (name, address) => {
      const { context, page, complaints, asked } = await openPage(browser);
      for (const lang of ['es', 'en']) {
        await page.setViewportSize(DESK);
        const response = await page.goto(`${service.url}${inLang(address, lang)}`);
        await ready(page);
        expect([name, response?.status()]).toEqual([name, name === 'missing' ? 404 : 200]);
        await expectNoFindings(page, name, lang);
        await expectToFit(page, name, lang);
      }
      // The browser itself notes that a document was not found; nothing else is missed.
      expect(complaints.filter((said) => name !== 'missing' || !said.includes('404'))).toEqual([]);
      expect(asked.filter((one) => !one.startsWith(`${service.url}/`) && !one.startsWith('data:'))).toEqual(
        [],
      );
      await context.close();
    },
  );
});
