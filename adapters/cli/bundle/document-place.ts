import type { Lang } from '../language.js';

/** Where the documents of a bundle stand: those of a text apart from its translations, and both apart from the rest. */
export const FOLDERS = { texts: 'texts/', translations: 'translations/', documents: 'documents/' } as const;

const DOCUMENTS: Readonly<Record<string, string>> = {
  dossier: 'dossier',
  decisions: 'decisions',
  calendar: 'calendar',
  summary: 'in-force',
};

/** The file of the document that is made of an answer, by the answer's name; `undefined` where none is. */
export const documentPlace = (name: string, lang: Lang): string | undefined => {
  const [kind = '', ...ids] = name.split('/');
  const own = ids.join('/');
  if (kind === 'text') return `${FOLDERS.texts}${own}.${lang}.md`;
  if (kind === 'translation') return `${FOLDERS.translations}${own}.${lang}.md`;
  if (kind === 'minutes') return `${FOLDERS.documents}minutes/${own}.${lang}.md`;
  const document = DOCUMENTS[name];
  return document === undefined ? undefined : `${FOLDERS.documents}${document}.${lang}.md`;
};
