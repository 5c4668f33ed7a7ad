import type { Bilingual } from '../../domain/language/codec.js';
import { FORM_NAMES, FORMS, isForm, type FormName } from '../documents/forms.js';

// `--format`: an answer as the document made of it. What is not text goes to a file, by `acta document`.

/** The forms that are printed. */
export const PRINTED: readonly FormName[] = FORM_NAMES.filter((form) => FORMS[form].isText);

interface Typed {
  readonly [option: string]: string | boolean | undefined;
  readonly format?: string | boolean | undefined;
}

/** A longer name for one of them. */
const ALSO: Readonly<Record<string, FormName>> = { markdown: 'md' };

const ALL = PRINTED.join(', ');

export const FORMAT: { readonly flags: string; readonly help: Bilingual } = {
  flags: '--format <form>',
  help: {
    es: `como documento, en vez de líneas: ${ALL} (PDF y DOCX: acta document)`,
    en: `as a document instead of lines: ${ALL} (PDF and DOCX: acta document)`,
  },
};

const printed = (typed: string): FormName | undefined => {
  const form = ALSO[typed] ?? typed;
  return isForm(form) && FORMS[form].isText ? form : undefined;
};

/** The form that was typed; nothing where none was. */
export const formTyped = ({ format }: Typed): FormName | undefined =>
  typeof format === 'string' ? printed(format) : undefined;

/** What is wrong with the form that was typed. */
export const wrongForm = ({ format }: Typed): Bilingual | undefined => {
  if (typeof format !== 'string' || printed(format) !== undefined) return undefined;
  return isForm(format)
    ? {
        es: `--format: ${format.toUpperCase()} va a un archivo: acta document … --out acta.${format}.`,
        en: `--format: ${format.toUpperCase()} goes to a file: acta document … --out acta.${format}.`,
      }
    : {
        es: `--format: "${format}" no es ninguna de: ${ALL}.`,
        en: `--format: "${format}" is none of: ${ALL}.`,
      };
};
