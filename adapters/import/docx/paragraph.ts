import type { At } from '../../../src/import/block.js';
import { beginning } from '../../../src/import/block.js';
import type { Look } from '../notices.js';
import type { Listed } from './numbering.js';
import { runsIn, type Context, type Run } from './runs.js';
import { childOf, childrenOf, valueIn, type Xml } from './xml.js';

/** A paragraph of the document as it was read. */
export interface Paragraph {
  readonly at: At;
  /** The name of its style, in small letters and without spaces. */
  readonly style: string;
  readonly runs: readonly Run[];
  readonly words: string;
  readonly refused: readonly string[];
  readonly looks: readonly Look[];
  readonly language: string | undefined;
  readonly listed: Listed | undefined;
  /** Twentieths of a point from the left. */
  readonly indent: number;
}

/** A paragraph, or something that stands among paragraphs and is none. */
export type Item = Paragraph | { readonly at: At; readonly name: string };

const AROUND = new Set([
  'w:sectPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
]);

/** What stands in the body of a document, in order. */
export const itemsIn = (body: Xml, context: Context): readonly Item[] => {
  let number = 0;
  return childrenOf(body).flatMap((child): readonly Item[] => {
    if (AROUND.has(child.name)) return [];
    number += 1;
    if (child.name === 'w:p') return [paragraphIn(child, number, context)];
    return [{ at: { kind: 'paragraph', number, begins: '' }, name: child.name }];
  });
};

const paragraphIn = (xml: Xml, number: number, context: Context): Paragraph => {
  const properties = childOf(xml, 'w:pPr');
  const styleId = valueIn(properties, 'w:pStyle');
  const { runs, refused: inRuns, looks, language } = runsIn(xml, styleId, context);
  const words = runs.map((run) => run.words).join('');
  const chain = [
    ...(properties === undefined ? [] : [properties]),
    ...context.styles.paragraphChain(styleId),
  ];
  const indent = childOf(properties, 'w:ind')?.attributes;
  return {
    at: { kind: 'paragraph', number, begins: beginning(words) },
    style: context.styles.nameOf(styleId),
    runs,
    words,
    refused: [...refusedIn(properties), ...inRuns],
    looks,
    language,
    listed: listedIn(chain),
    indent: Number(indent?.['w:left'] ?? indent?.['w:start'] ?? 0),
  };
};

/** Tracked changes of the paragraph itself, and a frame that takes it out of the text. */
const refusedIn = (properties: Xml | undefined): readonly string[] => {
  const own = properties === undefined ? [] : childrenOf(properties).map(({ name }) => name);
  const mark = childOf(properties, 'w:rPr');
  const ofMark = mark === undefined ? [] : childrenOf(mark).map(({ name }) => name);
  return [
    ...own.filter((name) => name === 'w:framePr' || name.endsWith('Change')),
    ...ofMark.filter((name) => ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange'].includes(name)),
  ];
};

/** The number may be the paragraph's, the level its style's. */
const listedIn = (chain: readonly Xml[]): Listed | undefined => {
  const given = chain.flatMap((properties) => {
    const numbering = childOf(properties, 'w:numPr');
    return numbering === undefined ? [] : [numbering];
  });
  const number = given.map((one) => valueIn(one, 'w:numId')).find((one) => one !== undefined);
  const level = given.map((one) => valueIn(one, 'w:ilvl')).find((one) => one !== undefined);
  return number === undefined || number === '0' ? undefined : { number, level: Number(level ?? 0) };
};
