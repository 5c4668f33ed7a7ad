import { writeSync } from 'node:fs';

/** What a process that records while its disk fails tells of it, a line each. */
export interface ToldOfFault {
  readonly opened?: string;
  readonly command?: string;
  /** Of the entries it was answered with. */
  readonly ids?: readonly string[];
  /** The kind of trouble it was answered with instead. */
  readonly failed?: string;
  readonly ready?: string;
}

export const told = (line: ToldOfFault): void => void writeSync(1, `${JSON.stringify(line)}\n`);

export const readTold = (text: string): readonly ToldOfFault[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ToldOfFault);
