/** The kinds of question that ask about a whole book, and need no more than their name. */
export const PLAIN = [
  'mandates',
  'calendar',
  'declaration',
  'texts',
  'presidency',
  'decisions',
  'meetings',
  'proposals',
  'silence',
  'dossier',
  'todo',
  'members',
  'notes',
] as const;
