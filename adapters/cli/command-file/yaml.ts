import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type CST,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { DEEPEST } from '../../../domain/language/json-data.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Field, Group, Node, Place, Scalar } from '../../json/node.js';
import { duplicate, tooDeep, type Parsed } from '../../json/parsed.js';
import type { Fault } from '../../json/parsed.js';
import { severalDocuments, yamlFault } from './yaml-faults.js';

/** Values that may be had by repeating others (`*name`): enough for any file, too few to fill the memory with. */
const MOST_REPEATED = 10_000;

/**
 * One YAML 1.2 document (core schema): `2019-11-14`, `no` and `on` are text, `true` and `null` are not. Numbers
 * keep how they were written. Repeated fields are faults, and so are tags, which would change what was written.
 */
export const readYaml = (text: string): Parsed => {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  lines.addNewLine(0);
  const read = documentsIn(text, lines);
  if ('deepAt' in read) return { node: undefined, faults: [{ place: placeAt(read.deepAt), said: tooDeep }] };
  const faults: Fault[] = faultsOf(read, text, placeAt);
  const contents = read.documents[0]?.contents ?? null;
  if (faults.length > 0 || contents === null || (isScalar(contents) && contents.value === null)) {
    return { node: undefined, faults };
  }
  return { node: new Walk(placeAt, faults).whole(contents), faults };
};

interface Documents {
  readonly documents: readonly Document[];
}

/**
 * The documents of a text, or the offset at which its values lie too deep. The composer calls itself once a level
 * and would exhaust the stack; the parser does not, so it is watched while it goes ahead.
 */
const documentsIn = (text: string, lines: LineCounter): Documents | { readonly deepAt: number } => {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST + SPARE) return { deepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { documents: [...new Composer(options).compose(tokens)] };
};

/** What the parser stacks beside the levels: the document, a scalar, a map within a list's item … */
const SPARE = 8;

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Looked for in the walk, where both places are known and the time taken does not grow with the square.
  uniqueKeys: false,
} as const;

/** The first fault of each line: what the parser says after it is mostly the same fault again. */
const faultsOf = ({ documents }: Documents, text: string, placeAt: (offset: number) => Place): Fault[] => {
  const faults = documents
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .map((error): Fault => {
      const [offset] = error.pos;
      const begun = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
      return { place: placeAt(offset), said: yamlFault(error, begun) };
    });
  const second = documents[1];
  if (faults.length === 0 && second !== undefined) {
    faults.push({ place: placeAt(second.range?.[0] ?? 0), said: severalDocuments });
  }
  const lines = new Set<number>();
  return faults.filter(({ place: { line } }) => !lines.has(line) && lines.add(line));
};

/** Thrown out of the walk where going on would not end; caught in `whole`. */
class Stop extends Error {}

class Walk {
  /** What each name (`&name`) last stood for, in the order of the text. */
  private readonly named = new Map<string, unknown>();
  private repeating = 0;
  private repeated = 0;

  constructor(
    private readonly placeAt: (offset: number) => Place,
    private readonly faults: Fault[],
  ) {}

  whole(yaml: unknown): Node | undefined {
    try {
      return this.node(yaml, 1);
    } catch (stop) {
      if (stop instanceof Stop) return undefined;
      throw stop;
    }
  }

  /** Of a repeated value, every part is said to stand where it is repeated (`from`). */
  private node(yaml: unknown, depth: number, from?: Place): Node {
    const place = from ?? this.placeOf(yaml);
    if (depth > DEEPEST + 1) this.stop(place, tooDeep);
    if (this.repeating > 0 && (this.repeated += 1) > MOST_REPEATED) this.stop(place, tooRepeated);
    if (isAlias(yaml)) return this.alias(yaml.source, place, depth);
    this.remember(yaml);
    if (isMap(yaml)) return this.group(yaml, place, depth);
    if (!isSeq(yaml)) return scalar(yaml, place);
    const items = yaml.items.map((item) =>
      this.node(item, depth + 1, this.repeating > 0 ? place : undefined),
    );
    return { kind: 'list', place, items };
  }

  private alias(name: string, place: Place, depth: number): Node {
    const target = this.named.get(name);
    if (target === undefined) {
      this.fault(place, {
        es: `*${name} no nombra nada: falta antes &${name}.`,
        en: `*${name} names nothing: &${name} must come before it.`,
      });
      return { kind: 'scalar', place, value: null };
    }
    this.repeating += 1;
    const node = this.node(target, depth + 1, place);
    this.repeating -= 1;
    return node;
  }

  private remember(yaml: unknown): void {
    if (this.repeating > 0) return;
    if ((isMap(yaml) || isSeq(yaml) || isScalar(yaml)) && yaml.anchor !== undefined)
      this.named.set(yaml.anchor, yaml);
  }

  private group(map: YAMLMap, place: Place, depth: number): Group {
    const fields = new Map<string, Field>();
    for (const pair of map.items) {
      const keyPlace = this.repeating > 0 ? place : this.placeOf(pair.key);
      const key = this.key(pair, keyPlace);
      if (key === undefined) continue;
      if (key === '<<') this.stop(keyPlace, noMerging);
      const value = pair.value ?? undefined;
      const from = this.repeating > 0 || value === undefined ? keyPlace : undefined;
      const node = this.node(value, depth + 1, from);
      const first = fields.get(key);
      if (first === undefined) fields.set(key, { keyPlace, node });
      else this.fault(keyPlace, duplicate(key, first.keyPlace));
    }
    return { kind: 'group', place, fields };
  }

  private key({ key }: Pair, place: Place): string | undefined {
    const known = isAlias(key) ? this.named.get(key.source) : key;
    if (isScalar(known) && known.value !== null) {
      this.remember(key);
      return typeof known.value === 'string' ? known.value : (known.source ?? '');
    }
    this.fault(place, { es: 'aquí falta el nombre del campo.', en: 'a field name is missing here.' });
    return undefined;
  }

  private placeOf(yaml: unknown): Place {
    const range = isScalar(yaml) || isMap(yaml) || isSeq(yaml) || isAlias(yaml) ? yaml.range : undefined;
    return this.placeAt(range?.[0] ?? 0);
  }

  private fault(place: Place, said: Bilingual): void {
    this.faults.push({ place, said });
  }

  private stop(place: Place, said: Bilingual): never {
    this.fault(place, said);
    throw new Stop();
  }
}

const noMerging: Bilingual = {
  es: 'acta no mezcla grupos con <<: escriba los campos aquí, o póngalos en "defaults", que los da a todos los comandos.',
  en: 'acta does not merge groups with <<: write the fields here, or in "defaults", which gives them to every command.',
};

const tooRepeated: Bilingual = {
  es: `los valores repetidos con * pasan de ${MOST_REPEATED}. Escríbalos donde hacen falta.`,
  en: `there are more than ${MOST_REPEATED} values repeated by *. Write them out where they are needed.`,
};

const scalar = (yaml: unknown, place: Place): Scalar => {
  const value: unknown = isScalar(yaml) ? yaml.value : null;
  if (typeof value === 'number') {
    const written = isScalar(yaml) ? yaml.source : undefined;
    return { kind: 'scalar', place, value, written: written ?? String(value) };
  }
  return {
    kind: 'scalar',
    place,
    value: typeof value === 'string' || typeof value === 'boolean' ? value : null,
  };
};
