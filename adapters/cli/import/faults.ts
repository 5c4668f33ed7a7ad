import type { Bilingual } from '../../../domain/language/codec.js';
import type { At, Fault } from '../../../src/import/block.js';
import { problemInWords } from '../command-file/problem.js';

/** `texto.md: línea 3, columna 1: …`, `texto.docx: párrafo 3 («Reunidos en …»): …` */
export const faultInWords = (file: string, { at, said }: Fault): Bilingual => {
  if (at?.kind !== 'paragraph')
    return problemInWords({ file, said, ...(at === undefined ? {} : { place: at }) });
  const place = placeSaid(at);
  return { es: `${file}: ${place.es}: ${said.es}`, en: `${file}: ${place.en}: ${said.en}` };
};

const placeSaid = ({ number, begins }: Extract<At, { readonly kind: 'paragraph' }>): Bilingual => ({
  es: `párrafo ${number} ${begins === '' ? '(sin palabras)' : `(«${begins}»)`}`,
  en: `paragraph ${number} ${begins === '' ? '(without words)' : `(“${begins}”)`}`,
});

/** In the order of the file, each said once. */
export const inOrder = (faults: readonly Fault[]): readonly Fault[] => {
  const seen = new Set<string>();
  return faults
    .toSorted((one, other) => rank(one) - rank(other))
    .filter((fault) => {
      const key = JSON.stringify(fault);
      return !seen.has(key) && seen.add(key);
    });
};

const rank = ({ at }: Fault): number => {
  if (at === undefined) return 0;
  return at.kind === 'line' ? at.line * 100_000 + at.column : at.number;
};
