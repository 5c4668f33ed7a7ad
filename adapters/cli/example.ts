import * as E from 'fp-ts/lib/Either.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '../../domain/dates/moment.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import { StoreFailure, type EventStore } from '../../src/ports/event-store.js';
import { openNothing } from '../../src/sealing/open.js';
import { commandsOf, type Written } from './command-file/commands.js';
import { inOrder, problemInWords } from './command-file/problem.js';
import { readFiles } from './command-file/read.js';
import { deskHere } from './desk-here.js';
import { badInput, inStore, inTrouble, type Failure } from './failure.js';
import { keysName } from './keys-name.js';
import { languageFor, say } from './language.js';
import type { BatchOutcome } from './record/outcome.js';
import { oneByOne } from './record/perform.js';
import { refusalSaid } from './record/report.js';
import { render } from './render/render.js';
import { serveOpen, type Names } from './service/serve.js';
import { openUnlessBehind } from './signing/guard.js';
import { signingName } from './signing-name.js';
import { DEFAULT_STORE, storeName } from './store-name.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { terminal, type Terminal } from './terminal.js';

const BOOK = 'crm' as BookId;
const FOLDER = join('examples', 'xxiv-crm');

/** The day after the Conference: what it decided holds, its presidency has passed. */
const DAY_AFTER = '2019-11-15' as Moment;

/** What to ask next; each of these works on the book as this leaves it. */
export const NEXT_COMMANDS: readonly string[] = [
  'acta mandates --on 2019-11-15',
  'acta presidency --on 2020-01-15',
  'acta calendar',
  'acta proposal lines-of-action',
  'acta log',
];

/**
 * `npm start`: the XXIV CRM stands in the store, recorded once, and a summary of it is printed; then it is served
 * until the process is told to end, or not at all with `--once`.
 */
export const recordExample = async (args: readonly string[], around: Surroundings): Promise<ExitCode> => {
  const screen = terminal(around, languageFor(args, around.env), true);
  const wrong = misused(args);
  const failure = wrong ?? (await recordAndTell(around, screen, args.includes('--once')));
  if (failure === undefined) return 0;
  screen.complain(...failure.said);
  return failure.exit;
};

const misused = (args: readonly string[]): Failure | undefined => {
  const unknown = args.find(
    (arg, index) =>
      arg !== '--once' && arg !== '--lang' && !/^--lang=e[sn]$/.test(arg) && args[index - 1] !== '--lang',
  );
  if (unknown !== undefined) {
    return badInput({
      es: `"${unknown}" no es una opción de npm start. Las hay: -- --once, -- --lang es, -- --lang en.`,
      en: `"${unknown}" is not an option of npm start. There are: -- --once, -- --lang es, -- --lang en.`,
    });
  }
  const lang = args[args.indexOf('--lang') + 1];
  return args.includes('--lang') && lang !== 'es' && lang !== 'en'
    ? badInput({
        es: `--lang: "${lang ?? ''}" no es es ni en.`,
        en: `--lang: "${lang ?? ''}" is neither es nor en.`,
      })
    : undefined;
};

const recordAndTell = async (
  around: Surroundings,
  screen: Terminal,
  once: boolean,
): Promise<Failure | undefined> => {
  const commands = await exampleCommands(around);
  if (E.isLeft(commands)) return commands.left;
  const names = namesIn(around);
  if (E.isLeft(names)) return badInput(names.left);
  const store = await openUnlessBehind(names.right, around, 'write');
  if (E.isLeft(store)) return inStore(store.left);
  try {
    const recorded = await recordOnce(commands.right, store.right, around, screen);
    const told = recorded ?? (await tellSummary(store.right, around, screen));
    if (told !== undefined || once) return told;
    return await serveOpen(
      { ...names.right, open: store.right, makesKey: true },
      { flags: {}, file: undefined },
      around,
      screen,
    );
  } catch (error) {
    if (error instanceof StoreFailure) return inStore(error.trouble);
    throw error;
  } finally {
    await store.right.close();
  }
};

const namesIn = ({ env, cwd }: Surroundings): E.Either<Bilingual, Names> => {
  const store = storeName(env['ACTA_STORE'] || DEFAULT_STORE, cwd);
  if (E.isLeft(store)) return store;
  const keys = keysName(env['ACTA_KEYS'] || undefined, store.right, cwd);
  if (E.isLeft(keys)) return keys;
  const signing = signingName(env['ACTA_SIGNING'] || undefined, store.right, cwd);
  return E.isLeft(signing)
    ? signing
    : E.right({ store: store.right, keys: keys.right, signing: signing.right });
};

const exampleCommands = async ({
  cwd,
  stdin,
}: Surroundings): Promise<E.Either<Failure, readonly Written[]>> => {
  const { drafts, problems } = await readFiles(filesIn(join(cwd, FOLDER)), { cwd, stdin });
  const batch = commandsOf(drafts, {});
  const wrong = inOrder([...problems, ...batch.problems]);
  if (wrong.length > 0) return E.left({ exit: 2, said: wrong.map(problemInWords) });
  return batch.commands.length === 0 ? E.left(badInput(NO_EXAMPLE)) : E.right(batch.commands);
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(FOLDER, name));
  } catch {
    return [];
  }
};

const NO_EXAMPLE: Bilingual = {
  es: `No está el ejemplo (${FOLDER}). Ejecute npm start en la carpeta del proyecto.`,
  en: `The example (${FOLDER}) is not there. Run npm start in the folder of the project.`,
};

/** Records what is not there yet: a run cut short is finished by the next, and a second one records nothing. */
const recordOnce = async (
  commands: readonly Written[],
  store: EventStore,
  { clock }: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const { lang } = screen.style;
  const desk = deskHere({ store, clock, lang, open: openNothing, sealing: undefined });
  const outcome = await oneByOne(
    commands,
    {
      desk,
      onProgress: (done) => screen.progress(progress(done, commands.length)),
    },
    undefined,
  );
  screen.progress(undefined);
  if (outcome.trouble !== undefined) return inTrouble(outcome.trouble);
  const refused = outcome.outcomes.flatMap(refusalSaid);
  if (refused.length > 0) return { exit: 1, said: [...refused, OTHER_BOOK] };
  screen.print(`${say(screen.style.lang, recordedSaid(outcome))}\n`);
  return undefined;
};

const progress = (done: number, all: number): Bilingual => ({
  es: `asentando la XXIV CRM … ${done} de ${all} comandos`,
  en: `recording the XXIV RCM … ${done} of ${all} commands`,
});

const OTHER_BOOK: Bilingual = {
  es: 'El libro crm de este almacén no es el de este ejemplo. Guárdelo aparte y empiece uno nuevo con ACTA_STORE=sqlite:otro.db npm start.',
  en: 'The book crm of this store is not the one of this example. Keep it elsewhere and begin a new one with ACTA_STORE=sqlite:other.db npm start.',
};

const recordedSaid = ({ outcomes }: BatchOutcome): Bilingual => {
  const entries = outcomes.flatMap(({ fate }) => (fate.kind === 'recorded' ? fate.entries : []));
  return entries.length === 0
    ? {
        es: 'La XXIV CRM ya está en el libro: no se asentó nada.',
        en: 'The XXIV RCM is in the book already: nothing was recorded.',
      }
    : {
        es: `La XXIV CRM está en el libro: ${entries.length} asientos nuevos, de ${outcomes.length} comandos.`,
        en: `The XXIV RCM is in the book: ${entries.length} new entries, from ${outcomes.length} commands.`,
      };
};

const tellSummary = async (
  store: EventStore,
  { clock }: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const answered = await ask({ store, books: library(store) }, clock)(
    BOOK,
    { kind: 'summary' },
    { on: DAY_AFTER },
  );
  if (E.isLeft(answered)) return badInput(answered.left.said);
  const { lang, colours } = screen.style;
  screen.print(render(answered.right, screen.style));
  screen.print('');
  screen.print(colours.bold(say(lang, { es: 'Pregunte ahora al libro:', en: 'Now ask the book:' })));
  screen.print(NEXT_COMMANDS.map((command) => `  npx ${command}`).join('\n'));
  return undefined;
};
