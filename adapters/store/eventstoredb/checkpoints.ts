// The checkpoints that several signers share: a stream of its own for each book, of which the last event is the last
// checkpoint. One goes after exactly the one that was read, so that of two who sign at once one is told to look again.
import type * as E from 'fp-ts/lib/Either.js';
import { isUtf8 } from 'node:buffer';
import type { BookId } from '../../../domain/language/ids.js';
import { sha256 } from '../../../src/envelope.js';
import type { SharedCheckpoints, StoreTrouble } from '../../../src/ports/event-store.js';
import { metadataOf } from './codec.js';
import type { Line } from './line.js';
import { foreign } from './troubles.js';
import { uuidOf } from './uuid.js';
import { WireFault, type Found, type Revision, type Wire } from './wire.js';

interface Means {
  readonly line: Line;
  readonly streamOf: (book: BookId) => string;
  /** Makes what is thrown a value. */
  readonly ask: <A>(question: () => Promise<A>) => () => Promise<E.Either<StoreTrouble, A>>;
}

interface Last {
  readonly revision: Revision;
  readonly note?: string;
}

export const sharedCheckpoints = ({ line, streamOf, ask }: Means): SharedCheckpoints => {
  const lastOf = async (wire: Wire, book: BookId): Promise<Last> => {
    const reading = { from: 'end', count: 1, backward: true } as const;
    for await (const [event] of wire.read(streamOf(book), reading))
      if (event !== undefined) return { revision: event.revision, note: noteIn(book, event) };
    return { revision: -1 };
  };

  const keep = async (book: BookId, note: string, instead: string | undefined): Promise<boolean> => {
    const attempts = line.attempts();
    for (;;) {
      try {
        const wire = await line.wire();
        const { revision, note: stands } = await lastOf(wire, book);
        // Written by an attempt that was not answered, or by another signer: with one key there is but one such note.
        if (stands === note) return true;
        if (stands !== instead) return false;
        await wire.append(streamOf(book), revision, [eventOf(book, revision + 1, note)]);
        return true;
      } catch (error) {
        // Another signer was quicker: what it has kept tells.
        const isLate = error instanceof WireFault && error.kind === 'wrong-version';
        await attempts.failed(isLate ? new WireFault('unknown', error.detail) : error);
      }
    }
  };

  return {
    latest: (book) => ask(async () => (await line.ask((wire) => lastOf(wire, book))).note),
    keep: (book, note, instead) => ask(() => keep(book, note, instead)),
  };
};

const TYPE = 'CheckpointSigned';
const utf8 = new TextEncoder();

/** Its id says its place and its words, so that the server takes nothing else for it. */
const eventOf = (book: BookId, revision: Revision, note: string) => ({
  id: uuidOf(sha256(`${revision} ${note}`)),
  type: TYPE,
  data: utf8.encode(note),
  metadata: metadataOf({ book }),
});

const noteIn = (book: BookId, { revision, id, type, isJson, data }: Found): string => {
  if (type !== TYPE || isJson || !isUtf8(data))
    throw foreign(`Event ${revision} of the checkpoints of the book "${book}" (${type}, ${id}) is none.`);
  return Buffer.from(data).toString('utf8');
};
