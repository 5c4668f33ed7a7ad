import type { Look } from '../notices.js';
import { isOn, type Styles } from './styles.js';
import { childOf, childrenOf, textOf, valueIn, type Xml } from './xml.js';

/** A stretch of words of one look. */
export interface Run {
  readonly words: string;
  /** The name of its own style, in small letters; empty where it has none. */
  readonly style: string;
}

/** The runs of a paragraph, what of it cannot be read (by the name of what there is), and looks left out. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly refused: readonly string[];
  readonly looks: readonly Look[];
  readonly language: string | undefined;
}

/** What a walk needs to know of the document. */
export interface Context {
  readonly styles: Styles;
  /** Where a relationship leads. */
  readonly target: (id: string) => string | undefined;
}

// Marks of a place and of what a program thought of the spelling: they hold no words.
const EMPTY = new Set(
  ['pPr', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'permStart', 'permEnd', 'commentRangeEnd'].map(
    (name) => `w:${name}`,
  ),
);
const NO_WORDS = new Set(['w:rPr', 'w:lastRenderedPageBreak']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

export const runsIn = (paragraph: Xml, styleId: string | undefined, context: Context): Runs => {
  const found: Found = { runs: [], refused: [], looks: [], language: undefined };
  const walk = (xml: Xml): void => {
    for (const child of childrenOf(xml)) {
      if (EMPTY.has(child.name)) continue;
      if (child.name === 'w:r') run(child, styleId, context, found);
      else if (child.name === 'w:smartTag') walk(child);
      else if (child.name === 'w:hyperlink') link(child, walk, context, found);
      else if (child.name !== 'w:smartTagPr') found.refused.push(child.name);
    }
  };
  walk(paragraph);
  return found;
};

interface Found {
  readonly runs: Run[];
  readonly refused: string[];
  readonly looks: Look[];
  language: string | undefined;
}

const link = (xml: Xml, walk: (xml: Xml) => void, { target }: Context, found: Found): void => {
  const from = found.runs.length;
  walk(xml);
  const said = found.runs
    .slice(from)
    .map(({ words }) => words)
    .join('');
  const { 'r:id': id } = xml.attributes;
  const leads = id === undefined ? undefined : target(id);
  const isSaid = [said, `mailto:${said}`, `${said}/`, `http://${said}`, `https://${said}`].some(
    (address) => address === leads || `${address}/` === leads,
  );
  // A link within the document leads to what is there anyway.
  if (leads !== undefined && !isSaid) found.refused.push('link');
};

const run = (xml: Xml, styleId: string | undefined, { styles }: Context, found: Found): void => {
  const own = childOf(xml, 'w:rPr');
  const runStyle = valueIn(own, 'w:rStyle');
  const style = styles.nameOf(runStyle);
  const words = childrenOf(xml)
    .map((child) => signIn(child, found))
    .join('');
  if (own !== undefined) found.refused.push(...childrenOf(own).flatMap(trackedIn));
  if (words === '') return;
  if (!style.startsWith('acta')) {
    const chain = [...styles.runChain(runStyle), ...styles.runChain(styleId)];
    found.refused.push(...meaningIn(own === undefined ? chain : [own, ...chain]));
    found.looks.push(...looksIn(own, words));
  }
  found.language ??= childOf(own, 'w:lang')?.attributes['w:val'];
  found.runs.push({ words, style });
};

/** The words of one element of a run; one that is not known is refused. */
const signIn = (xml: Xml, { refused }: Found): string => {
  const { name, attributes } = xml;
  if (name === 'w:t') return spaced(xml);
  // A break of page or column parts the page, and no words.
  if (name === 'w:br') return ['page', 'column'].includes(attributes['w:type'] ?? '') ? '' : '\n';
  const sign = NO_WORDS.has(name) ? '' : SIGNS[name];
  if (sign === undefined) refused.push(name);
  return sign ?? '';
};

/** Tracked formatting, or a mark of a tracked paragraph. */
const trackedIn = ({ name }: Xml): readonly string[] =>
  ['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(name) ? [name] : [];

/** Spaces at the ends count only where the file says so; a line break in the file itself is a space. */
const spaced = (xml: Xml): string => {
  const text = textOf(xml).replaceAll(/\r?\n/g, ' ');
  return xml.attributes['xml:space'] === 'preserve' ? text : text.replaceAll(/^[ \t]+|[ \t]+$/g, '');
};

const given = (chain: readonly Xml[], name: string): Xml | undefined =>
  chain.map((one) => childOf(one, name)).find((one) => one !== undefined);

const isSet = (chain: readonly Xml[], name: string): boolean => {
  const found = given(chain, name);
  return found !== undefined && isOn(found.attributes['w:val']);
};

const SYMBOLS = /^(symbol|wingdings|webdings|zapfdingbats|opensymbol)/i;

/** What a look is refused as that changes what the words say, and whether they have it. */
const MEANING: readonly (readonly [name: string, has: (chain: readonly Xml[]) => boolean])[] = [
  ['hidden', (chain) => isSet(chain, 'w:vanish') || isSet(chain, 'w:specVanish')],
  ['struck', (chain) => isSet(chain, 'w:strike') || isSet(chain, 'w:dstrike')],
  ['raised', (chain) => (given(chain, 'w:vertAlign')?.attributes['w:val'] ?? 'baseline') !== 'baseline'],
  ['symbols', (chain) => SYMBOLS.test(given(chain, 'w:rFonts')?.attributes['w:ascii'] ?? '')],
];

const meaningIn = (chain: readonly Xml[]): readonly string[] =>
  MEANING.flatMap(([name, has]) => (has(chain) ? [name] : []));

const LOOKS: Readonly<Record<Look, (own: Xml) => boolean>> = {
  bold: (own) => isSet([own], 'w:b'),
  italic: (own) => isSet([own], 'w:i'),
  underline: (own) => isSet([own], 'w:u'),
  capitals: (own) => isSet([own], 'w:caps') || isSet([own], 'w:smallCaps'),
  colour: (own) => isSet([own], 'w:highlight') || !/^(auto|000000)$/.test(valueIn(own, 'w:color') ?? 'auto'),
};

/** Looks of this very stretch that a text does not keep. */
const looksIn = (own: Xml | undefined, words: string): readonly Look[] =>
  own === undefined || words.trim() === ''
    ? []
    : (Object.keys(LOOKS) as readonly Look[]).filter((look) => LOOKS[look](own));
