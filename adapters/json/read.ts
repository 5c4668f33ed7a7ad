import { LineCounter } from 'yaml';
import type { Bilingual } from '../../domain/language/codec.js';
import { DEEPEST } from '../../domain/language/json-data.js';
import type { Field, Node, Place } from './node.js';
import { duplicate, tooDeep, type Fault, type Parsed } from './parsed.js';

// JSON has a reader of its own: YAML's would refuse tabs, which many indent JSON with, and let commas and bare
// words pass that JSON does not know. It is RFC 8259, and every value knows its place.

/** One JSON text. */
export const readJson = (text: string): Parsed => {
  const faults: Fault[] = [];
  const node = new Reader(text, linesOf(text), { from: 0, to: text.length, faults }).whole();
  return { node, faults };
};

/** One JSON text a line; empty lines are passed over. What is wrong in one line does not hide another. */
export const readJsonLines = (text: string): Parsed => {
  const lines = linesOf(text);
  const faults: Fault[] = [];
  const items: Node[] = [];
  for (const [index, from] of lines.lineStarts.entries()) {
    const next = lines.lineStarts[index + 1];
    const to = next === undefined ? text.length : next - 1;
    if (text.slice(from, to).trim() === '') continue;
    const node = new Reader(text, lines, { from, to, faults }).whole();
    if (node !== undefined) items.push(node);
  }
  const isEmpty = items.length === 0 && faults.length === 0;
  return { node: isEmpty ? undefined : { kind: 'list', place: { line: 1, column: 1 }, items }, faults };
};

const linesOf = (text: string): LineCounter => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
};

/** Ends the reading of one text at its first fault; caught in `whole`. */
class NotJson extends Error {
  constructor(
    readonly at: number,
    readonly said: Bilingual,
  ) {
    super(said.en);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A text without escapes, and nothing in it that JSON lets no text hold. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are refused
const PLAIN = /"[^"\\\u0000-\u001F]*"/y;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const WORD = /[^\s,:{}[\]"]+/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Reader {
  private at: number;
  private readonly end: number;
  private readonly faults: Fault[];

  constructor(
    private readonly text: string,
    private readonly lines: LineCounter,
    part: { readonly from: number; readonly to: number; readonly faults: Fault[] },
  ) {
    this.at = part.from;
    this.end = part.to;
    this.faults = part.faults;
  }

  /** The value that the whole part is; undefined where it is none, and then there is a fault, or it is empty. */
  whole(): Node | undefined {
    try {
      this.space();
      if (this.at >= this.end) return undefined;
      const node = this.value(1);
      this.space();
      if (this.at < this.end)
        this.fail(expected('el final, pero sigue algo más', 'the end, but something follows'));
      return node;
    } catch (fault) {
      if (!(fault instanceof NotJson)) throw fault;
      this.faults.push({ place: this.placeAt(fault.at), said: fault.said });
      return undefined;
    }
  }

  private value(depth: number): Node {
    if (depth > DEEPEST + 1) this.fail(tooDeep);
    const start = this.here();
    if (start === '{') return this.group(depth);
    if (start === '[') return this.list(depth);
    const place = this.placeAt(this.at);
    if (start === '"') return { kind: 'scalar', place, value: this.string() };
    return { kind: 'scalar', place, value: this.bare() };
  }

  private group(depth: number): Node {
    const place = this.placeAt(this.at);
    const fields = new Map<string, Field>();
    this.between('}', () => {
      const keyPlace = this.placeAt(this.at);
      if (this.here() !== '"')
        this.fail(expected('un nombre de campo entre comillas', 'a field name in quotes'));
      const key = this.string();
      this.space();
      this.take(':');
      const node = this.value(depth + 1);
      const first = fields.get(key);
      if (first === undefined) fields.set(key, { keyPlace, node });
      else this.faults.push({ place: keyPlace, said: duplicate(key, first.keyPlace) });
    });
    return { kind: 'group', place, fields };
  }

  private list(depth: number): Node {
    const place = this.placeAt(this.at);
    const items: Node[] = [];
    this.between(']', () => items.push(this.value(depth + 1)));
    return { kind: 'list', place, items };
  }

  /** What stands between the bracket here and `close`, separated by commas. */
  private between(close: string, part: () => void): void {
    this.at += 1;
    this.space();
    if (this.here() === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      part();
      this.space();
      if (this.here() !== ',') break;
      this.take(',');
    }
    if (this.here() !== close) {
      this.fail(expected(`una coma o "${close}"`, `a comma or "${close}"`));
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    PLAIN.lastIndex = from;
    if (PLAIN.test(this.text) && PLAIN.lastIndex <= this.end) {
      this.at = PLAIN.lastIndex;
      // Not the slice itself: it would hold on to the whole text for as long as it lives.
      return JSON.parse(this.text.slice(from, this.at)) as string;
    }
    for (this.at += 1; this.here() !== '"'; this.at += this.here() === '\\' ? 2 : 1) {
      const code = this.here().charCodeAt(0);
      // A raw newline within quotes most often means that the closing quote is missing.
      if (!(code >= 0x20))
        this.fail(expected('una comilla (") que cierre el texto', 'a quote (") that closes the text'), from);
    }
    this.at += 1;
    try {
      return JSON.parse(this.text.slice(from, this.at)) as string;
    } catch {
      return this.fail(
        {
          es: 'hay una secuencia con \\ que JSON no conoce.',
          en: 'there is a \\ sequence that JSON does not know.',
        },
        from,
      );
    }
  }

  private bare(): number | boolean | null {
    const from = this.at;
    WORD.lastIndex = from;
    const word = this.here() === '' ? '' : (WORD.exec(this.text)?.[0] ?? '');
    const known = WORDS.get(word);
    NUMBER.lastIndex = from;
    const isNumber = word !== '' && NUMBER.exec(this.text)?.[0] === word;
    if (known === undefined && !isNumber)
      this.fail(expected('un valor (los textos, entre comillas)', 'a value (texts in quotes)'));
    this.at += word.length;
    return known === undefined ? Number(word) : known;
  }

  private take(mark: string): void {
    if (this.here() !== mark) this.fail(expected(`"${mark}"`, `"${mark}"`));
    this.at += 1;
    this.space();
  }

  private space(): void {
    while (this.at < this.end && isSpace(this.text.charCodeAt(this.at))) this.at += 1;
  }

  /** The character to be read next; empty at the end. */
  private here(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
  }

  private placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }

  private fail(said: Bilingual, at = this.at): never {
    throw new NotJson(Math.min(at, this.end), said);
  }
}

const expected = (es: string, en: string): Bilingual => ({
  es: `esto no es JSON: aquí debería venir ${es}.`,
  en: `this is not JSON: here ${en} is expected.`,
});
