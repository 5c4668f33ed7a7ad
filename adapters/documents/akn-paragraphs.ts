import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { TextParagraph } from '../../src/documents/document.js';
import { inline, words, type NotesWritten } from './akn-text.js';

/** A paragraph with those that stand within it. */
interface Branch {
  readonly own: TextParagraph;
  readonly within: readonly Branch[];
}

/** The paragraphs, each followed by what stands within it, as trees. */
const branches = (paragraphs: readonly TextParagraph[]): readonly Branch[] => {
  const found: Branch[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const own = paragraphs[at];
    if (own === undefined) break;
    let end = at + 1;
    while ((paragraphs[end]?.depth ?? -1) > own.depth) end += 1;
    found.push({ own, within: branches(paragraphs.slice(at + 1, end)) });
    at = end;
  }
  return found;
};

/** "3." → 3, "(a)" → a: the number within an eId. */
const numberIn = ({ label }: TextParagraph, index: number): string =>
  (label ?? String(index + 1)).replace(/[^A-Za-z0-9]+/g, '');

/** Operative paragraphs: `para_3`, its items `para_3__list_1__point_a`. */
export const operative = (
  into: XMLBuilder,
  paragraphs: readonly TextParagraph[],
  prefix: string,
  notes: NotesWritten,
): void => {
  branches(paragraphs).forEach((branch, index) => {
    const eId = `${prefix}para_${numberIn(branch.own, index)}`;
    hierarchical(into.ele('paragraph', { eId }), eId, branch, notes);
  });
};

/** What a paragraph, or an item of one, is filled with. */
const hierarchical = (one: XMLBuilder, eId: string, { own, within }: Branch, notes: NotesWritten): void => {
  if (own.label !== undefined) words(one.ele('num'), own.label);
  if (within.length === 0) {
    said(one.ele('content', { eId: `${eId}__content` }), eId, own, notes);
    return;
  }
  const list = one.ele('list', { eId: `${eId}__list_1` });
  said(list.ele('intro', { eId: `${eId}__list_1__intro` }), eId, own, notes);
  within.forEach((branch, index) => {
    const pointId = `${eId}__list_1__point_${numberIn(branch.own, index)}`;
    hierarchical(list.ele('point', { eId: pointId }), pointId, branch, notes);
  });
};

/** Preambular paragraphs: `recitals__rec_2`. */
export const recitals = (
  into: XMLBuilder,
  paragraphs: readonly TextParagraph[],
  notes: NotesWritten,
): void => {
  const all = branches(paragraphs);
  if (all.length === 0) return;
  const holder = into.ele('preamble').ele('recitals', { eId: 'recitals' });
  all.forEach((branch, index) => {
    const eId = `recitals__rec_${index + 1}`;
    listed(holder.ele('recital', { eId }), eId, branch, notes);
  });
};

/** The words, and the items beneath them where there are any. */
const listed = (into: XMLBuilder, eId: string, { own, within }: Branch, notes: NotesWritten): void => {
  said(into, eId, own, notes);
  if (within.length === 0) return;
  const list = into.ele('blockList', { eId: `${eId}__list_1` });
  within.forEach((branch, index) => {
    const itemId = `${eId}__list_1__item_${numberIn(branch.own, index)}`;
    const item = list.ele('item', { eId: itemId });
    if (branch.own.label !== undefined) words(item.ele('num'), branch.own.label);
    listed(item, itemId, branch, notes);
  });
};

/** A paragraph's own words, its marks, the names in its margin and what is said of it. */
const said = (into: XMLBuilder, eId: string, own: TextParagraph, notes: NotesWritten): void => {
  const p = into.ele('p');
  inline(p, own.words, notes);
  inline(p, own.marks, notes);
  own.margin.forEach((name, index) => {
    const beside = p.ele('authorialNote', {
      eId: `${eId}__margin_${index + 1}`,
      class: 'margin',
      placement: 'side',
    });
    words(beside.ele('p'), name);
  });
  own.remarks.forEach((remark, index) => {
    const beneath = p.ele('authorialNote', {
      eId: `${eId}__remark_${index + 1}`,
      class: 'remark',
      placement: 'bottom',
    });
    inline(beneath.ele('p'), remark, notes);
  });
};
