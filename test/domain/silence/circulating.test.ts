import { presided, rules } from '../../support/conference.js';
import { ask, bookOf, entriesOf, given, happened, type Told } from '../../support/spec.js';
import { declared, deferred, letGo, revised, submitted, took } from '../proposals/told.js';
import {
  AFTER,
  broke,
  calledOff,
  circulate,
  circulated,
  closed,
  conduct,
  extended,
  kept,
  MORNING,
  open,
  OVER,
  running,
  suspendedSilence,
  type Extra,
} from './told.js';

const draft: Told = happened(
  'TextDrafted',
  { text: 't1', kind: 'plan', organ: 'vm', title: { es: 'Plan' }, language: 'es' },
  { occurredAt: '2019-11-13' },
);
const paragraph = (occurredAt: string, words = 'Se hará.', id = 'a'): Told =>
  happened(
    'ParagraphAdded',
    { text: 't1', paragraph: id, part: 'operative', words, ...(id === 'a' ? {} : { after: 'a' }) },
    { occurredAt },
  );

const dataOf = ({ data }: Told): Extra => ({ ...Object(data) }) as Extra;

describe('CirculateUnderSilence', () => {
  it('sends out the current version, frozen by its hash, until an instant of a zone', () => {
    given(...open)
      .when(circulate())
      .then(circulated());
    given(...open)
      .when(circulate({ by: 'ST', function: undefined }))
      .then(circulated(open, { by: 'ST', function: undefined }));
    given(...open)
      .when(circulate({ deadline: { local: '2019-12-10T17:00', zone: 'America/Mexico_City' } }))
      .then(circulated(open, { deadline: kept({ local: '2019-12-10T17:00', zone: 'America/Mexico_City' }) }));
  });

  it('freezes the texts it is about, and the work plans of its groups', () => {
    const group = happened(
      'GroupCreated',
      { group: 'g', kind: 'working-group', names: { es: 'Grupo' } },
      { occurredAt: '2019-11-13' },
    );
    const asked = happened(
      'WorkPlanRequested',
      {
        group: 'g',
        due: { kind: 'undated', reason: 'not-stated', confirmed: false },
        approval: 'vm',
        way: 'virtual',
      },
      { occurredAt: '2019-11-13' },
    );
    const delivered = happened('WorkPlanDelivered', { group: 'g', text: 't1' }, { occurredAt: '2019-11-13' });
    const before = [
      ...presided,
      group,
      asked,
      draft,
      paragraph('2019-11-13'),
      delivered,
      submitted({ about: [{ kind: 'group', group: 'g' }], asks: 'approved' }),
    ];
    const digest = (words: string): unknown => {
      const told = before.map((one) =>
        one.type === 'ParagraphAdded' ? paragraph('2019-11-13', words) : one,
      );
      return dataOf(circulated(told, { shapes: [13] }))['digest'];
    };
    expect(digest('Se hará.')).toMatch(/^[0-9a-f]{64}$/);
    expect(digest('Se hará.')).not.toBe(digest('Se hará!'));
    given(...before)
      .when(circulate())
      .then(circulated(before, { shapes: [13] }));
  });

  it('is of a proposal that is open, in the version it has', () => {
    given(...presided)
      .when(circulate())
      .thenRefused('unknown-proposal', []);
    given(...open, deferred())
      .when(circulate())
      .thenRefused('proposal-not-open', [11]);
    given(...open, revised(2))
      .when(circulate())
      .thenRefused('stale-version', [11]);
  });

  it('is one at a time, each under its own id', () => {
    given(...running)
      .when(circulate({ silence: 's2' }))
      .thenRefused('under-silence', [11]);
    given(...running, calledOff())
      .when(circulate())
      .thenRefused('silence-already-circulated', [11]);
  });

  it('is for the presidency, in a function, or the Secretariat', () => {
    given(...open)
      .when(circulate({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...open)
      .when(circulate({ function: undefined }))
      .thenRefused('function-missing', []);
    given(...open)
      .when(circulate({ by: 'ST', function: 'volar' }))
      .thenRefused('function-unknown', []);
  });

  it('is in the languages of the body, each once', () => {
    given(...open)
      .when(circulate({ languages: ['es', 'fr'] }))
      .thenRefused('not-the-bodys-language', [0]);
    given(...open)
      .when(circulate({ languages: ['es', 'es'] }))
      .thenRefused('language-named-twice', []);
  });

  it('runs 72 hours at least, or as long as the rules of the body say', () => {
    const shortest = { local: '2019-12-05T09:00' };
    given(...open)
      .when(circulate({ deadline: shortest }))
      .then(circulated(open, { deadline: kept(shortest) }));
    given(...open)
      .when(circulate({ deadline: { local: '2019-12-05T08:59' } }))
      .thenRefused('silence-too-short', []);
    // Of a day alone it is not known when it began: at its end, at the latest.
    given(...open)
      .when(circulate({ deadline: shortest }, { occurredAt: '2019-12-02' }))
      .thenRefused('silence-too-short', []);
    const patient = [
      ...open,
      happened(
        'RulesAdopted',
        { version: 2, rules: { ...rules, silence: { minimumHours: 240 } } },
        { occurredAt: '2019-11-20' },
      ),
    ];
    given(...patient)
      .when(circulate())
      .thenRefused('silence-too-short', []);
    given(...patient)
      .when(circulate({ deadline: { local: '2019-12-12T09:00' } }))
      .then(circulated(patient, { deadline: kept({ local: '2019-12-12T09:00' }) }));
  });

  it('refuses a time that the clock skips or shows twice, unless it is said which', () => {
    const spring = { local: '2020-04-05T02:30', zone: 'America/Mexico_City' };
    given(...open)
      .when(circulate({ deadline: spring }))
      .thenRefused('deadline-skipped', []);
    given(...open)
      .when(circulate({ deadline: { ...spring, showing: 'later' } }))
      .thenRefused('deadline-skipped', []);
    const autumn = { local: '2019-12-31T23:30', zone: 'America/Mexico_City' };
    const twice = { local: '2020-10-25T01:30', zone: 'America/Mexico_City' };
    given(...open)
      .when(circulate({ deadline: autumn }))
      .then(circulated(open, { deadline: kept(autumn) }));
    given(...open)
      .when(circulate({ deadline: twice }))
      .thenRefused('deadline-twice', []);
    const later = { ...twice, showing: 'later' };
    given(...open)
      .when(circulate({ deadline: later }))
      .then(circulated(open, { deadline: kept(later) }));
    expect(kept(later)).toMatchObject({ instant: '2020-10-25T07:30:00.000Z' });
    expect(kept({ ...twice, showing: 'earlier' })).toMatchObject({ instant: '2020-10-25T06:30:00.000Z' });
  });

  it('is of what stood when the version was put', () => {
    const about = [...presided, draft, submitted({ about: [{ kind: 'text', text: 't1' }] })];
    given(...about, paragraph('2019-11-15'))
      .when(circulate())
      .thenRefused('changed-since-put', [12]);
  });

  it('is of a settled text, where that would be adopted', () => {
    const bracket = happened(
      'BracketOpened',
      { text: 't1', bracket: 'b', paragraph: 'a', around: { kind: 'whole' }, by: ['MX'], alternatives: [] },
      { occurredAt: '2019-11-13', recordedBy: 'MX' },
    );
    const about = [{ kind: 'text', text: 't1' }];
    const before = [...presided, draft, paragraph('2019-11-13'), bracket];
    given(...before, submitted({ about, asks: 'approved' }))
      .when(circulate())
      .thenRefused('brackets-remain', [12]);
    const noted = [...before, submitted({ about, asks: 'took-note' })];
    given(...noted)
      .when(circulate())
      .then(circulated(noted, { shapes: [12] }));
  });

  it('is not of what somebody objects to already', () => {
    const objected = [...open, took('HN', 'objection')];
    given(...objected)
      .when(circulate())
      .thenRefused('objection-stands', [11]);
    given(...objected, letGo('HN'))
      .when(circulate())
      .then(circulated());
  });

  it('says the hash of what stands and no other', () => {
    expect(() => bookOf(entriesOf([...open, circulated(open, { digest: '0'.repeat(64) })]))).toThrow(
      'not-what-is-circulated',
    );
    expect(() => bookOf(entriesOf([...open, circulated(open, { shapes: [3] })]))).toThrow(
      'not-what-is-circulated',
    );
  });

  it('says an instant that may be that time', () => {
    const deadline = { ...kept(), instant: '2019-12-12T23:00:00.000Z' };
    expect(() => bookOf(entriesOf([...open, circulated(open, { deadline })]))).toThrow(
      'deadline-implausible',
    );
  });

  it('needs no room: the members answer from wherever they are', () => {
    given(...running)
      .when(
        ask(
          'TakePosition',
          { proposal: 'p1', version: 1, member: 'HN', stand: 'support' },
          { occurredAt: '2019-12-03', recordedBy: 'HN' },
        ),
      )
      .then(took('HN', 'support'));
  });
});

describe('while it is under silence, a proposal', () => {
  const later = { occurredAt: '2019-12-03' };
  it.each([
    ['is not revised', ask('ReviseProposal', { proposal: 'p1', words: { es: 'Otra' }, by: ['CR'] }, later)],
    [
      'is not withdrawn',
      ask('WithdrawProposal', { proposal: 'p1', by: 'CR' }, { ...later, recordedBy: 'CR' }),
    ],
    [
      'is not rejected',
      ask('RejectProposal', { proposal: 'p1', by: 'GT', reason: 'no', function: 'direction' }, later),
    ],
    [
      'is not deferred',
      ask('DeferProposal', { proposal: 'p1', by: 'GT', reason: 'no', function: 'direction' }, later),
    ],
    [
      'is not declared to have consensus',
      ask('DeclareConsensus', { proposal: 'p1', version: 1, by: 'GT', function: 'direction' }, later),
    ],
  ])('%s', (_, command) => {
    given(...running)
      .when(command)
      .thenRefused('under-silence', [11]);
    given(...running, suspendedSilence())
      .when({ ...Object(command), occurredAt: '2019-12-05' })
      .thenRefused('under-silence', [11]);
  });

  it('is open again once the silence is broken or called off', () => {
    given(...running, calledOff())
      .when(
        ask(
          'DeclareConsensus',
          { proposal: 'p1', version: 1, by: 'GT', function: 'direction' },
          { occurredAt: '2019-12-11' },
        ),
      )
      .then(declared());
    given(...running, ...broke('HN'))
      .when(
        ask(
          'ReviseProposal',
          { proposal: 'p1', words: { es: 'Versión 2' }, by: ['CR'] },
          { occurredAt: '2019-12-11' },
        ),
      )
      .then(revised(2));
  });
});

describe('ExtendSilence', () => {
  const extend = (local: string, occurredAt = '2019-12-05T09:00-06:00'): unknown =>
    conduct('ExtendSilence', { deadline: { local } }, occurredAt);

  it('sets a later deadline while it runs', () =>
    given(...running)
      .when(extend('2019-12-12T17:00'))
      .then(extended()));

  it('sets no earlier one, and none once it may have passed', () => {
    const spec = given(...running);
    spec.when(extend('2019-12-10T17:00')).thenRefused('deadline-not-later', [11]);
    spec.when(extend('2019-12-12T17:00', AFTER)).thenRefused('deadline-passed', [11]);
    spec.when(extend('2019-12-12T17:00', '2019-12-10')).thenRefused('hour-needed', [11]);
    spec.when(extend('2019-12-12T17:00', OVER)).then(extended());
    spec
      .when(
        conduct(
          'ExtendSilence',
          { deadline: { local: '2020-04-05T02:30', zone: 'America/Mexico_City' } },
          MORNING,
        ),
      )
      .thenRefused('deadline-skipped', []);
  });

  it('is of a silence that there is, and that runs', () => {
    given(...open)
      .when(extend('2019-12-12T17:00'))
      .thenRefused('unknown-silence', []);
    given(...running, suspendedSilence())
      .when(extend('2019-12-12T17:00'))
      .thenRefused('silence-suspended', [12]);
    given(...running)
      .when(conduct('ExtendSilence', { deadline: { local: '2019-12-12T17:00' }, by: 'CR' }, MORNING))
      .thenRefused('not-presiding', [9]);
  });

  it('brings nothing back into time that was kept as late', () => {
    const late = happened(
      'ObjectionCameLate',
      { silence: 's1', member: 'HN', with: 'objection', words: 'tarde' },
      { occurredAt: AFTER, recordedBy: 'HN' },
    );
    given(...running, late)
      .when(extend('2019-12-12T17:00'))
      .thenRefused('dated-before-what-it-rests-on', [12]);
  });
});

describe('SuspendSilence and ResumeSilence', () => {
  const resume = (local: string): unknown =>
    conduct('ResumeSilence', { deadline: { local } }, '2019-12-09T09:00-06:00');
  const resumed = (local: string): Told =>
    happened('SilenceResumed', { silence: 's1', by: 'GT', function: 'direction', deadline: kept({ local }) });

  it('stop its time, and let it run on', () => {
    given(...running)
      .when(conduct('SuspendSilence', { reason: 'consultas' }, '2019-12-04T09:00-06:00'))
      .then(suspendedSilence());
    given(...running, suspendedSilence())
      .when(resume('2019-12-10T09:00'))
      .then(resumed('2019-12-10T09:00'));
  });

  it('count the time it ran before: two days of the three are behind it', () =>
    given(...running, suspendedSilence())
      .when(resume('2019-12-10T08:59'))
      .thenRefused('silence-too-short', []));

  it('each need the other before', () => {
    given(...running)
      .when(resume('2019-12-12T17:00'))
      .thenRefused('silence-running', [11]);
    given(...running, suspendedSilence())
      .when(conduct('SuspendSilence', { reason: 'más' }, '2019-12-05'))
      .thenRefused('silence-suspended', [12]);
    given(...running)
      .when(conduct('SuspendSilence', { reason: 'tarde' }, AFTER))
      .thenRefused('deadline-passed', [11]);
  });
});

describe('CallOffSilence', () => {
  const callOff = conduct('CallOffSilence', { reason: 'se reúne el órgano' }, '2019-12-04T09:00-06:00');

  it('ends it without a result', () =>
    given(...running)
      .when(callOff)
      .then(calledOff()));

  it('is of one under way', () => {
    given(...running, calledOff())
      .when(callOff)
      .thenRefused('silence-called-off', [12]);
    given(...running, closed())
      .when(conduct('CallOffSilence', { reason: 'no' }, '2019-12-12'))
      .thenRefused('silence-passed', [12]);
    given(...running)
      .when(conduct('CallOffSilence', { reason: 'no', by: 'CR' }, '2019-12-04'))
      .thenRefused('not-presiding', [9]);
  });
});
