import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Surroundings } from '../surroundings.js';
import type { TypedVerify } from './evidence.js';
import { verify } from './verify.js';

/** `acta verify` */
export const addVerify = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  acta
    .command('verify')
    .argument('[bundle]', say(lang, WHAT))
    .description(say(lang, VERIFY))
    .option('--against <files...>', say(lang, AGAINST))
    .option('--key <keys...>', say(lang, KEY))
    .option('--policy <file>', say(lang, POLICY))
    .addHelpText(
      'after',
      examplesIn(
        lang,
        [
          'acta verify',
          'acta verify crm-2020.zip --key acta.example.org/books/crm/log+…',
          'acta verify --against 120.tlog-proof',
          'acta verify --book crm --json',
        ],
        NOTES,
      ),
    )
    .action((place: string | undefined, typed: TypedVerify) =>
      run((settings, terminal) => verify(place, typed, { settings, around, terminal })),
    );
};

const VERIFY: Bilingual = {
  es: 'recalcula los libros desde sus bytes y dice qué no está como se asentó, y dónde',
  en: 'recompute the books from their bytes and say what is not as it was recorded, and where',
};
const WHAT: Bilingual = {
  es: 'la carpeta o el .zip que dejó acta bundle, o un almacén; si no, el de --store',
  en: 'the folder or .zip that acta bundle left, or a store; that of --store if left out',
};
const AGAINST: Bilingual = {
  es: 'puntos firmados o pruebas de constancias que alguien guardó',
  en: 'checkpoints or proofs of receipts that somebody kept',
};
const KEY: Bilingual = {
  es: 'en qué claves se confía; si no, en las de la carpeta de firmas',
  en: 'which keys are trusted; those of the folder of signatures if left out',
};
const POLICY: Bilingual = {
  es: 'un archivo que dice en qué registros se confía y cuántos testigos, y cuáles, deben haber cofirmado',
  en: 'a file that says which logs are trusted and how many witnesses, and which, must have cosigned',
};
const NOTES: Bilingual = {
  es: `Se comprueba de cada asiento que sus textos son canónicos y concuerdan, que su identificador es el de su comando, que
las reglas con que se asentó lo admiten y que su hoja está en el árbol; del almacén, sus índices y disparadores; y todo
ello contra lo que se firmó. De un archivo de acta bundle, cada uno de sus archivos contra su SHA-256 firmado, y las
respuestas y páginas hechas de nuevo desde los asientos. Sale con 1 si algo no está bien. Véase docs/guide-audit.md.`,
  en: `Of every entry it is checked that its texts are canonical and agree, that its id is its command's, that the rules it
was recorded by let it in and that its leaf is in the tree; of the store, its indexes and triggers; and all of it
against what was signed. Of a bundle, each of its files against its signed SHA-256, and the answers and pages made anew
from the entries. Exits with 1 where something is wrong. See docs/guide-audit.md.`,
};
