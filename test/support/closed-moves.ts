import type { Event } from '../../domain/book/event.js';
import { zoneOf, type Book } from '../../domain/book/state.js';
import { upperBound, type Moment } from '../../domain/dates/moment.js';
import type { Recorded } from '../../domain/language/entry.js';
import { openSession, sessionAt, type Meeting } from '../../domain/meetings/state.js';
import { currentVersion } from '../../domain/proposals/state.js';
import { CANARY, carriesCanary, fresh } from './fresh.js';
import type { Draw, Move, Moves } from './moves.js';
import { silenceMoves } from './silence-moves.js';

// What happens behind closed doors. Whatever stands there carries a word that nothing open does.

const MEETING = 'xxiv';
const words = (id: string): Record<string, string> => ({ es: `Texto de ${id}` });
const ids = (map: { readonly keys: () => Iterable<string> }): readonly string[] => [...map.keys()];
const meetingOf = (book: Book): Meeting | undefined => [...book.meetings.meetings.values()][0];
const marked = (draw: Draw): { readonly doors?: 'closed' | 'open' } =>
  draw.pick([{}, {}, { doors: 'open' }, { doors: 'closed' }, { doors: 'closed' }] as const) ?? {};
const mark = ({ doors }: { readonly doors?: string | undefined }): string =>
  doors === 'closed' ? CANARY : '';

/** A field with one of these ids, or no field. */
const maybe = (key: string, from: readonly string[], draw: Draw): Record<string, string> => {
  const one = draw.chance(50) ? draw.pick(from) : undefined;
  return one === undefined ? {} : { [key]: one };
};

const topicsOf = (book: Book): readonly Record<string, string>[] => [
  ...ids(book.texts.texts).map((text) => ({ kind: 'text', text })),
  ...ids(book.proposals.acts).map((act) => ({ kind: 'act', act })),
  ...ids(book.mandates.mandates).map((mandate) => ({ kind: 'mandate', mandate })),
  ...ids(book.calendar.activities).map((activity) => ({ kind: 'activity', activity })),
  { kind: 'meeting', meeting: MEETING },
];

const addItem = (book: Book, draw: Draw): Move => {
  const meeting = meetingOf(book);
  const agenda = [...(meeting?.agenda.values() ?? [])];
  const named = {
    ...marked(draw),
    ...maybe(
      'within',
      agenda.map(({ id }) => id),
      draw,
    ),
    ...maybe('session', ids(meeting?.sessions ?? new Map()), draw),
    documents: draw.chance(70) ? [] : ids(book.texts.texts).slice(0, 1),
  };
  const item = fresh('item', agenda.length, named, mark(named));
  return {
    type: 'AddAgendaItem',
    data: { meeting: MEETING, item, title: words(item), presenters: [], ...named },
  };
};

/** Whether the session it would be said in is closed: the one named, else the one that sits then. */
const isBehindDoors = (book: Book, meeting: Meeting, session: string | undefined, then: string): boolean => {
  const sitting =
    meeting.sessions.get((session ?? '') as never) ??
    sessionAt(meeting, upperBound(then as Moment, zoneOf(book)));
  return sitting?.doors === 'closed';
};

const intervene = (book: Book, draw: Draw): Move | undefined => {
  const meeting = meetingOf(book);
  if (meeting === undefined) return undefined;
  const occurredAt = draw.pick(['2019-11-13', '2019-11-14', '2019-11-14T12:00-06:00']) ?? '2019-11-13';
  const named = {
    ...maybe('item', ids(meeting.agenda), draw),
    ...maybe('session', ids(meeting.sessions), draw),
  };
  const inSession = isBehindDoors(book, meeting, named['session'], occurredAt);
  return {
    type: 'NoteIntervention',
    data: {
      meeting: MEETING,
      party: draw.pick(['CR', 'GT', 'MX', 'HN']),
      ...named,
      ...(inSession ? {} : { summary: words(carriesCanary(named) ? CANARY : 'todos') }),
    },
    occurredAt,
    // A sentence of its own may be all that a closed entry has.
    ...(inSession ? { basis: { kind: 'inferred', reason: `porque ${CANARY}` } } : {}),
  };
};

/** The same entry with the doors that were left open closed: all that stands on it is closed with it. */
const closeBehind = ({ type, number, data }: Recorded<Event>): Move | undefined =>
  withDoors.has(type)
    ? {
        type: 'CorrectEntry',
        data: {
          entry: number,
          right: { kind: 'data', data: { ...data, doors: 'closed' } },
          reason: 'puertas',
        },
      }
    : undefined;

const withDoors: ReadonlySet<string> = new Set<Event['type']>([
  'SessionOpened',
  'AgendaItemAdded',
  'ProposalSubmitted',
  'TextDrafted',
]);

export const closedMoves: Moves = [
  ...[0, 1].map(() => (book: Book, draw: Draw): Move => {
    const doors = draw.pick(['open', 'closed'] as const) ?? 'open';
    const session = fresh('session', meetingOf(book)?.sessions.size ?? 0, mark({ doors }));
    return { type: 'OpenSession', data: { meeting: MEETING, session, names: words(session), doors } };
  }),
  (book) => {
    const meeting = meetingOf(book);
    const session = meeting && openSession(meeting)?.id;
    return session === undefined ? undefined : { type: 'CloseSession', data: { meeting: MEETING, session } };
  },
  addItem,
  addItem,
  (book, draw) => {
    const item = draw.pick([...(meetingOf(book)?.agenda.values() ?? [])]);
    return (
      item && {
        type: item.phase === 'waiting' ? 'OpenAgendaItem' : 'CloseAgendaItem',
        data: { meeting: MEETING, item: item.id },
      }
    );
  },
  intervene,
  intervene,
  (book, draw) => {
    const doors = marked(draw);
    const text = fresh('text', book.texts.texts.size, mark(doors));
    return {
      type: 'DraftText',
      data: { text, kind: 'declaration', organ: 'vm', title: words(text), language: 'es', ...doors },
    };
  },
  (book, draw) => {
    const text = draw.pick([...book.texts.texts.values()].filter(({ paragraphs }) => paragraphs.length > 0));
    return (
      text && {
        type: 'TranslateParagraph',
        data: {
          text: text.id,
          paragraph: draw.pick(text.paragraphs)?.id,
          language: 'en',
          words: `It says ${book.next}${mark(text)}.`,
        },
      }
    );
  },
  ...[0, 1].map(() => (book: Book, draw: Draw): Move => {
    const named = {
      ...marked(draw),
      ...maybe('item', ids(meetingOf(book)?.agenda ?? new Map()), draw),
      about: [draw.pick(topicsOf(book))],
      ...(draw.chance(60) ? { asks: 'approved' } : {}),
    };
    const proposal = fresh('prop', book.proposals.proposals.size, named, mark(named));
    return {
      type: 'SubmitProposal',
      data: {
        proposal,
        organ: 'vm',
        meeting: MEETING,
        kind: 'other',
        title: words(proposal),
        by: ['CR'],
        ...named,
      },
    };
  }),
  (book, draw) => {
    const proposal = draw.pick(
      [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'open'),
    );
    return (
      proposal && {
        type: 'TakePosition',
        data: {
          proposal: proposal.id,
          version: currentVersion(proposal).number,
          member: 'HN',
          stand: 'support',
        },
        behalf: 'HN',
      }
    );
  },
  ...silenceMoves,
  (book, draw) => {
    const source = ids(book.corrections.sources)[0];
    const about = [draw.pick(topicsOf(book))];
    const note = fresh('note', book.corrections.notes.size, about);
    return source === undefined
      ? undefined
      : {
          type: 'AssertFromSource',
          data: { note, at: { document: source, place: 'p. 1' }, asserts: words(note), about },
        };
  },
  (book, draw) => {
    const of = draw.pick(ids(book.corrections.notes));
    const note = fresh('note', book.corrections.notes.size, of);
    return of === undefined
      ? undefined
      : { type: 'InterpretSource', data: { note, of: [of], reading: words(note), reason: words(note) } };
  },
  (book, draw) => ({
    type: 'RequestWorkPlan',
    data: {
      group: draw.pick(ids(book.mandates.groups)) ?? 'w1',
      ...maybe('act', ids(book.proposals.acts), draw),
      due: { kind: 'undated', reason: 'not-stated', confirmed: true },
      approval: 'vm',
      way: 'meeting',
    },
  }),
  (book, draw) => ({
    type: 'DeliverWorkPlan',
    data: {
      group: draw.pick(ids(book.mandates.groups)) ?? 'w1',
      ...maybe('text', ids(book.texts.texts), draw),
    },
  }),
  ...[0, 1].map(() => (book: Book, draw: Draw): Move | undefined => {
    const activity = draw.pick([...book.calendar.activities.values()].filter(({ approved }) => approved));
    return (
      activity && {
        type: 'ConfirmActivity',
        data: {
          activity: activity.id,
          date: { kind: 'dated', phrase: '20', edtf: '2019-11-20', reading: 'extent', confirmed: true },
        },
        ...(carriesCanary(activity.approved)
          ? { basis: { kind: 'inferred', reason: `porque ${CANARY}` } }
          : {}),
      }
    );
  }),
  (_, draw) => ({
    type: draw.chance(60) ? 'GrantPermission' : 'RevokePermission',
    data: { observer: 'OIM', permission: 'attend-closed-sessions' },
  }),
  (_, draw, entries) => {
    const target = draw.pick(entries);
    return target && draw.chance(50) ? closeBehind(target) : undefined;
  },
];
