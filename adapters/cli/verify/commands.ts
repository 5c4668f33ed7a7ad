import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Surroundings } from '../surroundings.js';
import { verify, type TypedVerify } from './verify.js';

/** `acta verify` */
export const addVerify = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  acta
    .command('verify')
    .description(say(lang, VERIFY))
    .option('--against <files...>', say(lang, AGAINST))
    .option('--key <keys...>', say(lang, KEY))
    .addHelpText(
      'after',
      examplesIn(
        lang,
        ['acta verify', 'acta verify --against 120.tlog-proof', 'acta verify --book crm --json'],
        NOTES,
      ),
    )
    .action((typed: TypedVerify) =>
      run((settings, terminal) => verify(typed, { settings, around, terminal })),
    );
};

const VERIFY: Bilingual = {
  es: 'recalcula los libros desde sus bytes y dice qué no está como se asentó, y dónde',
  en: 'recompute the books from their bytes and say what is not as it was recorded, and where',
};
const AGAINST: Bilingual = {
  es: 'puntos firmados o pruebas de constancias que alguien guardó',
  en: 'checkpoints or proofs of receipts that somebody kept',
};
const KEY: Bilingual = {
  es: 'en qué claves se confía; si no, en las de la carpeta de firmas',
  en: 'which keys are trusted; those of the folder of signatures if left out',
};
const NOTES: Bilingual = {
  es: `Se comprueba de cada asiento que sus textos son canónicos y concuerdan, que su identificador es el de su comando, que
las reglas con que se asentó lo admiten y que su hoja está en el árbol; del almacén, sus índices y disparadores; y todo
ello contra lo que se firmó. Sale con 1 si algo no está bien. Véase docs/guide-audit.md.`,
  en: `Of every entry it is checked that its texts are canonical and agree, that its id is its command's, that the rules it
was recorded by let it in and that its leaf is in the tree; of the store, its indexes and triggers; and all of it
against what was signed. Exits with 1 where something is wrong. See docs/guide-audit.md.`,
};
