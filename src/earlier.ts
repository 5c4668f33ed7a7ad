import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/book/command.js';
import type { Book } from '../domain/book/state.js';
import type { CommandId, EntryNumber } from '../domain/language/ids.js';
import { entryId } from './envelope.js';
import { StoreFailure, type EventStore, type StoredEntry } from './ports/event-store.js';
import { commandIdReused, rejected, type Receipt, type RecordFailure } from './receipt.js';
import { digestOfRetry } from './sealing/digest.js';
import type { TypeOf } from './sealing/fields.js';
import type { KeysUsed } from './sealing/seal.js';
import type { Sealing } from './sealing/sealing.js';
import { understood } from './understood.js';

/** What is planned and not written yet. */
interface Planned {
  /** The book before it. What has been appended since makes no difference to it: then it cannot be written. */
  readonly before: Book;
  readonly byCommand: ReadonlyMap<CommandId, Receipt>;
  readonly keys: KeysUsed;
}

/** The receipt of the first time, if this command was recorded; a refusal if its id was used for something else. */
export const recordedEarlier = async (
  { store, sealing }: { readonly store: EventStore; readonly sealing: Sealing | undefined },
  planned: Planned,
  command: Command,
  typeOf: TypeOf,
): Promise<E.Either<RecordFailure, Receipt> | undefined> => {
  const stored =
    planned.byCommand.get(command.id)?.entries ??
    (await entriesOfCommand(store, command, planned.before.next - 1));
  const [first] = stored;
  if (first === undefined) return undefined;
  const digest = digestOfRetry(withPlanned(sealing, planned), command, typeOf, () =>
    stored.map((one) => understood(command.book, one)),
  );
  if (E.isLeft(digest)) return E.left(rejected(digest.left));
  if (understood(command.book, first).envelope.command.digest === digest.right)
    return E.right({ command: command.id, book: command.book, entries: stored, repeated: true });
  return E.left(
    rejected(
      commandIdReused(
        command,
        stored.map(({ number }) => number),
      ),
    ),
  );
};

/** Keys of what is planned are not kept yet, but they are known. */
const withPlanned = (sealing: Sealing | undefined, { keys: used }: Planned): Sealing | undefined => {
  if (sealing === undefined || used.isEmpty()) return sealing;
  const { keys } = sealing;
  const planned = used.toIndexedSeq();
  return {
    ...sealing,
    keys: { ...keys, key: (id) => keys.key(id) ?? planned.find((key) => key.id === id) },
  };
};

const entriesOfCommand = async (
  store: EventStore,
  command: Command,
  upTo: EntryNumber,
): Promise<readonly StoredEntry[]> => {
  const found = await store.find(command.book, entryId(command.id, 0), upTo)();
  if (E.isLeft(found)) throw new StoreFailure(found.left);
  if (found.right === undefined) return [];
  const entries: StoredEntry[] = [];
  const { number, envelope } = understood(command.book, found.right);
  for await (const entry of store.read(command.book, {
    from: number,
    to: number + envelope.command.of - 1,
  })) {
    entries.push(entry);
  }
  return entries;
};
