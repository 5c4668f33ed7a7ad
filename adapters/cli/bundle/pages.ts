// What a bundle has to be read: its texts and documents in Markdown, its page, and the verifier.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLACES } from '../../../src/bundle/files.js';
import type { Pages } from '../../../src/bundle/make.js';
import { documentOf } from '../../../src/documents/of.js';
import { markdown } from '../../documents/markdown.js';
import { VERSION } from '../../version.js';
import { LANGS } from '../language.js';
import { documentPlace } from './document-place.js';
import { indexPage } from './index-page.js';

/** As it stands beside this file, or beside what this file is compiled to. */
const verifier = (): string => readFileSync(fileURLToPath(new URL('verify.mjs', import.meta.url)), 'utf8');

export const pages: Pages = {
  acta: VERSION,
  *write(answers, bundled) {
    const program = verifier();
    yield [PLACES.verifier, [program]];
    yield [PLACES.index, indexPage(answers, bundled, program)];
    for (const lang of LANGS)
      for (const [name, answered] of answers[lang]) {
        const place = documentPlace(name, lang);
        const document = place === undefined ? undefined : documentOf(answered, lang);
        if (place !== undefined && document !== undefined) yield [place, [markdown(document)]];
      }
  },
};
