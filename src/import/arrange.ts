import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { ParagraphId } from '../../domain/language/ids.js';
import { isWritable, LONGEST_TEXT, Text } from '../../domain/language/text.js';
import type { TextPart } from '../../domain/texts/place.js';
import { labelIn } from '../../domain/texts/tree.js';
import { beginning, type At, type Block, type Fault, type Label, type WithFaults } from './block.js';
import { bracketIn } from './brackets.js';
import { kindAt } from './labels.js';
import { isNumber, numbersGiven, sectionsOf, type Section } from './sections.js';
import { stand, type Row } from './standing.js';

// Blocks of a file as a text of acta's: what is preamble, what is numbered, what stands within what.

export interface ImportedParagraph {
  readonly id: ParagraphId;
  readonly part: TextPart;
  readonly within: ParagraphId | undefined;
  /** How many it stands within. */
  readonly depth: number;
  readonly words: string;
  /** As acta cites it: `3(a)`; of a preamble's own paragraphs nothing. */
  readonly cited: string | undefined;
  readonly at: At;
}

export interface Imported {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly paragraphs: readonly ImportedParagraph[];
  /** What whoever confirms it has to know: what is left out, and what is numbered otherwise. */
  readonly notices: readonly Bilingual[];
}

export interface Choices {
  /** Square brackets that somebody typed are words of the text, and not something that is not agreed. */
  readonly bracketsAreWords: boolean;
}

/** The text that a file holds, or everything in it that a text cannot hold, in order. */
export const arrange = (
  { read, faults: unread }: WithFaults,
  choices: Choices,
): E.Either<readonly Fault[], Imported> => {
  if (read.blocks.length === 0) return E.left(unread.length > 0 ? unread : [{ said: NOTHING }]);
  const faults: Fault[] = [
    ...unread,
    ...read.blocks.flatMap((block) => wordsFaults(block, read.own || choices.bracketsAreWords)),
  ];
  const titled = read.blocks.findIndex(({ kind }) => kind === 'title');
  if (!read.own && titled > 0) faults.push(...read.blocks.slice(0, titled).map(beforeTitle));
  const body = read.blocks.filter((_, index) => index > titled);
  const sections = sectionsOf(body, read.own, faults);
  const tree = sections.flatMap((section) => stood(section, faults));
  if (faults.length > 0) return E.left(faults);
  if (tree.length === 0) return E.left([{ said: NOTHING }]);
  const paragraphs = identified(tree);
  return E.right({
    title: read.blocks[titled]?.words,
    language: read.language,
    paragraphs,
    notices: [...read.notices, ...sections.flatMap(numbersGiven), ...relabelled(tree, paragraphs)],
  });
};

const NOTHING: Bilingual = {
  es: 'no hay ningún párrafo: se espera el título y, debajo, los párrafos del texto.',
  en: 'there is no paragraph: expected the title and, beneath it, the paragraphs of the text.',
};

const wordsFaults = ({ at, words }: Block, bracketsAreWords: boolean): readonly Fault[] => {
  if (!isWritable(words)) {
    const said = {
      es:
        words.length > LONGEST_TEXT
          ? Text.reason(words).es
          : 'hay un carácter de control o ninguna letra: un párrafo no puede tenerlo.',
      en:
        words.length > LONGEST_TEXT
          ? Text.reason(words).en
          : 'there is a control character or nothing written: no paragraph can hold it.',
    };
    return [{ at, said }];
  }
  const bracket = bracketsAreWords ? undefined : bracketIn(words);
  return bracket === undefined ? [] : [{ at, said: bracket }];
};

const beforeTitle = ({ at, words }: Block): Fault => ({
  at,
  said: {
    es: `«${beginning(words)}» está antes del título, y un texto empieza por él. Bórrelo del archivo, o póngalo en el título.`,
    en: `“${beginning(words)}” stands before the title, and a text begins with it. Delete it from the file, or make it part of the title.`,
  },
});

interface Node {
  readonly part: TextPart;
  readonly depth: number;
  readonly words: string;
  readonly label: Label | undefined;
  readonly at: At;
}

const stood = ({ part, blocks }: Section, faults: Fault[]): readonly Node[] => {
  const nodes: Node[] = [];
  let rows: readonly Row[] = [];
  const numbered = blocks.some(isNumber);
  blocks.forEach((block, index) => {
    const last = nodes.at(-1);
    if (block.kind === 'more' && last !== undefined) {
      if (last.depth > (block.depth ?? last.depth)) faults.push({ at: block.at, said: AFTER_ITEMS });
      nodes[nodes.length - 1] = { ...last, words: `${last.words}\n${block.words}` };
      return;
    }
    const next = blocks.slice(index + 1).find(({ labels }) => labels.length > 0)?.labels ?? [];
    const found = stand(block, rows, next);
    const said = !('depth' in found) ? found : outOfPart(found.depth, found.label, { part, numbered });
    if (said !== undefined) faults.push({ at: block.at, said });
    if (!('depth' in found)) return;
    rows = found.rows;
    nodes.push({ part, depth: found.depth, words: block.words, label: found.label, at: block.at });
  });
  return nodes;
};

const AFTER_ITEMS: Bilingual = {
  es: 'esto sigue a un párrafo cuyas letras ya empezaron, y acta no guarda palabras detrás de ellas. Póngalo antes de la primera, o en la última.',
  en: 'this goes on a paragraph whose items have begun, and acta holds no words behind them. Put it before the first of them, or into the last.',
};

const outOfPart = (
  depth: number,
  label: Label | undefined,
  { part, numbered }: { readonly part: TextPart; readonly numbered: boolean },
): Bilingual | undefined => {
  if (depth > 0) return undefined;
  if (part === 'preamble') return label === undefined ? undefined : numberInPreamble(label);
  return label === undefined && numbered ? UNNUMBERED : undefined;
};

const numberInPreamble = ({ shown }: Label): Bilingual => ({
  es: `${shown} lleva número, y los párrafos del preámbulo no lo llevan.`,
  en: `${shown} is numbered, and the paragraphs of a preamble are not.`,
});

const UNNUMBERED: Bilingual = {
  es: 'este párrafo no lleva número, y los de esta parte lo llevan. Numérelo, o únalo al anterior (en Word, con Mayús+Intro en vez de Intro).',
  en: 'this paragraph has no number, and those of this part have one. Number it, or make it part of the one before (in Word, with Shift+Enter in place of Enter).',
};

const identified = (nodes: readonly Node[]): readonly ImportedParagraph[] => {
  const holders: (ParagraphId | undefined)[] = [];
  const standing = nodes.map(({ part, depth, words, at }, index) => {
    const id = `p${index + 1}` as ParagraphId;
    holders.length = depth;
    const within = depth === 0 ? undefined : holders[depth - 1];
    holders[depth] = id;
    return { id, part, within, depth, words, at };
  });
  return standing.map((one) => ({ ...one, cited: labelIn(standing, one) }));
};

/** What the file labels in another way than acta does. */
const relabelled = (
  nodes: readonly Node[],
  paragraphs: readonly ImportedParagraph[],
): readonly Bilingual[] => {
  const changed = nodes.flatMap(({ label, depth }, index) =>
    label === undefined || label.kind === kindAt(depth)
      ? []
      : [`${label.shown} → ${paragraphs[index]?.cited ?? ''}`],
  );
  if (changed.length === 0) return [];
  const shown = changed.slice(0, MOST_SHOWN).join(', ') + (changed.length > MOST_SHOWN ? ', …' : '');
  return [
    {
      es: `acta rotula de otro modo ${changed.length}: ${shown}.`,
      en: `acta labels ${changed.length} in another way: ${shown}.`,
    },
  ];
};

const MOST_SHOWN = 6;
