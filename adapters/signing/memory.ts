// A key and checkpoints that live as long as the process: for a store in memory, and for tests.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { Random } from '../../src/ports/random.js';
import type { LogKeys, Signing } from '../../src/ports/signing.js';
import { signerKey } from '../../src/proof/keys.js';

export const memorySigning = (random: Random): Signing => {
  let keys: LogKeys | undefined;
  const notes = new Map<BookId, string>();
  const fresh = (name: string) => signerKey(name, 'note', random(32));
  return {
    name: 'memory',
    keys: () => E.right(keys),
    begin: (name) =>
      keys === undefined
        ? E.right((keys = { current: fresh(name), retired: [] }))
        : E.left(unavailable('There is a key already.')),
    rotate: (until) => {
      if (keys === undefined) return E.left(unavailable('There is no key to rotate.'));
      const { current, retired } = keys;
      return E.right(
        (keys = { current: fresh(current.name), retired: [{ key: current, until }, ...retired] }),
      );
    },
    latest: (book) => E.right(notes.get(book)),
    signed: () => E.right([...notes.keys()]),
    keep: (book, note, instead) => {
      if (notes.get(book) !== instead) return E.left(unavailable('Another checkpoint was kept meanwhile.'));
      notes.set(book, note);
      return E.right(undefined);
    },
    close: () => undefined,
  };
};

const unavailable = (message: string): StoreTrouble => ({ kind: 'unavailable', message });
