import * as E from 'fp-ts/lib/Either.js';
import { accepts } from '../../domain/book/accepts.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Entry } from '../envelope.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';

export interface Judge {
  /** Hands over all entries before the next one: asked for before the first that is judged by them, and not again. */
  readonly remember: (before: readonly Entry[]) => void;
  /** Takes the next entry; what is wrong with the command that ends before or with it. */
  readonly take: (entry: Entry) => readonly Finding[];
  /** What is wrong with a command that was cut short at the end. */
  readonly end: () => readonly Finding[];
}

/**
 * Records a book anew in memory: the entries of each command are together, and the rules that they were recorded by
 * let them in. After the first that they do not, only the commands are looked at: the book is then not what it was.
 */
export const judgeOf = (id: BookId): Judge => {
  let book: Book | undefined = emptyBook(id);
  // Without corrections and erasures nobody asks what was before: nothing is kept of a book but what it has come to.
  let history: Entry[] | undefined;
  let command: Entry[] = [];

  const judged = (): readonly Finding[] => {
    const [first] = command;
    if (first === undefined || book === undefined) return [];
    const next = accepts(book, command, first.envelope.rules, () => history ?? []);
    if (E.isRight(next)) {
      book = next.right;
      return [];
    }
    book = undefined;
    return [found.against(first.number, next.left)];
  };

  const closed = (): readonly Finding[] => {
    const findings = judged();
    history?.push(...command);
    command = [];
    return findings;
  };

  const torn = (): readonly Finding[] => {
    const [first] = command;
    return first === undefined ? [] : [found.commandTorn(first.number)];
  };

  return {
    remember: (before) => (history ??= before.slice(0, before.length - command.length)),
    take: (entry) => {
      const { index, of, id: from, digest } = entry.envelope.command;
      const [first] = command;
      const follows = index === command.length && (first === undefined || isOf(first, from, digest));
      const before = follows ? [] : [...torn(), ...(index === 0 ? [] : [found.commandTorn(entry.number)])];
      if (!follows) closed();
      command.push(entry);
      return index + 1 < of ? before : [...before, ...closed()];
    },
    end: () => [...torn(), ...closed()],
  };
};

const isOf = ({ envelope }: Entry, id: string, digest: string): boolean =>
  envelope.command.id === id && envelope.command.digest === digest;
