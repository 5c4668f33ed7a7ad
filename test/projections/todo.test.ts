import { acted } from '../support/acts.js';
import { meeting, presided, rules } from '../support/conference.js';
import { asked } from '../support/asked.js';
import { happened, type Told } from '../support/spec.js';
import { approved, told as ofBorders } from '../domain/mandates/given.js';
import { declared, submitted } from '../domain/proposals/told.js';
import { circulated, closed, kept, running } from '../domain/silence/told.js';

const topic = { kind: 'other', name: { es: 'la lista' } };
const dated = (edtf: string) => ({ kind: 'dated', phrase: edtf, edtf, reading: 'window', confirmed: true });
const TODO = { kind: 'todo' } as const;
const on = (occurredAt: string) => ({ occurredAt });

/** Entries 16–18: CR and MX are asked for a list, due within June 2020; MX has sent it. */
const list: readonly Told[] = [
  ...meeting,
  acted('ask', 'requested', topic, { addressees: ['CR', 'MX'], occurredAt: '2019-11-14' }),
  happened('FollowUpDueSet', { act: 'ask', due: dated('2020-06') }, on('2019-11-14')),
  happened(
    'FollowUpDone',
    { act: 'ask', by: 'MX', how: { es: 'La envió.' } },
    { recordedBy: 'MX', ...on('2020-02-01') },
  ),
];

describe('acta todo', () => {
  it('tells what was asked for, of whom it is still owed, and when it is overdue', async () => {
    const book = await asked(...list);
    const stateOn = async (day: string) =>
      (await book.answer(TODO, { on: day })).owed.map(({ overdue, owedBy }) => [
        overdue,
        owedBy.map(({ code }) => code),
      ]);
    expect(await stateOn('2020-01-01')).toEqual([[false, ['CR', 'MX']]]);
    // Within June: only when the last of its days is past.
    expect(await stateOn('2020-06-30')).toEqual([[false, ['CR']]]);
    expect(await stateOn('2020-07-01')).toEqual([[true, ['CR']]]);
    const { es, en } = await book.said(TODO, { on: '2020-07-01' });
    expect(es).toContain('Costa Rica');
    expect(es.join('\n')).toContain(
      'VENCIDO: La Reunión Viceministerial pidió: «Así se hizo.» (acto ask) (asiento 16) — plazo: junio de 2020 (asiento 17)',
    );
    expect(en.join('\n')).toContain(
      'OVERDUE: Reunión Viceministerial asked: “Así se hizo.” (act ask) (entry 16) — due: June 2020 (entry 17)',
    );
  });

  it('is never overdue without a date, and is done once all did it', async () => {
    const [opening, ask] = [meeting, list[meeting.length]!];
    const undated = happened(
      'FollowUpDueSet',
      { act: 'ask', due: { kind: 'undated', reason: 'to-be-defined', confirmed: false } },
      on('2019-11-14'),
    );
    const open = await asked(...opening, ask, undated);
    expect(await open.answer(TODO)).toMatchObject({
      owed: [{ overdue: false, followUp: { state: 'open' } }],
    });
    const done = await asked(
      ...list,
      happened(
        'FollowUpDone',
        { act: 'ask', by: 'CR', how: { es: 'También.' } },
        { recordedBy: 'CR', ...on('2020-03-01') },
      ),
    );
    expect(await done.answer(TODO)).toMatchObject({ owed: [], done: [{ state: 'done', entries: [18, 19] }] });
    expect((await done.said(TODO)).es).toEqual([
      'No queda nada por hacer.',
      'Cumplido: 1 (--all lo muestra).',
    ]);
    expect((await done.said(TODO, { full: true })).en.join('\n')).toContain(
      'Done\nReunión Viceministerial asked: “Así se hizo.” (act ask) (entry 16) (entries 18 and 19)',
    );
  });

  it('is of nobody in particular where nobody was named', async () => {
    const book = await asked(...meeting, acted('ask', 'urged', topic, on('2019-11-14')));
    expect((await book.said(TODO)).es.join('\n')).toContain(
      'Sin que conste a quién toca\nLa Reunión Viceministerial pidió',
    );
  });

  it('tells work plans to be delivered and approved, of those who coordinate and of the organ', async () => {
    const plan = (edtf: string): Told =>
      happened(
        'WorkPlanRequested',
        { group: 'borders', due: dated(edtf), approval: 'vm', way: 'meeting' },
        on('2019-11-14'),
      );
    const coordinated = happened(
      'GroupRoleAssigned',
      { group: 'borders', party: 'HN', role: 'coordinator' },
      on('2019-11-14'),
    );
    const book = await asked(...approved, coordinated, plan('2020-03'));
    expect(await book.answer(TODO, { on: '2020-04-01' })).toMatchObject({
      owed: [{ kind: 'work-plan', step: 'deliver', overdue: true, owedBy: [{ code: 'HN' }] }],
    });
    expect((await book.said(TODO)).en.join('\n')).toContain(
      'OVERDUE: deliver the work plan of Gestión fronteriza (borders)',
    );
    const delivered = await asked(
      ...approved,
      coordinated,
      plan('2020-03'),
      happened('WorkPlanDelivered', { group: 'borders' }, on('2020-05-01')),
    );
    expect(await delivered.answer(TODO)).toMatchObject({
      owed: [{ kind: 'work-plan', step: 'approve', overdue: false, owedBy: [{ code: 'vm' }] }],
    });
    const gone = await asked(
      ...approved,
      plan('2020-03'),
      ofBorders('MandateExpired', {}, on('2020-04-30')),
      happened('GroupDissolved', { group: 'borders' }, on('2020-05-01')),
    );
    expect((await gone.answer(TODO)).owed).toEqual([]);
  });

  it('tells when mandates in force are to be reviewed, and when they end', async () => {
    const book = await asked(
      ...approved,
      ofBorders('MandateReviewSet', { due: dated('2020-11') }, on('2019-11-15')),
      ofBorders('MandateTermSet', { until: '2021' }, on('2019-11-15')),
    );
    const said = (await book.said(TODO, { on: '2020-12-01' })).en.join('\n');
    expect(said).toContain('OVERDUE: review the mandate “Mandato” (borders-2019) — due: November 2020');
    expect(said).toContain('the mandate “Mandato” (borders-2019) ends: 2021');
    expect((await book.answer(TODO, { on: '2022-01-01' })).owed).toEqual([]);
  });

  it('tells whoever presides what was decided in silence and no meeting has been told of', async () => {
    const passed = [...running, closed()];
    const book = await asked(...passed);
    expect((await book.answer(TODO)).owed).toMatchObject([
      {
        kind: 'announcement',
        silence: 's1',
        proposal: 'p1',
        owedBy: [{ code: 'GT' }],
        overdue: false,
        entry: 12,
      },
    ]);
    const { es, en } = await book.said(TODO);
    expect(es.join('\n')).toMatch(
      /^Guatemala\nanunciar en la próxima reunión de la Reunión Viceministerial que se decidió en silencio: «.*» \(s1\) \(asiento 12\)$/m,
    );
    expect(en.join('\n')).toContain(
      'announce at the next meeting of Reunión Viceministerial what was decided',
    );
    expect((await (await asked(...running)).answer(TODO)).owed).toEqual([]);
  });

  it('owes it of the Secretariat where nobody presides', async () => {
    const begun = [
      ...presided.map((told) =>
        told.type === 'TermEstablished'
          ? { ...told, data: { ...Object(told.data), until: '2019-12-10' } }
          : told,
      ),
      submitted(),
    ];
    const book = await asked(...begun, circulated(begun), closed());
    const { owed } = await book.answer(TODO);
    expect(owed).toMatchObject([{ kind: 'announcement', owedBy: [{ code: 'ST' }] }]);
  });

  it('tells until when statements are taken, and no longer: by the body’s rule, or as the presidency set it', async () => {
    const hurried = happened(
      'RulesAdopted',
      { version: 2, rules: { ...rules, statements: { filingHours: 48 } } },
      on('2019-11-13'),
    );
    const thanked = acted('thanks', 'thanked', topic, on('2019-11-14'));
    const text = happened(
      'TextDrafted',
      { text: 't', kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
      on('2019-11-14'),
    );
    const paragraph = happened(
      'ParagraphAdded',
      { text: 't', paragraph: 'a', part: 'operative', words: 'Piden.' },
      on('2019-11-14'),
    );
    const set = (of: Record<string, unknown>): Told =>
      happened(
        'StatementsDeadlineSet',
        { on: of, deadline: kept({ local: '2019-11-30T12:00' }), by: 'GT', function: 'direction' },
        on('2019-11-14'),
      );
    const book = await asked(
      ...meeting,
      hurried,
      thanked,
      text,
      paragraph,
      set({ kind: 'text', text: 't' }),
      set({ kind: 'paragraph', text: 't', paragraph: 'a' }),
    );
    const ofThem = async (day: string): Promise<unknown> =>
      (await book.answer(TODO, { on: day })).owed.flatMap((duty) =>
        duty.kind === 'statements' ? [[duty.on.kind, duty.entry]] : [],
      );
    expect(await ofThem('2019-11-15')).toEqual([
      ['text', 20],
      ['paragraph', 21],
      ['act', 17],
    ]);
    // The presidency's go on; two days from the act are over.
    expect(await ofThem('2019-11-20')).toEqual([
      ['text', 20],
      ['paragraph', 21],
    ]);
    expect(await ofThem('2019-12-02')).toEqual([]);
    const { es, en } = await book.said(TODO, { on: '2019-11-15' });
    expect(es.join('\n')).toContain(
      'se admiten declaraciones sobre el párrafo a de «Declaración» hasta el 30 de',
    );
    expect(en.join('\n')).toContain('statements on the act “Así se hizo.” are taken until');
    expect(en.join('\n')).toContain('statements on the text “Declaración” are taken until');
  });

  it('takes statements on a decision with what rests on it', async () => {
    const hurried = happened(
      'RulesAdopted',
      { version: 2, rules: { ...rules, statements: { filingHours: 48 } } },
      on('2019-11-02'),
    );
    const book = await asked(...presided, hurried, submitted(), declared());
    const { owed } = await book.answer(TODO, { on: '2019-11-15' });
    expect(owed).toMatchObject([{ kind: 'statements', on: { kind: 'decision', proposal: 'p1' } }]);
    expect((await book.said(TODO, { on: '2019-11-15' })).en.join('\n')).toContain(
      'statements on the decision “',
    );
  });

  it('tells what the Secretariat owes: minutes and translations', async () => {
    const ended = happened(
      'MeetingClosed',
      { meeting: 'xxiv', by: 'GT', function: 'direction' },
      on('2019-11-14'),
    );
    const sent = happened('MinutesCirculated', { meeting: 'xxiv', until: '2019-11-30' }, on('2019-11-20'));
    const correction = happened(
      'MinutesCorrectionAsked',
      { meeting: 'xxiv', correction: 'c1', by: 'MX', words: 'No fue así.' },
      { recordedBy: 'MX', ...on('2019-11-21') },
    );
    const settled = happened(
      'MinutesCorrectionSettled',
      { meeting: 'xxiv', correction: 'c1', outcome: { kind: 'taken' } },
      on('2019-11-22'),
    );
    const steps = async (day: string): Promise<unknown> => {
      const { owed } = await (
        await asked(...meeting, ended, sent, correction, settled)
      ).answer(TODO, { on: day });
      return owed.map((duty) => (duty.kind === 'minutes' ? [duty.step, duty.unsettled] : duty.kind));
    };
    expect(await steps('2019-11-15')).toEqual([['circulate', 0]]);
    expect(await steps('2019-11-21')).toEqual([['settle', 1]]);
    expect(await steps('2019-11-22')).toEqual([['wait', 0]]);
    expect(await steps('2019-12-01')).toEqual([['finalize', 0]]);
    const book = await asked(...meeting, ended, sent, correction, settled);
    expect((await book.said(TODO, { on: '2019-11-15' })).es).toContain(
      'acta de la XXIV Reunión Viceministerial (xxiv): por circular (asiento 16)',
    );
    expect((await book.said(TODO, { on: '2019-11-21' })).es.join('\n')).toContain(
      'correcciones por resolver: 1',
    );
    expect((await book.said(TODO, { on: '2019-11-22' })).es.join('\n')).toContain(
      'se admiten correcciones hasta: 30 de noviembre de 2019',
    );
    expect((await book.said(TODO, { on: '2019-12-01' })).en.join('\n')).toContain('to be made final');

    const bilingual = await asked(
      ...meeting,
      happened(
        'RulesAdopted',
        { version: 2, rules: { ...rules, adoptionLanguages: ['en'] } },
        on('2019-11-13'),
      ),
      happened(
        'TextDrafted',
        { text: 't', kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
        on('2019-11-14'),
      ),
      happened(
        'ParagraphAdded',
        { text: 't', paragraph: 'a', part: 'operative', words: 'Piden.' },
        on('2019-11-14'),
      ),
    );
    expect((await bilingual.said(TODO)).es.join('\n')).toContain(
      'traducir «Declaración» (t) al inglés: 1 párrafo sin traducir (asiento 18)',
    );
  });
});
