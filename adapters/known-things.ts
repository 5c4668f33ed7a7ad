import type { Command } from '../domain/book/command.js';
import type { Book } from '../domain/book/state.js';
import { isRecord } from '../domain/language/struct.js';
import type { LocalText } from '../domain/language/text.js';

/** Something that can be named in a command: by its code, and what it is called. */
export interface Known {
  readonly code: string;
  readonly names?: LocalText | undefined;
}

type Things = Iterable<{ readonly id: string; readonly names?: LocalText; readonly title?: LocalText }>;

const things = (all: Things): readonly Known[] =>
  [...all].map(({ id, names, title }) => ({ code: id, names: names ?? title }));

/** What a book knows of each kind of thing. */
const inBook = {
  member: ({ membership }: Book) => [...membership.members.values()],
  observer: ({ membership }: Book) => [...membership.observers.values()],
  secretariat: ({ membership: { secretariat } }: Book) =>
    secretariat === undefined ? [] : [{ code: secretariat.code }],
  organ: ({ membership }: Book) => things(membership.organs.values()),
  term: ({ presidency }: Book) => [...presidency.terms.keys()].map((code) => ({ code })),
  meeting: ({ meetings }: Book) => things(meetings.meetings.values()),
  session: ({ meetings }: Book) =>
    [...meetings.meetings.values()].flatMap(({ sessions }) => things(sessions.values())),
  item: ({ meetings }: Book) =>
    [...meetings.meetings.values()].flatMap(({ agenda }) => things(agenda.values())),
  proposal: ({ proposals }: Book) => things(proposals.proposals.values()),
  silence: ({ proposals }: Book) => [...proposals.circulations.keys()].map((code) => ({ code })),
  statement: ({ statements }: Book) => [...statements.statements.keys()].map((code) => ({ code })),
  act: ({ proposals }: Book) => things(proposals.acts.values()),
  text: ({ texts }: Book) => things(texts.texts.values()),
  paragraph: ({ texts }: Book) => [...texts.texts.values()].flatMap(({ paragraphs }) => things(paragraphs)),
  group: ({ mandates }: Book) => things(mandates.groups.values()),
  mandate: ({ mandates }: Book) => things(mandates.mandates.values()),
  activity: ({ calendar }: Book) => things(calendar.activities.values()),
  source: ({ corrections }: Book) => things(corrections.sources.values()),
  note: ({ corrections }: Book) => things(corrections.notes.values()),
} satisfies Readonly<Record<string, (book: Book) => readonly Known[]>>;

type Kind = keyof typeof inBook;

/** The commands that make something known, and the field in which they name it: that of its kind. */
const MAKERS: Readonly<Record<string, Kind>> = {
  AdmitMember: 'member',
  AdmitObserver: 'observer',
  EstablishSecretariat: 'secretariat',
  EstablishOrgan: 'organ',
  AnnounceCandidacy: 'term',
  EstablishDesignation: 'term',
  EstablishTerm: 'term',
  ConveneMeeting: 'meeting',
  OpenSession: 'session',
  AddAgendaItem: 'item',
  SubmitProposal: 'proposal',
  CirculateUnderSilence: 'silence',
  FileStatement: 'statement',
  RecordAct: 'act',
  DraftText: 'text',
  AddParagraph: 'paragraph',
  CreateGroup: 'group',
  DraftMandate: 'mandate',
  ProposeActivity: 'activity',
  RegisterSource: 'source',
  AssertFromSource: 'note',
  InterpretSource: 'note',
  NoteContradiction: 'note',
};

const PARTIES: readonly Kind[] = ['member', 'observer', 'secretariat'];

/** The kinds of thing that may have been meant, by the code of the rejection that does not know one. */
const MEANT: Readonly<Record<string, readonly Kind[]>> = {
  'unknown-member': ['member'],
  'unknown-observer': ['observer'],
  'unknown-secretariat': ['secretariat'],
  'unknown-party': PARTIES,
  'unknown-recorder': PARTIES,
  'unknown-organ': ['organ'],
  'not-designated': ['term'],
  'not-handed-over': ['term'],
  'term-not-held': ['term'],
  'term-not-designated': ['term'],
  'unknown-meeting': ['meeting'],
  'unknown-session': ['session'],
  'unknown-agenda-item': ['item'],
  'unknown-proposal': ['proposal'],
  'unknown-silence': ['silence'],
  'unknown-statement': ['statement'],
  'unknown-act': ['act'],
  'unknown-text': ['text'],
  'unknown-document': ['text'],
  'unknown-paragraph': ['paragraph', 'text'],
  'unknown-group': ['group'],
  'unknown-mandate': ['mandate'],
  'unknown-activity': ['activity'],
  'unknown-source': ['source'],
  'unknown-note': ['note'],
  'unknown-topic': [...PARTIES, 'organ', 'term', 'meeting', 'act', 'text', 'group', 'mandate', 'activity'],
};

/** All that a rejection may have meant, in the book and in what earlier commands make; none of other rejections. */
export const knownTo = (rejection: string, book: Book, earlier: readonly Command[]): readonly Known[] => {
  const kinds = MEANT[rejection] ?? [];
  return kinds.length === 0
    ? []
    : [...kinds.flatMap((kind) => inBook[kind](book)), ...earlier.flatMap((one) => madeBy(one, kinds))];
};

const madeBy = ({ type, data }: Command, kinds: readonly Kind[]): readonly Known[] => {
  const kind = MAKERS[type];
  const fields: unknown = data;
  const made = kind !== undefined && kinds.includes(kind) && isRecord(fields) ? fields[kind] : undefined;
  return typeof made === 'string' ? [{ code: made }] : [];
};
