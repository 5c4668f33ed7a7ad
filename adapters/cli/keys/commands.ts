import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Settings } from '../options.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import { eraseKeys, type TypedErasure } from './erase.js';
import { listKeys } from './list.js';
import { GROUNDS } from './said.js';

/** Runs an action with what every command takes. */
export type Run = (action: (settings: Settings, terminal: Terminal) => Promise<ExitCode>) => Promise<void>;

/** `acta keys …`: the keys of what stands sealed. They are no part of any book. */
export const addKeys = (acta: Command, lang: Lang, around: Surroundings, run: Run): void => {
  const keys = acta.command('keys').description(say(lang, KEYS));
  keys
    .command('list', { isDefault: true })
    .description(say(lang, LIST))
    .addHelpText('after', examplesIn(lang, ['acta keys list', 'acta keys list --book crm --json']))
    .action(() => run((settings, terminal) => Promise.resolve(listKeys(settings, around, terminal))));
  const erase = keys.command('erase').description(say(lang, ERASE));
  OPTIONS.forEach(([flags, es, en]) => erase.option(flags, say(lang, { es, en })));
  erase
    .addHelpText('after', examplesIn(lang, EXAMPLES, WARNING))
    .action((typed: TypedErasure) =>
      run((settings, terminal) => eraseKeys(typed, { settings, around, terminal })),
    );
};

/** `acta erase`: the same as `acta keys erase`, with whoever asked to be forgotten named first. */
export const addErase = (acta: Command, lang: Lang, around: Surroundings, run: Run): void => {
  const erase = acta.command('erase').argument('[person]', say(lang, PERSON)).description(say(lang, ERASE));
  OPTIONS.forEach(([flags, es, en]) => erase.option(flags, say(lang, { es, en })));
  erase
    .addHelpText('after', examplesIn(lang, SHORT_EXAMPLES, WARNING))
    .action((person: string | undefined, typed: TypedErasure) =>
      run((settings, terminal) =>
        eraseKeys({ ...(person === undefined ? {} : { person }), ...typed }, { settings, around, terminal }),
      ),
    );
};

const PERSON: Bilingual = {
  es: 'una persona: su nombre o contacto, como se asentó (lo mismo que --person)',
  en: 'a person: the name or contact as it was recorded (the same as --person)',
};

const KEYS: Bilingual = {
  es: 'las claves de lo que está sellado: verlas, o suprimir a una persona',
  en: 'the keys of what stands sealed: see them, or erase a person',
};
const LIST: Bilingual = {
  es: 'las claves, sin secretos ni datos personales',
  en: 'the keys, without secrets or personal data',
};
const ERASE: Bilingual = {
  es: 'suprime a una persona o lo dicho a puerta cerrada: lo asienta, y destruye la clave con que se selló',
  en: 'erase a person, or what was said behind closed doors: record it, and destroy the key it was sealed under',
};

const OPTIONS = [
  [
    '--person <name>',
    'la de una persona: su nombre o contacto, como se asentó',
    'that of a person: the name or contact as it was recorded',
  ],
  ['--session <id>', 'la de una sesión a puerta cerrada', 'that of a session behind closed doors'],
  ['--meeting <id>', 'la reunión de esa sesión', 'the meeting of that session'],
  ['--key <id>', 'la de ese identificador', 'that of this id'],
  ['--ground <why>', `por qué: ${GROUNDS}`, `why: ${GROUNDS}`],
  [
    '--reference <number>',
    'el expediente de la solicitud o la orden; nunca un nombre, que quedaría en el libro',
    'the file of the request or order; never a name, which would stay in the book',
  ],
  [
    '--recorded-by <code>',
    'quien lo asienta (por omisión, la Secretaría)',
    'who records it (default: the Secretariat)',
  ],
  [
    '--yes',
    'hágase; sin esto solo se dice qué se haría',
    'do it; without this it is only said what would be done',
  ],
] as const;

const EXAMPLES = [
  'acta keys erase --person "Nombre Apellido"',
  'acta keys erase --person "Nombre Apellido" --ground requested --yes',
  'acta keys erase --session closed-doors --meeting xxiv-vm --ground ordered --yes',
];
const SHORT_EXAMPLES = [
  'acta erase "Nombre Apellido"',
  'acta erase "Nombre Apellido" --ground requested --reference ST-12/2026 --yes',
  'acta erase --session closed-doors --meeting xxiv-vm --ground ordered --yes',
];

const WARNING: Bilingual = {
  es: `No tiene vuelta. Se asienta que se suprimió, por quién y por qué, con el identificador de la clave y nunca el nombre;
lo asentado antes no cambia y sus pruebas siguen valiendo. A una persona se la suprime en todos los libros del almacén,
si no se nombra uno. Las copias del archivo de claves aún abren lo sellado: destrúyalas también.`,
  en: `There is no way back. It is recorded that it was erased, by whom and why, with the id of the key and never the name;
what was recorded before does not change, and its proofs still hold. A person is erased in all books of the store, unless
one is named. Copies of the key file still open what is sealed: destroy them as well.`,
};
