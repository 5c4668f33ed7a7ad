import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import type { Rejection } from '../../../domain/language/rejection.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { Desk, NotRecorded } from '../../../src/ports/desk.js';
import type { ReceiptTold } from '../../../src/receipt-told.js';
import type { Written } from '../command-file/commands.js';
import type { BatchOutcome, Fate, Outcome } from './outcome.js';

export interface Means {
  readonly desk: Desk;
  /** Called now and then with how many commands are done. */
  readonly onProgress?: (done: number) => void;
}

/** The entry the clerk says is the book's last. */
export type Seen = EntryNumber | undefined;

/** So many commands are handed over at once where one of them need not know what the one before it left. */
const AT_ONCE = 20;

/** Records one after another and stops at the first that is refused. */
export const oneByOne = async (
  batch: readonly Written[],
  { desk, onProgress }: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const fates: Fate[] = [];
  // What the batch itself recorded, its sender has seen too.
  let last = seen;
  while (fates.length < batch.length) {
    onProgress?.(fates.length);
    const next = batch.slice(fates.length, fates.length + (seen === undefined ? AT_ONCE : 1));
    const commands = next.map(({ command }) => havingSeen(command, last));
    const { receipts, stopped } = await desk.recordInOrder(commands)();
    if (last !== undefined) last = lastOf(receipts) ?? last;
    fates.push(...receipts.map(fateOf));
    if (stopped !== undefined) return stoppedAt(batch, fates, stopped);
  }
  return { outcomes: zip(batch, fates) };
};

const lastOf = (receipts: readonly ReceiptTold[]): EntryNumber | undefined =>
  receipts.findLast(({ repeated }) => !repeated)?.last;

/** Records all or nothing. */
export const allOrNothing = async (
  batch: readonly [Written, ...Written[]],
  { desk }: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const [{ command: first }, ...others] = batch;
  const receipts = await desk.recordAll([
    havingSeen(first, seen),
    ...others.map(({ command }) => havingSeen(command, seen)),
  ])();
  if (E.isRight(receipts)) return { outcomes: zip(batch, receipts.right.map(fateOf)) };
  const { index, why } = receipts.left;
  const before = batch.slice(0, index).map((): Fate => ({ kind: 'not-tried' }));
  return stoppedAt(batch, before, why);
};

/** What recording would leave, and every refusal; nothing is written. */
export const rehearsed = async (
  batch: readonly Written[],
  { desk }: Means,
  seen: Seen,
): Promise<BatchOutcome> => {
  const outcomes = await desk.rehearse(batch.map(({ command }) => havingSeen(command, seen)))();
  if (E.isLeft(outcomes)) return { outcomes: zip(batch, []), trouble: outcomes.left };
  const fates: Fate[] = [];
  for (const [index, one] of outcomes.right.entries()) {
    if (E.isRight(one)) fates.push(rehearsedFate(one.right));
    else if (one.left.kind === 'trouble') return { outcomes: zip(batch, fates), trouble: one.left.trouble };
    else fates.push(refusal(one.left, batch[index]));
  }
  return { outcomes: zip(batch, fates) };
};

const havingSeen = (command: Command, seen: Seen): Command =>
  seen === undefined || command.seen !== undefined ? command : { ...command, seen };

const zip = (batch: readonly Written[], fates: readonly Fate[]): readonly Outcome[] =>
  batch.map((written, index) => ({ written, fate: fates[index] ?? { kind: 'not-tried' } }));

const fateOf = ({ repeated, entries }: ReceiptTold): Fate => ({
  kind: repeated ? 'already-recorded' : 'recorded',
  entries: entries.map(({ number, id, type, leaf }) => ({ number, id, type, leaf })),
});

/** What is not recorded has no leaf. */
const rehearsedFate = (receipt: ReceiptTold): Fate =>
  receipt.repeated
    ? fateOf(receipt)
    : {
        kind: 'would-be-recorded',
        entries: receipt.entries.map(({ number, id, type }) => ({ number, id, type })),
      };

const stoppedAt = (batch: readonly Written[], done: readonly Fate[], why: NotRecorded): BatchOutcome =>
  why.kind === 'trouble'
    ? { outcomes: zip(batch, done), trouble: why.trouble }
    : { outcomes: zip(batch, [...done, refusal(why, batch[done.length])]) };

const refusal = (
  { rejection, didYouMean }: Extract<NotRecorded, { readonly kind: 'refused' }>,
  written: Written | undefined,
): Fate =>
  didYouMean === undefined
    ? { kind: 'refused', rejection: written === undefined ? rejection : asLabelled(rejection, written) }
    : { kind: 'refused', rejection, didYouMean };

/** A clerk who wrote a label does not know the id that stands for it. */
const asLabelled = (rejection: Rejection, { label, command }: Written): Rejection =>
  label === undefined
    ? rejection
    : {
        ...rejection,
        es: rejection.es.replaceAll(command.id, `"${label}"`),
        en: rejection.en.replaceAll(command.id, `"${label}"`),
      };
