import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { Instant } from '../domain/dates/moment.js';
import { flag } from '../domain/language/codec.js';
import { TypeName } from '../domain/language/entry.js';
import { whereSaid } from '../domain/language/explain.js';
import { BookId, CommandId, Digest, EntryId, EntryNumber } from '../domain/language/ids.js';
import { isRecord, nonEmptyList, struct } from '../domain/language/struct.js';
import type { StoredEntry, StoreTrouble } from './ports/event-store.js';
import { leafHash } from './proof/hash.js';
import type { Receipt } from './receipt.js';
import { notUnderstood } from './understood.js';

/** An entry that a command left. */
export const EntryReceipt = struct('EntryReceipt', {
  number: EntryNumber,
  id: EntryId,
  type: TypeName,
  recordedAt: Instant,
  /** The hash of its leaf in the book's log (RFC 6962): what a proof is later held against. */
  leaf: Digest,
});
export type EntryReceipt = typeof EntryReceipt._A;

/** A receipt as it is handed to whoever sent the command. */
export const ReceiptTold = struct('ReceiptTold', {
  command: CommandId,
  book: BookId,
  entries: nonEmptyList(EntryReceipt),
  /** The number of the last of them: what its sender has now seen of the book. */
  last: EntryNumber,
  /** It had been recorded before; nothing was written now. */
  repeated: flag,
});
export type ReceiptTold = typeof ReceiptTold._A;

/** The receipt as its sender reads it; the trouble with the store where an entry in it cannot be read. */
export const receiptTold = ({
  command,
  book,
  entries,
  repeated,
}: Receipt): E.Either<StoreTrouble, ReceiptTold> =>
  pipe(
    ReceiptTold.decode({
      command,
      book,
      entries: entries.map(entryTold),
      last: entries.at(-1)?.number,
      repeated,
    }),
    E.mapLeft((errors) => {
      const { es, en } = whereSaid(errors);
      return notUnderstood(book, {
        es: `constancia del comando ${command}${es}`,
        en: `receipt of command ${command}${en}`,
      });
    }),
  );

const entryTold = ({ number, id, envelope }: StoredEntry): unknown => {
  const read = E.tryCatch(
    () => JSON.parse(envelope) as unknown,
    () => undefined,
  );
  const leaf = Buffer.from(leafHash(envelope)).toString('hex');
  return E.isRight(read) && isRecord(read.right)
    ? { number, id, type: read.right['type'], recordedAt: read.right['recordedAt'], leaf }
    : { number, id, leaf };
};
