import { ADMISSION, ROLES, type Phase, type Role } from './world.js';

// Written by hand, from the issue and the conference's own rules, and from no code of acta: what each role may ask of
// each route, and what the rules say to it in each phase of the meeting. A route without a line fails the test.

/** What comes of a request that its sender may make: recorded, or the code of the rule that refuses it. */
type Judged = 'recorded' | (string & {});

export interface PostLine {
  readonly path: string;
  /** As the party `as` says it in its own name. */
  readonly body: (as: string) => object;
  /** Who may record it in their own right; the keeper always may, all others never. */
  readonly may: readonly Role[];
  /** On whose behalf the Secretariat says it, where it needs to. */
  readonly behalf?: string;
  /** Only by who has seen the book's last entry. */
  readonly matched?: boolean;
  readonly then: Judged | Readonly<Record<Phase, Judged>>;
}

const some = { es: 'Algo' };

const SECRETARIAT: readonly Role[] = ['Secretariat'];
const PRESIDENCY: readonly Role[] = ['Secretariat', 'presiding member'];
const MEMBERS: readonly Role[] = [...PRESIDENCY, 'member', 'former presidency', 'next presidency'];
const AUTHORS: readonly Role[] = [...MEMBERS, 'observer'];

const proposal = (name: string, rest: string): string => `/books/crm/proposals/${name}/${rest}`;
const meeting = (rest: string): string => `/books/crm/meetings/xxiv/${rest}`;
const onlyWhileOpen = {
  before: 'meeting-not-open',
  open: 'recorded',
  adjourned: 'meeting-adjourned',
  closed: 'meeting-closed',
} as const;

/** By the name of the route. */
export const POSTS: Readonly<Record<string, PostLine>> = {
  record: {
    path: '/books/crm/commands',
    body: (as) => ({
      type: 'AdmitMember',
      occurredAt: '2019-11-14',
      recordedBy: as,
      basis: { kind: 'witnessed' },
      data: { member: 'BZ', names: some },
    }),
    may: SECRETARIAT,
    then: 'recorded',
  },
  SubmitProposal: {
    path: '/books/crm/proposals',
    body: (as) => ({
      proposal: 'p9',
      organ: 'vm',
      meeting: 'xxiv',
      kind: 'other',
      title: some,
      about: [],
      by: [as],
    }),
    may: AUTHORS,
    behalf: 'CR',
    then: { before: 'recorded', open: 'recorded', adjourned: 'recorded', closed: 'meeting-closed' },
  },
  ReviseProposal: {
    path: proposal('p1', 'versions'),
    body: (as) => ({ words: some, by: [as] }),
    may: AUTHORS,
    behalf: 'CR',
    then: 'recorded',
  },
  TakePosition: {
    path: proposal('p2', 'positions'),
    body: (as) => ({ version: 1, member: as, stand: 'support' }),
    may: MEMBERS,
    behalf: 'CR',
    then: 'recorded',
  },
  WithdrawObjection: {
    path: proposal('p1', 'objection-withdrawals'),
    body: (as) => ({ member: as, reason: 'Está resuelta.' }),
    may: MEMBERS,
    behalf: 'CR',
    then: 'recorded',
  },
  WithdrawProposal: {
    path: proposal('p2', 'withdrawal'),
    body: (as) => ({ by: as, reason: 'Ya no hace falta.' }),
    may: AUTHORS,
    behalf: 'CR',
    then: 'recorded',
  },
  DeclareConsensus: {
    path: proposal('p2', 'consensus'),
    body: (as) => ({ version: 1, by: as, function: 'direction' }),
    may: PRESIDENCY,
    behalf: 'GT',
    matched: true,
    then: 'recorded',
  },
  RecordAct: {
    path: '/books/crm/acts',
    body: () => ({
      act: 'a9',
      organ: 'vm',
      meeting: 'xxiv',
      verb: 'took-note',
      objects: [{ kind: 'other', name: some }],
      words: some,
      follows: [],
      addressees: [],
    }),
    may: PRESIDENCY,
    behalf: 'GT',
    then: onlyWhileOpen,
  },
  ConveneMeeting: {
    path: '/books/crm/meetings',
    body: (as) => ({
      meeting: 'xxv',
      organ: 'vm',
      names: some,
      by: as,
      through: 'ST',
      dates: { kind: 'undated', reason: 'not-stated', confirmed: true },
      function: 'convening',
    }),
    may: PRESIDENCY,
    behalf: 'GT',
    then: 'recorded',
  },
  OpenMeeting: {
    path: meeting('opening'),
    body: (as) => ({ by: as, function: 'direction' }),
    may: PRESIDENCY,
    behalf: 'GT',
    then: {
      before: 'recorded',
      open: 'meeting-already-open',
      adjourned: 'meeting-adjourned',
      closed: 'meeting-closed',
    },
  },
  NotePresence: {
    path: meeting('presence'),
    body: () => ({ parties: ['CR'], presence: 'left' }),
    may: SECRETARIAT,
    then: onlyWhileOpen,
  },
  CloseMeeting: {
    path: meeting('closing'),
    body: (as) => ({ by: as, function: 'direction' }),
    may: PRESIDENCY,
    behalf: 'GT',
    then: { ...onlyWhileOpen, adjourned: 'recorded' },
  },
  HandOverPresidency: {
    path: '/books/crm/handovers',
    body: (as) => ({ term: '2020', from: as, to: 'MX' }),
    may: PRESIDENCY,
    behalf: 'GT',
    matched: true,
    then: 'recorded',
  },
  CorrectEntry: {
    path: '/books/crm/corrections',
    body: () => ({
      entry: ADMISSION,
      right: { kind: 'occurredAt', occurredAt: '../2016' },
      reason: 'El año era otro.',
    }),
    may: SECRETARIAT,
    matched: true,
    then: 'recorded',
  },
};

/** Where each thing to read stands, by the name of the route. */
export const GETS: Readonly<Record<string, string>> = {
  'calendar-ical': '/books/crm/calendar.ics',
  'calendar-jcal': '/books/crm/calendar.jcal',
  'calendar-feed': '/books/crm/calendar.feed.json',
  'document-md': '/books/crm/documents/declaration.md',
  'text-document-md': '/books/crm/documents/texts/t1.md',
  'translation-document-md': '/books/crm/documents/translations/en/t1.md',
  'minutes-document-md': '/books/crm/documents/minutes/xxiv.md',
  'document-html': '/books/crm/documents/declaration.html',
  'text-document-html': '/books/crm/documents/texts/t1.html',
  'translation-document-html': '/books/crm/documents/translations/en/t1.html',
  'minutes-document-html': '/books/crm/documents/minutes/xxiv.html',
  'document-docx': '/books/crm/documents/declaration.docx',
  'text-document-docx': '/books/crm/documents/texts/t1.docx',
  'translation-document-docx': '/books/crm/documents/translations/en/t1.docx',
  'minutes-document-docx': '/books/crm/documents/minutes/xxiv.docx',
  'document-pdf': '/books/crm/documents/declaration.pdf',
  'text-document-pdf': '/books/crm/documents/texts/t1.pdf',
  'translation-document-pdf': '/books/crm/documents/translations/en/t1.pdf',
  'minutes-document-pdf': '/books/crm/documents/minutes/xxiv.pdf',
  'document-akn': '/books/crm/documents/declaration.akn',
  'text-document-akn': '/books/crm/documents/texts/t1.akn',
  'translation-document-akn': '/books/crm/documents/translations/en/t1.akn',
  'minutes-document-akn': '/books/crm/documents/minutes/xxiv.akn',
  home: '/',
  page: '/page/crm',
  asset: '/assets/a-1.js',
  session: '/session?book=crm',
  beginOpenId: '/session/openid?to=/docs',
  finishOpenId: '/session/openid/callback?code=a&state=b',
  openapi: '/openapi.json',
  docs: '/docs',
  live: '/health/live',
  ready: '/health/ready',
  metrics: '/metrics',
  books: '/books',
  book: '/books/crm',
  summary: '/books/crm/summary',
  mandates: '/books/crm/mandates',
  mandate: '/books/crm/mandates/d1',
  calendar: '/books/crm/calendar',
  declaration: '/books/crm/declaration',
  text: '/books/crm/texts/t1',
  texts: '/books/crm/texts',
  translation: '/books/crm/texts/t1/translations/en',
  'declaration-translation': '/books/crm/declaration/translations/en',
  changes: '/books/crm/texts/t1/changes/1..1',
  presidency: '/books/crm/presidency',
  decisions: '/books/crm/decisions',
  meetings: '/books/crm/meetings',
  meeting: '/books/crm/meetings/xxiv',
  minutes: '/books/crm/meetings/xxiv/minutes',
  proposals: '/books/crm/proposals',
  proposal: '/books/crm/proposals/p1',
  positions: '/books/crm/proposals/p1/positions',
  why: '/books/crm/why/d1',
  impact: '/books/crm/entries/0/impact',
  replay: '/books/crm/meetings/xxiv/replay',
  diff: '/books/crm/diff/0..3',
  silence: '/books/crm/silence',
  dossier: '/books/crm/dossier',
  todo: '/books/crm/todo',
  members: '/books/crm/members',
  notes: '/books/crm/notes',
  search: '/books/crm/search?q=algo',
  log: '/books/crm/log',
  follow: '/books/crm/entries',
  entry: '/books/crm/entries/0',
  checkpoint: '/books/crm/log/checkpoint',
  'log-keys': '/books/crm/log/keys',
  consistency: '/books/crm/log/consistency/1',
  proof: '/books/crm/entries/0/proof',
  tile: '/books/crm/log/tile/0/000.p/1',
  bundle: '/books/crm/bundle.zip',
};

/** Where nobody is asked who they are: what a probe asks of the service itself, and what says nothing of any book. */
export const UNASKED: readonly string[] = [
  ...['live', 'ready', 'metrics', 'openapi', 'docs', 'asset'],
  ...['beginOpenId', 'finishOpenId'],
];

/** Where one signs in and out on the page, whoever one is; there only where somebody is asked who they are. */
export const SIGNING: Readonly<Record<string, string>> = { signIn: '/session', signOut: '/session/end' };

/** Who is entitled to what is closed (ADR 9); all others, whoever they are, are not. */
export const ENTITLED: readonly Role[] = [
  'observer',
  'member',
  'presiding member',
  'former presidency',
  'next presidency',
  'Secretariat',
  'keeper',
];

/** What a role sends to a route: in its own name, as far as it has one. */
export const bodyBy = (role: Role, { behalf, body }: PostLine): object => {
  const as = ROLES[role] ?? 'ST';
  const keepsTheRecord = role === 'Secretariat' || role === 'keeper';
  const speaks = keepsTheRecord || ROLES[role] === undefined ? (behalf ?? as) : as;
  return {
    ...body(speaks),
    recordedBy: as,
    ...(keepsTheRecord && behalf !== undefined
      ? { onBehalfOf: { party: behalf, authority: 'jefatura de la delegación' } }
      : {}),
  };
};
