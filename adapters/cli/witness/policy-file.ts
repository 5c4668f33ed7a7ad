import * as E from 'fp-ts/lib/Either.js';
import { readPolicy, type Policy } from '../../../src/witness/policy.js';
import { readBytes } from '../command-file/bytes.js';
import { badInput, type Failure } from '../failure.js';
import type { Surroundings } from '../surroundings.js';

/** The policy in this file; what is wrong with it is told with the file's name. */
export const policyIn = async (
  file: string,
  { cwd }: Pick<Surroundings, 'cwd'>,
): Promise<E.Either<Failure, Policy>> => {
  const bytes = await readBytes(file, cwd);
  const policy = E.isLeft(bytes) ? bytes : readPolicy(Buffer.from(bytes.right).toString('utf8'));
  return E.isLeft(policy)
    ? E.left(badInput({ es: `${file}: ${policy.left.es}`, en: `${file}: ${policy.left.en}` }))
    : policy;
};
