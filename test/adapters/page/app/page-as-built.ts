import { show } from '../../../../adapters/page/app/server.js';
import { documentOf } from '../../../../adapters/page/document.js';
import type { Page } from '../../../../src/ports/page.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The views as they are, with assets of one word each: what is built of them the browser's tests look at. */
export const page: Page = {
  assets: new Map([
    [
      'a-1.js',
      { media: 'text/javascript; charset=utf-8', bytes: text('js'), gzip: text('gz'), brotli: text('br') },
    ],
  ]),
  document: async (asked, get) => {
    const shown = await show(asked, get);
    return {
      status: shown.status,
      html: documentOf(shown, { script: '/assets/a-1.js', styles: ['/assets/a-2.css'] }),
    };
  },
};
