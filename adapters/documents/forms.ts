import type { Document } from '../../src/documents/document.js';
import { akn } from './akn.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { pdf } from './pdf/pdf.js';

/** How a document leaves: what its file ends with, its media type, and whether it is text. */
interface Form {
  readonly media: string;
  readonly isText: boolean;
  readonly write: (document: Document) => Promise<Uint8Array>;
}

const written =
  (write: (document: Document) => string): Form['write'] =>
  (document) =>
    Promise.resolve(Buffer.from(write(document), 'utf8'));

export const FORMS = {
  md: { media: 'text/markdown; charset=utf-8', isText: true, write: written(markdown) },
  html: { media: 'text/html; charset=utf-8', isText: true, write: written(html) },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    write: docx,
  },
  pdf: { media: 'application/pdf', isText: false, write: pdf },
  akn: { media: 'application/akn+xml; charset=utf-8', isText: true, write: written(akn) },
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

export const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name);

/** "declaration-at-416.pdf": what a document is kept under. */
export const fileName = ({ book, name, lang }: Document, form: FormName): string =>
  `${[book, name, lang].join('-').replace(/[^A-Za-z0-9._-]+/g, '-')}.${form}`;
