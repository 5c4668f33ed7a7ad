import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { keepersKey } from '../../../src/log/names.js';
import { readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import { serviceName, TOKEN, type ServiceName } from '../service-name.js';

/** Whom the settings say to follow. */
export interface LeaderNamed {
  readonly service: ServiceName;
  readonly trusted: readonly [VerifierKey, ...VerifierKey[]];
}

/** Whom the settings say to follow, with the token of the environment; nobody, where they name none. */
export const leaderIn = (
  { follow, leaderKey = '' }: { readonly follow?: string; readonly leaderKey?: string },
  env: Readonly<Record<string, string | undefined>>,
): E.Either<readonly Bilingual[], LeaderNamed | undefined> => {
  if (follow === undefined) return E.right(undefined);
  const service = serviceName(follow, env[TOKEN]);
  if (E.isLeft(service)) return E.left([named('follow', service.left)]);
  const written = leaderKey.split(',').map((one) => readVerifierKey(one.trim()));
  // Shown under the name of a book's log, as its checkpoints bear it: whose key it is follows from that of any of them.
  const [first, ...others] = written.filter((key) => key !== undefined).map(keepersKey);
  return first === undefined || others.length + 1 < written.length
    ? E.left([NO_KEY])
    : E.right({ service: service.right, trusted: [first, ...others] });
};

const named = (setting: string, { es, en }: Bilingual): Bilingual => ({
  es: es.replace('--store', setting),
  en: en.replace('--store', setting),
});

const NO_KEY: Bilingual = {
  es: 'leaderKey: no es una clave para verificar (nombre+número+base64), como la muestra acta signing-key show.',
  en: 'leaderKey: is no key to verify with (name+number+base64), as acta signing-key show prints it.',
};
