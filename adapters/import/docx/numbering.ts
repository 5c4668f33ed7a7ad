import type { InList, Label, LabelKind } from '../../../src/import/block.js';
import { signsAs } from '../../../src/import/labels.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { childOf, childrenNamed, valueIn, type Xml } from './xml.js';

/** A paragraph's place in a list: which, and how deep. */
export interface Listed {
  readonly number: string;
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** What a program numbers a paragraph with, or why it cannot be taken over. */
export type Numbered = { readonly labels: readonly Label[]; readonly list: InList } | Bilingual | undefined;

/** Counts as Word does (ISO/IEC 29500-1 §17.9): lists of one kind go on one another unless they begin anew. */
export const numberingIn = (root: Xml | undefined): ((listed: Listed) => Numbered) => {
  const lists = new Map(
    childrenNamed(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num] as const),
  );
  const kinds = new Map(
    childrenNamed(root, 'w:abstractNum').map(
      (kind) => [kind.attributes['w:abstractNumId'] ?? '', kind] as const,
    ),
  );
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const kindOfList = (num: Xml | undefined): readonly [id: string, kind: Xml | undefined] => {
    const id = valueIn(num, 'w:abstractNumId') ?? '';
    const linked = valueIn(kinds.get(id), 'w:numStyleLink');
    const style = [...kinds].find(
      ([, kind]) => linked !== undefined && valueIn(kind, 'w:styleLink') === linked,
    );
    return style ?? [id, kinds.get(id)];
  };
  const valueAt = ({ number, level }: Listed, num: Xml | undefined, before: number): number => {
    const key = `${number}/${level}`;
    const isBegun = begun.has(key);
    begun.add(key);
    const override = childrenNamed(num, 'w:lvlOverride').find((one) => isAt(one, level));
    const anew = isBegun ? undefined : valueIn(override, 'w:startOverride');
    return anew === undefined ? before + 1 : Number(anew);
  };
  return (listed) => {
    const { number, level } = listed;
    const num = lists.get(number);
    const [kindId, kind] = kindOfList(num);
    const levelOf = (at: number): Level | undefined => levelIn(num, kind, at);
    const own = levelOf(level);
    if (own === undefined) return UNKNOWN;
    const count = counts.get(kindId) ?? [];
    counts.set(kindId, count);
    count[level] = valueAt(listed, num, count[level] ?? own.start - 1);
    count.length = level + 1;
    for (let above = 0; above < level; above += 1) count[above] ??= levelOf(above)?.start ?? 1;
    return labelled(own, count, { list: kindId, level }, levelOf);
  };
};

const isAt = (one: Xml, level: number): boolean => one.attributes['w:ilvl'] === String(level);

const UNKNOWN: Bilingual = {
  es: 'lleva una numeración automática que el archivo no define: quítesela y póngala otra vez.',
  en: 'it has an automatic numbering that the file does not define: take it off and put it on again.',
};

const levelIn = (num: Xml | undefined, kind: Xml | undefined, at: number): Level | undefined => {
  const override = childOf(
    childrenNamed(num, 'w:lvlOverride').find((one) => isAt(one, at)),
    'w:lvl',
  );
  const level = override ?? childrenNamed(kind, 'w:lvl').find((one) => isAt(one, at));
  return (
    level && {
      format: valueIn(level, 'w:numFmt') ?? 'decimal',
      text: valueIn(level, 'w:lvlText') ?? '',
      start: Number(valueIn(level, 'w:start') ?? '0'),
    }
  );
};

const labelled = (
  { format, text }: Level,
  count: readonly number[],
  list: InList,
  levelOf: (at: number) => Level | undefined,
): Numbered => {
  const value = count[list.level] ?? 1;
  if (format === 'bullet') return { labels: [{ kind: 'bullet', value, shown: '•' }], list };
  if (format === 'none' || text === '') return undefined;
  const shown = text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return signsOf(levelOf(at)?.format ?? 'decimal', count[at] ?? 1);
  });
  if (/\p{L}/u.test(text.replaceAll(/%\d/g, ''))) return wordsInNumber(shown);
  const own = { kind: kindOf(format, text, list.level), value, shown };
  const other = signsAs(signsOf(format, value), shown).filter(({ kind }) => kind !== own.kind);
  return { labels: own.kind === 'letter' || own.kind === 'roman' ? [own, ...other] : [own], list };
};

const KINDS: Readonly<Record<string, LabelKind>> = {
  lowerLetter: 'letter',
  lowerRoman: 'roman',
  upperLetter: 'capital',
};

const kindOf = (format: string, text: string, level: number): LabelKind => {
  if (format === 'decimal' || format === 'decimalZero')
    return level === 0 && !text.startsWith('(') ? 'number' : 'figure';
  return KINDS[format] ?? 'other';
};

const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'] as const;

const roman = (value: number): string =>
  value >= 40 ? String(value) : 'x'.repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? '');

const signsOf = (format: string, value: number): string => {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
};

const wordsInNumber = (shown: string): Bilingual => ({
  es: `su numeración automática dice «${shown}», y esas palabras se perderían. Escríbalas en el párrafo, o numere solo con cifras o letras.`,
  en: `its automatic numbering says “${shown}”, and those words would be lost. Write them in the paragraph, or number by figures or letters only.`,
});
