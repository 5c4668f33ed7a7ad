import { Option, type Command, type HelpConfiguration } from 'commander';
import type { Bilingual } from '../../domain/language/codec.js';
import { say, type Lang } from './language.js';

// commander speaks English; these are its own words in Spanish.
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Global Options:': 'Opciones de todos los comandos:',
  'Commands:': 'Comandos:',
};

const OPTIONS: Bilingual = { es: '[opciones]', en: '[options]' };
const COMMAND: Bilingual = { es: '<comando>', en: '<command>' };

/** `<files...>`, `[id]` */
const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) =>
      argument.required ? `<${argument.name()}${argument.variadic ? '...' : ''}>` : `[${argument.name()}]`,
    )
    .join(' ');

export const helpIn = (lang: Lang, width: number): HelpConfiguration => ({
  helpWidth: width,
  showGlobalOptions: true,
  styleTitle: (title) => (lang === 'es' ? (TITLES[title] ?? title) : title),
  subcommandTerm: (command) => [command.name(), argumentsOf(command)].filter(Boolean).join(' '),
  commandUsage: (command) =>
    command.parent === null
      ? `${command.name()} ${say(lang, COMMAND)} ${say(lang, OPTIONS)}`
      : [wholeName(command), argumentsOf(command), say(lang, OPTIONS)].filter(Boolean).join(' '),
});

/** `acta keys erase` */
const wholeName = (command: Command): string =>
  command.parent === null ? command.name() : `${wholeName(command.parent)} ${command.name()}`;

/** What every command takes. */
export const globalOptions = (lang: Lang): readonly Option[] =>
  (
    [
      [
        '--book <id>',
        'el libro; si el almacén tiene uno solo, ese',
        'the book; the only one of the store if left out',
      ],
      [
        '--store <where>',
        'el almacén: sqlite:archivo, esdb://servidor, memory: para probar, o el servicio que lo guarda: http://… con su token en ACTA_TOKEN (por omisión ACTA_STORE, o sqlite:data/acta.db)',
        'the store: sqlite:file, esdb://server, memory: for a trial, or the service that keeps it: http://… with its token in ACTA_TOKEN (default ACTA_STORE, or sqlite:data/acta.db)',
      ],
      [
        '--keys <file>',
        'las claves de lo sellado (por omisión ACTA_KEYS, o el archivo del almacén con .keys)',
        'the keys of what is sealed (default ACTA_KEYS, or the file of the store with .keys)',
      ],
      [
        '--signing <folder>',
        'la clave de firma y los puntos firmados (por omisión ACTA_SIGNING, o el archivo del almacén con .signing)',
        'the signing key and the checkpoints (default ACTA_SIGNING, or the file of the store with .signing)',
      ],
      ['--at <entry>', 'el libro hasta ese asiento', 'the book up to this entry'],
      [
        '--on <date>',
        'lo ocurrido o en vigor hasta esa fecha o instante',
        'what had happened or taken effect by this date or instant',
      ],
      [
        '--known-on <date>',
        'lo asentado hasta esa fecha o instante',
        'what had been recorded by this date or instant',
      ],
      ['--json', 'la respuesta en JSON', 'the answer in JSON'],
      ['--lang <es|en>', 'la lengua; si no, la del sistema', 'the language; that of the locale if left out'],
      ['--no-color', 'sin colores (también NO_COLOR)', 'no colours (NO_COLOR as well)'],
    ] as const
  ).map(([flags, es, en]) => new Option(flags, say(lang, { es, en })));

const EXAMPLES: Bilingual = { es: 'Ejemplos:', en: 'Examples:' };

/** Examples as they stand below a command's help. */
export const examplesIn = (lang: Lang, examples: readonly string[], ...notes: readonly Bilingual[]): string =>
  [
    ...(examples.length === 0 ? [] : ['', say(lang, EXAMPLES), ...examples.map((line) => `  ${line}`)]),
    ...notes.flatMap((note) => ['', say(lang, note)]),
  ].join('\n');

export const programNotes: Bilingual = {
  es: `Las fechas: AAAA, AAAA-MM, AAAA-MM-DD o un instante con Z o ±HH:MM. Una fecha sola es el final de ese día en la
zona del órgano. --at, --on y --known-on pueden ir juntas.
Códigos de salida: 0 bien, 1 rechazado por una regla, 2 entrada incorrecta, 3 el almacén (70: un fallo de acta).`,
  en: `Dates: YYYY, YYYY-MM, YYYY-MM-DD or an instant with Z or ±HH:MM. A bare date is the end of that day in the body's
zone. --at, --on and --known-on combine.
Exit codes: 0 done, 1 refused by a rule, 2 bad input, 3 the store (70: a fault of acta's own).`,
};
