import { readJson, readJsonLines } from '../../json/read.js';
import type { Parsed } from '../../json/parsed.js';
import { readYaml } from './yaml.js';

export type Format = 'yaml' | 'json' | 'jsonl';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
]);

/** The format a file's name promises; what the text looks like where it promises none (stdin, `acta.txt`). */
export const formatOf = (name: string, text: string): Format =>
  EXTENSIONS.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? sniffed(text);

// Few begin a YAML file with a bracket; whoever does has written JSON, mostly, and wants to be told of its faults.
const sniffed = (text: string): Format => {
  const begun = text.trimStart();
  if (!/^[[{]/.test(begun)) return 'yaml';
  const [first = '', ...others] = begun.split('\n', 2000).map((line) => line.trim());
  const isWholeLine = first.startsWith('{') && readJson(first).faults.length === 0;
  return isWholeLine && others.some((line) => line.startsWith('{')) ? 'jsonl' : 'json';
};

const readers: Readonly<Record<Format, (text: string) => Parsed>> = {
  yaml: readYaml,
  json: readJson,
  jsonl: readJsonLines,
};

export const parse = (name: string, text: string): Parsed => readers[formatOf(name, text)](text);
