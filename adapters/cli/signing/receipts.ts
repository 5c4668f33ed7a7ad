import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import { keysOf } from '../../../src/log/names.js';
import { consistencyOf, proofOf } from '../../../src/log/receipts.js';
import { rootAt, type Head } from '../../../src/log/signer.js';
import { readCheckpoint, type Checkpoint } from '../../../src/proof/checkpoint.js';
import { sameHash } from '../../../src/proof/hash.js';
import { opened, readNote } from '../../../src/proof/note.js';
import { proofText } from '../../../src/proof/proof-text.js';
import { readBytes, readStream } from '../command-file/bytes.js';
import { badInput, inStore, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { entryNumber } from '../options.js';
import { checkpointTold, noCheckpoint, notOfThisLog, otherBeginning, receiptTold } from './told.js';
import { orFail, withLog, type Log } from './with-log.js';

type Said = Promise<E.Either<Failure, string>>;

/** `acta checkpoint`: what the book has come to, signed. */
export const checkpoint = (invocation: Invocation): Said =>
  withLog(invocation, async (log) => {
    const head = await headOf(log);
    if (E.isLeft(head)) return head;
    return E.right(checkpointTold(log.book, head.right, invocation.settings.json));
  });

/** The newest checkpoint: signed now, or where a service signs, the one that it has published last. */
export const headOf = async ({ signer, book }: Log): Promise<E.Either<Failure, Head>> => {
  const signed = await signer.sign(book)();
  if (E.isRight(signed) || signed.left.kind !== 'held-by-another') return orFail(signed);
  const published = orFail(await signer.published(book)());
  if (E.isLeft(published)) return published;
  return published.right === undefined ? E.left(inStore(signed.left)) : E.right(published.right);
};

/** `acta receipt <entry>`: what its holder needs to show alone that the entry is in the book. */
export const receipt = (typed: string, invocation: Invocation): Said => {
  const number = entryNumber('receipt')(typed);
  if (E.isLeft(number)) return Promise.resolve(E.left(badInput(number.left)));
  return withLog(invocation, async (log) => {
    const head = await headOf(log);
    if (E.isLeft(head)) return head;
    if (number.right >= head.right.checkpoint.size)
      return E.left(badInput(notCovered(number.right, head.right.checkpoint.size)));
    const proof = orFail(await proofOf(log.trees, log.book, head.right, number.right)());
    if (E.isLeft(proof)) return proof;
    const text = proofText(proof.right);
    return E.right(invocation.settings.json ? await told(log, number.right, text) : text);
  });
};

const told = async ({ store, book }: Log, number: EntryNumber, proof: string): Promise<string> => {
  for await (const { id, envelope } of store.read(book, { from: number, to: number })) {
    return receiptTold(book, number, { id, envelope, proof });
  }
  return '';
};

/** `acta consistency --from <checkpoint>`: that the book goes on from what was signed then. */
export const consistency = async (file: string | undefined, invocation: Invocation): Said => {
  if (file === undefined) return E.left(badInput(noCheckpoint));
  const written = await textIn(file, invocation);
  if (E.isLeft(written)) return written;
  return withLog(invocation, async (log) => {
    const old = checkpointIn(written.right, log);
    if (old === undefined) return E.left(badInput(notOfThisLog(file)));
    const head = await headOf(log);
    if (E.isLeft(head)) return head;
    if (old.size > head.right.checkpoint.size || !(await begins(log, old)))
      return E.left(otherBeginning(old.size));
    return orFail(await consistencyOf(log.trees, log.book, head.right, old.size)());
  });
};

const begins = async ({ trees, book }: Log, { size, root }: Checkpoint): Promise<boolean> => {
  const tree = await trees(book)();
  return E.isRight(tree) && tree.right.size >= size && sameHash(rootAt(tree.right, size), root);
};

export const textIn = async (file: string, { around }: Pick<Invocation, 'around'>): Said => {
  const bytes = file === '-' ? await readStream(around.stdin) : await readBytes(file, around.cwd);
  if (E.isRight(bytes)) return E.right(Buffer.from(bytes.right).toString('utf8'));
  const { es, en } = bytes.left;
  return E.left(badInput({ es: `${file}: ${es}`, en: `${file}: ${en}` }));
};

const checkpointIn = (text: string, { keys, book }: Log): Checkpoint | undefined => {
  const note = readNote(text);
  if (E.isLeft(note)) return undefined;
  const { origin, trusted } = keysOf(keys, book);
  const signed = opened(note.right, trusted);
  if (E.isLeft(signed)) return undefined;
  const old = readCheckpoint(signed.right.text);
  return old?.origin === origin ? old : undefined;
};

const notCovered = (entry: EntryNumber, size: number): Bilingual => ({
  es: `El asiento ${entry} no está en el último punto firmado, que abarca ${size} asientos.`,
  en: `Entry ${entry} is not in the last checkpoint, which covers ${size} entries.`,
});
