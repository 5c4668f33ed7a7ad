import type { Locator, Page } from 'playwright-core';

/** So many keys from anywhere to anywhere on a page, at the most. */
const MOST = 250;

/** A page as it is gone through with the keyboard and nothing else. */
export interface Keyboard {
  /** Goes on with Tab until this has the focus. */
  readonly reach: (what: Locator) => Promise<void>;
  /** Into a field: what is typed takes the place of what stood there. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** In a list: by its first letters. */
  readonly choose: (label: string, letters: string) => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  readonly follow: (link: string | RegExp) => Promise<void>;
}

export const keyboard = (page: Page): Keyboard => {
  const hasFocus = (what: Locator): Promise<boolean> =>
    what.evaluate((element) => element === document.activeElement);
  const reach = async (what: Locator): Promise<void> => {
    const first = what.first();
    await first.waitFor();
    for (let keys = 0; keys < MOST; keys += 1) {
      if (await hasFocus(first)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(what)}`);
  };
  return {
    reach,
    type: async (label, text) => {
      await reach(page.getByRole('textbox', { name: label, exact: true }));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    choose: async (label, letters) => {
      await reach(page.getByRole('combobox', { name: label, exact: true }));
      await page.keyboard.type(letters);
    },
    tick: async (label) => {
      await reach(page.getByRole('checkbox', { name: label }));
      await page.keyboard.press('Space');
    },
    press: async (button) => {
      await reach(page.getByRole('button', { name: button }));
      await page.keyboard.press('Enter');
    },
    follow: async (link) => {
      await reach(page.getByRole('link', { name: link }));
      await page.keyboard.press('Enter');
    },
  };
};
