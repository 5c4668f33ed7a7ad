import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Document, TextParagraph } from '../../src/documents/document.js';
import { apparatus } from './akn-blocks.js';
import { meta } from './akn-meta.js';
import { operative, recitals } from './akn-paragraphs.js';
import { inline, words, type NotesWritten } from './akn-text.js';

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A document in Akoma Ntoso 3.0 (OASIS LegalDocML), as the United Nations use it (AKN4UN): a text is a `statement`
 * with its recitals and numbered paragraphs, all else a `doc`. Elements are named by the naming convention (`para_3`).
 */
export const akn = (document: Document): string => {
  const { subject, footer, blocks, notes: all } = document;
  const notes: NotesWritten = { all, written: new Set() };
  const isText = subject === 'text';
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(AKN, 'akomaNtoso');
  const one = root.ele(isText ? 'statement' : 'doc', {
    name: isText ? 'declaration' : subject,
    contains: 'singleVersion',
  });
  meta(one, document);
  preface(one.ele('preface'), document, notes);
  if (isText)
    textBody(
      one,
      blocks.filter((block) => block.kind === 'paragraph'),
      notes,
    );
  else apparatus(one.ele('mainBody'), blocks, notes);
  const conclusions = one.ele('conclusions');
  if (isText) apparatus(conclusions, blocks, notes);
  for (const said of footer) words(conclusions.ele('p', { class: 'footer' }), said);
  return root.end({ prettyPrint: false });
};

const preface = (
  into: XMLBuilder,
  { running, issuers, title, status }: Document,
  notes: NotesWritten,
): void => {
  if (running !== undefined) words(into.ele('p').ele('docStatus'), running);
  for (const issuer of issuers) words(into.ele('p').ele('docProponent'), issuer);
  words(into.ele('longTitle').ele('p').ele('docTitle'), title);
  for (const said of status) inline(into.ele('p', { class: 'status' }), said, notes);
};

const textBody = (one: XMLBuilder, paragraphs: readonly TextParagraph[], notes: NotesWritten): void => {
  const of = (part: TextParagraph['part']) => paragraphs.filter((paragraph) => paragraph.part === part);
  recitals(one, of('preamble'), notes);
  const body = one.ele('mainBody');
  operative(body, of('operative'), '', notes);
  if (of('annex').length > 0)
    operative(
      body.ele('hcontainer', { eId: 'hcontainer_1', name: 'annex' }),
      of('annex'),
      'hcontainer_1__',
      notes,
    );
  // A body must hold something, if only where nothing stands.
  if (paragraphs.length === of('preamble').length) body.ele('p');
};
