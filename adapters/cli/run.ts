import { CommanderError, type Command } from 'commander';
import { createHash } from 'node:crypto';
import type { Bilingual } from '../../domain/language/codec.js';
import { languageFor } from './language.js';
import { program } from './program.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { usageError } from './usage-errors.js';

/** Runs a command line (without `node` and the script) and answers with its exit code. Never throws. */
export const runCli = async (args: readonly string[], around: Surroundings): Promise<ExitCode> => {
  const lang = languageFor(args, around.env);
  let exit: ExitCode = 0;
  const acta = program({ lang, around, ended: (code) => void (exit = code) });
  try {
    if (args.length === 0) acta.outputHelp();
    else await acta.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') {
        // Options, and no command: as if nothing had been typed.
        acta.outputHelp();
        return 0;
      }
      around.stderr.write(`${usageError(error, commandIn(acta, args))[lang]}\n`);
      return 2;
    }
    lastResort(error, around, lang);
    return 70;
  }
};

/** The command that was typed, as far as there is one: `acta token issue`. */
const commandIn = (acta: Command, args: readonly string[]): string => {
  let [at, named] = [acta, 'acta'];
  for (const word of args) {
    const next = at.commands.find((command) => command.name() === word);
    if (next === undefined) break;
    [at, named] = [next, `${named} ${word}`];
  }
  return named;
};

/** A fault of acta's own, in one line: a code to report it by. The stack only for those who ask (`ACTA_DEBUG=1`). */
export const lastResort = (
  error: unknown,
  { stderr, env }: Pick<Surroundings, 'stderr' | 'env'>,
  lang: 'es' | 'en',
): void => {
  const said = faultSaid(codeOf(error));
  stderr.write(`${said[lang]}\n`);
  if (env['ACTA_DEBUG'] === '1')
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

const faultSaid = (code: string): Bilingual => ({
  es: `acta tuvo un fallo propio (código ${code}). Avise a quien la mantiene con ese código y lo que escribió; ACTA_DEBUG=1 da los detalles.`,
  en: `acta had a fault of its own (code ${code}). Report it with this code and what you typed; ACTA_DEBUG=1 gives the details.`,
});

/** The same fault at the same place has the same code, on every machine. */
const codeOf = (error: unknown): string => {
  const [what = '', where = ''] = (
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  ).split('\n');
  const place = /([^/\\]+:\d+:\d+)\)?$/.exec(where)?.[1] ?? '';
  return createHash('sha256').update(`${what}|${place}`).digest('hex').slice(0, 8);
};
