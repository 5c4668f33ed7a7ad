import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Surroundings } from '../surroundings.js';
import { cosign, type TypedCosign } from './cosign.js';
import { witness, type TypedWitness } from './witness.js';

/** `acta witness`, and `acta cosign`, which asks such witnesses. */
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
  acta
    .command('cosign')
    .description(say(lang, COSIGN))
    .option('--policy <file>', say(lang, POLICY))
    .option(
      '--wait <seconds>',
      say(lang, {
        es: 'cuánto se espera a cada testigo (10)',
        en: 'how long each witness is waited for (10)',
      }),
    )
    .addHelpText('after', examplesIn(lang, ['acta cosign --policy mine.policy'], COSIGN_NOTES))
    .action((typed: TypedCosign) =>
      run((settings, terminal) => cosign(typed, { settings, around, terminal })),
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
const COSIGN: Bilingual = {
  es: 'pide a los testigos que cofirmen lo que el libro ha llegado a ser, y guarda sus cofirmas',
  en: 'ask the witnesses to cosign what the book has come to, and keep their cosignatures',
};
const POLICY: Bilingual = {
  es: 'un archivo que nombra el registro, los testigos con su clave y dirección, y cuántos bastan',
  en: 'a file that names the log, the witnesses with key and address, and how many are enough',
};
const COSIGN_NOTES: Bilingual = {
  es: `Se firma el libro como con acta checkpoint y se pregunta a todos a la vez (C2SP tlog-witness); el que no responde no
estorba a los demás. Solo se guarda lo que está bien firmado por su clave, con el punto firmado: de ahí lo llevan acta
checkpoint, acta receipt y acta bundle, y lo cuenta acta verify --policy. Sale con 1 si no bastan para la política, o si
uno conoce otra historia. Véase docs/guide-audit.md.`,
  en: `The book is signed as by acta checkpoint and all are asked at once (C2SP tlog-witness); one that does not answer is in
nobody's way. Only what its key has signed is kept, with the checkpoint: from there acta checkpoint, acta receipt and acta
bundle carry it, and acta verify --policy counts it. Exits with 1 where they are not enough for the policy, or where one
knows another history. See docs/guide-audit.md.`,
};
