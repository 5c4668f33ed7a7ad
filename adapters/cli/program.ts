import { Command } from 'commander';
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual, JsonSchema } from '../../domain/language/codec.js';
import type { Action } from './action.js';
import { addBundle } from './bundle/commands.js';
import { addCopy } from './copy/add-copy.js';
import { addDocument } from './document/add-document.js';
import { examplesIn, globalOptions, helpIn, programNotes } from './help.js';
import { addImport } from './import/add-import.js';
import { addErase, addKeys } from './keys/commands.js';
import { commandTypes, schemaOf, schemaOfAll, schemaOfAnswers } from './json-schema.js';
import { say } from './language.js';
import { nearest } from '../nearest.js';
import { entryNumber, type Anywhere } from './options.js';
import { queries } from './queries.js';
import { answer, type Query, type TypedOptions } from './query.js';
import { record, type Manner } from './record/record.js';
import { run, runAnywhere, type Typist } from './run-action.js';
import { addServe } from './service/add-serve.js';
import { addToken } from './service/add-token.js';
import { addSigning } from './signing/commands.js';
import { addReceipts } from './signing/receipt-commands.js';
import { addWitness } from './witness/commands.js';
import { addVerify } from './verify/commands.js';
import type { ExitCode } from './surroundings.js';
import type { Terminal } from './terminal.js';
import { VERSION } from '../version.js';

/** The whole command line, in one language. */
export const program = (typist: Typist): Command => {
  const { lang, around } = typist;
  const acta = new Command('acta')
    .description(say(lang, ABOUT))
    .exitOverride()
    .configureHelp(helpIn(lang, around.stdout.columns ?? HELP_WIDTH))
    .configureOutput({ writeOut: around.stdout.write, writeErr: () => undefined })
    .helpOption('-h, --help', say(lang, { es: 'esta ayuda', en: 'this help' }))
    .helpCommand('help [command]', say(lang, { es: 'la ayuda de un comando', en: 'the help of a command' }))
    .version(VERSION, '-V, --version', say(lang, { es: 'la versión', en: 'the version' }));
  globalOptions(lang).forEach((option) => acta.addOption(option));
  addRecord(acta, typist);
  queries.forEach((query) => addQuery(acta, query, typist));
  addDocument(acta, lang, around, (action) => runAnywhere(acta, typist, action));
  addImport(acta, lang, around, (action) => runAnywhere(acta, typist, action));
  addKeys(acta, lang, around, (action) => run(acta, typist, action));
  addErase(acta, lang, around, (action) => run(acta, typist, action));
  addSchema(acta, typist);
  const act = (action: Action): Promise<void> => run(acta, typist, action);
  addServe(acta, lang, around, act);
  addToken(acta, lang, around, act);
  const anywhere = (action: Action<Anywhere>): Promise<void> => runAnywhere(acta, typist, action);
  addCopy(acta, lang, around, anywhere);
  addSigning(acta, lang, around, act);
  addReceipts(acta, lang, around, anywhere);
  addBundle(acta, lang, around, act);
  addVerify(acta, lang, around, act);
  addWitness(acta, lang, around, act);
  return acta.addHelpText('after', examplesIn(lang, EXAMPLES, programNotes));
};

const HELP_WIDTH = 100;

const ABOUT: Bilingual = {
  es: 'El libro de actas de un órgano que decide por consenso: qué se decidió, quién, y qué está en vigor.',
  en: 'The book of record of a body that decides by consensus: what was decided, by whom, and what is in force.',
};

const EXAMPLES = [
  'acta record crm.yaml --dry-run',
  'acta mandates --on 2019-11-15',
  'acta presidency --lang es',
];

const addRecord = (acta: Command, typist: Typist): void => {
  const { lang } = typist;
  const option = (es: string, en: string): string => say(lang, { es, en });
  acta
    .command('record')
    .argument('<files...>', say(lang, FILES))
    .description(say(lang, RECORD))
    .option(
      '--dry-run',
      option(
        'muestra lo que se asentaría y cada rechazo; no asienta nada',
        'show what would be recorded and every refusal; record nothing',
      ),
    )
    .option('--atomic', option('todo o nada', 'all or nothing'))
    .option(
      '--seen <entry>',
      option('solo si ese sigue siendo el último asiento', 'only if this is still the last entry'),
    )
    .option('--quiet', option('solo dice lo que salió mal', 'say only what went wrong'))
    .addHelpText('after', examplesIn(lang, RECORD_EXAMPLES, RECORD_NOTES))
    .action((files: readonly string[], typed: TypedManner) =>
      runAnywhere(acta, typist, async (settings, screen) => {
        const manner = mannerFrom(typed);
        if (E.isRight(manner))
          return record(files, manner.right, { settings, around: typist.around, terminal: screen });
        screen.complain(manner.left);
        return 2;
      }),
    );
};

interface TypedManner {
  readonly dryRun?: boolean;
  readonly atomic?: boolean;
  readonly quiet?: boolean;
  readonly seen?: string;
}

const mannerFrom = ({ dryRun, atomic, quiet, seen }: TypedManner): E.Either<Bilingual, Manner> => {
  const how = { dryRun: dryRun === true, atomic: atomic === true, quiet: quiet === true };
  if (seen === undefined) return E.right(how);
  const number = entryNumber('--seen')(seen);
  return E.isLeft(number) ? number : E.right({ ...how, seen: number.right });
};

const FILES: Bilingual = {
  es: 'archivos YAML, JSON o JSONL; - es la entrada estándar',
  en: 'YAML, JSON or JSONL files; - is standard input',
};
const RECORD: Bilingual = {
  es: 'asienta los comandos de unos archivos, cada uno una sola vez',
  en: 'record the commands of some files, each of them once',
};
const RECORD_EXAMPLES = [
  'acta record crm.yaml --dry-run',
  'acta record crm.yaml',
  'acta record crm.yaml --atomic --seen 120',
  'acta record - --book crm < crm.jsonl',
];
const RECORD_NOTES: Bilingual = {
  es: `Un archivo es una lista de comandos, un comando, o { book, defaults, commands }. Cada comando lleva un id: una
etiqueta propia o un UUID. Si uno se rechaza, los anteriores quedan asentados y el archivo puede ejecutarse otra vez
entero: lo ya asentado no se repite.`,
  en: `A file is a list of commands, one command, or { book, defaults, commands }. Every command has an id: a label of its
own or a UUID. When one is refused, those before it stay recorded, and the file can be run again whole: what is recorded
is not repeated.`,
};

const addQuery = (acta: Command, query: Query, typist: Typist): void => {
  const { lang, around } = typist;
  const command = acta.command(query.name).description(say(lang, query.help));
  if (query.argument !== undefined) {
    const { name, help, required } = query.argument;
    command.argument(required === true ? `<${name}>` : `[${name}]`, say(lang, help));
  }
  query.options?.forEach(({ flags, help }) => command.option(flags, say(lang, help)));
  command
    .addHelpText('after', examplesIn(lang, query.examples))
    .action(() =>
      runAnywhere(acta, typist, (settings, screen) =>
        answer(
          { query, argument: command.args[0], typed: command.opts<TypedOptions>() },
          settings,
          around,
          screen,
        ),
      ),
    );
};

const addSchema = (acta: Command, typist: Typist): void => {
  const { lang } = typist;
  acta
    .command('schema')
    .argument('[command]', say(lang, { es: 'un solo comando', en: 'one command' }))
    .description(
      say(lang, {
        es: 'JSON Schema de los comandos que se asientan, o de las respuestas',
        en: 'JSON Schema of the commands that are recorded, or of the answers',
      }),
    )
    .option(
      '--answers',
      say(lang, {
        es: 'de las respuestas: lo que cada pregunta muestra con --json',
        en: 'of the answers: what each question prints with --json',
      }),
    )
    .addHelpText(
      'after',
      examplesIn(lang, SCHEMA_EXAMPLES, {
        es: `Comandos: ${commandTypes.join(', ')}.`,
        en: `Commands: ${commandTypes.join(', ')}.`,
      }),
    )
    .action((type: string | undefined, { answers = false }: { readonly answers?: boolean }) =>
      runAnywhere(acta, typist, (_settings, screen) => Promise.resolve(printSchema(type, answers, screen))),
    );
};

const SCHEMA_EXAMPLES = [
  'acta schema > acta.schema.json',
  'acta schema TakePosition',
  'acta schema --answers > acta-answers.schema.json',
];

const printSchema = (type: string | undefined, ofAnswers: boolean, screen: Terminal): ExitCode => {
  const asked = schemaAsked(type, ofAnswers);
  if (E.isLeft(asked)) {
    screen.complain(asked.left);
    return 2;
  }
  screen.print(JSON.stringify(asked.right, null, 2));
  return 0;
};

const schemaAsked = (type: string | undefined, ofAnswers: boolean): E.Either<Bilingual, JsonSchema> => {
  if (type === undefined) return E.right(ofAnswers ? schemaOfAnswers() : schemaOfAll());
  if (ofAnswers) {
    return E.left({
      es: `--answers va sin comando: acta schema --answers, o acta schema ${type}.`,
      en: `--answers goes without a command: acta schema --answers, or acta schema ${type}.`,
    });
  }
  return E.fromNullable(noCommand(type))(schemaOf(type));
};

const noCommand = (type: string): Bilingual => {
  const meant = nearest(type, commandTypes);
  return {
    es: `No hay ningún comando ${type}. ${meant === undefined ? 'Todos: acta schema --help.' : `¿Quiso decir ${meant}?`}`,
    en: `There is no command ${type}. ${meant === undefined ? 'All of them: acta schema --help.' : `Did you mean ${meant}?`}`,
  };
};
