import { presided, rules } from '../../support/conference.js';
import { ask, bookOf, entriesOf, given, happened, type Told } from '../../support/spec.js';
import { acted } from '../../support/acts.js';
import { evolve } from '../../../domain/book/evolve.js';
import { declaration } from '../../../projections/declaration.js';
import { decisions } from '../../../projections/decisions.js';
import { proposal } from '../../../projections/proposal.js';
import { factsOf } from '../../../projections/facts/difference.js';
import { tellIn } from '../../../projections/facts/fact.js';
import { namesOf } from '../../../projections/sentences/names.js';
import { behind } from '../closed-doors/given.js';
import { declared, submitted, suspended } from '../proposals/told.js';

type Extra = Record<string, unknown>;

const NOV = { occurredAt: '2019-11-14' };
const text = happened(
  'TextDrafted',
  { text: 't1', kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
  NOV,
);
const paragraph = happened(
  'ParagraphAdded',
  { text: 't1', paragraph: 'a', part: 'operative', words: 'Se hará.' },
  NOV,
);
const thanks = acted('a1', 'thanked', { kind: 'party', party: 'OIM' }, NOV);

/** The text is entry 10, its paragraph 11, the act 12. */
const decided: readonly Told[] = [...presided, text, paragraph, thanks];
/** The same under rules that give two days: they are entry 10, the act 13. */
const hurried: readonly Told[] = [
  ...presided,
  happened(
    'RulesAdopted',
    { version: 2, rules: { ...rules, statements: { filingHours: 48 } } },
    { occurredAt: '2019-11-01' },
  ),
  text,
  paragraph,
  thanks,
];

const ON = { kind: 'act', act: 'a1' };
const stated = {
  statement: 's1',
  kind: 'reservation',
  on: ON,
  member: 'MX',
  words: 'Sin compromiso de fondos.',
  language: 'es',
};
const file = (data: Extra = {}, header: Extra = {}): unknown =>
  ask('FileStatement', { ...stated, ...data }, { occurredAt: '2019-11-15', recordedBy: 'MX', ...header });
const filed = (data: Extra = {}, occurredAt = '2019-11-15'): Told =>
  happened('StatementFiled', { ...stated, ...data }, { occurredAt, recordedBy: 'MX' });
const late = (data: Extra = {}, occurredAt = '2019-11-20'): Told =>
  happened('StatementCameLate', { ...stated, ...data }, { occurredAt, recordedBy: 'MX' });
const withdrawn = happened(
  'StatementWithdrawn',
  { statement: 's1', member: 'MX' },
  { occurredAt: '2019-11-18', recordedBy: 'MX' },
);

const setTime = (data: Extra = {}, occurredAt = '2019-11-15'): unknown =>
  ask(
    'SetStatementsDeadline',
    { on: ON, deadline: { local: '2019-11-18T12:00' }, by: 'GT', function: 'direction', ...data },
    { occurredAt },
  );
const timeSet = (data: Extra = {}): Told =>
  happened(
    'StatementsDeadlineSet',
    {
      on: ON,
      deadline: {
        local: '2019-11-18T12:00',
        zone: 'America/Costa_Rica',
        instant: '2019-11-18T18:00:00.000Z',
      },
      by: 'GT',
      function: 'direction',
      ...data,
    },
    { occurredAt: '2019-11-15' },
  );

describe('FileStatement', () => {
  it.each([
    ['an act', ON],
    ['a text', { kind: 'text', text: 't1' }],
    ['a paragraph', { kind: 'paragraph', text: 't1', paragraph: 'a' }],
  ])("keeps a member's words beside %s", (_, on) =>
    given(...decided)
      .when(file({ on }))
      .then(filed({ on })),
  );

  it('keeps them beside the decision on a proposal', () =>
    given(...decided, submitted())
      .when(file({ on: { kind: 'decision', proposal: 'p1' } }))
      .then(filed({ on: { kind: 'decision', proposal: 'p1' } })));

  it.each([
    { kind: 'act', act: 'x' },
    { kind: 'decision', proposal: 'x' },
    { kind: 'text', text: 'x' },
    { kind: 'paragraph', text: 'x', paragraph: 'a' },
    { kind: 'paragraph', text: 't1', paragraph: 'x' },
  ])('is on something that the book knows: not on %j', (on) =>
    given(...decided)
      .when(file({ on }))
      .thenRefused('nothing-to-state-on', []),
  );

  it('is of a member, for itself, and each under its own id', () => {
    given(...decided)
      .when(file({ member: 'OIM' }, { recordedBy: 'OIM' }))
      .thenRefused('unknown-member', []);
    given(...decided, suspended('MX'))
      .when(file())
      .thenRefused('not-a-member', [13]);
    given(...decided)
      .when(file({}, { recordedBy: 'CR' }))
      .thenRefused('no-authority-for-member', []);
    given(...decided, filed())
      .when(file())
      .thenRefused('statement-already-filed', [13]);
  });

  it('is kept as late after the hours that the body gives, counted from the decision', () => {
    given(...hurried)
      .when(file({}, { occurredAt: '2019-11-16' }))
      .then(filed());
    given(...hurried)
      .when(file({}, { occurredAt: '2019-11-20' }))
      .then(late());
    // Nobody counts before there is a decision.
    given(...hurried)
      .when(file({ on: { kind: 'text', text: 't1' } }, { occurredAt: '2020-11-20' }))
      .then(filed({ on: { kind: 'text', text: 't1' } }));
  });

  it('is kept as late after the time that the presidency set, which goes before the rule', () => {
    given(...hurried, timeSet())
      .when(file({}, { occurredAt: '2019-11-18T12:00-06:00' }))
      .then(filed());
    given(...hurried, timeSet())
      .when(file({}, { occurredAt: '2019-11-18T12:01-06:00' }))
      .then(late());
    given(...decided, timeSet())
      .when(file({}, { occurredAt: '2019-11-18' }))
      .thenRefused('hour-needed', [13]);
  });

  it('is told to be in time or late as it was', () => {
    expect(() => bookOf(entriesOf([...decided, late()]))).toThrow('filing-ahead');
    expect(() => bookOf(entriesOf([...decided, timeSet(), late({}, '2019-11-16')]))).toThrow('filing-ahead');
    expect(() => bookOf(entriesOf([...decided, timeSet(), filed({}, '2019-11-20')]))).toThrow('filing-over');
  });

  it('never bars anything', () => {
    given(...presided, submitted(), filed({ kind: 'dissociation', on: { kind: 'decision', proposal: 'p1' } }))
      .when(
        ask(
          'DeclareConsensus',
          { proposal: 'p1', version: 1, by: 'GT', function: 'direction' },
          { occurredAt: '2019-11-16' },
        ),
      )
      .then(declared());
  });
});

describe('WithdrawStatement', () => {
  const withdraw = (data: Extra = {}, header: Extra = {}): unknown =>
    ask(
      'WithdrawStatement',
      { statement: 's1', member: 'MX', ...data },
      { occurredAt: '2019-11-18', recordedBy: 'MX', ...header },
    );

  it('is for its member, once', () => {
    given(...decided, filed())
      .when(withdraw())
      .then(withdrawn);
    given(...decided, filed(), withdrawn)
      .when(withdraw())
      .thenRefused('statement-withdrawn', [14]);
    given(...decided, filed())
      .when(withdraw({ member: 'CR' }, { recordedBy: 'CR' }))
      .thenRefused('not-its-statement', [13]);
    given(...decided, filed())
      .when(withdraw({}, { recordedBy: 'CR' }))
      .thenRefused('no-authority-for-member', []);
    given(...decided)
      .when(withdraw())
      .thenRefused('unknown-statement', []);
  });
});

describe('SetStatementsDeadline', () => {
  it('is for the presidency, while there is time', () => {
    given(...decided)
      .when(setTime())
      .then(timeSet());
    given(...decided)
      .when(setTime({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...decided)
      .when(setTime({ on: { kind: 'act', act: 'x' } }))
      .thenRefused('nothing-to-state-on', []);
    given(...hurried)
      .when(setTime({}, '2019-11-20'))
      .thenRefused('filing-over', [13]);
    given(...decided)
      .when(setTime({ deadline: { local: '2020-04-05T02:30', zone: 'America/Mexico_City' } }))
      .thenRefused('deadline-skipped', []);
    const odd = { local: '2019-11-18T12:00', zone: 'UTC', instant: '2019-11-20T12:00:00.000Z' };
    expect(() => bookOf(entriesOf([...decided, timeSet({ deadline: odd })]))).toThrow('deadline-implausible');
  });

  it('brings nothing back into time that was kept as late', () =>
    given(...decided, timeSet(), late())
      .when(setTime({ deadline: { local: '2019-11-30T12:00' } }, '2019-11-16'))
      .thenRefused('dated-before-what-it-rests-on', [14]));
});

describe('what is told', () => {
  const told = [
    ...decided,
    submitted(),
    filed(),
    filed({ statement: 's2', kind: 'footnote', on: { kind: 'paragraph', text: 't1', paragraph: 'a' } }),
    filed({ statement: 's3', kind: 'dissociation', on: { kind: 'text', text: 't1' } }),
    filed({ statement: 's4', kind: 'explanation', on: { kind: 'decision', proposal: 'p1' } }),
    withdrawn,
  ];
  const { book } = given(...told);
  const view = { book, instant: Date.parse('2020-01-01') };
  const words = 'Sin compromiso de fondos.';

  it('holds each beside what it is on, to the letter', () => {
    expect(decisions(view).decisions[0]?.statements).toMatchObject([
      { statement: 's1', words, withdrawnEntry: 18 },
    ]);
    const answer = declaration(view, 't1');
    expect(answer?.statements).toMatchObject([{ statement: 's3', words }]);
    expect(answer?.paragraphs[0]?.statements).toMatchObject([{ statement: 's2', words, late: false }]);
    expect(proposal(view, 'p1')?.statements).toMatchObject([{ statement: 's4', words, kind: 'explanation' }]);
  });

  it('is among what is so', () => {
    const facts = (history: readonly Told[]) => {
      const { book: now } = given(...history);
      return factsOf(now, tellIn(namesOf(now, view.instant))).get('statement/s1')?.is.en;
    };
    expect(facts([...decided, filed()])).toBe('filed');
    expect(facts([...decided, timeSet(), late()])).toBe('kept as late');
    expect(facts(told)).toBe('withdrawn');
  });

  it('a withdrawal of what is not there changes nothing', () => {
    const [entry] = entriesOf([withdrawn], 13);
    const before = given(...decided).book;
    expect(entry && evolve(before, entry).statements).toEqual(before.statements);
  });
});

describe('behind closed doors', () => {
  it('a statement on what is closed is closed, and its withdrawal', () => {
    const secret = { ...text, data: { ...Object(text.data), doors: 'closed' } as Extra };
    const on = { kind: 'text', text: 't1' };
    expect(behind(10, ...presided, secret, filed({ on }), withdrawn, timeSet({ on })).closed).toEqual([
      'TextDrafted: marked',
      'StatementFiled: text:t1',
      'StatementWithdrawn: statement:s1',
      'StatementsDeadlineSet: text:t1',
    ]);
    const hidden = submitted({ doors: 'closed' });
    const decision = { kind: 'decision', proposal: 'p1' };
    expect(behind(11, ...presided, hidden, filed({ on: decision })).closed).toEqual([
      'StatementFiled: proposal:p1',
    ]);
    expect(behind(13, ...decided, filed()).closed).toEqual([]);
  });
});
