// The manifest of a bundle: a note signed with the key of the log, which names every other file by its SHA-256.
import * as E from 'fp-ts/lib/Either.js';
import { Digest } from '../../domain/language/ids.js';
import { checkpointText, readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import type { SignerKey } from '../proof/keys.js';
import { noteText, readNote, signNote, type Note } from '../proof/note.js';
import { isPath } from './files.js';

/** Who a bundle is for: everybody, or those who may read what was closed too. */
export type Reach = 'public' | 'whole';

export interface Manifest {
  /** The checkpoint that the entries are held against. */
  readonly checkpoint: Checkpoint;
  readonly reach: Reach;
  /** The version of acta that wrote the answers and pages. */
  readonly acta: string;
  /** SHA-256 of every file but the manifest itself. */
  readonly files: ReadonlyMap<string, Digest>;
}

// No checkpoint has its name in the second line: what is signed here can never pass for one.
const FIRST = 'acta bundle v1';

const manifestText = ({ checkpoint, reach, acta, files }: Manifest): string =>
  [
    FIRST,
    checkpointText(checkpoint).trimEnd(),
    `entries ${reach}`,
    `acta ${acta}`,
    ...[...files].map(([path, digest]) => `${digest}  ${path}`),
    '',
  ].join('\n');

export const signManifest = (manifest: Manifest, key: SignerKey): string =>
  noteText(signNote(manifestText(manifest), [key]));

export interface SignedManifest {
  readonly note: Note;
  readonly manifest: Manifest;
}

const HEAD = /^acta bundle v1\n((?:[^\n]+\n){3})entries (public|whole)\nacta ([0-9a-z.-]{1,32})\n/;
// As `sha256sum` writes and checks them.
const LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** Reads a manifest; `undefined` where it is none, or written another way than it would be. Nothing is verified yet. */
export const readManifest = (written: string): SignedManifest | undefined => {
  const note = readNote(written);
  if (E.isLeft(note) || noteText(note.right) !== written) return undefined;
  const manifest = manifestIn(note.right.text);
  return manifest === undefined ? undefined : { note: note.right, manifest };
};

const manifestIn = (text: string): Manifest | undefined => {
  const [head, about = '', reach, acta] = HEAD.exec(text) ?? [];
  const checkpoint = readCheckpoint(about);
  if (head === undefined || acta === undefined || checkpoint === undefined) return undefined;
  const files = filesIn(text.slice(head.length));
  const manifest: Manifest = { checkpoint, reach: reach === 'whole' ? 'whole' : 'public', acta, files };
  // What is no line of a file, or stands twice, is not written again.
  return manifestText(manifest) === text ? manifest : undefined;
};

const filesIn = (lines: string): ReadonlyMap<string, Digest> =>
  new Map(
    lines.split('\n').flatMap((line) => {
      const [, digest, path = ''] = LINE.exec(line) ?? [];
      return Digest.is(digest) && isPath(path) ? [[path, digest] as const] : [];
    }),
  );
