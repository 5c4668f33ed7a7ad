import { childOf, childrenNamed, valueIn, type Xml } from './xml.js';

/** What a style says, as far as it bears on words and numbers. */
interface Style {
  /** In small letters and without spaces: `title`, `heading1`, `actaparagraph`. Names are English in every Word. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: Xml | undefined;
  readonly run: Xml | undefined;
}

export interface Styles {
  readonly nameOf: (id: string | undefined) => string;
  /** Every `w:pPr` that counts for a paragraph of that style, the nearest first. */
  readonly paragraphChain: (id: string | undefined) => readonly Xml[];
  /** Every `w:rPr` that counts for it, the nearest first. */
  readonly runChain: (id: string | undefined) => readonly Xml[];
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, '');

export const stylesIn = (root: Xml | undefined): Styles => {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const style of childrenNamed(root, 'w:style')) {
    const { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault } = style.attributes;
    styles.set(id, {
      name: plain(valueIn(style, 'w:name') ?? id),
      basedOn: valueIn(style, 'w:basedOn'),
      paragraph: childOf(style, 'w:pPr'),
      run: childOf(style, 'w:rPr'),
    });
    if (type === 'paragraph' && isOn(isDefault ?? '0')) standard = id;
  }
  const chain = (id: string | undefined): readonly Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== undefined && found.length < DEEPEST;) {
      const style = styles.get(next);
      if (style === undefined) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  };
  const given = ({ paragraph, run }: Style, what: 'paragraph' | 'run'): readonly Xml[] => {
    const own = what === 'paragraph' ? paragraph : run;
    return own === undefined ? [] : [own];
  };
  return {
    nameOf: (id) => (id === undefined ? '' : (styles.get(id)?.name ?? plain(id))),
    paragraphChain: (id) => chain(id ?? standard).flatMap((style) => given(style, 'paragraph')),
    runChain: (id) => chain(id).flatMap((style) => given(style, 'run')),
  };
};

/** Styles may be based on one another in a ring, in a file that is wrong. */
const DEEPEST = 20;

export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);
