import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { PLACES, type Files } from '../../../src/bundle/files.js';
import { isClosedLeaf } from '../../../src/bundle/lines.js';
import type { Bundled } from '../../../src/bundle/make.js';
import { bundleOfBook } from '../../../src/bundle/of-book.js';
import type { Reach } from '../../../src/bundle/manifest.js';
import { library } from '../../../src/library.js';
import { withoutSnapshots } from '../../../src/snapshots/snapshots.js';
import { keysOf } from '../../../src/log/names.js';
import { badInput, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { say } from '../language.js';
import { headOf } from '../signing/receipts.js';
import { orFail, withLog } from '../signing/with-log.js';
import { pages } from './pages.js';
import { putFiles } from './place.js';

/** `acta bundle`: the whole archive of a book, to be read and verified by whoever gets it. */
export const bundle = (
  place: string,
  reach: Reach,
  invocation: Invocation,
): Promise<E.Either<Failure, string>> =>
  withLog(invocation, async (log) => {
    const head = await headOf(log);
    if (E.isLeft(head)) return head;
    const { book, keys, store, trees } = log;
    const made = orFail(
      await bundleOfBook(
        { store, trees, books: library(withoutSnapshots(store)) },
        { book, reach, head: head.right, keys: keysOf(keys, book) },
        pages,
      ),
    );
    if (E.isLeft(made)) return made;
    const { bundled, files } = made.right;
    const fault = putFiles(resolve(invocation.around.cwd, place), files);
    return fault === undefined ? E.right(told(place, bundled, files, invocation)) : E.left(badInput(fault));
  });

const told = (
  place: string,
  { book, reach, entries, checkpoint }: Bundled,
  files: Files,
  { settings, terminal }: Invocation,
): string => {
  const closed = entries.filter(isClosedLeaf).length;
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  if (settings.json) {
    const { origin, size } = checkpoint;
    return JSON.stringify(
      { kind: 'bundle', book, place, entries: reach, origin, size, closed, files: files.size, bytes },
      null,
      2,
    );
  }
  return say(terminal.style.lang, line(place, checkpoint.size, closed, files.size));
};

const line = (place: string, entries: number, closed: number, files: number): Bilingual => ({
  es: `${place}: ${entries} asientos, de ${closed} de ellos solo el hash; ${files} archivos. Léalo en ${PLACES.index}; compruébelo con acta verify ${place}, o sin acta con node ${PLACES.verifier}.`,
  en: `${place}: ${entries} entries, of ${closed} of them the hash only; ${files} files. Read it in ${PLACES.index}; verify it with acta verify ${place}, or without acta with node ${PLACES.verifier}.`,
});
