import * as E from 'fp-ts/lib/Either.js';
import { Command } from '../../../domain/book/command.js';
import type { Book } from '../../../domain/book/state.js';
import { whereSaid } from '../../../domain/language/explain.js';
import { commandIdOf } from '../../../src/envelope.js';
import { library } from '../../../src/library.js';
import type { Clock } from '../../../src/ports/clock.js';
import { StoreFailure, type EventStore } from '../../../src/ports/event-store.js';
import type { RecordFailure } from '../../../src/receipt.js';
import { recorder } from '../../../src/record.js';
import type { Sealing } from '../../../src/sealing/sealing.js';
import { badInput, inStore, type Failure } from '../failure.js';
import type { Erasing, Erasure } from './erasure.js';

/** On what ground something is erased, and who says so. */
export interface Said {
  readonly ground: string;
  readonly reference: string | undefined;
  /** The Secretariat of the book, where nobody is named. */
  readonly recordedBy: string | undefined;
}

interface Means {
  readonly store: EventStore;
  readonly sealing: Sealing;
  readonly clock: Clock;
}

/**
 * Records each erasure in its book, and destroys the key once that is durable: whatever comes in between, the book says
 * what is still to be destroyed. What the book says already is only destroyed, and a key of which the book has nothing too.
 */
export const carriedOut = async (
  erasure: Erasure,
  said: Said,
  { store, sealing, clock }: Means,
): Promise<E.Either<Failure, Erasure>> => {
  const books = library(store);
  const { record } = recorder({ store, clock, books, sealing });
  const done: Erasing[] = [];
  for (const erasing of erasure.keys) {
    const book = await books.current(erasing.book);
    const earlier = book.corrections.erasures.get(erasing.id);
    let recorded = earlier;
    if (earlier === undefined && erasing.entries.length > 0) {
      const command = commandFor(erasing, said, book, clock);
      if (E.isLeft(command)) return command;
      const receipt = await record(command.right)();
      if (E.isLeft(receipt)) return E.left(refusal(receipt.left));
      recorded = receipt.right.entries[0]?.number;
    }
    const destroyed = await sealing.keys.erase(erasing.id, clock())();
    if (E.isLeft(destroyed)) throw new StoreFailure(destroyed.left);
    done.push({ ...erasing, ...(recorded === undefined ? {} : { recorded }) });
  }
  return E.right({ ...erasure, keys: done, isDone: true });
};

const commandFor = (
  { id, book, kind, entries }: Erasing,
  { ground, reference, recordedBy }: Said,
  { membership: { secretariat } }: Book,
  clock: Clock,
): E.Either<Failure, Command> => {
  const by = recordedBy ?? secretariat?.code;
  if (by === undefined) return E.left(badInput(NOBODY));
  const command = Command.decode({
    id: commandIdOf(book, `erase-${id}`),
    book,
    type: 'EraseSealedWords',
    occurredAt: clock(),
    recordedBy: by,
    basis: { kind: 'witnessed' },
    data: { key: id, of: kind, entries, ground, ...(reference === undefined ? {} : { reference }) },
  });
  return E.mapLeft((errors: Parameters<typeof whereSaid>[0]) => badInput(whereSaid(errors)))(command);
};

const NOBODY = {
  es: 'Diga quién lo asienta con --recorded-by: el libro no tiene Secretaría.',
  en: 'Say who records it with --recorded-by: the book has no Secretariat.',
};

const refusal = (failure: RecordFailure): Failure => {
  if (failure.kind === 'store') return inStore(failure.trouble);
  const { code, es, en } = failure.rejection;
  return { exit: 1, said: [{ es: `${es} [${code}]`, en: `${en} [${code}]` }] };
};
