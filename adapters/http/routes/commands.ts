import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../../domain/book/command.js';
import { BookId } from '../../../domain/language/ids.js';
import { isRecord, list } from '../../../domain/language/struct.js';
import { permitFor } from '../../../src/permit.js';
import type { Commands } from '../../../src/record.js';
import { switched, textual, type Parameters } from '../parameter.js';
import { idempotencyKey, missingKey, missingMatch, seenBy } from '../preconditions.js';
import { badRequest, problemReply, type Trouble } from '../problem.js';
import { anyOf } from '../any-of.js';
import { ReceiptSent, ReceiptsSent } from '../receipt.js';
import { tooLarge } from '../limits.js';
import type { Reply } from '../reply.js';
import { route, type Call, type Route } from '../route.js';
import { problems } from './answers.js';
import { commandFrom, CommandSent } from './command-body.js';
import { DryRunSent, recordInOrder, recordOne, type Manner } from './recording.js';

const params = { book: textual(BookId, 'The book.') } as const;

export const mannerParameters = {
  'dry-run': switched('Say what would be recorded, and every refusal; record nothing.'),
} as const;

const query = {
  ...mannerParameters,
  atomic: switched('Of a batch: all or nothing.'),
} as const;

export const RECORDING_HEADERS = {
  'Idempotency-Key': {
    about:
      'The command’s id: a UUID, or a label that stands for one in this book. In a batch each command has its own `id`.',
  },
  'If-Match': {
    about: 'The tag of the book that the sender has seen: 412 where entries were recorded since.',
  },
  Prefer: { about: '`return=minimal`: no body where all went well.' },
} as const;

const REFUSALS = problems(400, 401, 403, 404, 409, 412, 413, 415, 421, 422, 428, 429, 503);

export const recordingAnswers = {
  200: {
    about: 'Recorded before: the first receipt again. Or, with `dry-run`, what would be recorded.',
    codec: anyOf('ReceiptOrDryRun', [ReceiptSent, DryRunSent]),
  },
  201: {
    about: 'Recorded: the receipt, with the numbers of the entries and the book’s new tag.',
    codec: ReceiptSent,
  },
  ...REFUSALS,
} as const;

const answers = {
  200: {
    ...recordingAnswers[200],
    codec: anyOf('ReceiptsOrDryRun', [ReceiptSent, ReceiptsSent, DryRunSent]),
  },
  201: {
    about: 'Recorded: the receipt, or those of a batch.',
    codec: anyOf('ReceiptOrReceipts', [ReceiptSent, ReceiptsSent]),
  },
  ...REFUSALS,
} as const;

export const mannerOf = (call: Call<typeof params, typeof mannerParameters>): Manner => ({
  permit: permitFor(call.caller.recording(call.path.book)),
  asker: call.caller.recording(call.path.book),
  dryRun: call.query['dry-run'] === true,
  atomic: false,
  minimal: /(?:^|[,;\s])return=minimal(?:$|[,;\s])/.test(call.header('prefer') ?? ''),
  lang: call.lang,
  id: call.id,
});

/** One command, with its key in the header. */
export const single = (
  sent: unknown,
  call: Call<typeof params, Parameters>,
  needsMatch: boolean,
): E.Either<Trouble, Command> => {
  const { book } = call.path;
  const key = idempotencyKey(call.header('idempotency-key'));
  if (key === undefined) return E.left(missingKey);
  const seen = seenBy(call.header('if-match'), book);
  if (E.isLeft(seen)) return seen;
  if (needsMatch && call.header('if-match') === undefined) return E.left(missingMatch(book));
  const command = commandFrom(sent, { book, asker: call.caller.recording(book), key });
  return E.isLeft(command) || seen.right === undefined
    ? command
    : E.right({ ...command.right, seen: seen.right });
};

/** Several, each with an `id` of its own; `If-Match` is about the book before the first of them. */
const several = (
  sent: readonly unknown[],
  call: Call<typeof params, Parameters>,
): E.Either<Trouble, Commands> => {
  const { book } = call.path;
  const seen = seenBy(call.header('if-match'), book);
  if (E.isLeft(seen)) return seen;
  const asker = call.caller.recording(book);
  const read = sent.map((one, index) => commandFrom(one, { book, asker, key: undefined }, [String(index)]));
  const wrong = read.flatMap((one) => (E.isLeft(one) ? (one.left.errors ?? []) : []));
  if (wrong.length > 0) return E.left(badRequest(wrong));
  const commands = read.flatMap((one) => (E.isRight(one) ? [one.right] : []));
  const [first, ...others] = commands;
  if (first === undefined) return E.left(NO_COMMANDS);
  return E.right([seen.right === undefined ? first : { ...first, seen: seen.right }, ...others]);
};

const NO_COMMANDS: Trouble = badRequest([
  { pointer: '', said: { es: 'el lote no tiene ningún comando', en: 'there is no command in the batch' } },
]);

const refused = (trouble: Trouble, call: Call<typeof params, Parameters>): Reply =>
  problemReply(trouble, call.lang, call.id);

/** A correction is recorded only by somebody who says what they have seen. */
const needsMatch = (sent: unknown): boolean => isRecord(sent) && sent['type'] === 'CorrectEntry';

/** Bytes a body may have: one command, and a batch of them. */
export interface BodyLimits {
  readonly largestCommand: number;
  readonly largestBatch: number;
}

export const commandRoutes = ({ largestCommand, largestBatch }: BodyLimits): readonly Route[] => [
  route<typeof params, typeof query>({
    name: 'record',
    method: 'post',
    path: '/books/{book}/commands',
    about: {
      es: 'Asienta un comando, o un lote de ellos: una lista, en orden.',
      en: 'Records a command, or a batch of them: a list, in order.',
    },
    group: 'commands',
    access: 'recorder',
    params,
    query,
    headers: RECORDING_HEADERS,
    body: { codec: CommandSent, orList: list(CommandSent), largest: largestBatch },
    answers,
    handle: async (service, call) => {
      const sent = call.body;
      const manner = { ...mannerOf(call), atomic: call.query.atomic === true };
      if (Array.isArray(sent)) {
        const commands = several(sent, call);
        return E.isLeft(commands)
          ? refused(commands.left, call)
          : recordInOrder(service, commands.right, manner);
      }
      if (call.size > largestCommand) return refused(tooLarge(largestCommand), call);
      const command = single(sent, call, needsMatch(sent));
      return E.isLeft(command) ? refused(command.left, call) : recordOne(service, command.right, manner);
    },
  }),
];
