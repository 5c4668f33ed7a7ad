import { meeting } from '../../support/conference.js';
import { ask, entriesOf, given, happened, type Told } from '../../support/spec.js';
import { evolve } from '../../../domain/book/evolve.js';
import { groundsOf } from '../../../domain/book/grounds.js';
import { acted } from '../../support/acts.js';
import { met, revised, submitted, suspended, took } from '../proposals/told.js';
import {
  answer,
  broke,
  calledOff,
  cameLate,
  circulated,
  close,
  closed,
  conduct,
  extended,
  open,
  OVER,
  running,
  suspendedSilence,
} from './told.js';

const object = (member: string, occurredAt: string, data: Record<string, unknown> = {}): unknown =>
  ask(
    'TakePosition',
    { proposal: 'p1', version: 1, member, stand: 'objection', reason: 'el plazo es corto', ...data },
    { occurredAt, recordedBy: member },
  );

describe('BreakSilence', () => {
  it('breaks it with an objection in time, which stands as a position', () => {
    given(...running)
      .when(answer('HN'))
      .then(...broke('HN'));
    given(...running)
      .when(answer('HN', {}, { occurredAt: OVER }))
      .then(...broke('HN'));
  });

  it('breaks it with an amendment', () =>
    given(...running)
      .when(answer('HN', { with: 'amendment', words: 'Que diga otra cosa' }))
      .then(
        happened('SilenceBroken', {
          silence: 's1',
          member: 'HN',
          with: 'amendment',
          words: 'Que diga otra cosa',
        }),
      ));

  it('is kept as late after the deadline, whether it was closed by then or not', () => {
    for (const told of [running, [...running, closed()]]) {
      given(...told)
        .when(answer('HN', {}, { occurredAt: '2019-12-11T08:00-06:00' }))
        .then(cameLate('HN'));
    }
  });

  it('says the hour, where the day alone does not tell', () =>
    given(...running)
      .when(answer('HN', {}, { occurredAt: '2019-12-10' }))
      .thenRefused('hour-needed', [11]));

  it('breaks it while it is suspended, whenever that is', () =>
    given(...running, suspendedSilence())
      .when(answer('HN', {}, { occurredAt: '2020-01-15' }))
      .then(...broke('HN')));

  it('is told beside what broke it first', () => {
    given(...running, ...broke('HN'))
      .when(answer('MX', {}, { occurredAt: '2019-12-06' }))
      .then(...broke('MX'));
    given(...running, ...broke('HN'))
      .when(answer('MX', {}, { occurredAt: '2019-12-12' }))
      .then(cameLate('MX'));
  });

  it('is of a member, for itself', () => {
    given(...running)
      .when(answer('OIM'))
      .thenRefused('unknown-member', []);
    given(...running, suspended('HN'))
      .when(answer('HN', { with: 'amendment' }))
      .thenRefused('not-a-member', [12]);
    given(...running)
      .when(answer('HN', {}, { recordedBy: 'CR' }))
      .thenRefused('no-authority-for-member', []);
  });

  it('is of a circulation that there is, and of what was circulated', () => {
    given(...open)
      .when(answer('HN'))
      .thenRefused('unknown-silence', []);
    given(...running, calledOff())
      .when(answer('HN'))
      .thenRefused('silence-called-off', [12]);
    given(...running, calledOff())
      .when(answer('HN', {}, { occurredAt: '2019-12-12' }))
      .thenRefused('silence-called-off', [12]);
    given(...running, closed())
      .when(answer('HN'))
      .thenRefused('silence-passed', [12]);
    given(...running, ...broke('HN'), { ...revised(2), stamp: { occurredAt: '2019-12-06' } })
      .when(answer('MX', { with: 'amendment' }, { occurredAt: '2019-12-07' }))
      .thenRefused('no-longer-circulated', [14]);
  });
});

describe('an objection taken as a position', () => {
  it('breaks the silence as well', () => {
    given(...running)
      .when(object('HN', '2019-12-05T10:00-06:00'))
      .then(...broke('HN'));
    given(...running, ...broke('HN'))
      .when(object('MX', '2019-12-06'))
      .then(...broke('MX'));
  });

  it('is kept as late after the deadline', () =>
    given(...running)
      .when(object('HN', '2019-12-11T08:00-06:00'))
      .then(cameLate('HN')));

  it('is a position and no more where no silence is under way', () => {
    given(...running, calledOff())
      .when(object('HN', '2019-12-11'))
      .then(took('HN', 'objection', { reason: 'el plazo es corto' }));
    given(...running, ...broke('HN'))
      .when(object('MX', '2019-12-11'))
      .then(took('MX', 'objection', { reason: 'el plazo es corto' }));
  });

  it('needs its reason all the same', () =>
    given(...running)
      .when(object('HN', '2019-12-05', { reason: undefined }))
      .thenRefused('objection-without-reason', []));

  it('is not told to have come in time where it did not, by a correction either', () => {
    const correct = (right: unknown, entry: number): unknown =>
      ask('CorrectEntry', { entry, reason: 'fecha', right }, { occurredAt: '2019-12-20', recordedBy: 'HN' });
    const inTime = given(...running, ...broke('HN'));
    inTime
      .when(correct({ kind: 'occurredAt', occurredAt: '2019-12-11' }, 13))
      .thenRefused('correction-breaks');
    inTime
      .when(correct({ kind: 'occurredAt', occurredAt: '2019-12-11' }, 12))
      .thenRefused('correction-breaks');
    given(...running, cameLate('HN'))
      .when(correct({ kind: 'occurredAt', occurredAt: '2019-12-09' }, 12))
      .thenRefused('correction-breaks');
  });
});

describe('an amendment of a text under silence', () => {
  const text: readonly Told[] = [
    happened(
      'TextDrafted',
      { text: 't1', kind: 'plan', organ: 'vm', title: { es: 'Plan' }, language: 'es' },
      { occurredAt: '2019-11-13' },
    ),
    happened(
      'ParagraphAdded',
      { text: 't1', paragraph: 'a', part: 'operative', words: 'Se hará.' },
      { occurredAt: '2019-11-13' },
    ),
  ];
  const before = [
    ...open.slice(0, -1),
    ...text,
    submitted({ about: [{ kind: 'text', text: 't1' }], asks: 'approved' }),
  ];
  const out = [...before, circulated(before, { shapes: [11] })];
  const change = { kind: 'replace', paragraph: 'a', words: 'No se hará.' };
  const amend = (occurredAt: string, more: Record<string, unknown> = {}): unknown =>
    ask(
      'ProposeAmendment',
      { text: 't1', amendment: 'e1', version: 2, change, by: ['HN'], ...more },
      { occurredAt, recordedBy: 'HN' },
    );
  const proposed = happened(
    'AmendmentProposed',
    { text: 't1', amendment: 'e1', version: 2, change, by: ['HN'] },
    { occurredAt: '2019-12-05', recordedBy: 'HN' },
  );
  const named = { amendment: { text: 't1', amendment: 'e1' } };

  it('breaks it in time', () =>
    given(...out)
      .when(amend('2019-12-05'))
      .then(
        proposed,
        happened('SilenceBroken', {
          silence: 's1',
          member: 'HN',
          with: 'amendment',
          words: 'No se hará.',
          ...named,
        }),
      ));

  it('says its reason, or what it does, where it has no words', () => {
    given(...out)
      .when(amend('2019-12-05', { reason: 'sobra', change: { kind: 'delete', paragraph: 'a' } }))
      .then(
        {
          ...proposed,
          data: { ...Object(proposed.data), reason: 'sobra', change: { kind: 'delete', paragraph: 'a' } },
        },
        happened('SilenceBroken', {
          silence: 's1',
          member: 'HN',
          with: 'amendment',
          words: 'sobra',
          ...named,
        }),
      );
    given(...out)
      .when(amend('2019-12-05', { change: { kind: 'delete', paragraph: 'a' } }))
      .then(
        { ...proposed, data: { ...Object(proposed.data), change: { kind: 'delete', paragraph: 'a' } } },
        happened('SilenceBroken', {
          silence: 's1',
          member: 'HN',
          with: 'amendment',
          words: 'delete',
          ...named,
        }),
      );
  });

  it('is kept as late after the deadline, and does not bar the close', () => {
    const late = cameLate('HN', '2019-12-11T08:00-06:00', {
      with: 'amendment',
      words: 'No se hará.',
      ...named,
    });
    given(...out)
      .when(amend('2019-12-11T08:00-06:00'))
      .then(proposed, late);
    given(...out, { ...proposed, stamp: { occurredAt: '2019-12-11T08:00-06:00', recordedBy: 'HN' } }, late)
      .when(close({}, '2019-12-12'))
      .then(closed());
  });

  it('is not passed over, however it came into the book', () =>
    given(...out, proposed)
      .when(close())
      .thenRefused('amendment-came', [14]));

  it('is the own one of whoever breaks it by it', () => {
    given(...out, proposed)
      .when(answer('MX', { with: 'amendment', ...named }))
      .thenRefused('not-its-amendment', []);
    given(...out, proposed)
      .when(answer('HN', { with: 'amendment', amendment: { text: 't9', amendment: 'e1' } }))
      .thenRefused('not-its-amendment', []);
    given(...out, proposed)
      .when(answer('HN', { with: 'amendment', amendment: { text: 't1', amendment: 'e9' } }))
      .thenRefused('not-its-amendment', []);
  });

  it('that was accepted changes what was circulated: that is not what is decided', () =>
    given(
      ...out,
      happened(
        'ParagraphReworded',
        { text: 't1', paragraph: 'a', words: 'Se hará pronto.' },
        { occurredAt: '2019-12-06' },
      ),
    )
      .when(close())
      .thenRefused('changed-since-circulated', [14]));
});

describe('CloseSilence', () => {
  it('takes the decision once the deadline has passed and nobody broke it', () => {
    given(...running)
      .when(close())
      .then(closed());
    given(...running)
      .when(close({ by: 'ST', function: undefined }))
      .then(closed({ by: 'ST', function: undefined }));
    given(...running, cameLate('HN'))
      .when(close({}, '2019-12-12'))
      .then(closed());
    given(...running, took('HN', 'reserve'))
      .when(close())
      .then(closed());
  });

  it('leads to what consensus leads to', () => {
    const { book } = given(...running, closed());
    const proposal = book.proposals.proposals.valueSeq().first();
    expect(proposal).toMatchObject({
      phase: 'consensus',
      phaseEntry: 12,
      consensus: { by: 'GT', version: 1, silence: 's1', entry: 12 },
    });
  });

  it.each([
    ['at its very instant', OVER, [11]],
    ['before it', '2019-12-09', [11]],
  ])('waits for the deadline: not %s', (_, at, entries) =>
    given(...running)
      .when(close({}, at))
      .thenRefused('deadline-ahead', entries),
  );

  it('says the hour on the day of the deadline', () =>
    given(...running)
      .when(close({}, '2019-12-10'))
      .thenRefused('hour-needed', [11]));

  it('waits for the deadline as it was extended', () =>
    given(...running, extended())
      .when(close())
      .thenRefused('deadline-ahead', [12]));

  it('is refused where it was broken, and names what broke it', () => {
    given(...running, ...broke('HN'), ...broke('MX', '2019-12-06'))
      .when(close())
      .thenRefused('silence-broken', [13, 15]);
    given(...running, ...broke('HN'), { ...met('HN'), stamp: { occurredAt: '2019-12-06', recordedBy: 'HN' } })
      .when(close())
      .thenRefused('silence-broken', [13]);
  });

  it('is refused while an objection stands, whether or not it was told to break it', () =>
    given(...running, took('HN', 'objection', {}, { occurredAt: '2019-12-05' }))
      .when(close())
      .thenRefused('objection-stands', [12]));

  it('is of one that runs, and once', () => {
    given(...running, suspendedSilence())
      .when(close())
      .thenRefused('silence-suspended', [12]);
    given(...running, closed())
      .when(close({}, '2019-12-12'))
      .thenRefused('silence-passed', [12]);
    given(...open)
      .when(close())
      .thenRefused('unknown-silence', []);
    given(...running)
      .when(close({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
  });

  it('carries an act, as consensus does', () => {
    const guide = { kind: 'other', name: { es: 'Guía' } };
    const about = [guide];
    const before = [...open.slice(0, -1), submitted({ about, asks: 'approved' })];
    const told = [...before, circulated(before)];
    const act = ask(
      'RecordAct',
      {
        act: 'a1',
        organ: 'vm',
        verb: 'approved',
        objects: about,
        words: { es: 'Así se hizo.' },
        proposal: 'p1',
        follows: [],
        addressees: [],
      },
      { occurredAt: '2019-12-12' },
    );
    given(...told)
      .when(act)
      .thenRefused('act-without-consensus', [10]);
    given(...told, closed())
      .when(act)
      .then(acted('a1', 'approved', guide, { proposal: 'p1' }));
  });

  it('is not left without ground by what is told late', () => {
    const told = [...running, { ...suspended('HN'), stamp: { occurredAt: '2019-11-20' } }];
    const objected = [
      ...open,
      took('HN', 'objection'),
      { ...suspended('HN'), stamp: { occurredAt: '2019-11-20' } },
    ];
    const reinstate = ask('ReinstateMember', { member: 'HN' }, { occurredAt: '2019-11-25' });
    for (const by of ['GT', 'ST']) {
      const its = by === 'GT' ? {} : { by, function: undefined };
      given(...told, closed(its))
        .when(reinstate)
        .then(happened('MemberReinstated', { member: 'HN' }));
      given(...objected, circulated(objected), closed(its))
        .when(reinstate)
        .thenRefused('late-entry-breaks', [14]);
    }
  });
});

describe('a proposal broken once', () => {
  const again = [
    ...running,
    ...broke('HN'),
    { ...revised(2), stamp: { occurredAt: '2019-12-12' } },
    { ...met('HN'), stamp: { occurredAt: '2019-12-12', recordedBy: 'HN' } },
  ];
  const second = circulated(
    again,
    {
      silence: 's2',
      deadline: {
        local: '2019-12-20T17:00',
        zone: 'America/Costa_Rica',
        instant: '2019-12-20T23:00:00.000Z',
      },
    },
    { occurredAt: '2019-12-13T09:00-06:00' },
  );

  it('passes when it is circulated anew, revised, and nobody breaks it', () =>
    given(...again, second)
      .when(close({ silence: 's2' }, '2019-12-21'))
      .then(closed({ silence: 's2' })));

  it('is broken again by an objection to the new version', () =>
    given(...again, second)
      .when(answer('MX', { silence: 's2' }, { occurredAt: '2019-12-18' }))
      .then(
        took('MX', 'objection', { version: 2, reason: 'el plazo es corto' }),
        happened('SilenceBroken', {
          silence: 's2',
          member: 'MX',
          with: 'objection',
          words: 'el plazo es corto',
        }),
      ));
});

describe('AnnounceSilence', () => {
  const sitting = [...meeting, submitted()];
  const passed = [...sitting, circulated(sitting), closed()];
  const announce = (data: Record<string, unknown> = {}, at = '2019-12-20'): unknown =>
    conduct('AnnounceSilence', { meeting: 'xxiv', ...data }, at);
  const announced = happened(
    'SilenceAnnounced',
    { silence: 's1', meeting: 'xxiv', by: 'GT', function: 'direction' },
    { occurredAt: '2019-12-20' },
  );

  it('tells a meeting of the organ that the decision is taken', () =>
    given(...passed)
      .when(announce())
      .then(announced));

  it('is done once, of what passed, while the meeting sits', () => {
    given(...passed, announced)
      .when(announce())
      .thenRefused('silence-already-announced', [19]);
    given(...sitting, circulated(sitting))
      .when(announce())
      .thenRefused('silence-running', [17]);
    given(
      ...passed,
      happened(
        'MeetingClosed',
        { meeting: 'xxiv', by: 'GT', function: 'direction' },
        { occurredAt: '2019-12-15' },
      ),
    )
      .when(announce())
      .thenRefused('meeting-closed', [19]);
    given(...passed)
      .when(announce({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
  });
});

describe('an entry that rests on no circulation', () => {
  it.each([
    ...broke('HN').slice(1),
    cameLate('HN'),
    extended(),
    suspendedSilence(),
    calledOff(),
    closed(),
    { ...circulated(), data: { ...Object(circulated().data), proposal: 'p9' } },
  ])('$type: no circulation, no change', (told) => {
    const { book } = given(...open);
    const [entry] = entriesOf([told], open.length);
    expect(entry && evolve(book, entry).proposals).toEqual(book.proposals);
    expect(entry && groundsOf(book, entry).every(({ entry: known }) => known < open.length)).toBe(true);
  });
});
