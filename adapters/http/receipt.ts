import { flag } from '../../domain/language/codec.js';
import { Instant } from '../../domain/dates/moment.js';
import { BookId, CommandId, EntryId, EntryNumber } from '../../domain/language/ids.js';
import { TypeName } from '../../domain/language/entry.js';
import { isRecord, list, nonEmptyList, struct } from '../../domain/language/struct.js';
import { Text } from '../../domain/language/text.js';
import type { Receipt } from '../../src/receipt.js';
import { bookTag } from './etag.js';

/** What the sender of a command keeps. */
export const ReceiptSent = struct('Receipt', {
  command: CommandId,
  book: BookId,
  /** It had been recorded before: this is the receipt of the first time. */
  repeated: flag,
  /** For `If-Match` of the next command: the tag of the book as of these entries. */
  tag: Text,
  entries: nonEmptyList(
    struct('EntryReceipt', { number: EntryNumber, id: EntryId, type: TypeName, recordedAt: Instant }),
  ),
});
export type ReceiptSent = typeof ReceiptSent._A;

export const ReceiptsSent = struct('Receipts', { receipts: list(ReceiptSent) });

export const receiptSent = ({ command, book, entries, repeated }: Receipt): ReceiptSent => ({
  command,
  book,
  repeated,
  tag: bookTag(book, entries.at(-1)?.number ?? 0),
  entries: entries.map(({ number, id, envelope }) => ({ number, id, ...ofEnvelope(envelope) })),
});

const ofEnvelope = (envelope: string): Pick<ReceiptSent['entries'][number], 'type' | 'recordedAt'> => {
  const parsed: unknown = JSON.parse(envelope);
  const { type, recordedAt } = isRecord(parsed) ? parsed : {};
  // acta's own canonical text of an envelope it has just decided.
  return { type, recordedAt } as Pick<ReceiptSent['entries'][number], 'type' | 'recordedAt'>;
};
