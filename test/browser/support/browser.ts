import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const PLACES = [
  process.env['ACTA_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Debian's Chromium, or the one that `ACTA_CHROMIUM` names. Without one these tests fail: they are not skipped. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium here: apt-get install chromium, or set ACTA_CHROMIUM');
  // Whoever runs as root, as containers do, cannot have Chromium's sandbox.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
};

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: errors of scripts, and what the policy of the service kept out. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly asked: readonly string[];
}

/** A screen on a desk, in CSS pixels. */
export const DESK = { width: 1200, height: 800 } as const;

export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: DESK,
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  return { context, page, complaints, asked };
};

/** Once the script has taken the page over. */
export const ready = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.documentElement.dataset['live'] !== undefined);
};
