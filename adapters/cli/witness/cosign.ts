import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { keysOf } from '../../../src/log/names.js';
import { collect, type Collected } from '../../../src/witness/collect.js';
import type { Policy } from '../../../src/witness/policy.js';
import { badInput, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { headOf } from '../signing/receipts.js';
import { orFail, withLog, type Log } from '../signing/with-log.js';
import type { ExitCode } from '../surroundings.js';
import { collectedJson, collectedLines, isAlarming } from './collected.js';
import { policyIn } from './policy-file.js';

export interface TypedCosign {
  readonly policy?: string;
  readonly wait?: string;
}

/**
 * `acta cosign`: asks the witnesses of a policy to cosign the newest checkpoint, and keeps what they sign with it. Exits
 * with 1 where too few have cosigned, or one knows another history.
 */
export const cosign = async (typed: TypedCosign, invocation: Invocation): Promise<ExitCode> => {
  const wanted = await wantedFrom(typed, invocation);
  if (E.isLeft(wanted)) return complained(wanted.left, invocation);
  const { settings, terminal } = invocation;
  const done = await withLog(invocation, async (log) => {
    const collected = await collectFor(log, wanted.right, invocation);
    return E.map((all: Collected) => ({ book: log.book, all }))(collected);
  });
  if (E.isLeft(done)) return complained(done.left, invocation);
  const { book, all } = done.right;
  terminal.print(settings.json ? collectedJson(book, all) : collectedLines(book, all, terminal.style.lang));
  return all.isEnough && !isAlarming(all) ? 0 : 1;
};

const complained = ({ said, exit }: Failure, { terminal }: Invocation): ExitCode => {
  terminal.complain(...said);
  return exit;
};

interface Wanted {
  readonly policy: Policy;
  /** Milliseconds. */
  readonly patience: number;
}

const LONGEST = 600;

const wantedFrom = async (
  { policy: file, wait = '10' }: TypedCosign,
  { around }: Invocation,
): Promise<E.Either<Failure, Wanted>> => {
  if (file === undefined) return E.left(badInput(noPolicy));
  const seconds = /^\d{1,3}$/.test(wait) ? Number(wait) : 0;
  if (seconds < 1 || seconds > LONGEST) return E.left(badInput(badWait(wait)));
  const policy = await policyIn(file, around);
  return E.isLeft(policy) ? policy : E.right({ policy: policy.right, patience: 1_000 * seconds });
};

const collectFor = async (
  log: Log,
  { policy, patience }: Wanted,
  { around }: Invocation,
): Promise<E.Either<Failure, Collected>> => {
  const { trusted } = keysOf(log.keys, log.book);
  const names = policy.keys.some(({ vkey }) => trusted.some((own) => own.vkey === vkey));
  if (!names) return E.left(badInput(otherLog(log.book)));
  const head = await headOf(log);
  if (E.isLeft(head)) return head;
  const collecting = collect({ signer: log.signer, trees: log.trees, ask: around.askWitness(patience) });
  return orFail(await collecting(log.book, head.right, policy));
};

const noPolicy: Bilingual = {
  es: 'Diga con --policy el archivo que nombra a los testigos, cada uno con su clave y su dirección.',
  en: 'Name with --policy the file that says who the witnesses are, each with its key and address.',
};
const badWait = (wait: string): Bilingual => ({
  es: `--wait: "${wait}" no es un número de segundos entre 1 y ${LONGEST}.`,
  en: `--wait: "${wait}" is not a number of seconds from 1 to ${LONGEST}.`,
});
const otherLog = (book: string): Bilingual => ({
  es: `La política no nombra el registro de ${book}: falta su línea log, con la clave que muestra acta signing-key show.`,
  en: `The policy does not name the log of ${book}: its log line is missing, with the key that acta signing-key show prints.`,
});
