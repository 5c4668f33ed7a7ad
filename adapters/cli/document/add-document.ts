import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import { NAMED_DOCUMENTS } from '../../../src/documents/of.js';
import { FORM_NAMES } from '../../documents/forms.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Anywhere } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import { writeDocument, type TypedDocument } from './write.js';

/** `acta document` */
export const addDocument = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  runAnywhere: (action: Action<Anywhere>) => Promise<void>,
): void => {
  acta
    .command('document')
    .argument('<document>', say(lang, WHICH))
    .description(say(lang, ABOUT))
    .option('--format <form>', say(lang, FORMAT))
    .option('--translation <language>', say(lang, TRANSLATION))
    .option('--out <file>', say(lang, OUT))
    .addHelpText(
      'after',
      examplesIn(
        lang,
        [
          'acta document declaration --out declaration.pdf',
          'acta document charter --format docx --out charter.docx --lang es',
          'acta document declaration --translation en --out declaration-en.pdf',
          'acta document minutes:xxiv --out minutes.pdf',
          'acta document dossier --format md',
        ],
        NOTES,
      ),
    )
    .action((which: string, typed: TypedDocument) =>
      runAnywhere((settings, terminal) => writeDocument(which, typed, { settings, around, terminal })),
    );
};

const ABOUT: Bilingual = {
  es: 'un documento que sale de la sala: la declaración o cualquier texto, actas, decisiones, calendario, lo que está en vigor, el expediente',
  en: 'a document that leaves the room: the declaration or any text, minutes, decisions, calendar, what is in force, the dossier',
};
const WHICH: Bilingual = {
  es: `${NAMED_DOCUMENTS.join(', ')}, minutes:… con la reunión, o el identificador de un texto (text:… si se llama como uno de ellos)`,
  en: `${NAMED_DOCUMENTS.join(', ')}, minutes:… with the meeting, or the id of a text (text:… where it is called like one of them)`,
};
const TRANSLATION: Bilingual = {
  es: 'el texto en otro idioma; lo que de él está caduco o falta lo dice en la página',
  en: 'the text in another language; what of it is stale or missing says so on the page',
};
const FORMAT: Bilingual = {
  es: `${FORM_NAMES.join(', ')}; si no, el que diga el nombre del archivo, o md`,
  en: `${FORM_NAMES.join(', ')}; if left out, what the name of the file says, or md`,
};
const OUT: Bilingual = {
  es: 'el archivo en que se escribe; sin él, lo que es texto sale por la salida estándar',
  en: 'the file it is written to; without it, what is text goes to standard output',
};
const NOTES: Bilingual = {
  es: `Lo que está entre corchetes, es preliminar, ilustrativo o proyecto lo dice en la página. Al pie están el asiento hasta
el que se leyó el libro y, donde hay clave de firma, el último punto firmado. Véase docs/guide-documents.md.`,
  en: `What is in brackets, preliminary, illustrative or a draft says so on the page. At the foot stand the entry up to which
the book was read and, where there is a signing key, the last checkpoint. See docs/guide-documents.md.`,
};
