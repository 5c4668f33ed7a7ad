import type { Bilingual } from '../../domain/language/codec.js';
import { TEXT_PARTS, type TextPart } from '../../domain/texts/place.js';
import { partTitles } from '../../projections/sentences/changes.js';
import { beginning, type Block, type Fault } from './block.js';

// Where the preamble ends and the annex begins.

/** A stretch of blocks of one part. */
export interface Section {
  readonly part: TextPart;
  readonly blocks: readonly Block[];
}

const partNamed = (words: string): TextPart | undefined => {
  const plain = words.trim().replace(/[.:]$/, '').toLowerCase();
  return TEXT_PARTS.find((part) =>
    [partTitles[part].es, partTitles[part].en].some((title) => title.toLowerCase() === plain),
  );
};

export const isNumber = ({ labels, depth }: Block): boolean =>
  labels[0]?.kind === 'number' && (depth ?? 0) === 0;

/** Headings that name a part begin it; without them what stands before the first number is preamble. */
export const sectionsOf = (blocks: readonly Block[], isOwn: boolean, faults: Fault[]): readonly Section[] => {
  const sections: Section[] = [];
  let [from, part]: [number, TextPart | undefined] = [0, undefined];
  const close = (to: number): void => {
    const own = blocks.slice(from, to).filter(({ kind }) => kind !== 'heading' && kind !== 'title');
    sections.push(
      ...(part === undefined ? split(own, isOwn || hasOperative(blocks.slice(to))) : [{ part, blocks: own }]),
    );
  };
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' && block.kind !== 'title') return;
    const named = partNamed(block.words);
    const isNext =
      named !== undefined && (part === undefined || TEXT_PARTS.indexOf(named) > TEXT_PARTS.indexOf(part));
    if (!isNext) faults.push(named === undefined ? strayHeading(block) : secondPart(block));
    else {
      close(index);
      [from, part] = [index + 1, named];
    }
  });
  close(blocks.length);
  return sections.filter((section) => section.blocks.length > 0);
};

const hasOperative = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind, words }) => kind === 'heading' && partNamed(words) === 'operative');

/** Before any heading: up to the first number it is preamble; where there is none, all of it or nothing. */
const split = (own: readonly Block[], isPreamble: boolean): readonly Section[] => {
  const first = own.findIndex(isNumber);
  const end = first >= 0 ? first : isPreamble ? own.length : 0;
  return [
    { part: 'preamble', blocks: own.slice(0, end) },
    { part: 'operative', blocks: own.slice(end) },
  ];
};

const strayHeading = ({ at, words }: Block): Fault => ({
  at,
  said: {
    es: `«${beginning(words)}» es un título entre los párrafos, y un texto de acta no los tiene: solo «Preámbulo», «Parte dispositiva» y «Anexo», que dicen dónde empieza cada parte. Póngalo en el párrafo que sigue, o bórrelo.`,
    en: `“${beginning(words)}” is a heading among the paragraphs, and a text in acta has none: only “Preamble”, “Operative part” and “Annex”, which say where each part begins. Make it part of the paragraph that follows, or delete it.`,
  },
});

const secondPart = ({ at, words }: Block): Fault => ({
  at,
  said: {
    es: `«${beginning(words)}»: esa parte ya empezó antes, y un texto tiene un solo preámbulo, una parte dispositiva y un anexo, por ese orden.`,
    en: `“${beginning(words)}”: that part has begun before, and a text has one preamble, one operative part and one annex, in that order.`,
  },
});

/** Told of a part whose paragraphs the file does not number. */
export const numbersGiven = ({ part, blocks }: Section): readonly Bilingual[] =>
  part === 'preamble' || blocks.some(isNumber)
    ? []
    : [
        {
          es: `${partTitles[part].es}: el archivo no numera sus párrafos; acta les da número. Si los primeros son preámbulo, ponga un título «Parte dispositiva» donde acaba.`,
          en: `${partTitles[part].en}: the file does not number its paragraphs; acta gives them numbers. Where the first are a preamble, put a heading “Operative part” where it ends.`,
        },
      ];
