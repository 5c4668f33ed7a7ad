import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { beginning, NOTHING_READ, type WithFaults } from '../../../src/import/block.js';
import { TRANSLATION } from '../notices.js';
import { readForeign } from './foreign.js';
import { isOwn, readOwn } from './own.js';
import { itemsIn } from './paragraph.js';
import { numberingIn } from './numbering.js';
import { NO_DOCX, openPackage, type Package } from './package.js';
import { stylesIn } from './styles.js';
import { childOf, childrenNamed, readXml, textIn, type Xml } from './xml.js';

/** A text in a document of Word (ISO/IEC 29500, transitional or strict). */
export const readDocx = async (bytes: Uint8Array): Promise<WithFaults> => {
  const opened = await openPackage(bytes);
  if (E.isLeft(opened)) return unread(opened.left);
  const parts = await partsOf(opened.right);
  if (E.isLeft(parts)) return unread(parts.left);
  const { body, keywords, styles, numbering, target, around } = parts.right;
  const items = itemsIn(body, { styles: stylesIn(styles), target });
  if (isOwn(items)) return keywords.includes(KEYWORD) ? unread(TRANSLATION) : readOwn(items);
  const { read, faults } = readForeign(items, numberingIn(numbering));
  const pages = await xmlsIn(opened.right, around);
  if (E.isLeft(pages)) return unread(pages.left);
  return { read: { ...read, notices: [...read.notices, ...headsAndFeet(pages.right)] }, faults };
};

const unread = (said: Bilingual): WithFaults => ({ read: NOTHING_READ, faults: [{ said }] });

/** As `adapters/documents` writes it. */
const KEYWORD = 'acta:translation';

interface Parts {
  readonly body: Xml;
  readonly keywords: string;
  readonly styles: Xml | undefined;
  readonly numbering: Xml | undefined;
  readonly target: (id: string) => string | undefined;
  /** The parts with what stands at the head and foot of pages. */
  readonly around: readonly string[];
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `header`. */
  readonly type: string;
  readonly target: string;
}

const partsOf = async (all: Package): Promise<E.Either<Bilingual, Parts>> => {
  const main = await mainOf(all);
  if (E.isLeft(main)) return main;
  const { body, keywords, relations } = main.right;
  const targets = (...types: readonly string[]): readonly string[] =>
    relations.filter(({ type }) => types.includes(type)).map(({ target }) => target);
  const styles = await xmlsIn(all, targets('styles'));
  if (E.isLeft(styles)) return styles;
  const numbering = await xmlsIn(all, targets('numbering'));
  if (E.isLeft(numbering)) return numbering;
  return E.right({
    body,
    keywords,
    styles: styles.right[0],
    numbering: numbering.right[0],
    target: (id) => relations.find((one) => one.id === id)?.target,
    around: targets('header', 'footer'),
  });
};

interface Main {
  readonly body: Xml;
  /** What the file says it is about. */
  readonly keywords: string;
  readonly relations: readonly Relation[];
}

/** The document itself, wherever in the package it is. */
const mainOf = async (all: Package): Promise<E.Either<Bilingual, Main>> => {
  const roots = await relationsOf(all, '_rels/.rels', '');
  if (E.isLeft(roots)) return roots;
  const name = roots.right.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const document = all.has(name) ? await xmlIn(all, name) : E.left(NO_DOCX);
  if (E.isLeft(document)) return document;
  const body = document.right.name === 'w:document' ? childOf(document.right, 'w:body') : undefined;
  if (body === undefined) return E.left(NO_DOCX);
  const [folder, file] = splitName(name);
  const relations = await relationsOf(all, `${folder}_rels/${file}.rels`, folder);
  if (E.isLeft(relations)) return relations;
  const about = await xmlsIn(
    all,
    roots.right.flatMap(({ type, target }) =>
      type === 'core-properties' && all.has(target) ? [target] : [],
    ),
  );
  if (E.isLeft(about)) return about;
  const keywords = about.right.map((one) => textIn(one, 'cp:keywords')).join();
  return E.right({ body, keywords, relations: relations.right });
};

const xmlsIn = async (all: Package, names: readonly string[]): Promise<E.Either<Bilingual, Xml[]>> => {
  const found: Xml[] = [];
  for (const name of names) {
    const xml = await xmlIn(all, name);
    if (E.isLeft(xml)) return xml;
    found.push(xml.right);
  }
  return E.right(found);
};

const splitName = (name: string): readonly [folder: string, file: string] => {
  const at = name.lastIndexOf('/') + 1;
  return [name.slice(0, at), name.slice(at)];
};

/** What a part refers to; nothing where it refers to nothing. */
const relationsOf = async (
  all: Package,
  name: string,
  folder: string,
): Promise<E.Either<Bilingual, readonly Relation[]>> => {
  if (!all.has(name)) return E.right([]);
  const xml = await xmlIn(all, name);
  if (E.isLeft(xml)) return xml;
  return E.right(
    childrenNamed(xml.right, 'Relationship').map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const inside = target.startsWith('/') ? target.slice(1) : folder + target;
      return { id, type: splitName(type)[1], target: mode === 'External' ? target : inside };
    }),
  );
};

const xmlIn = async (all: Package, name: string): Promise<E.Either<Bilingual, Xml>> => {
  const bytes = await all.read(name);
  if (E.isLeft(bytes)) return bytes;
  const xml = readXml(bytes.right);
  return E.isLeft(xml) ? E.left(noXml(name)) : xml;
};

const noXml = (name: string): Bilingual => ({
  es: `el archivo está dañado: ${name} no es XML bien formado. Ábralo en Word o LibreOffice y guárdelo otra vez.`,
  en: `the file is damaged: ${name} is no well-formed XML. Open it in Word or LibreOffice and save it again.`,
});

/** Heads and feet are of the pages, not of the text; what they say is told. */
const headsAndFeet = (around: readonly Xml[]): readonly Bilingual[] => {
  const said = [...new Set(around.map((one) => beginning(textIn(one, 'w:t'))).filter((one) => one !== ''))];
  return said.length === 0
    ? []
    : [
        {
          es: `Encabezados y pies de página no son del texto; se dejan: ${said.map((one) => `«${one}»`).join(', ')}.`,
          en: `Heads and feet of pages are not of the text; left out: ${said.map((one) => `“${one}”`).join(', ')}.`,
        },
      ];
};
