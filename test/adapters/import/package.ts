import { strToU8, zipSync } from 'fflate';

// Documents of Word as other programs write them, as small as they can be.

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  /** Addresses that links of the document lead to, by id. */
  readonly links?: Readonly<Record<string, string>>;
}

export const RULES = `<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Nummer"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>`;

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const NUMBERS = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', 'Artículo %1.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;

export const filesOf = (
  body: string,
  { styles = RULES, numbering = NUMBERS, header, links = {} }: Parts = {},
): Record<string, Uint8Array> => {
  const whole = (name: string, content: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`,
    );
  const linked = Object.entries(links).map(([id, to]) =>
    relation(id, 'hyperlink', to, ' TargetMode="External"'),
  );
  return {
    '[Content_Types].xml': strToU8(`<Types xmlns="${TYPES}"/>`),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relation('a', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', '/word/numbering.xml')}${header === undefined ? '' : relation('h', 'header', 'header1.xml')}${linked.join('')}</Relationships>`,
    ),
    'word/document.xml': whole('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': whole('styles', styles),
    'word/numbering.xml': whole('numbering', numbering),
    ...(header === undefined ? {} : { 'word/header1.xml': whole('hdr', header) }),
  };
};

export const packed = (body: string, parts: Parts = {}): Uint8Array => zipSync(filesOf(body, parts));

/** A paragraph of these words, with properties of its own. */
export const p = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${r(words)}</w:p>`;

export const r = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

/** In a list, so many levels deep. */
export const listed = (list: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
