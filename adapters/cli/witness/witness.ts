import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import { witnessOf, type Witness } from '../../../src/witness/add-checkpoint.js';
import { badInput, inStore, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import type { ExitCode } from '../surroundings.js';

export interface TypedWitness {
  readonly log?: readonly string[];
  readonly host?: string;
  readonly port?: string;
}

/** `acta witness`: serves the protocol until told to end. */
export const witness = async (typed: TypedWitness, invocation: Invocation): Promise<ExitCode> => {
  const failure = await serveWitness(typed, invocation);
  if (failure === undefined) return 0;
  invocation.terminal.complain(...failure.said);
  return failure.exit;
};

const serveWitness = async (typed: TypedWitness, invocation: Invocation): Promise<Failure | undefined> => {
  const wanted = wantedFrom(typed);
  if (E.isLeft(wanted)) return badInput(wanted.left);
  const { settings, around } = invocation;
  const signing = around.openSigning(settings.signing, 'write');
  if (E.isLeft(signing)) return inStore(signing.left);
  try {
    const one = witnessOf(signing.right, wanted.right.logs);
    if (E.isLeft(one)) return inStore(one.left);
    if (one.right === undefined) return badInput(noKey(signing.right.name));
    return await serveUntilTold(one.right, wanted.right, invocation);
  } finally {
    signing.right.close();
  }
};

interface Wanted {
  readonly logs: readonly VerifierKey[];
  readonly host: string;
  readonly port: number;
}

const wantedFrom = ({
  log = [],
  host = '127.0.0.1',
  port = '8081',
}: TypedWitness): E.Either<Bilingual, Wanted> => {
  const keys = log.map((line) => readVerifierKey(line.trim()));
  const logs = keys.filter((key): key is VerifierKey => key?.use === 'note');
  if (logs.length === 0 || logs.length < keys.length) return E.left(noLogs);
  const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
  return isPort ? E.right({ logs, host, port: Number(port) }) : E.left(badPort(port));
};

const serveUntilTold = async (
  one: Witness,
  address: Wanted,
  { around, terminal }: Invocation,
): Promise<Failure | undefined> => {
  const running = await around.serveWitness(one, address);
  if (E.isLeft(running)) return badInput(...running.left);
  terminal.print(said(running.right.url, one.key.vkey)[terminal.style.lang]);
  await around.toldToEnd();
  await running.right.stop();
  return undefined;
};

const said = (url: string, vkey: string): Bilingual => ({
  es: `El testigo atiende en ${url}/add-checkpoint. Su clave: ${vkey}. Ctrl+C lo detiene.`,
  en: `The witness answers at ${url}/add-checkpoint. Its key: ${vkey}. Ctrl+C stops it.`,
});
const noLogs: Bilingual = {
  es: 'Diga con --log las claves de los registros que se atestiguan, como las muestra acta signing-key show.',
  en: 'Say with --log the keys of the logs to witness, as acta signing-key show prints them.',
};
const badPort = (port: string): Bilingual => ({
  es: `--port: "${port}" no es un puerto.`,
  en: `--port: "${port}" is not a port.`,
});
const noKey = (folder: string): Bilingual => ({
  es: `En ${folder} no hay clave. Hágala con acta signing-key new --name <testigo> --signing <carpeta>.`,
  en: `There is no key in ${folder}. Make one with acta signing-key new --name <witness> --signing <folder>.`,
});
