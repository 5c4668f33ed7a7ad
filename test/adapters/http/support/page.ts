import type { Page } from '../../../../src/ports/page.js';

/** A page that says nothing: the service has its addresses. */
export const page: Page = {
  assets: new Map(),
  document: () => Promise.resolve({ status: 200, html: '' }),
};
