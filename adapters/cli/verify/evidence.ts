import * as E from 'fp-ts/lib/Either.js';
import type { Policy } from '../../../src/witness/policy.js';
import { readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import type { Signing } from '../../../src/ports/signing.js';
import { readBytes } from '../command-file/bytes.js';
import { badInput, inStore, type Failure } from '../failure.js';
import type { Settings } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import { policyIn } from '../witness/policy-file.js';

export interface TypedVerify {
  /** Files that somebody kept: checkpoints, proofs of receipts. */
  readonly against?: readonly string[];
  /** Keys to trust, as they were handed over; those in the folder of signatures where none is named. */
  readonly key?: readonly string[];
  /** A file that says which witnesses must have cosigned. */
  readonly policy?: string;
}

export interface Kept {
  readonly name: string;
  readonly text: string;
}

/** What a book is held against, besides itself. */
export interface Evidence {
  readonly named: readonly VerifierKey[];
  readonly kept: readonly Kept[];
  readonly signing: Signing;
  /** Whose signatures are asked for, where that was said. */
  readonly policy: Policy | undefined;
}

export const evidenceFrom = async (
  { key = [], against = [], policy: file }: TypedVerify,
  settings: Settings,
  around: Surroundings,
): Promise<E.Either<Failure, Evidence>> => {
  const named = keysNamed(key);
  if (E.isLeft(named)) return named;
  const kept = await keptIn(against, around);
  if (E.isLeft(kept)) return kept;
  const policy = file === undefined ? E.right(undefined) : await policyIn(file, around);
  if (E.isLeft(policy)) return policy;
  const signing = around.openSigning(settings.signing, 'read');
  return E.isLeft(signing)
    ? E.left(inStore(signing.left))
    : E.right({
        named: [...named.right, ...(policy.right?.keys ?? [])],
        kept: kept.right,
        signing: signing.right,
        policy: policy.right,
      });
};

const keysNamed = (written: readonly string[]): E.Either<Failure, readonly VerifierKey[]> => {
  const keys = written.map((one) => readVerifierKey(one.trim()));
  const all = keys.filter((key) => key !== undefined);
  return all.length === keys.length
    ? E.right(all)
    : E.left(
        badInput({
          es: '--key: no es una clave para verificar (nombre+número+base64), como la muestra acta signing-key show.',
          en: '--key: is no key to verify with (name+number+base64), as acta signing-key show prints it.',
        }),
      );
};

const keptIn = async (
  files: readonly string[],
  { cwd }: Surroundings,
): Promise<E.Either<Failure, readonly Kept[]>> => {
  const kept: Kept[] = [];
  for (const name of files) {
    const bytes = await readBytes(name, cwd);
    if (E.isLeft(bytes))
      return E.left(badInput({ es: `${name}: ${bytes.left.es}`, en: `${name}: ${bytes.left.en}` }));
    kept.push({ name, text: Buffer.from(bytes.right).toString('utf8') });
  }
  return E.right(kept);
};
