import * as E from 'fp-ts/lib/Either.js';
import { Command } from '../../../domain/book/command.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { whereSaid } from '../../../domain/language/explain.js';
import { idFrom } from '../../../src/command-ids.js';
import type { Imported } from '../../../src/import/arrange.js';
import type { At } from '../../../src/import/block.js';
import type { CommandFile } from '../../../src/import/commands.js';
import type { Desk } from '../../../src/ports/desk.js';
import type { Written } from '../command-file/commands.js';
import { inTrouble } from '../failure.js';
import type { Invocation } from '../invocation.js';
import type { Anywhere } from '../options.js';
import type { BatchOutcome } from '../record/outcome.js';
import { allOrNothing, rehearsed } from '../record/perform.js';
import { summary } from '../record/report.js';
import type { ExitCode } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import type { TypedImport } from './about.js';
import { faultInWords } from './faults.js';

/** `yes`: record it; `no`: asked, and not wanted; `unasked`: nobody to ask, so it is only shown. */
export type Wanted = 'yes' | 'no' | 'unasked';

/** Whether what was shown is to be recorded: said beforehand, or asked of whoever sits at the terminal. */
export const isWanted = async (
  { yes }: TypedImport,
  { settings, around, terminal }: Invocation<Anywhere>,
): Promise<Wanted> => {
  if (yes === true) return 'yes';
  if (settings.json || around.isTyped !== true || !around.stdout.isTTY) return 'unasked';
  const { lang } = terminal.style;
  terminal.print(`\n${ASKED[lang]}`);
  let typed = '';
  // To leave the loop lets go of the terminal, and the command can end.
  for await (const part of around.stdin) {
    typed += typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
    if (typed.includes('\n')) break;
  }
  if (/^(s|sí|si|y|yes)$/i.test(typed.trim())) return 'yes';
  terminal.print(NOT_RECORDED[lang]);
  return 'no';
};

const ASKED: Bilingual = {
  es: '¿Se asienta así, tal como se ve? Escriba sí y pulse Intro; cualquier otra cosa lo deja.',
  en: 'Is it to be recorded just as it is shown? Type yes and press Enter; anything else leaves it.',
};
const NOT_RECORDED: Bilingual = { es: 'No se asentó nada.', en: 'Nothing was recorded.' };
const UNASKED: Bilingual = {
  es: 'Nada se ha asentado. Si el texto es el que debe ser, repita lo mismo con --yes.',
  en: 'Nothing is recorded. If the text is as it should be, repeat the same with --yes.',
};

interface ToRecord {
  readonly file: string;
  readonly commands: CommandFile;
  readonly text: Imported;
}

/** Records all of it or nothing, and says how that ended. */
export const recordImported = async (
  { file, commands, text }: ToRecord,
  wanted: Wanted,
  desk: Desk,
  terminal: Terminal,
): Promise<ExitCode> => {
  const batch = batchOf(file, commands);
  if (E.isLeft(batch)) {
    terminal.complain(batch.left);
    return 2;
  }
  const [first, ...others] = batch.right;
  if (first === undefined) return 2;
  const isRehearsal = wanted !== 'yes';
  const outcome = isRehearsal
    ? await rehearsed(batch.right, { desk }, undefined)
    : await allOrNothing([first, ...others], { desk }, undefined);
  return told(outcome, { file, text, isRehearsal }, terminal);
};

/** The commands of the file, decoded as those of any other are. */
const batchOf = (
  file: string,
  { book, defaults, commands }: CommandFile,
): E.Either<Bilingual, readonly Written[]> => {
  const batch: Written[] = [];
  for (const { id: label, ...rest } of commands) {
    const command = Command.decode({ book, ...defaults, ...rest, id: idFrom(label, book) });
    if (E.isLeft(command)) {
      const said = whereSaid(command.left);
      return E.left(faultInWords(file, { said }));
    }
    batch.push({ command: command.right, file, place: { line: 1, column: 1 }, label });
  }
  return E.right(batch);
};

const told = (
  outcome: BatchOutcome,
  {
    file,
    text,
    isRehearsal,
  }: { readonly file: string; readonly text: Imported; readonly isRehearsal: boolean },
  terminal: Terminal,
): ExitCode => {
  const { lang } = terminal.style;
  const refused = outcome.outcomes.flatMap(({ fate }, index) =>
    fate.kind === 'refused' ? [refusalSaid(file, atOf(text, index), fate.rejection)] : [],
  );
  terminal.complain(
    ...refused.slice(0, 1),
    ...(outcome.trouble === undefined ? [] : inTrouble(outcome.trouble).said),
  );
  if (outcome.trouble !== undefined) return 3;
  if (refused.length > 0) {
    terminal.complain(NOT_RECORDED);
    return 1;
  }
  const said = [...summary(outcome, isRehearsal), ...(isRehearsal ? [UNASKED] : [])];
  terminal.print(`\n${said.map((one) => one[lang]).join('\n')}`);
  return 0;
};

/** The first command drafts the text, each other adds a paragraph. */
const atOf = ({ paragraphs }: Imported, index: number): At | undefined => paragraphs[index - 1]?.at;

const refusalSaid = (
  file: string,
  at: At | undefined,
  { code, es, en }: { readonly code: string } & Bilingual,
): Bilingual =>
  faultInWords(file, {
    ...(at === undefined ? {} : { at }),
    said: { es: `no se asienta: ${es} [${code}]`, en: `not recorded: ${en} [${code}]` },
  });
