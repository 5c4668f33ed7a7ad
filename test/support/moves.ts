import type { Command } from '../../domain/book/command.js';
import type { Event } from '../../domain/book/event.js';
import type { Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import { lastShapes } from '../../domain/proposals/shapes.js';
import { currentVersion, type Proposal } from '../../domain/proposals/state.js';
import { presiding } from '../../domain/presidency/state.js';
import { CANARY, carriesCanary, fresh } from './fresh.js';

/** Numbers drawn at random, taken one after another: what a move leaves open is settled by them. */
export interface Draw {
  readonly pick: <A>(from: readonly A[]) => A | undefined;
  readonly chance: (percent: number) => boolean;
}

type Entries = readonly Recorded<Event>[];

/** What could be asked next in a book of these entries. */
export type Moves = readonly ((
  book: Book,
  draw: Draw,
  entries: readonly Recorded<Event>[],
) => Move | undefined)[];

export interface Move {
  readonly type: Command['type'];
  readonly data: Record<string, unknown>;
  readonly behalf?: string | undefined;
  readonly occurredAt?: string;
  readonly basis?: unknown;
}

const MEMBERS = ['CR', 'GT', 'MX', 'HN'];
const DAY = Date.parse('2019-11-14T23:00:00Z');
const some = { es: 'Texto' };
const undated = { kind: 'undated', reason: 'not-stated', confirmed: true };

const chair = (book: Book): string => presiding(book.presidency, DAY) ?? 'GT';
const open = (book: Book): readonly Proposal[] =>
  [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'open');
const ids = (map: { readonly keys: () => Iterable<string> }): readonly string[] => [...map.keys()];

const topic = (book: Book, draw: Draw): Record<string, unknown> | undefined =>
  draw.pick([
    ...ids(book.mandates.mandates).map((mandate) => ({ kind: 'mandate', mandate })),
    ...ids(book.calendar.activities).map((activity) => ({ kind: 'activity', activity })),
    ...ids(book.texts.texts).map((text) => ({ kind: 'text', text })),
    { kind: 'presidency', member: 'CR', term: '2020' },
    { kind: 'other', name: some },
  ]);

/** The member that takes a position, or puts a proposal forward, in that entry. */
const speakerIn = (book: Book, number: number): string | undefined => {
  const all = [...book.proposals.proposals.values()];
  return (
    all.flatMap(({ positions }) => [...positions]).find(({ entry }) => entry === number)?.member ??
    all.find(({ entry }) => entry === number)?.by[0]
  );
};

/** A verb that brings such a thing further. */
const fitting = (kind: unknown, draw: Draw): string | undefined =>
  kind === 'mandate'
    ? draw.pick(['accepted', 'approved', 'approved'])
    : kind === 'presidency'
      ? 'designated'
      : 'approved';

/** Within a paragraph of some text, or within none. */
const withinOne = (book: Book, draw: Draw): { readonly within?: string } => {
  const paragraph = draw.chance(30)
    ? draw.pick([...book.texts.texts.values()].flatMap(({ paragraphs }) => paragraphs))
    : undefined;
  return paragraph === undefined ? {} : { within: paragraph.id };
};

/** What could sensibly be asked next in this book; not all of it is lawful. */
export const openMoves: Moves = [
  (book) => ({
    type: 'CreateGroup',
    data: { group: fresh('w', book.mandates.groups.size), kind: 'working-group', names: some },
  }),
  (book, draw) => ({
    type: 'DraftMandate',
    data: {
      mandate: fresh('d', book.mandates.mandates.size),
      group: draw.pick(ids(book.mandates.groups)) ?? 'w1',
      title: some,
      words: some,
      proposedBy: 'grcm',
    },
  }),
  (book) => ({
    type: 'ProposeActivity',
    data: {
      activity: fresh('v', book.calendar.activities.size),
      title: some,
      supporters: [],
      technicalSupport: [],
      date: undated,
    },
  }),
  (book) => ({
    type: 'DraftText',
    data: {
      text: fresh('t', book.texts.texts.size),
      kind: 'declaration',
      organ: 'vm',
      title: some,
      language: 'es',
    },
  }),
  (book, draw) => ({
    type: 'AddParagraph',
    data: {
      text: draw.pick(ids(book.texts.texts)) ?? 't1',
      paragraph: `g${book.next}`,
      part: draw.pick(['preamble', 'operative']),
      words: 'Dice.',
      ...withinOne(book, draw),
    },
  }),
  ...(['RewordParagraph', 'MoveParagraph', 'RemoveParagraph'] as const).map(
    (type) =>
      (book: Book, draw: Draw): Move | undefined => {
        const text = draw.pick([...book.texts.texts.values()]);
        const paragraph = text && draw.pick(text.paragraphs);
        const more = {
          RewordParagraph: { words: `Dice ${book.next}.` },
          MoveParagraph: {
            part: draw.pick(['preamble', 'operative', 'annex']),
            ...(draw.chance(40) ? { within: text && draw.pick(text.paragraphs)?.id } : {}),
          },
          RemoveParagraph: {},
        }[type];
        return paragraph && { type, data: { text: text.id, paragraph: paragraph.id, ...more } };
      },
  ),
  (book, draw) => {
    const on = topic(book, draw);
    const about = [on, { kind: 'other', name: some }].filter((t) => t !== undefined);
    const asks = fitting(on?.['kind'], draw);
    return {
      type: 'SubmitProposal',
      data: {
        proposal: fresh('p', book.proposals.proposals.size, about),
        organ: 'vm',
        ...(draw.chance(70) ? { meeting: 'xxiv' } : {}),
        kind: 'other',
        title: some,
        about,
        ...(asks === undefined ? {} : { asks }),
        ...(on?.['kind'] === 'mandate' && draw.chance(20) ? { change: 'revoke' } : {}),
        by: [draw.pick(MEMBERS)],
      },
    };
  },
  ...[0, 1, 2].map(() => (book: Book, draw: Draw): Move | undefined => {
    const proposal = draw.pick(open(book));
    const member = draw.pick(MEMBERS);
    const stand = draw.pick([
      'support',
      'no-objection',
      'reserve',
      'objection',
      'objection',
      'not-participating',
    ]);
    return (
      proposal && {
        type: 'TakePosition',
        data: {
          proposal: proposal.id,
          version: currentVersion(proposal).number,
          member,
          stand,
          reason: 'Porque sí.',
        },
        behalf: member,
      }
    );
  }),
  ...(['WithdrawObjection', 'MeetObjection', 'SustainObjection', 'AnswerObjection'] as const).map(
    (type) =>
      (book: Book, draw: Draw): Move | undefined => {
        const proposal = draw.pick(open(book));
        const member = proposal && draw.pick(proposal.objections)?.member;
        const words = {
          MeetObjection: { how: 'x' },
          SustainObjection: { reason: 'x' },
          AnswerObjection: { by: 'GT', answer: 'x' },
          WithdrawObjection: {},
        }[type];
        return (
          proposal && {
            type,
            data: { proposal: proposal.id, member: member ?? 'CR', ...words },
            behalf: member,
          }
        );
      },
  ),
  (book, draw) => ({
    type: 'ReviseProposal',
    data: { proposal: draw.pick(open(book))?.id ?? 'p1', words: some, by: [draw.pick(MEMBERS)] },
  }),
  ...[0, 1, 2, 3].map(() => (book: Book, draw: Draw, entries: Entries): Move | undefined => {
    const proposal = draw.pick(open(book));
    const shapes = proposal && lastShapes(book, proposal.about).map((number) => entries[number]);
    return (
      proposal && {
        type: 'DeclareConsensus',
        ...(carriesCanary(shapes) ? { basis: { kind: 'inferred', reason: `porque ${CANARY}` } } : {}),
        data: {
          proposal: proposal.id,
          version: currentVersion(proposal).number,
          by: chair(book),
          function: 'direction',
          ...(proposal.meeting === undefined ? {} : { meeting: proposal.meeting }),
        },
      }
    );
  }),
  ...[0, 1, 2].map(() => (book: Book, draw: Draw, entries: Entries): Move | undefined => {
    const proposal = draw.pick(
      [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'consensus'),
    );
    const object = proposal && draw.pick(proposal.about);
    // One that asks for nothing is taken note of.
    const verb = draw.chance(90)
      ? (proposal?.asks ?? 'took-note')
      : draw.pick(['approved', 'accepted', 'agreed', 'designated', 'took-note']);
    return (
      proposal && {
        type: 'RecordAct',
        data: {
          act: fresh('act', book.next, proposal.id, object, entries[proposal.phaseEntry]),
          organ: 'vm',
          verb,
          objects: [object],
          words: some,
          proposal: proposal.id,
          follows: [],
          addressees: [],
        },
      }
    );
  }),
  (book, draw) => ({
    type: draw.chance(50) ? 'RevokeMandate' : 'ExpireMandate',
    data: {
      mandate: draw.pick(ids(book.mandates.mandates)) ?? 'd1',
      ...(draw.chance(50) ? { act: draw.pick(ids(book.proposals.acts)) } : {}),
    },
  }),
  (_, draw) => ({
    type: 'NotePresence',
    data: {
      meeting: 'xxiv',
      parties: [draw.pick(MEMBERS)],
      presence: draw.pick(['present', 'left', 'absent']),
    },
  }),
  (_, draw) =>
    draw.chance(50)
      ? { type: 'SuspendMember', data: { member: draw.pick(MEMBERS), reason: 'x' } }
      : { type: 'ReinstateMember', data: { member: draw.pick(MEMBERS) } },
  (_, draw) => ({ type: draw.chance(50) ? 'AdjournMeeting' : 'ResumeMeeting', data: { meeting: 'xxiv' } }),
  (_, draw) => ({
    type: 'AnnounceCandidacy',
    data: {
      member: draw.pick(['CR', 'MX']),
      term: draw.pick(['2020', '2021']),
      meeting: 'xxiv',
      takesOffice: '2020-12-01',
    },
  }),
  (_, draw) => ({
    type: 'HandOverPresidency',
    data: { term: '2020', to: draw.pick(['CR', 'MX']), from: 'GT' },
  }),
  (_, draw) => ({
    type: 'TakeOffice',
    data: {
      term: '2020',
      member: draw.pick(['CR', 'MX']),
      effective: draw.pick(['2019-11-14', '2020-01-01', '2019-11-14T12:00-06:00']),
    },
  }),
  (book) => ({
    type: 'RegisterSource',
    data: { source: fresh('r', book.corrections.sources.size), title: some },
  }),
  (book, draw) => {
    const entry = draw.pick(Array.from({ length: book.next }, (_, n) => n)) ?? 0;
    return {
      type: 'CorrectEntry',
      data: {
        entry,
        right: draw.pick([{ kind: 'annulled' }, { kind: 'occurredAt', occurredAt: '2019-11-13' }]),
        reason: 'x',
      },
      behalf: speakerIn(book, entry),
    };
  },
];

/** One command that could sensibly be asked next, of these. */
export const nextMove = (
  moves: Moves,
  draw: Draw,
  book: Book,
  entries: readonly Recorded<Event>[],
): Command | undefined => {
  const move = draw.pick(moves)?.(book, draw, entries);
  if (move === undefined) return undefined;
  const { type, data, behalf, occurredAt, basis } = move;
  // Built field by field from the contracts; what is not lawful in it is for `decide` to refuse.
  return {
    id: '00000000-0000-4000-8000-000000000001',
    book: 'crm',
    type,
    occurredAt: occurredAt ?? draw.pick(['2019-11-13', '2019-11-14', '2019-11-14', '2019-11-14T12:00-06:00']),
    recordedBy: 'ST',
    ...(behalf === undefined ? {} : { onBehalfOf: { party: behalf, authority: 'en sala' } }),
    basis: basis ?? (draw.chance(80) ? { kind: 'witnessed' } : { kind: 'illustrative' }),
    data,
  } as unknown as Command;
};
