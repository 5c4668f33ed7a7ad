import type { Document } from '../../src/documents/document.js';
import { html } from './html.js';
import { markdown } from './markdown.js';

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

/** Each form comes with a library or two that take longer to load than the whole rest: only who asks for it waits. */
export const FORMS = {
  md: { media: 'text/markdown; charset=utf-8', isText: true, write: written(markdown) },
  html: { media: 'text/html; charset=utf-8', isText: true, write: written(html) },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    write: async (document) => (await import('./docx.js')).docx(document),
  },
  pdf: {
    media: 'application/pdf',
    isText: false,
    write: async (document) => (await import('./pdf/pdf.js')).pdf(document),
  },
  akn: {
    media: 'application/akn+xml; charset=utf-8',
    isText: true,
    write: async (document) => Buffer.from((await import('./akn.js')).akn(document), 'utf8'),
  },
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

export const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name);

/** "declaration-at-416.pdf": what a document is kept under. */
export const fileName = ({ book, name, lang }: Document, form: FormName): string =>
  `${[book, name, lang].join('-').replace(/[^A-Za-z0-9._-]+/g, '-')}.${form}`;
