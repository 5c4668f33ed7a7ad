import { renderToString } from 'preact-render-to-string';
import type { GetJson, PageAsked } from '../../../src/ports/page.js';
import type { Shown } from '../document.js';
import { open } from './opened.js';
import { Page, titleOf } from './page.js';

/** The view at an address as markup, for readers without scripts and for the first moment of all others. */
export const show = async ({ address, lang }: PageAsked, get: GetJson): Promise<Shown> => {
  const opened = await open(address, lang, get);
  return {
    status: opened.status,
    lang: opened.lang,
    title: titleOf(opened),
    html: renderToString(<Page opened={opened} />),
    answers: opened,
  };
};
