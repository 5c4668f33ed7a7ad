import type { Question } from '../../src/question.js';

/** Where a kind of question is asked, below the address of its book, and whether it is answered page by page. */
export interface Address {
  /** `{id}` stands for what is asked about, `{versions}` for two versions of it, `{language}` for that of a translation. */
  readonly path: string;
  readonly shape: 'whole' | 'paged';
}

/** The routes and the client are both made from this table. */
export const addresses = {
  summary: { path: 'summary', shape: 'whole' },
  mandates: { path: 'mandates', shape: 'paged' },
  mandate: { path: 'mandates/{id}', shape: 'whole' },
  calendar: { path: 'calendar', shape: 'paged' },
  declaration: { path: 'declaration', shape: 'whole' },
  translation: { path: 'texts/{id}/translations/{language}', shape: 'whole' },
  texts: { path: 'texts', shape: 'paged' },
  changes: { path: 'texts/{id}/changes/{versions}', shape: 'whole' },
  presidency: { path: 'presidency', shape: 'whole' },
  decisions: { path: 'decisions', shape: 'paged' },
  meetings: { path: 'meetings', shape: 'paged' },
  meeting: { path: 'meetings/{id}', shape: 'whole' },
  minutes: { path: 'meetings/{id}/minutes', shape: 'whole' },
  proposals: { path: 'proposals', shape: 'paged' },
  proposal: { path: 'proposals/{id}', shape: 'whole' },
  positions: { path: 'proposals/{id}/positions', shape: 'paged' },
  silence: { path: 'silence', shape: 'paged' },
  dossier: { path: 'dossier', shape: 'whole' },
  todo: { path: 'todo', shape: 'paged' },
  members: { path: 'members', shape: 'paged' },
  notes: { path: 'notes', shape: 'paged' },
  why: { path: 'why/{id}', shape: 'whole' },
  impact: { path: 'entries/{id}/impact', shape: 'whole' },
  replay: { path: 'meetings/{id}/replay', shape: 'whole' },
  diff: { path: 'diff/{id}', shape: 'whole' },
  log: { path: 'log', shape: 'paged' },
} as const satisfies Readonly<Record<Question['kind'], Address>>;

/** Of the declaration drafted last. */
export const DECLARATION_IN = 'declaration/translations/{language}';

/** Of a text other than the declaration drafted last. */
export const TEXT = 'texts/{id}';

/** Where a question is asked, its id in it. */
export const addressOf = (question: Question): string => {
  const id = 'id' in question ? question.id : undefined;
  const language = question.kind === 'translation' ? question.language : '';
  const path = pathOf(question, id);
  const versions = question.kind === 'changes' ? `${question.from}..${question.to}` : '';
  return path
    .replace('{id}', encodeURIComponent(id ?? ''))
    .replace('{versions}', versions)
    .replace('{language}', language);
};

const pathOf = ({ kind }: Question, id: string | undefined): string => {
  if (kind === 'declaration' && id !== undefined) return TEXT;
  return kind === 'translation' && id === undefined ? DECLARATION_IN : addresses[kind].path;
};
