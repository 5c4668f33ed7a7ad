import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage, ready, type Opened } from './browser.js';
import type { Served } from './service.js';

/** A service and a browser, for all the tests of a suite. */
export interface Suite<S extends Served> {
  /** The service, and where it answers; there once the tests run. */
  readonly service: S;
  readonly url: string;
  readonly open: (options?: BrowserContextOptions) => Promise<Opened>;
  /** Goes to a view of the book, and waits until the script has taken it over. */
  readonly visit: (page: Page, path: string) => Promise<void>;
}

/** Starts both before the tests, and ends both after them. */
export const suite = <S extends Served>(start: () => Promise<S>): Suite<S> => {
  let running: { readonly service: S; readonly browser: Browser } | undefined;
  const now = (): { readonly service: S; readonly browser: Browser } => {
    if (running === undefined) throw new Error('only while the tests run');
    return running;
  };
  beforeAll(async () => {
    const [service, browser] = await Promise.all([start(), openBrowser()]);
    running = { service, browser };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.service.stop();
  });
  return {
    get service() {
      return now().service;
    },
    get url() {
      return now().service.url;
    },
    open: (options) => openPage(now().browser, options),
    visit: async (page, path) => {
      await page.goto(`${now().service.url}/page/crm/${path}`);
      await ready(page);
    },
  };
};
