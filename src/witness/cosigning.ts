// Beside the recording: what is signed is handed to the witnesses, so that nobody has to ask them. No command waits, nor
// does any checkpoint: it is published first, and bears their cosignatures as they come.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { consistencyOf } from '../log/receipts.js';
import type { Head, Signer } from '../log/signer.js';
import type { Trees } from '../log/trees.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { AskWitness } from '../ports/witnesses.js';
import { askOne, type Outcome } from './ask-one.js';
import type { Policy } from './policy.js';

/** What came of asking one witness for its cosignature of a book's checkpoint. */
export type Told = Outcome | { readonly kind: 'trouble'; readonly trouble: StoreTrouble };

/** How far one witness is, over all books that it is asked about. */
export interface WitnessSigns {
  readonly name: string;
  /** Of the book most behind, the entries that are signed and that it has not cosigned here. */
  readonly behind: number;
  /** How often in a row it was asked in vain. */
  readonly tries: number;
  /** Whether it knows of another history than the one signed here. */
  readonly isAlarming: boolean;
}

export interface Cosigning {
  /** Takes a checkpoint that was signed; the witnesses are asked afterwards. */
  readonly signed: (book: BookId, head: Head) => void;
  /** In the policy's order; a witness whose address the policy does not say is not asked. */
  readonly signs: () => readonly WitnessSigns[];
  /** Asks nobody any more; resolves when nothing more is kept. */
  readonly end: () => Promise<void>;
}

export interface CosigningOptions {
  readonly policy: Policy;
  /** Whether the policy is of this book's log; about others nobody is asked. */
  readonly isOf: (book: BookId) => boolean;
  readonly signer: Pick<Signer, 'cosigned'>;
  readonly trees: Trees;
  readonly ask: AskWitness;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<unknown>;
  readonly told: (book: BookId, witness: string, told: Told) => void;
}

/** One witness and one book. */
interface Line {
  readonly name: string;
  readonly book: BookId;
  /** Entries in the newest checkpoint that it cosigned. */
  cosigned: number;
  tries: number;
  isAlarming: boolean;
  asking: Promise<void> | undefined;
}

const SHORTEST = 1_000;
const LONGEST = 5 * 60_000;

/** Milliseconds until one that was asked in vain so often is asked again: a second, doubled each time, to five minutes. */
export const backOff = (tries: number): number => Math.min(SHORTEST * 2 ** (tries - 1), LONGEST);

/**
 * Each witness is asked for itself, about one checkpoint of a book at a time and then about the newest: those in between
 * are covered by it. One that is silent keeps nobody else's cosignature from being kept.
 */
export const cosigning = (options: CosigningOptions): Cosigning => {
  const { policy, isOf, wait, told } = options;
  const newest = new Map<BookId, Head>();
  const lines = new Map<string, Line>();
  const ending = new AbortController();
  const asked = [...policy.addresses.keys()];

  const lineOf = (book: BookId, name: string): Line => {
    const key = `${book}\n${name}`;
    const line = lines.get(key) ?? {
      name,
      book,
      cosigned: 0,
      tries: 0,
      isAlarming: false,
      asking: undefined,
    };
    lines.set(key, line);
    return line;
  };

  /** Asks until the newest checkpoint is cosigned. */
  const follow = async (line: Line): Promise<void> => {
    const { book } = line;
    for (let head = newest.get(book); head !== undefined; head = newest.get(book)) {
      const outcome = await cosignatureOf(options, line, head, ending.signal);
      if (outcome === undefined) return;
      const isNewest = newest.get(book) === head;
      // What came too late for one checkpoint is asked for the next at once.
      if (outcome.kind === 'trouble' && !isNewest) continue;
      keepTrack(line, outcome, head);
      told(book, line.name, outcome);
      if (outcome.kind !== 'cosigned') await wait(backOff(line.tries), ending.signal);
      else if (isNewest) return;
    }
  };

  return {
    signed: (book, head) => {
      if (ending.signal.aborted || !isOf(book)) return;
      newest.set(book, head);
      for (const name of asked) {
        const line = lineOf(book, name);
        line.asking ??= follow(line).finally(() => (line.asking = undefined));
      }
    },
    signs: () =>
      asked.map((name) => {
        const own = [...lines.values()].filter((line) => line.name === name);
        const behind = own.map(({ book, cosigned }) => (newest.get(book)?.checkpoint.size ?? 0) - cosigned);
        return {
          name,
          behind: Math.max(0, ...behind),
          tries: Math.max(0, ...own.map(({ tries }) => tries)),
          isAlarming: own.some(({ isAlarming }) => isAlarming),
        };
      }),
    end: async () => {
      ending.abort();
      await Promise.all([...lines.values()].map(({ asking }) => asking ?? Promise.resolve()));
    },
  };
};

const keepTrack = (line: Line, { kind }: Told, { checkpoint }: Head): void => {
  line.isAlarming = kind === 'ahead' || kind === 'other-history';
  line.tries = kind === 'cosigned' ? 0 : line.tries + 1;
  if (kind === 'cosigned') line.cosigned = checkpoint.size;
};

/** Asks for it and keeps it with the checkpoint; `undefined` once everything ends: then nothing is kept any more. */
const cosignatureOf = async (
  { policy, signer, trees, ask }: CosigningOptions,
  { name, book }: Line,
  head: Head,
  until: AbortSignal,
): Promise<Told | undefined> => {
  const key = policy.witnesses.get(name);
  if (key === undefined || hasEnded(until)) return undefined;
  const { note, checkpoint } = head;
  const asking = askOne((address, body) => ask(address, body, until), {
    note,
    size: checkpoint.size,
    bodyFrom: (old) => consistencyOf(trees, book, head, old)(),
  });
  const outcome = await asking({ key, address: policy.addresses.get(name) });
  if (hasEnded(until)) return undefined;
  if (E.isLeft(outcome)) return { kind: 'trouble', trouble: outcome.left };
  if (outcome.right.kind !== 'cosigned') return outcome.right;
  const kept = await signer.cosigned(book, note.text, [outcome.right.signature])();
  return E.isLeft(kept) ? { kind: 'trouble', trouble: kept.left } : outcome.right;
};

// Asked anew each time: what waited may be told meanwhile.
const hasEnded = ({ aborted }: AbortSignal): boolean => aborted;
