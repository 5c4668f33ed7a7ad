import { emptyBook } from '../../../domain/book/state.js';
import type { BookId } from '../../../domain/language/ids.js';
import { effectsOf } from '../../../domain/proposals/effects.js';
import { ActRecorded } from '../../../domain/proposals/events.js';
import { meeting, presided, rules } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { declared, open, rulesAdopted, submitted } from './told.js';

type Extra = Record<string, unknown>;

const matter = { kind: 'other', name: { es: 'el lema' } };

const data = (extra: Extra = {}): Extra => ({
  act: 'a1',
  organ: 'vm',
  verb: 'took-note',
  objects: [matter],
  words: { es: 'El órgano actuó.' },
  follows: [],
  addressees: [],
  ...extra,
});
const record = (extra: Extra = {}): unknown => ask('RecordAct', data(extra));
const recorded = (extra: Extra = {}): Told =>
  happened('ActRecorded', data(extra), { occurredAt: '2019-11-14' });

const decided = (about: readonly Extra[] = [matter], extra: Extra = {}): readonly Told[] => [
  ...presided,
  submitted({ about, asks: 'approved', ...extra }),
  declared(),
];

const text = (organ: string): Told =>
  happened(
    'TextDrafted',
    { text: 't1', kind: 'conclusions', organ, title: { es: 'Conclusiones' }, language: 'es' },
    { occurredAt: '2019-11-13' },
  );
const paragraph = happened(
  'ParagraphAdded',
  { text: 't1', paragraph: 'p01', part: 'operative', words: 'Se acordó.' },
  { occurredAt: '2019-11-13' },
);
const group = happened(
  'GroupCreated',
  { group: 'g1', kind: 'working-group', names: { es: 'Protección' } },
  { occurredAt: '2019-11-13' },
);
const mandate = happened(
  'MandateDrafted',
  { mandate: 'm1', group: 'g1', title: { es: 'Protección' }, words: { es: 'Proteger.' }, proposedBy: 'grcm' },
  { occurredAt: '2019-11-13' },
);

describe('RecordAct', () => {
  it('records what an organ did', () =>
    given(...presided)
      .when(record())
      .then(recorded()));

  it('takes an identifier once', () =>
    given(...presided, recorded())
      .when(record())
      .thenRefused('act-already-recorded', [10]));

  it('is of an organ that stands', () =>
    given(...presided)
      .when(record({ organ: 'cumbre' }))
      .thenRefused('unknown-organ', []));

  it('is about what the book knows', () =>
    given(...presided)
      .when(record({ objects: [{ kind: 'mandate', mandate: 'x' }] }))
      .thenRefused('unknown-topic', []));

  it('follows acts and addresses parties the book knows', () => {
    given(...presided)
      .when(record({ follows: ['a0'] }))
      .thenRefused('unknown-act', []);
    given(...presided)
      .when(record({ addressees: ['XX'] }))
      .thenRefused('unknown-party', []);
    const more = { act: 'a2', follows: ['a1'], addressees: ['MX', 'OIM'] };
    given(...presided, recorded())
      .when(record(more))
      .then(recorded(more));
  });

  it('exercises, where it names one, a function the rules list', () => {
    given(...presided)
      .when(record({ function: 'direction' }))
      .then(recorded({ function: 'direction' }));
    given(...presided)
      .when(record({ function: 'volar' }))
      .thenRefused('function-unknown', []);
  });

  describe('at a meeting', () => {
    it('is one of that organ that sits', () => {
      given(...meeting)
        .when(record({ meeting: 'xxiv' }))
        .then(recorded({ meeting: 'xxiv' }));
      given(...meeting)
        .when(record({ meeting: 'xxv' }))
        .thenRefused('unknown-meeting', []);
      given(...meeting)
        .when(record({ meeting: 'xxiv', organ: 'grcm' }))
        .thenRefused('meeting-of-another-organ', [10]);
      given(...meeting, happened('MeetingAdjourned', { meeting: 'xxiv' }, { occurredAt: '2019-11-13' }))
        .when(record({ meeting: 'xxiv' }))
        .thenRefused('meeting-adjourned', [16]);
    });
  });

  describe('with a verb that the rules keep for consensus', () => {
    const approve = { verb: 'approved', proposal: 'p1' };

    it('rests on a proposal on which it was declared', () =>
      given(...decided())
        .when(record(approve))
        .then(recorded(approve)));

    it('is refused without a proposal', () =>
      given(...decided())
        .when(record({ verb: 'approved' }))
        .thenRefused('act-without-consensus', []));

    it('is refused on a proposal without consensus', () =>
      given(...open)
        .when(record(approve))
        .thenRefused('act-without-consensus', [10]));

    it('is refused on a proposal the book does not know', () =>
      given(...presided)
        .when(record(approve))
        .thenRefused('unknown-proposal', []));

    it('is refused on a proposal of another organ', () =>
      given(...decided([matter], { organ: 'grcm' }))
        .when(record(approve))
        .thenRefused('proposal-of-another-organ', [10]));

    it('is refused on what the proposal is not about', () =>
      given(...decided([]))
        .when(record(approve))
        .thenRefused('act-beyond-proposal', [10]));

    it('is refused where the proposal asks for another', () => {
      given(...decided([matter], { asks: 'accepted' }))
        .when(record(approve))
        .thenRefused('act-not-asked-for', [10]);
      given(...presided, submitted({ about: [matter] }), declared())
        .when(record(approve))
        .thenRefused('act-not-asked-for', [10]);
    });

    it('takes what is usual for its kind for what a proposal asks', () => {
      const about = [{ kind: 'presidency', member: 'CR', term: '2020' }];
      given(...presided, submitted({ kind: 'designation', about }), declared())
        .when(record({ ...approve, objects: about }))
        .thenRefused('act-not-asked-for', [10]);
      given(...presided, submitted({ kind: 'text', about: [matter] }), declared())
        .when(record(approve))
        .then(recorded(approve));
    });

    it('carries a thing out once', () => {
      const other = { kind: 'other', name: { es: 'otro' } };
      const both = [...decided([matter, other]), recorded(approve)];
      given(...both)
        .when(record({ ...approve, act: 'a2', objects: [other, matter] }))
        .thenRefused('proposal-already-carried-out', [12]);
      given(...both)
        .when(record({ ...approve, act: 'a2', objects: [other] }))
        .then(recorded({ ...approve, act: 'a2', objects: [other] }));
    });

    it('needs none where the rules say so', () =>
      given(...presided, rulesAdopted({ ...rules, verbsByConsensus: [] }))
        .when(record({ verb: 'approved' }))
        .then(recorded({ verb: 'approved' })));
  });

  it('other verbs may rest on any proposal of the organ', () =>
    given(...presided, submitted({ about: [matter] }))
      .when(record({ proposal: 'p1' }))
      .then(recorded({ proposal: 'p1' })));

  it('a verb that a proposal asks for needs its consensus, whatever the rules keep', () =>
    given(...presided, submitted({ about: [matter], asks: 'took-note' }))
      .when(record({ proposal: 'p1' }))
      .thenRefused('act-without-consensus', [10]));

  describe('where it stands written', () => {
    const where = { paragraph: { text: 't1', paragraph: 'p01' } };

    it('is a paragraph of a text of that organ', () => {
      given(...presided, text('vm'), paragraph)
        .when(record(where))
        .then(recorded(where));
      given(...presided, text('vm'))
        .when(record(where))
        .thenRefused('unknown-paragraph', [10]);
      given(...presided)
        .when(record(where))
        .thenRefused('unknown-paragraph', []);
      given(...presided, text('grcm'), paragraph)
        .when(record(where))
        .thenRefused('text-of-another-organ', [10]);
    });
  });
});

describe('an organ that only recommends', () => {
  const t1 = { kind: 'text', text: 't1' };
  const m1 = { kind: 'mandate', mandate: 'm1' };
  const presidency = { kind: 'presidency', member: 'CR', term: '2020' };
  const of = (verb: string, object: Extra): Extra => ({
    organ: 'grcm',
    verb,
    objects: [object],
    proposal: 'p1',
  });
  const before = (about: Extra, owner = 'grcm', asks?: string): readonly Told[] => [
    ...presided,
    text(owner),
    paragraph,
    group,
    mandate,
    submitted({ organ: 'grcm', about: [about], ...(asks === undefined ? {} : { asks }) }),
    declared(),
  ];

  it.each(['approved', 'agreed'])('%s its own texts', (verb) =>
    given(...before(t1, 'grcm', verb))
      .when(record(of(verb, t1)))
      .then(recorded(of(verb, t1)), happened('TextAdopted', { text: 't1', act: 'a1' })),
  );

  it.each(['approved', 'agreed'])('%s what is nothing in the record', (verb) =>
    given(...before(matter, 'grcm', verb))
      .when(record(of(verb, matter)))
      .then(recorded(of(verb, matter))),
  );

  it.each([
    ['approved', t1],
    ['agreed', t1],
  ])('has not %s the text of another', (verb, object) =>
    given(...before(object, 'vm'))
      .when(record(of(verb, object)))
      .thenRefused('organ-only-recommends', [8]),
  );

  it.each(['approved', 'accepted', 'agreed', 'designated'])(
    'has not %s a mandate or a presidency',
    (verb) => {
      given(...before(m1))
        .when(record(of(verb, m1)))
        .thenRefused('organ-only-recommends', [8]);
      given(...before(presidency))
        .when(record(of(verb, presidency)))
        .thenRefused('organ-only-recommends', [8]);
    },
  );

  it.each(['recommended', 'requested'])('%s anything', (verb) =>
    given(...before(m1))
      .when(record(of(verb, m1)))
      .then(recorded(of(verb, m1))),
  );

  it('accepted what brings nothing into force', () => {
    const own = of('accepted', { kind: 'group', group: 'g1' });
    given(...before({ kind: 'group', group: 'g1' }, 'grcm', 'accepted'))
      .when(record(own))
      .then(recorded(own));
  });

  it('is judged by what it was then, whatever it is established as later', () => {
    const anew = [
      happened('OrganDissolved', { organ: 'grcm' }, { occurredAt: '2019-11-20' }),
      happened(
        'OrganEstablished',
        { organ: 'grcm', names: { es: 'GRCM' }, rank: 'decides', plenary: true },
        { occurredAt: '2019-12-01' },
      ),
    ];
    given(...before(m1, 'grcm', 'approved'), ...anew)
      .when(record(of('approved', m1)))
      .thenRefused('organ-only-recommends');
  });

  it('does more where the rules say that it brings into force', () =>
    given(...before(m1, 'grcm', 'accepted'), rulesAdopted({ ...rules, organsBringingIntoForce: ['grcm'] }))
      .when(record(of('accepted', m1)))
      .then(recorded(of('accepted', m1)), happened('MandateAccepted', { mandate: 'm1', act: 'a1' })));
});

describe('what an act brings about, in the same breath', () => {
  const effects = (verb: string, ...objects: readonly Extra[]): readonly unknown[] => {
    const act = ActRecorded.data.decode(data({ verb, objects }));
    return act._tag === 'Left'
      ? ['not an act']
      : effectsOf(emptyBook('crm' as BookId), act.right).map(({ type, data: its }) => [type, its]);
  };
  const m1 = { kind: 'mandate', mandate: 'm1' };
  const t1 = { kind: 'text', text: 't1' };
  const c1 = { kind: 'activity', activity: 'c1' };
  const cr = { kind: 'presidency', member: 'CR', term: '2020' };

  it('a mandate accepted is not approved', () => {
    expect(effects('accepted', m1)).toEqual([['MandateAccepted', { mandate: 'm1', act: 'a1' }]]);
    expect(effects('approved', m1)).toEqual([['MandateApproved', { mandate: 'm1', act: 'a1' }]]);
  });

  it('an activity is approved, a text adopted, a presidency designated', () => {
    expect(effects('approved', c1, t1)).toEqual([
      ['ActivityApproved', { activity: 'c1', act: 'a1' }],
      ['TextAdopted', { text: 't1', act: 'a1' }],
    ]);
    expect(effects('agreed', t1)).toEqual([['TextAdopted', { text: 't1', act: 'a1' }]]);
    expect(effects('designated', cr)).toEqual([
      ['PresidencyDesignated', { member: 'CR', term: '2020', act: 'a1' }],
    ]);
  });

  it.each(['took-note', 'recommended', 'requested', 'urged', 'thanked', 'supported'])('%s: nothing', (verb) =>
    expect(effects(verb, m1, t1, c1, cr)).toEqual([]),
  );

  it('nothing with a verb that does not fit', () => {
    expect(effects('designated', m1, t1, c1)).toEqual([]);
    expect(effects('approved', cr)).toEqual([]);
    expect(effects('agreed', m1, c1)).toEqual([]);
  });

  it('nothing of what is only spoken of', () =>
    expect(
      effects(
        'approved',
        matter,
        { kind: 'act', act: 'a0' },
        { kind: 'group', group: 'g1' },
        { kind: 'meeting', meeting: 'xxiv' },
        { kind: 'organ', organ: 'vm' },
        { kind: 'party', party: 'CR' },
      ),
    ).toEqual([]));

  it('is refused with the act where its own subject refuses it', () => {
    const approve = { verb: 'approved', proposal: 'p1', objects: [t1] };
    given(...presided, text('vm'), submitted({ about: [t1], asks: 'approved' }), declared())
      .when(record(approve))
      .thenRefused('nothing-to-adopt', [10]);
  });
});
