import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import type { Invocation } from '../invocation.js';
import { say, type Lang } from '../language.js';
import type { Surroundings } from '../surroundings.js';
import { newKey, rotateKey, showKey } from './keys.js';
import { orComplain } from './with-log.js';

type Work = (invocation: Invocation) => Parameters<typeof orComplain>[0];

/** `acta signing-key …` */
export const addSigning = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  const doing = (work: Work): Promise<void> =>
    run((settings, terminal) => {
      const invocation = { settings, around, terminal };
      return orComplain(work(invocation), invocation);
    });

  const key = acta.command('signing-key').description(say(lang, KEY));
  key
    .command('show', { isDefault: true })
    .description(say(lang, SHOW))
    .addHelpText('after', examplesIn(lang, ['acta signing-key show', 'acta signing-key show --json']))
    .action(() => doing(showKey));
  key
    .command('new')
    .description(say(lang, NEW))
    .option('--name <name>', say(lang, NAME))
    .addHelpText('after', examplesIn(lang, ['acta signing-key new --name acta.example.org'], NEW_NOTES))
    .action(({ name }: { readonly name?: string }) => doing((invocation) => newKey(name, invocation)));
  key
    .command('rotate')
    .description(say(lang, ROTATE))
    .addHelpText('after', examplesIn(lang, ['acta signing-key rotate'], ROTATE_NOTES))
    .action(() => doing(rotateKey));
};

const KEY: Bilingual = {
  es: 'la clave con que se firma lo que un libro ha llegado a ser',
  en: 'the key with which what a book has come to is signed',
};
const SHOW: Bilingual = { es: 'su parte pública, para verificar', en: 'its public part, to verify with' };
const NEW: Bilingual = { es: 'hace la clave, una sola vez', en: 'make the key, once' };
const NAME: Bilingual = {
  es: 'quién lleva los libros, como acta.ejemplo.org',
  en: 'who keeps the books, such as acta.example.org',
};
const NEW_NOTES: Bilingual = {
  es: `La clave queda en la carpeta de --signing (junto al almacén, con .signing), solo para su dueño. Haga copia de esa
carpeta aparte: con ella se reconoce un almacén que se quedó atrás. No es de las claves de acta keys, que sellan datos
personales.`,
  en: `The key is kept in the folder of --signing (beside the store, with .signing), for its owner only. Back that folder
up apart: by it a store that has fallen behind is recognised. It is none of the keys of acta keys, which seal personal
data.`,
};
const ROTATE: Bilingual = {
  es: 'otra clave desde ahora; el secreto de la anterior se destruye',
  en: 'another key from now on; the secret of the one before is destroyed',
};
const ROTATE_NOTES: Bilingual = {
  es: 'El último punto firmado de cada libro lleva después las dos firmas: quien confía en la clave anterior ve a cuál pasa.',
  en: 'The last checkpoint of every book then bears both signatures: who trusts the old key sees which one follows.',
};
