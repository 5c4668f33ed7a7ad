import pico from 'picocolors';
import { basisMark } from '../../../projections/sentences/marks.js';
import type { DossierAnswer } from '../../../projections/dossier.js';
import type { Answered } from '../../../src/ask.js';
import { GLUE } from '../../../src/telling/telling.js';
import { DOSSIER, dossierParts, NONE } from '../render/dossier.js';
import { pageOf } from '../render/page.js';
import { footer, type Writer } from './form.js';

/** What an incoming presidency takes over, as a page of its own: a heading a part. */
export const writtenDossier = (answered: Answered, answer: DossierAnswer, writer: Writer): string => {
  const { lang } = writer;
  const page = pageOf(answered, { lang, colours: pico.createColors(false), width: Infinity }, (basis) => {
    const mark = basisMark(basis, lang);
    return mark === '' ? '' : `[${mark}]`;
  });
  return writer.page(writer.in(DOSSIER), [
    ...dossierParts(answer, page).flatMap(({ title, said }) => [
      writer.heading(writer.in(title)),
      ...(said.length === 0 ? [page.in(NONE)] : said).map((one) =>
        writer.line(writer.words(one.replaceAll(GLUE, ' '))),
      ),
    ]),
    footer(answered, writer),
  ]);
};
