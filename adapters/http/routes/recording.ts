import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import type { Command } from '../../../domain/book/command.js';
import { flag } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { list, struct } from '../../../domain/language/struct.js';
import type { Permit } from '../../../src/permit.js';
import { rejected, type Receipt, type RecordFailure } from '../../../src/receipt.js';
import { caught } from '../../../src/caught.js';
import type { Commands } from '../../../src/record.js';
import { refusedAsSeen, troubleAsSeen } from '../as-seen.js';
import { bookTag } from '../etag.js';
import type { Lang } from '../lang.js';
import { anyOf } from '../any-of.js';
import { withMeant, type InBatch } from '../meant.js';
import { Problem, problemOf, problemReply, type Trouble } from '../problem.js';
import { ReceiptSent, receiptSent } from '../receipt.js';
import { json, type Reply } from '../reply.js';
import type { Service } from '../service.js';
import { nothingMore, notRecorded, storeTrouble } from '../store-trouble.js';

/** How a client wants its commands recorded, and answered. */
export interface Manner {
  readonly dryRun: boolean;
  readonly atomic: boolean;
  /** `Prefer: return=minimal` (RFC 7240): no body where all went well. */
  readonly minimal: boolean;
  readonly lang: Lang;
  readonly id: string;
  /** What whoever sends them may record, judged from the book as each is decided. */
  readonly permit: Permit;
  /** As whom they are sent: no refusal tells more than this asker may see. */
  readonly asker: Asker;
}

/** Records one command; 201 with its receipt, 200 where it had been recorded before. */
export const recordOne = async (service: Service, command: Command, manner: Manner): Promise<Reply> => {
  if (manner.dryRun) return rehearse(service, [command], manner);
  const outcome = await observed(service, inBatch([command], 0, manner.asker), manner.permit);
  if (E.isLeft(outcome)) return problemReply(outcome.left, manner.lang, manner.id);
  return done([outcome.right], manner, (receipts) => receipts[0]);
};

type Recorded = E.Either<RecordFailure, Receipt>;

/** Held first against the book as its sender sees it; what the book itself refuses then is told without its reason. */
const observed = async (
  service: Service,
  sent: InBatch,
  permit: Permit,
): Promise<E.Either<Trouble, Receipt>> => {
  const { command, asker } = sent;
  const refused = await refusedAsSeen(service, [command], asker);
  const outcome: Recorded =
    refused === undefined
      ? await service.recorder.record(command, permit)()
      : E.left(rejected(refused.rejection));
  service.observe.commanded(resultOf(outcome));
  if (E.isRight(outcome)) return outcome;
  const trouble =
    refused === undefined
      ? await troubleAsSeen(service, command, asker, outcome.left)
      : notRecorded(outcome.left);
  return E.left(await withMeant(service, trouble, sent));
};

/** Few words, for figures: which rule refused is told to the sender. */
const resultOf = (outcome: Recorded): string => {
  if (E.isRight(outcome)) return outcome.right.repeated ? 'repeated' : 'recorded';
  return outcome.left.kind;
};

/** Records these in order, and stops at the first that is refused; what stands before it stays recorded. */
export const recordInOrder = async (service: Service, commands: Commands, manner: Manner): Promise<Reply> => {
  if (manner.dryRun) return rehearse(service, commands, manner);
  if (manner.atomic) return recordAll(service, commands, manner);
  const receipts: Receipt[] = [];
  for (const index of commands.keys()) {
    // A store that fails while a command is judged is its trouble too: what was recorded before it is told with it.
    const outcome = await caught(
      () => observed(service, inBatch(commands, index, manner.asker), manner.permit),
      storeTrouble,
    );
    if (E.isLeft(outcome)) {
      return problemReply(stoppedAt(index, outcome.left, receipts), manner.lang, manner.id);
    }
    receipts.push(outcome.right);
  }
  return done(receipts, manner, (sent) => ({ receipts: sent }));
};

const recordAll = async (service: Service, commands: Commands, manner: Manner): Promise<Reply> => {
  const { permit, asker, lang, id } = manner;
  const refused = await refusedAsSeen(service, commands, asker);
  if (refused !== undefined) {
    service.observe.commanded('rejected');
    const trouble = notRecorded(rejected(refused.rejection));
    const told = await withMeant(service, trouble, inBatch(commands, refused.index, asker));
    return problemReply(stoppedAt(refused.index, told, []), lang, id);
  }
  const outcome = await service.recorder.recordAll(commands, permit)();
  service.observe.commanded(E.isLeft(outcome) ? resultOf(E.left(outcome.left.failure)) : 'recorded');
  if (E.isRight(outcome)) return done(outcome.right, manner, (sent) => ({ receipts: sent }));
  const trouble = await troubleAsSeen(service, commands[0], asker, outcome.left.failure);
  const told = await withMeant(service, trouble, inBatch(commands, outcome.left.index, asker));
  return problemReply(stoppedAt(outcome.left.index, told, []), lang, id);
};

const inBatch = (commands: Commands, index: number, asker: Asker): InBatch => ({
  command: commands[index] ?? commands[0],
  earlier: commands.slice(0, index),
  asker,
});

/** The trouble of one command of a batch, and what had been recorded when it came. */
const stoppedAt = (index: number, trouble: Trouble, receipts: readonly Receipt[]): Trouble => ({
  ...(receipts.length > 0 ? nothingMore(trouble) : trouble),
  more: { ...trouble.more, index, recorded: receipts.map(receiptSent) },
});

const done = (
  receipts: readonly Receipt[],
  { minimal }: Manner,
  body: (sent: readonly ReturnType<typeof receiptSent>[]) => unknown,
): Reply => {
  const status = receipts.some(({ repeated }) => !repeated) ? 201 : 200;
  const headers = { 'Cache-Control': 'no-store', ...placeOf(receipts) };
  return minimal
    ? { status, headers: { ...headers, 'Preference-Applied': 'return=minimal' } }
    : json(status, body(receipts.map(receiptSent)), headers);
};

const placeOf = (receipts: readonly Receipt[]): Readonly<Record<string, string>> => {
  const [first, last] = [receipts[0]?.entries[0], receipts.at(-1)?.entries.at(-1)];
  const book: BookId | undefined = receipts[0]?.book;
  if (first === undefined || last === undefined || book === undefined) return {};
  return { ETag: bookTag(book, last.number), Location: `/books/${book}/entries/${first.number}` };
};

const Outcome = anyOf('Outcome', [
  struct('WouldBeRecorded', { receipt: ReceiptSent }),
  struct('WouldBeRefused', { problem: Problem }),
]);

/** What a dry run tells: one outcome a command. */
export const DryRunSent = struct('DryRun', { dryRun: flag, outcomes: list(Outcome) });

/** What recording would leave, one outcome a command; nothing is written. */
const rehearse = async (service: Service, commands: Commands, manner: Manner): Promise<Reply> => {
  const outcomes = await service.recorder.rehearse(commands, manner.permit)();
  if (E.isLeft(outcomes)) return problemReply(storeTrouble(outcomes.left), manner.lang, manner.id);
  const sent: unknown[] = [];
  let refusals = 0;
  for (const [index, outcome] of outcomes.right.entries()) {
    if (E.isRight(outcome)) {
      sent.push({ receipt: receiptSent(outcome.right) });
      continue;
    }
    refusals += 1;
    const refused = inBatch(commands, index, manner.asker);
    const trouble = await troubleOf(service, refused, outcome.left);
    const told = refusals > MOST_MEANT ? trouble : await withMeant(service, trouble, refused);
    sent.push({ problem: problemOf(told, manner.lang, manner.id) });
  }
  return json(200, { dryRun: true, outcomes: sent }, { 'Cache-Control': 'no-store' });
};

/** Whoever has more refused than this will not read what was meant in each of them. */
const MOST_MEANT = 100;

const troubleOf = async (
  service: Service,
  { command, asker }: InBatch,
  failure: RecordFailure,
): Promise<Trouble> => {
  const refused = await refusedAsSeen(service, [command], asker);
  return refused === undefined
    ? await troubleAsSeen(service, command, asker, failure)
    : notRecorded(rejected(refused.rejection));
};
