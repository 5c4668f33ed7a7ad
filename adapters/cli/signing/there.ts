// The same questions about a book's log where a service keeps the books. What it hands out is checked as far as it can
// be without its key: that a proof leads to its checkpoint. Who trusts the key verifies the signature: acta verify --key.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Head } from '../../../src/log/signer.js';
import type { NoAnswer } from '../../../src/ports/desk.js';
import type { DeskAtService } from '../../../src/ports/published-log.js';
import { readCheckpoint, type Checkpoint } from '../../../src/proof/checkpoint.js';
import { readConsistencyBody } from '../../../src/proof/consistency-text.js';
import { leafHash } from '../../../src/proof/hash.js';
import { consistencyHolds, inclusionHolds } from '../../../src/proof/hold.js';
import { readNote } from '../../../src/proof/note.js';
import { readProof } from '../../../src/proof/proof-text.js';
import { badInput, inTrouble, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { onlyBook } from '../only-book.js';
import { entryNumber, type SettingsThere } from '../options.js';
import type { Lang } from '../language.js';
import { textIn } from './receipts.js';
import { checkpointTold, noCheckpoint, notOfThisLog, otherBeginning, receiptTold } from './told.js';

type There = Invocation<SettingsThere>;
type Said = Promise<E.Either<Failure, string>>;

/** `acta checkpoint`: the one that the service published last. */
export const checkpointThere = (there: There): Said =>
  atService(there, async ({ log }, book) => {
    const text = orFailThere(await log.checkpoint(book)());
    if (E.isLeft(text)) return text;
    const head = headIn(text.right);
    return head === undefined
      ? E.left(notAsPromised)
      : E.right(checkpointTold(book, head, there.settings.json));
  });

/** `acta receipt <entry>`: the proof that the service gives, which leads from the entry to its checkpoint. */
export const receiptThere = (typed: string, there: There): Said => {
  const number = entryNumber('receipt')(typed);
  if (E.isLeft(number)) return Promise.resolve(E.left(badInput(number.left)));
  return atService(there, async ({ log }, book) => {
    const proof = orFailThere(await log.proof(book, number.right)());
    if (E.isLeft(proof)) return proof;
    const entry = orFailThere(await log.entry(book, number.right)());
    if (E.isLeft(entry)) return entry;
    if (!leads(proof.right, number.right, entry.right.envelope)) return E.left(notAsPromised);
    return E.right(
      there.settings.json
        ? receiptTold(book, number.right, { ...entry.right, proof: proof.right })
        : proof.right,
    );
  });
};

/** `acta consistency --from <checkpoint>`: the service's proof, which must lead from the one kept to its newest. */
export const consistencyThere = async (file: string | undefined, there: There): Said => {
  if (file === undefined) return E.left(badInput(noCheckpoint));
  const written = await textIn(file, there);
  if (E.isLeft(written)) return written;
  const kept = headIn(written.right)?.checkpoint;
  if (kept === undefined) return E.left(badInput(notOfThisLog(file)));
  return atService(there, async ({ log }, book) => {
    const newest = orFailThere(await log.checkpoint(book)());
    if (E.isLeft(newest)) return newest;
    const head = headIn(newest.right)?.checkpoint;
    if (head === undefined) return E.left(notAsPromised);
    if (head.origin !== kept.origin) return E.left(badInput(notOfThisLog(file)));
    if (kept.size > head.size) return E.left(otherBeginning(kept.size));
    const proof = orFailThere(await log.consistency(book, kept.size)());
    return E.isRight(proof) && !goesOn(proof.right, kept) ? E.left(otherBeginning(kept.size)) : proof;
  });
};

const goesOn = (text: string, { origin, size: old, root }: Checkpoint): boolean => {
  const body = readConsistencyBody(text);
  const next = body === undefined ? undefined : readCheckpoint(body.checkpoint.text);
  if (body === undefined || next?.origin !== origin || body.old !== old) return false;
  return consistencyHolds({ old, size: next.size, proof: body.proof }, root, next.root);
};

const headIn = (text: string): Head | undefined => {
  const note = readNote(text);
  const checkpoint = E.isLeft(note) ? undefined : readCheckpoint(note.right.text);
  return E.isLeft(note) || checkpoint === undefined ? undefined : { note: note.right, checkpoint };
};

/** Of an entry behind closed doors the leaf is not known here; its holder has it. */
const leads = (text: string, index: number, envelope: string | undefined): boolean => {
  const proof = readProof(text);
  const head = proof === undefined ? undefined : readCheckpoint(proof.checkpoint.text);
  if (proof === undefined || head === undefined || proof.index !== index) return false;
  if (envelope === undefined) return true;
  return inclusionHolds({ leaf: leafHash(envelope), index, size: head.size, proof: proof.proof }, head.root);
};

const atService = async (
  { settings, around, terminal }: There,
  work: (desk: DeskAtService, book: BookId) => Said,
): Said => {
  const lang: Lang = terminal.style.lang;
  const desk = around.openService(settings.service, lang);
  try {
    const book = settings.book === undefined ? await onlyBook(desk.books) : E.right(settings.book);
    return E.isLeft(book) ? book : await work(desk, book.right);
  } finally {
    await desk.close();
  }
};

const orFailThere = <A>(answer: E.Either<NoAnswer, A>): E.Either<Failure, A> =>
  E.mapLeft((why: NoAnswer) => (why.kind === 'not-there' ? badInput(why.said) : inTrouble(why.trouble)))(
    answer,
  );

const NOT_AS_PROMISED: Bilingual = {
  es: 'LO QUE EL SERVICIO ENTREGA NO SE SOSTIENE: su prueba no lleva a su punto firmado. Conserve lo que tenga de él y avise a quien audita.',
  en: 'WHAT THE SERVICE HANDS OUT DOES NOT HOLD: its proof does not lead to its checkpoint. Keep what you have of it and tell whoever audits.',
};
const notAsPromised: Failure = { exit: 1, said: [NOT_AS_PROMISED] };
