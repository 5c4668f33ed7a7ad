// A bundle of a book: all that is needed to read it and to verify it, without acta and without whoever keeps it.
import type { SignerKey, VerifierKey } from '../proof/keys.js';
import type { Checkpoint } from '../proof/checkpoint.js';
import { tilePath, tilesOf, type ReadTile } from '../proof/tiles.js';
import { answersOf, withoutRest, type Answers, type Lang, type Rest, type Shown } from './answers.js';
import { bytesOfText, digestsOf, inOrder, PLACES, type Files } from './files.js';
import { filesOfEntries, openEntries, type BundledEntry } from './lines.js';
import { signManifest, type Reach } from './manifest.js';
import type { BookId } from '../../domain/language/ids.js';

export interface Bundled {
  readonly book: BookId;
  readonly reach: Reach;
  /** As many as the checkpoint covers. */
  readonly entries: readonly BundledEntry[];
  readonly checkpoint: Checkpoint;
  /** The public keys of the log, the current one first. */
  readonly keys: readonly VerifierKey[];
}

/** What acta writes to be read: pages of the answers in both languages, and the verifier. */
export interface Pages {
  readonly acta: string;
  readonly write: (
    answers: Readonly<Record<Lang, Answers>>,
    bundled: Bundled,
  ) => Iterable<readonly [path: string, pieces: Iterable<string>]>;
}

/** With what a bundle is written, and how often whoever writes it lets others go first. */
export interface Writing {
  readonly pages: Pages;
  readonly rest?: Rest;
}

/** The signed part: the entries, their tiles, the checkpoint and the keys. */
export interface Evidence {
  /** The checkpoint as a signed note. */
  readonly note: string;
  readonly tile: ReadTile;
}

/** The files of a bundle. The same entries, checkpoint and keys give the same bytes. */
export const bundleOf = async (
  bundled: Bundled,
  { note, tile }: Evidence,
  { pages, rest = withoutRest }: Writing,
  key: SignerKey,
): Promise<Files> => {
  const files = inOrder([
    ...filesOfEntries(bundled.entries),
    ...tilesOf(bundled.checkpoint.size).map((one) => [tilePath(one), tile(one)] as const),
    [PLACES.checkpoint, bytesOfText(note)],
    [PLACES.keys, bytesOfText(bundled.keys.map(({ vkey }) => `${vkey}\n`).join(''))],
    ...(await derived(bundled, pages, rest)),
  ]);
  await rest();
  const { checkpoint, reach } = bundled;
  const manifest = signManifest({ checkpoint, reach, acta: pages.acta, files: digestsOf(files) }, key);
  return inOrder([...files, [PLACES.manifest, bytesOfText(manifest)]]);
};

/** What follows from the entries: answers, texts, pages. */
export const derived = async (bundled: Bundled, pages: Pages, rest = withoutRest): Promise<Files> => {
  const shown = shownOf(bundled);
  const [es, en] = [await answersOf(shown, 'es', rest), await answersOf(shown, 'en', rest)];
  const files = new Map<string, Uint8Array>();
  for (const [name, answered] of es) {
    files.set(`answers/${name}.json`, bytesOfText(`${JSON.stringify(answered, null, 2)}\n`));
    await rest();
  }
  for (const [path, pieces] of pages.write({ es, en }, bundled)) {
    let text = '';
    for (const piece of pieces) {
      text += piece;
      await rest();
    }
    files.set(path, bytesOfText(text));
  }
  return files;
};

const shownOf = ({ book, entries, reach, checkpoint: { size } }: Bundled): Shown => ({
  book,
  entries: openEntries(entries),
  size,
  reach,
});
