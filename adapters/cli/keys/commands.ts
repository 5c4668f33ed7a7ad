import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Settings } from '../options.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import { eraseKeys, type TypedErasure } from './erase.js';
import { listKeys } from './list.js';

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

const KEYS: Bilingual = {
  es: 'las claves de lo que está sellado: verlas, o suprimir a una persona',
  en: 'the keys of what stands sealed: see them, or erase a person',
};
const LIST: Bilingual = {
  es: 'las claves, sin secretos ni datos personales',
  en: 'the keys, without secrets or personal data',
};
const ERASE: Bilingual = {
  es: 'destruye una clave: lo que se selló con ella no se lee nunca más',
  en: 'destroy a key: what was sealed under it is never read again',
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
  [
    '--yes',
    'hágase; sin esto solo se dice qué se haría',
    'do it; without this it is only said what would be done',
  ],
] as const;

const EXAMPLES = [
  'acta keys erase --person "Nombre Apellido"',
  'acta keys erase --person "Nombre Apellido" --yes',
  'acta keys erase --session closed-doors --meeting xxiv-vm --yes',
];

const WARNING: Bilingual = {
  es: `No tiene vuelta. El libro no cambia y sus pruebas siguen valiendo; no se asienta nada. Las copias del archivo de
claves aún abren lo sellado: destrúyalas también.`,
  en: `There is no way back. The book does not change and its proofs still hold; nothing is recorded. Copies of the key
file still open what is sealed: destroy them as well.`,
};
