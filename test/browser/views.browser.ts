// Every view, in both languages, light and dark, on a desk and on a phone: nothing for axe to find, nothing wider than
// the screen, nothing that the policy keeps out; and a picture of each, to be looked at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findings } from './support/axe.js';
import { openBrowser, openPage, ready } from './support/browser.js';
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

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(Object.entries(VIEWS))(
      '%s has nothing for axe to find, and asks nobody else',
      async (name, address) => {
        const { context, page, complaints, asked } = await openPage(browser, { colorScheme });
        for (const lang of ['es', 'en']) {
          const response = await page.goto(`${service.url}${inLang(address, lang)}`);
          await ready(page);
          expect([name, response?.status()]).toEqual([name, name === 'missing' ? 404 : 200]);
          expect([name, lang, await findings(page)]).toEqual([name, lang, []]);
          await page.screenshot({
            path: join(ARTEFACTS, `${name}-${lang}-desk-${colorScheme}.png`),
            fullPage: true,
          });
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

  it.each(Object.entries(VIEWS))('%s fits a phone, and the narrowest screen', async (name, address) => {
    const { context, page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    for (const lang of ['es', 'en']) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${service.url}${inLang(address, lang)}`);
      await ready(page);
      expect([name, lang, await widerThanScreen(page)]).toEqual([name, lang, 0]);
      await page.screenshot({ path: join(ARTEFACTS, `${name}-${lang}-phone.png`), fullPage: true });
      // WCAG 1.4.10: at 320 CSS pixels nothing scrolls in two directions.
      await page.setViewportSize({ width: 320, height: 700 });
      expect([name, lang, await widerThanScreen(page)]).toEqual([name, lang, 0]);
    }
    await context.close();
  });
});
