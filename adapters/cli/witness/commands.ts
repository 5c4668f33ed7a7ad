import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Surroundings } from '../surroundings.js';
import { witness, type TypedWitness } from './witness.js';

/** `acta witness` */
export const addWitness = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  acta
    .command('witness')
    .description(say(lang, WITNESS))
    .option('--log <keys...>', say(lang, LOG))
    .option(
      '--host <address>',
      say(lang, { es: 'en qué dirección (127.0.0.1)', en: 'at which address (127.0.0.1)' }),
    )
    .option('--port <number>', say(lang, { es: 'en qué puerto (8081)', en: 'at which port (8081)' }))
    .addHelpText(
      'after',
      examplesIn(lang, ['acta witness --signing mx.witness --log acta.example.org/books/crm/log+…'], NOTES),
    )
    .action((typed: TypedWitness) =>
      run((settings, terminal) => witness(typed, { settings, around, terminal })),
    );
};

const WITNESS: Bilingual = {
  es: 'cofirma lo que otros firman, si continúa lo anterior (C2SP tlog-witness), hasta que se la detenga',
  en: 'cosign what others sign, where it goes on from before (C2SP tlog-witness), until it is stopped',
};
const LOG: Bilingual = {
  es: 'las claves de los registros que atestigua, como las muestra acta signing-key show',
  en: 'the keys of the logs it witnesses, as acta signing-key show prints them',
};
const NOTES: Bilingual = {
  es: `La clave del testigo y lo último que cofirmó de cada registro están en la carpeta de --signing: una propia, hecha con
acta signing-key new --name <testigo> --signing <carpeta>. Un testigo ve tamaños y raíces, y nada de lo que dice el libro.
Atiende POST /add-checkpoint. Véase docs/guide-audit.md.`,
  en: `The witness's key and what it cosigned last of each log are in the folder of --signing: one of its own, made with
acta signing-key new --name <witness> --signing <folder>. A witness sees sizes and roots, and nothing of what the book
says. It answers POST /add-checkpoint. See docs/guide-audit.md.`,
};
