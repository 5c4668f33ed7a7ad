// What a witness does with a checkpoint that it is handed (C2SP tlog-witness, add-checkpoint): it cosigns what goes on
// from what it cosigned before, and nothing else. It sees roots and sizes of a log, and never what stands in it.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { sha256 } from '../envelope.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { Signing } from '../ports/signing.js';
import { readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { readConsistencyBody, type AddCheckpoint } from '../proof/consistency-text.js';
import { EMPTY_ROOT } from '../proof/hash.js';
import { consistencyHolds } from '../proof/hold.js';
import { renamed, type SignerKey, type VerifierKey } from '../proof/keys.js';
import { noteText, opened, readNote, signatureLine, signNote, type Signature } from '../proof/note.js';
import { spoken } from '../spoken.js';

/** What a witness answers, as HTTP has it. */
export type WitnessAnswer =
  | { readonly status: 200; readonly cosignature: string }
  /** Another size than this was cosigned last. */
  | { readonly status: 409; readonly size: number }
  /** Not understood; not signed by a key of that log; of a log that is not witnessed; not the same history. */
  | { readonly status: 400 | 403 | 404 | 422 };

export interface Witness {
  /** The key that cosigns, under the witness's own name. */
  readonly key: SignerKey;
  /**
   * Answers one request. What was cosigned is kept, durably and only in the place of what the decision rests on, before
   * it answers; where that cannot be, it answers nothing.
   */
  readonly add: (body: string, seconds: number) => E.Either<StoreTrouble, WitnessAnswer>;
  /**
   * The checkpoint cosigned last of the log whose name has this SHA-256, 64 hex digits, as the log and the witness signed
   * it; `undefined` where none was, or the log is not witnessed.
   */
  readonly latest: (originHash: string) => E.Either<StoreTrouble, string | undefined>;
}

/**
 * A witness of these logs, by the keys it trusts for each. What it keeps lies in a folder of signatures of its own, as
 * that of a log does. `undefined` where no key has been made in it.
 */
export const witnessOf = (
  signing: Signing,
  logs: readonly VerifierKey[],
): E.Either<StoreTrouble, Witness | undefined> => {
  const keys = signing.keys();
  if (E.isLeft(keys)) return keys;
  if (keys.right === undefined) return E.right(undefined);
  const { current } = keys.right;
  const key = renamed(current, current.name, 'cosignature');
  return E.right({
    key,
    add: (body, seconds) => {
      const request = readConsistencyBody(body);
      const checkpoint = request && readCheckpoint(request.checkpoint.text);
      if (request === undefined || checkpoint === undefined) return E.right({ status: 400 });
      const trusted = logs.filter(({ name }) => name === checkpoint.origin);
      if (trusted.length === 0) return E.right({ status: 404 });
      const open = opened(request.checkpoint, trusted);
      if (E.isLeft(open)) return E.right({ status: 403 });
      if (request.old > checkpoint.size) return E.right({ status: 400 });
      const by = open.right.by.map(({ signature }) => signature);
      return addSigned(signing, key, { request, checkpoint, by, seconds });
    },
    latest: (originHash) => {
      const trusted = logs.filter(({ name }) => placeOf(name) === originHash);
      const [log] = trusted;
      if (log === undefined) return E.right(undefined);
      const kept = signing.latest(placeOf(log.name));
      if (E.isLeft(kept) || kept.right === undefined) return kept;
      const note = readNote(kept.right);
      if (E.isLeft(note)) return E.left(damaged(signing.name, log.name));
      // An older acta kept its own signature alone; a checkpoint is served with its log's.
      return E.right(E.isRight(opened(note.right, trusted)) ? kept.right : undefined);
    },
  });
};

interface Signed {
  readonly request: AddCheckpoint;
  readonly checkpoint: Checkpoint;
  /** The signatures of the log's keys, which hold. */
  readonly by: readonly Signature[];
  readonly seconds: number;
}

const addSigned = (
  signing: Signing,
  key: SignerKey,
  { request, checkpoint, by, seconds }: Signed,
): E.Either<StoreTrouble, WitnessAnswer> => {
  const place = placeOf(checkpoint.origin);
  const kept = signing.latest(place);
  if (E.isLeft(kept)) return kept;
  const latest = latestIn(kept.right);
  if (latest === 'damaged') return E.left(damaged(signing.name, checkpoint.origin));
  const refused = refusal(request, checkpoint, latest);
  if (refused !== undefined) return E.right(refused);
  const { text, signatures } = signNote(request.checkpoint.text, [key], { seconds });
  const put = signing.keep(place, noteText({ text, signatures: [...by, ...signatures] }), kept.right);
  return E.isLeft(put) ? put : E.right({ status: 200, cosignature: signatures.map(signatureLine).join('') });
};

const refusal = (
  { old, proof }: AddCheckpoint,
  { size, root }: Checkpoint,
  latest: Checkpoint | undefined,
): WitnessAnswer | undefined => {
  const known = latest?.size ?? 0;
  if (old !== known) return { status: 409, size: known };
  // A log that was never cosigned goes on from the empty tree, as every tree does.
  return consistencyHolds({ old, size, proof }, latest?.root ?? EMPTY_ROOT, root)
    ? undefined
    : { status: 422 };
};

/** A log's name may have any letters in it; what it is kept under is a file's name. */
const placeOf = (origin: string): BookId => sha256(origin) as string as BookId;

const latestIn = (written: string | undefined): Checkpoint | 'damaged' | undefined => {
  if (written === undefined) return undefined;
  const note = readNote(written);
  return E.isLeft(note) ? 'damaged' : (readCheckpoint(note.right.text) ?? 'damaged');
};

const damaged = (where: string, origin: string): StoreTrouble =>
  spoken('damaged', {
    es: `Lo último que se cofirmó de ${origin}, en ${where}, no se entiende. Traiga la última copia de esa carpeta: un testigo que empieza de nuevo podría cofirmar otra historia.`,
    en: `What was cosigned last of ${origin} in ${where} cannot be understood. Bring back the last backup of that folder: a witness that begins anew could cosign another history.`,
  });
