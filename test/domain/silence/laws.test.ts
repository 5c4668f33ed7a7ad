import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { decide } from '../../../domain/book/decide.js';
import type { Event } from '../../../domain/book/event.js';
import type { Book } from '../../../domain/book/state.js';
import { settled, type DeadlineSet } from '../../../domain/dates/deadline.js';
import { lowerBound, upperBound, type Zone } from '../../../domain/dates/moment.js';
import type { Recorded } from '../../../domain/language/entry.js';
import { presided } from '../../support/conference.js';
import { ask, bookOf, decodeCommand, entriesOf, RECORDED_AT, type Told } from '../../support/spec.js';
import { submitted } from '../proposals/told.js';

// Whatever is tried around deadlines told by clocks that are put forward and set back, by whom and however dated: what
// is refused is skipped, and these laws hold of what remains. They are told here by the platform's own calendar, not
// by the code they are held against.

const HOUR = 3_600_000;

/** Their clocks change on other days, at other hours, by other steps; one never. */
const ZONES = [
  'America/Costa_Rica',
  'America/Mexico_City',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Europe/Madrid',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
] as const;
const zone = fc.constantFrom(...ZONES);

const pad = (number: number): string => String(number).padStart(2, '0');

/** Days on which clocks change somewhere, and days on which none does. */
const local = fc
  .tuple(
    fc.constantFrom(
      '2019-11-03',
      '2019-10-27',
      '2020-03-08',
      '2020-03-29',
      '2020-04-05',
      '2019-10-06',
      '2020-01-15',
    ),
    fc.constantFrom(-1, 0, 1),
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom(0, 1, 29, 30, 31, 59),
  )
  .map(([day, shift, hour, minute]) => {
    const date = new Date(Date.parse(`${day}T00:00:00Z`) + shift * 24 * HOUR).toISOString().slice(0, 10);
    return `${date}T${pad(hour)}:${pad(minute)}`;
  });
const deadline = fc.record(
  { local, zone, showing: fc.constantFrom('earlier', 'later') },
  { requiredKeys: ['local', 'zone'] },
) as fc.Arbitrary<DeadlineSet>;

/** What the clock of a zone shows at an instant, as the platform tells it. */
const shownAt = (instant: number, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
};

/** Every instant, to the minute, at which the clock of the zone shows that time. */
const instantsOf = (told: string, timeZone: string): readonly number[] => {
  const asUtc = Date.parse(`${told}Z`);
  const minutes = Array.from({ length: 2 * 15 * 4 + 1 }, (_, index) => asUtc + (index - 60) * 15 * 60_000);
  return minutes.filter((instant) => shownAt(instant, timeZone) === told);
};

describe('a deadline told by a clock', () => {
  it('is the instant at which the clock shows it; where it shows it never, or twice, nothing is guessed', () => {
    fc.assert(
      fc.property(deadline, (set) => {
        const named = set.zone ?? 'UTC';
        const shown = instantsOf(set.local, named);
        const found = settled(set, 'UTC' as Zone);
        if (shown.length === 0) expect(found).toMatchObject({ left: { kind: 'skipped' } });
        else if (shown.length > 1 && set.showing === undefined)
          expect(found).toMatchObject({ left: { kind: 'twice' } });
        else {
          const meant = set.showing === 'later' ? Math.max(...shown) : Math.min(...shown);
          expect(found).toMatchObject({ right: { instant: new Date(meant).toISOString() } });
        }
      }),
      { numRuns: 600 },
    );
  });
});

// ---- histories ----

const MEMBERS = ['CR', 'GT', 'HN', 'MX'] as const;

/** When something is tried: so far from the deadline as it then is, told to the minute or as a day of the body's. */
interface When {
  readonly minutes: number;
  readonly day: boolean;
}
const when = fc.record<When>({
  minutes: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -6 * 24 * 60, max: 2 * 24 * 60 })),
  day: fc.boolean(),
});

interface Attempt {
  readonly kind: 'object' | 'amend' | 'take' | 'extend' | 'suspend' | 'resume' | 'close' | 'let-go';
  readonly member: (typeof MEMBERS)[number];
  readonly when: When;
  readonly deadline: DeadlineSet;
}
const attempt = fc.record<Attempt>({
  kind: fc.constantFrom(
    'object',
    'amend',
    'take',
    'extend',
    'suspend',
    'resume',
    'close',
    'close',
    'close',
    'let-go',
  ),
  member: fc.constantFrom(...MEMBERS),
  when,
  deadline,
});

const momentOf = (over: number, { minutes, day }: When, body: Zone): string => {
  const instant = over + minutes * 60_000;
  return day ? shownAt(instant, body).slice(0, 10) : new Date(instant).toISOString();
};

const commandOf = (over: number, body: Zone, { kind, member, when: at, deadline: set }: Attempt): unknown => {
  const occurredAt = momentOf(over, at, body);
  const conducted = { silence: 's1', by: 'GT', function: 'direction' };
  const own = { occurredAt, recordedBy: member };
  switch (kind) {
    case 'object':
      return ask('BreakSilence', { silence: 's1', member, with: 'objection', words: 'no' }, own);
    case 'amend':
      return ask('BreakSilence', { silence: 's1', member, with: 'amendment', words: 'otra cosa' }, own);
    case 'take':
      return ask(
        'TakePosition',
        { proposal: 'p1', version: 1, member, stand: 'objection', reason: 'no' },
        own,
      );
    case 'let-go':
      return ask('WithdrawObjection', { proposal: 'p1', member }, own);
    case 'extend':
      return ask('ExtendSilence', { ...conducted, deadline: set }, { occurredAt });
    case 'resume':
      return ask('ResumeSilence', { ...conducted, deadline: set }, { occurredAt });
    case 'suspend':
      return ask('SuspendSilence', { ...conducted, reason: 'consultas' }, { occurredAt });
    case 'close':
      return ask('CloseSilence', conducted, { occurredAt });
  }
};

interface Recording {
  readonly book: Book;
  readonly history: readonly Recorded<Event>[];
}

const bodyIn = (body: Zone): readonly Told[] => [
  ...presided.map((told) =>
    told.type === 'BodyConstituted' ? { ...told, data: { ...Object(told.data), zone: body } } : told,
  ),
  { ...submitted(), stamp: { occurredAt: '2019-09-01' } },
];

const tried = ({ book, history }: Recording, command: unknown): Recording => {
  const decided = decide(book, decodeCommand(command), RECORDED_AT, () => history);
  return E.isLeft(decided)
    ? { book, history }
    : { book: decided.right.book, history: [...history, ...decided.right.entries] };
};

const deadlineIn = (history: readonly Recorded<Event>[]): number => {
  const set = history.findLast(
    ({ type }) => type === 'SilenceCirculated' || type === 'SilenceExtended' || type === 'SilenceResumed',
  );
  return set !== undefined && 'deadline' in set.data ? Date.parse(set.data.deadline.instant) : NaN;
};

const historyOf = (body: Zone, first: DeadlineSet, attempts: readonly Attempt[]): Recording => {
  const start = entriesOf(bodyIn(body));
  const circulate = ask(
    'CirculateUnderSilence',
    {
      silence: 's1',
      proposal: 'p1',
      version: 1,
      languages: ['es'],
      deadline: first,
      by: 'GT',
      function: 'direction',
    },
    { occurredAt: '2019-09-15T12:00Z' },
  );
  const out = tried({ book: bookOf(start), history: start }, circulate);
  return attempts.reduce(
    (told, one) =>
      Number.isNaN(deadlineIn(told.history))
        ? told
        : tried(told, commandOf(deadlineIn(told.history), body, one)),
    out,
  );
};

const scenario = fc.tuple(zone, deadline, fc.array(attempt, { minLength: 1, maxLength: 8 }));

const isObjection = (entry: Recorded<Event>): boolean =>
  entry.type === 'SilenceBroken' || (entry.type === 'PositionTaken' && entry.data.stand === 'objection');

describe('a silence', () => {
  it('never passes over an objection or amendment that may have come in time, in any zone', () => {
    let passed = 0;
    let broken = 0;
    let late = 0;
    fc.assert(
      fc.property(scenario, ([body, first, attempts]) => {
        const { history } = historyOf(body as Zone, first, attempts);
        broken += history.some(({ type }) => type === 'SilenceBroken') ? 1 : 0;
        late += history.some(({ type }) => type === 'ObjectionCameLate') ? 1 : 0;
        const close = history.findIndex(({ type }) => type === 'SilenceClosed');
        if (close === -1) return;
        passed += 1;
        const over = deadlineIn(history.slice(0, close));
        const closed = history[close]!;
        expect(lowerBound(closed.occurredAt, body as Zone)).toBeGreaterThan(over);
        for (const entry of history) {
          if (isObjection(entry)) throw new Error(`passes over entry ${entry.number}`);
          if (entry.type !== 'ObjectionCameLate') continue;
          expect(lowerBound(entry.occurredAt, body as Zone)).toBeGreaterThan(over);
        }
      }),
      { numRuns: 1_500 },
    );
    // The law would hold of nothing at all, too.
    expect(Math.min(passed, broken, late)).toBeGreaterThan(50);
  });

  it('is broken by whatever comes in time while it runs, and by nothing that comes later', () => {
    fc.assert(
      fc.property(zone, deadline, attempt, (body, first, one) => {
        const before = historyOf(body as Zone, first, []);
        if (Number.isNaN(deadlineIn(before.history))) return;
        const over = deadlineIn(before.history);
        const objecting: Attempt = { ...one, kind: one.kind === 'amend' ? 'amend' : 'object' };
        const command = decodeCommand(commandOf(over, body as Zone, objecting));
        const after = tried(before, command).history.slice(before.history.length);
        const [earliest, latest] = [
          lowerBound(command.occurredAt, body as Zone),
          upperBound(command.occurredAt, body as Zone),
        ];
        const left = after.at(-1)?.type;
        expect(left).toBe(
          latest <= over ? 'SilenceBroken' : earliest > over ? 'ObjectionCameLate' : undefined,
        );
      }),
      { numRuns: 600 },
    );
  });
});
