import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Bilingual } from '../../domain/language/codec.js';
import type { DeskTrouble, NoAnswer } from '../../src/ports/desk.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { StoreName } from './store-name.js';
import type { ExitCode } from './surroundings.js';
import { troubleSaid } from './trouble.js';

/** Why a command line did nothing: what to say, and how to exit. */
export interface Failure {
  readonly exit: Exclude<ExitCode, 0>;
  readonly said: readonly Bilingual[];
}

export const badInput = (...said: readonly Bilingual[]): Failure => ({ exit: 2, said });

export const inStore = (trouble: StoreTrouble): Failure => ({ exit: 3, said: [troubleSaid(trouble)] });

/** What is wrong where the books are kept. */
export const inTrouble = ({ es, en }: DeskTrouble): Failure => ({ exit: 3, said: [{ es, en }] });

/** Why a question has no answer. */
export const failureOf = (failure: NoAnswer): Failure =>
  failure.kind === 'trouble' ? inTrouble(failure.trouble) : badInput(failure.said);

/** Why a store could not be opened; a newcomer has none yet. */
export const notOpened = (
  trouble: StoreTrouble,
  where: { readonly store: StoreName } | object,
  cwd: string,
): Failure => {
  const store = 'store' in where ? where.store : undefined;
  if (store?.kind !== 'sqlite' || trouble.kind !== 'unavailable' || existsSync(store.file))
    return inStore(trouble);
  const near = relative(cwd, store.file);
  const file = near.startsWith('..') ? store.file : near;
  return {
    exit: 3,
    said: [
      {
        es: `Aún no hay ningún almacén en ${file}. Asiente algo primero (acta record …), o diga dónde está con --store.`,
        en: `There is no store at ${file} yet. Record something first (acta record …), or say where it is with --store.`,
      },
    ],
  };
};
