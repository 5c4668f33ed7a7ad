import {
  AlignmentType,
  BorderStyle,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Block, Document } from '../../src/documents/document.js';
import { PAGE, paragraphIn, runsIn, tableIn } from './docx-parts.js';
import { STYLE, stylesIn } from './docx-styles.js';
import { HOW_KNOWN, pageSaid } from './words.js';
import { sayable } from './xml-text.js';

/** The keyword by which `acta import` knows a translation from a text. */
const TRANSLATION = 'acta:translation';

/** A document for Word (ISO/IEC 29500), the same bytes whenever it is made. */
export const docx = async (document: Document): Promise<Uint8Array> => {
  const { title, issuers, lang, notes } = document;
  const word = new WordDocument({
    title: sayable(title),
    creator: sayable(issuers.join(' · ')),
    lastModifiedBy: 'acta',
    description: sayable(document.footer.join(' · ')),
    ...(document.translates === undefined ? {} : { keywords: TRANSLATION }),
    styles: stylesIn(lang),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              header: 700,
              footer: 600,
            },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...heading(document),
          ...document.blocks.flatMap((block) => blockIn(block, document)),
          ...(notes.length === 0
            ? []
            : [
                new Paragraph({
                  style: STYLE.section,
                  keepNext: true,
                  children: [new TextRun(HOW_KNOWN[lang])],
                }),
                ...notes.map(
                  (note, index) =>
                    new Paragraph({
                      style: STYLE.note,
                      indent: { left: 360, hanging: 360 },
                      children: [new TextRun(`${index + 1}.\t${sayable(note)}`)],
                    }),
                ),
              ]),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(word), document.dated);
};

const heading = (document: Document): readonly Paragraph[] => {
  const { issuers, title, status, wordsIn } = document;
  return [
    ...issuers.map(
      (issuer) => new Paragraph({ style: STYLE.issuer, children: [new TextRun(sayable(issuer))] }),
    ),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: runsIn([{ kind: 'words', text: title }], wordsIn),
    }),
    ...status.map((said) => new Paragraph({ style: STYLE.status, children: runsIn(said) })),
    new Paragraph({
      style: STYLE.status,
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
      children: [],
    }),
  ];
};

const blockIn = (block: Block, { wordsIn }: Document): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: STYLE.section, keepNext: true, children: runsIn(block.said) })];
    case 'line':
      return [new Paragraph({ style: STYLE.line, children: runsIn(block.said) })];
    case 'item':
      return [
        new Paragraph({
          style: STYLE.line,
          keepNext: block.beneath.length > 0,
          children: runsIn(block.said),
        }),
        ...block.beneath.map(
          (said) => new Paragraph({ style: STYLE.remark, indent: { left: 360 }, children: runsIn(said) }),
        ),
      ];
    case 'paragraph':
      return paragraphIn(block, wordsIn);
    case 'table':
      // Word runs tables that touch into one.
      return [tableIn(block), new Paragraph({ style: STYLE.cell, children: [] })];
  }
};

const header = ({ running }: Document): Header =>
  new Header({
    children:
      running === undefined
        ? [new Paragraph({ style: STYLE.foot, children: [] })]
        : [
            new Paragraph({
              style: STYLE.foot,
              alignment: AlignmentType.RIGHT,
              children: [new TextRun({ text: sayable(running), style: STYLE.strong })],
            }),
          ],
  });

const footer = ({ footer: said, lang }: Document): Footer =>
  new Footer({
    children: [
      ...said.map(
        (line, index) =>
          new Paragraph({
            style: STYLE.foot,
            ...(index === 0
              ? { border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 4 } } }
              : {}),
            children: [new TextRun(sayable(line))],
          }),
      ),
      new Paragraph({
        style: STYLE.foot,
        alignment: AlignmentType.RIGHT,
        children: pageSaid('#', '##')
          [lang].split(/(##?)/)
          .map((part) =>
            part === '#'
              ? new TextRun({ children: [PageNumber.CURRENT] })
              : part === '##'
                ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
                : new TextRun(part),
          ),
      }),
    ],
  });

/** Dates of files within a package say nothing; this is the first that can be written. */
const NO_DATE = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';

/** The package with the date of its entries in place of the time it was made at. */
const settled = (bytes: Uint8Array, dated: string): Uint8Array => {
  const files = unzipSync(bytes);
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const own = name === CORE ? Buffer.from(datedAs(Buffer.from(content).toString('utf8'), dated)) : content;
    zipped[name] = [own, { mtime: NO_DATE, level: 6 }];
  }
  return zipSync(zipped);
};

const datedAs = (xml: string, dated: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, `$1${dated.replace(/\.\d+Z$/, 'Z')}<`);
