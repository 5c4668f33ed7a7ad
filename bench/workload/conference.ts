import type { Command } from '../../domain/book/command.js';
import type { BookId } from '../../domain/language/ids.js';
import { askingIn, type Asking } from './asking.js';
import { membersOf, opening, PRESIDENCY } from './body.js';
import { planned } from './calendar.js';
import { drawsFrom } from './draws.js';
import { negotiated, type Room } from './negotiation.js';
import { drafted } from './texts.js';

/** How large a body is and how much comes of each of its meetings. */
export interface Scale {
  readonly members: number;
  readonly proposals: number;
  /** Of the text that a meeting drafts. */
  readonly paragraphs: number;
  readonly activities: number;
}

/** About what the XXIV CRM was. */
export const AS_THE_CRM: Scale = { members: 11, proposals: 12, paragraphs: 20, activities: 6 };

/**
 * The commands of a conference that never ends, meeting after meeting, one a day from 1950 on: each is accepted in its
 * turn. The same seed gives the same conference.
 */
export function* conference(
  book: BookId,
  seed: number,
  scale: Scale = AS_THE_CRM,
): Generator<Command, never> {
  const asking = askingIn(book);
  const members = membersOf(scale.members);
  const draws = drawsFrom(seed);
  yield* opening(asking, book, members);
  for (let n = 1; ; n += 1) {
    const room: Room = { asking, draws, members, meeting: `meeting-${n}`, on: dayAfter(n) };
    yield* held(room, asking, n, scale);
  }
}

const DAY = 86_400_000;
const dayAfter = (days: number): string =>
  new Date(Date.parse('1950-01-01T00:00:00Z') + days * DAY).toISOString().slice(0, 10);

function* held(room: Room, asking: Asking, n: number, scale: Scale): Generator<Command> {
  const { members, meeting, on } = room;
  const presiding = { on, behalf: PRESIDENCY };
  yield asking(
    `${meeting}-convene`,
    'ConveneMeeting',
    {
      meeting,
      organ: 'plenary',
      names: { es: `Reunión ${n}`, en: `Meeting ${n}` },
      by: PRESIDENCY,
      through: 'ST',
      function: 'convening',
      dates: { kind: 'dated', phrase: on, edtf: on, reading: 'extent', confirmed: true },
    },
    presiding,
  );
  yield asking(
    `${meeting}-open`,
    'OpenMeeting',
    { meeting, by: PRESIDENCY, function: 'direction' },
    presiding,
  );
  yield asking(
    `${meeting}-presence`,
    'NotePresence',
    { meeting, parties: members, presence: 'present' },
    { on },
  );
  for (let p = 1; p <= scale.proposals; p += 1) yield* negotiated(room, `proposal-${n}-${p}`);
  yield* drafted(room, `text-${n}`, scale.paragraphs);
  for (let a = 1; a <= scale.activities; a += 1) yield* planned(room, `activity-${n}-${a}`);
  yield asking(
    `${meeting}-close`,
    'CloseMeeting',
    { meeting, by: PRESIDENCY, function: 'direction' },
    presiding,
  );
}

/** The first so many of them. */
export const firstOf = (commands: Iterator<Command, unknown>, count: number): readonly Command[] => {
  const taken: Command[] = [];
  while (taken.length < count) {
    const { done, value } = commands.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
};
