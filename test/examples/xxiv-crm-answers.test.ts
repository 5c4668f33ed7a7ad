import type { Moment } from '../../domain/dates/moment.js';
import type { ActivityTold, CalendarAnswer } from '../../projections/calendar.js';
import type { MandatesAnswer } from '../../projections/mandates.js';
import type { PresidencyAnswer } from '../../projections/presidency.js';
import { answerFrom } from '../../src/ask.js';
import type { Answer } from '../../src/question.js';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { loadExample } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

// What the Conference asks first, and what facts.md says is true.

let example: RecordedExample;
let clerk: Desk;
beforeAll(async () => {
  example = await recordExample(await loadExample('xxiv-crm'));
  clerk = desk(example.store);
});
afterAll(() => clerk.clear());

type Plain = 'mandates' | 'presidency' | 'calendar';

const answer = async <A extends Answer>(kind: Plain, on?: string): Promise<A> => {
  const view = await example.asOf(on === undefined ? {} : { on: on as Moment });
  const found = answerFrom(view, { kind });
  if (found._tag === 'Left' || found.right.kind !== kind) throw new Error(`no answer to ${kind}`);
  return found.right as A;
};

/** What is printed, on one line, so that it can be searched whatever its width. */
const printed = async (lang: 'es' | 'en', ...args: readonly string[]): Promise<string> => {
  const { exit, out } = await clerk.acta(...args, '--lang', lang);
  expect(exit).toBe(0);
  return out.replaceAll(/\s+/g, ' ');
};

describe('the mandates of the four groups on 2019-11-15', () => {
  const GROUPS = ['border-management', 'protection', 'labour-migration', 'irregular-and-mass-migration'];

  it('none is approved: they are preliminary, accepted by an act in a paragraph, by an entry of their own', async () => {
    const { inForce, notInForce } = await answer<MandatesAnswer>('mandates', '2019-11-15');
    const entries = await example.entries();
    expect(inForce).toEqual([]);
    expect(notInForce.map(({ mandate, status }) => [mandate, status])).toEqual(
      GROUPS.map((group) => [group, 'preliminary']),
    );
    for (const { mandate, whyNot, acts } of notInForce) {
      if (whyNot?.kind !== 'only-preliminary') throw new Error('accepted, so only preliminary');
      const [accepted, ...others] = whyNot.accepted;
      expect(others).toEqual([]);
      expect(accepted).toMatchObject({ act: 'mandates-accepted', organ: 'viceministerial' });
      expect(entries[accepted?.entry ?? -1]).toMatchObject({
        type: 'MandateAccepted',
        data: { mandate, act: 'mandates-accepted' },
      });
      expect(acts).toMatchObject([
        { act: 'mandates-accepted', verb: 'accepted', paragraph: { text: 'declaration', number: 3 } },
      ]);
      expect(entries[acts[0]?.entry ?? -1]).toMatchObject({ type: 'ActRecorded', occurredAt: '2019-11-14' });
    }
  });

  it('and that is what is printed, in both languages', async () => {
    const { notInForce } = await answer<MandatesAnswer>('mandates', '2019-11-15');
    const es = await printed('es', 'mandates', '--on', '2019-11-15');
    const en = await printed('en', 'mandates', '--on', '2019-11-15');
    expect(es).toContain('Ningún mandato está en vigor. No están en vigor: 4 (con --all, enteros).');
    expect(en).toContain('No mandate is in force. Not in force: 4 (in full with --all).');
    for (const { mandate, acts, history } of notInForce) {
      const numbers = [acts[0]?.entry, history.find(({ step }) => step === 'accepted')?.entry];
      expect(es).toContain(
        `${mandate} — preliminar; aceptado, no aprobado, por la Reunión Viceministerial (acto mandates-accepted, párrafo 3 de «Declaración Viceministerial») (asientos ${numbers.join(' y ')}).`,
      );
      expect(en).toContain(
        `${mandate} — preliminary; accepted, not approved, by the Vice-Ministerial Meeting (act mandates-accepted, paragraph 3 of “Vice-Ministerial Declaration”) (entries ${numbers.join(' and ')}).`,
      );
    }
  });

  it('a day earlier than the acceptance they are only written down', async () => {
    const { notInForce } = await answer<MandatesAnswer>('mandates', '2019-11-13');
    expect(notInForce.map(({ whyNot }) => whyNot?.kind)).toEqual(GROUPS.map(() => 'never-accepted'));
  });
});

describe('the presidency', () => {
  it.each([
    ['2019-11-13', 'GT', '2019', 'CR', 'designated'],
    ['2020-01-15', 'CR', '2020', 'MX', 'announced'],
  ])('on %s is of %s, term %s; next is %s, %s', async (...[date, now, term, next, stage]) => {
    const told = await answer<PresidencyAnswer>('presidency', date);
    expect(told.present).toMatchObject({ term, stage: 'effective', members: [{ code: now }] });
    expect(told.next).toMatchObject({ stage, members: [{ code: next }] });
  });

  it('is printed with who comes next, and how far that has come', async () => {
    expect(await printed('en', 'presidency', '--on', '2019-11-13')).toMatch(
      /Guatemala presides, term 2019, since 2019 until 13 November 2019\..* Next Costa Rica, term 2020: designated, .* Before Panama/,
    );
    expect(await printed('es', 'presidency', '--on', '2020-01-15')).toMatch(
      /Preside Costa Rica, período 2020, desde el 14 de noviembre de 2019\..* Después México, período 2021: anunciada, no designada\. .* Antes Guatemala/,
    );
  });

  it('is told as precisely as it is known: a year has no first day', async () => {
    for (const lang of ['es', 'en'] as const) {
      const said = await printed(lang, 'presidency', '--on', '2020-01-15');
      expect(said).not.toMatch(/1 de enero|1 January/);
    }
    const es = await printed('es', 'presidency', '--on', '2020-01-15');
    expect(es).toContain('Panamá, período 2018: presidió en 2018, según consta');
    expect(es).toContain('Guatemala, período 2019: presidió desde 2019 hasta el 13 de noviembre de 2019');
  });
});

describe('the calendar', () => {
  // label, EDTF, reading, what is special, first and last day it may fall on, place
  const DATED = [
    ['a', '2019-12-03/2019-12-05', 'extent', 'year inferred', '2019-12-03', '2019-12-05', 'Costa Rica'],
    ['b', '2020-33', 'window', '', '2020-01-01', '2020-03-31', 'Honduras'],
    ['c', '2020-33', 'window', 'to be confirmed', '2020-01-01', '2020-03-31', 'Panama (to be confirmed)'],
    ['e', '2020-04', 'window', 'year inferred', '2020-04-01', '2020-04-30', 'Costa Rica'],
    ['f', '2020-05', 'window', 'year inferred', '2020-05-01', '2020-05-31', 'Costa Rica'],
    ['g', '[2020-05,2020-06]', 'window', '', '2020-05-01', '2020-06-30', 'Costa Rica'],
    ['h', '2020-09', 'window', '', '2020-09-01', '2020-09-30', 'Costa Rica'],
    ['l', '[2020-06-14..2020-06-20]', 'window', '', '2020-06-14', '2020-06-20', 'Costa Rica'],
    ['m', '[2020-11-15..2020-11-21]', 'window', '', '2020-11-15', '2020-11-21', 'Costa Rica'],
  ] as const;
  const UNDATED = [
    ['d', 'to-be-defined', 'en lugar y fecha por definir'],
    ['i', 'not-stated', undefined],
    ['j', 'to-be-defined', 'en lugar y fecha por definir'],
    ['k', 'to-be-determined', 'en fecha por determinar'],
  ] as const;

  const labelled = async (label: string): Promise<ActivityTold> => {
    const { activities } = await answer<CalendarAnswer>('calendar');
    const found = activities.find((activity) => activity.label === label);
    if (found === undefined) throw new Error(`no activity ${label}`);
    return found;
  };

  it('has the thirteen activities a to m, all approved, dated ones first', async () => {
    const { activities } = await answer<CalendarAnswer>('calendar');
    expect(activities.map(({ label }) => label).join('')).toBe('abcefglhmdijk');
    expect(new Set(activities.map(({ phase, approved }) => [phase, approved?.act].join()))).toEqual(
      new Set(['approved,calendar-2020-approved']),
    );
  });

  it.each(DATED)(
    '%s is %s, read as its %s (%s)',
    async (...[label, edtf, reading, special, from, to, place]) => {
      const { date, earliest, latest, place: where, said } = await labelled(label);
      expect(date).toMatchObject({ kind: 'dated', edtf, reading, confirmed: special !== 'to be confirmed' });
      expect(date.kind === 'dated' && date.inferred !== undefined).toBe(special === 'year inferred');
      expect([earliest, latest, where?.en]).toEqual([from, to, place]);
      expect(said.en.includes('(')).toBe(special !== '');
      expect(said.en).toContain(special);
    },
  );

  it.each(UNDATED)('%s has no date (%s), and none is made up', async (label, reason, phrase) => {
    const told = await labelled(label);
    expect(told.date).toEqual({
      kind: 'undated',
      reason,
      confirmed: expect.any(Boolean) as boolean,
      ...(phrase === undefined ? {} : { phrase }),
    });
    expect([told.earliest, told.latest]).toEqual([undefined, undefined]);
    expect(told.said.en).toMatch(/^no date: /);
  });

  it.each([
    ['a', 'del 3 al 5 de diciembre', 'Del 3 al 5 de diciembre de 2019 (año inferido: '],
    ['b', 'en el primer trimestre de 2020', 'Primer trimestre de 2020 · '],
    ['c', 'en el primer trimestre de 2020', 'Primer trimestre de 2020 (por confirmar) · '],
    ['g', 'en mayo o junio 2020', 'Mayo o junio de 2020 · '],
    ['l', 'semana del 14 al 20 de junio de 2020', 'En algún momento entre el 14 y el 20 de junio de 2020 · '],
    ['m', 'semana del 15 al 21 de noviembre de 2020', 'En algún momento entre el 15 y el 21 de noviembre'],
  ])('%s is printed with the words of the source and their reading', async (label, phrase, reading) => {
    const { out } = await clerk.acta('calendar');
    const block = out.split(`\n  ${label}  `)[1]?.split('\n\n')[0]?.replaceAll(/\s+/g, ' ') ?? '';
    expect(block).toMatch(new RegExp(`^${reading.replaceAll(/[()]/g, '\\$&')}`));
    expect(block).toContain(`la fuente dice: «${phrase}»`);
  });
});
