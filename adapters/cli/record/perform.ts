import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import type { Rejection } from '../../../domain/language/rejection.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import { isRecord } from '../../../domain/language/struct.js';
import type { Library } from '../../../src/library.js';
import type { StoredEntry } from '../../../src/ports/event-store.js';
import { leafHash } from '../../../src/proof/hash.js';
import type { Receipt, RecordFailure } from '../../../src/receipt.js';
import type { Recorder } from '../../../src/record.js';
import type { Written } from '../command-file/commands.js';
import { codeMeant } from '../../code-meant.js';
import type { BatchOutcome, EntryLine, Fate, Outcome } from './outcome.js';

export interface Means {
  readonly recorder: Recorder;
  readonly books: Library;
  /** Called before each command with how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** The entry the clerk says is the book's last. */
export type Seen = EntryNumber | undefined;

/** Records one after another and stops at the first that is refused. */
export const oneByOne = async (
  batch: readonly Written[],
  means: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const outcomes: Outcome[] = [];
  // What the batch itself recorded, its sender has seen too.
  let last = seen;
  for (const [index, written] of batch.entries()) {
    means.onProgress?.(index);
    const receipt = await means.recorder.record(havingSeen(written.command, last))();
    if (E.isLeft(receipt)) return stopped(batch, outcomes, receipt.left, means);
    if (last !== undefined && !receipt.right.repeated) last = receipt.right.entries.at(-1)?.number ?? last;
    outcomes.push({ written, fate: fateOf(receipt.right) });
  }
  return { outcomes };
};

/** Records all or nothing. */
export const allOrNothing = async (
  batch: readonly [Written, ...Written[]],
  means: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const [first, ...others] = batch.map(({ command }) => havingSeen(command, seen));
  if (first === undefined) return { outcomes: [] };
  const receipts = await means.recorder.recordAll([first, ...others])();
  if (E.isRight(receipts)) {
    return { outcomes: zip(batch, receipts.right.map(fateOf)) };
  }
  const { index, failure } = receipts.left;
  const before = batch.slice(0, index).map((written): Outcome => ({ written, fate: { kind: 'not-tried' } }));
  return stopped(batch, before, failure, means);
};

/** What recording would leave, and every refusal; nothing is written. */
export const rehearsed = async (
  batch: readonly Written[],
  means: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const outcome = await means.recorder.rehearse(batch.map(({ command }) => havingSeen(command, seen)))();
  if (E.isLeft(outcome)) {
    return { outcomes: zip(batch, []), trouble: outcome.left };
  }
  const fates: Fate[] = [];
  let refusals = 0;
  for (const [index, one] of outcome.right.entries()) {
    const written = batch[index];
    if (written === undefined) continue;
    if (E.isRight(one)) {
      fates.push(one.right.repeated ? fateOf(one.right) : wouldBe(one.right));
    } else if (one.left.kind === 'store') {
      return { outcomes: zip(batch, fates), trouble: one.left.trouble };
    } else {
      refusals += 1;
      fates.push(
        refusals > MOST_HELPED
          ? { kind: 'refused', rejection: one.left.rejection }
          : await refusal(one.left, index, batch, means),
      );
    }
  }
  return { outcomes: zip(batch, fates) };
};

/** Whoever has more refused than this will not read what was meant in each of them. */
const MOST_HELPED = 100;

const havingSeen = (command: Command, seen: Seen): Command =>
  seen === undefined || command.seen !== undefined ? command : { ...command, seen };

const zip = (batch: readonly Written[], fates: readonly Fate[]): readonly Outcome[] =>
  batch.map((written, index) => ({ written, fate: fates[index] ?? { kind: 'not-tried' } }));

const fateOf = ({ repeated, entries }: Receipt): Fate => ({
  kind: repeated ? 'already-recorded' : 'recorded',
  entries: entries.map(entryLine),
});

const wouldBe = ({ entries }: Receipt): Fate => ({
  kind: 'would-be-recorded',
  entries: entries.map((entry) => {
    const { leaf: _leaf, ...line } = entryLine(entry);
    return line;
  }),
});

const entryLine = ({ number, id, envelope }: StoredEntry): EntryLine => {
  const parsed: unknown = JSON.parse(envelope);
  const leaf = Buffer.from(leafHash(envelope)).toString('hex');
  return { number, id, type: isRecord(parsed) ? String(parsed['type']) : '', leaf };
};

const stopped = async (
  batch: readonly Written[],
  done: readonly Outcome[],
  failure: RecordFailure,
  means: Means,
): Promise<BatchOutcome> => {
  const written = batch[done.length];
  const fates = done.map(({ fate }) => fate);
  if (failure.kind === 'store' || written === undefined) {
    return { outcomes: zip(batch, fates), ...(failure.kind === 'store' ? { trouble: failure.trouble } : {}) };
  }
  return { outcomes: zip(batch, [...fates, await refusal(failure, done.length, batch, means)]) };
};

const refusal = async (
  { rejection }: Exclude<RecordFailure, { readonly kind: 'store' }>,
  index: number,
  batch: readonly Written[],
  { books }: Means,
): Promise<Fate> => {
  const written = batch[index];
  if (written === undefined) return { kind: 'refused', rejection };
  const { command } = written;
  const earlier = batch.slice(0, index).map((other) => other.command);
  const meant = codeMeant(
    rejection,
    command,
    await books.current(command.book),
    earlier.filter(({ book }) => book === command.book),
  );
  return meant === undefined
    ? { kind: 'refused', rejection: asLabelled(rejection, written) }
    : { kind: 'refused', rejection, didYouMean: meant };
};

/** A clerk who wrote a label does not know the id that stands for it. */
const asLabelled = (rejection: Rejection, { label, command }: Written): Rejection =>
  label === undefined
    ? rejection
    : {
        ...rejection,
        es: rejection.es.replaceAll(command.id, `"${label}"`),
        en: rejection.en.replaceAll(command.id, `"${label}"`),
      };
