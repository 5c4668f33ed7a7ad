import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import * as E from 'fp-ts/lib/Either.js';

/** An element by the prefix its namespace usually has: `w:p`, whatever the file calls it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

// Transitional and strict (ISO/IEC 29500-1 and -4).
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

type Scope = ReadonlyMap<string, string>;

/** The root of an XML 1.0 document with namespaces; nothing where it is not well formed. No entity is fetched or expanded. */
export const readXml = (bytes: Uint8Array): E.Either<undefined, Xml> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { root } = parseXml(text);
    return root === null ? E.left(undefined) : E.right(named(root, new Map()));
  } catch {
    return E.left(undefined);
  }
};

const named = (element: XmlElement, outer: Scope): Xml => {
  const declared = Object.entries(element.attributes).flatMap(([name, uri]): (readonly [string, string])[] =>
    name === 'xmlns' ? [['', uri]] : name.startsWith('xmlns:') ? [[name.slice(6), uri]] : [],
  );
  const scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  return {
    name: usual(element.name, scope, true),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [usual(name, scope, false), value]),
    ),
    children: element.children.flatMap((child): readonly (Xml | string)[] => {
      if (child instanceof XmlElement) return [named(child, scope)];
      return child instanceof XmlText ? [child.text] : [];
    }),
  };
};

const usual = (name: string, scope: Scope, isElement: boolean): string => {
  const [local = '', prefix] = name.split(':').toReversed();
  if (prefix === undefined && !isElement) return local;
  const uri = scope.get(prefix ?? '');
  const known = uri === undefined ? prefix : (PREFIXES[uri] ?? prefix ?? uri);
  return known === undefined || known === '' ? local : `${known}:${local}`;
};

export const childrenOf = ({ children }: Xml): readonly Xml[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (xml: Xml | undefined, name: string): Xml | undefined =>
  xml && childrenOf(xml).find((child) => child.name === name);

export const childrenNamed = (xml: Xml | undefined, name: string): readonly Xml[] =>
  xml === undefined ? [] : childrenOf(xml).filter((child) => child.name === name);

/** `w:val` of a child, where there is one. */
export const valueIn = (xml: Xml | undefined, name: string): string | undefined =>
  childOf(xml, name)?.attributes['w:val'];

/** The text right in an element. */
export const textOf = ({ children }: Xml): string =>
  children.filter((child) => typeof child === 'string').join('');

/** The text of all elements of that name within one. */
export const textIn = (xml: Xml, name: string): string =>
  childrenOf(xml)
    .map((child) => (child.name === name ? textOf(child) : textIn(child, name)))
    .join(' ');
