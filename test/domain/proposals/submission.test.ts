import { meeting, presided } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';
import { deferred, open, rejected, revised, submitted, suspended, withdrawn } from './told.js';

type Extra = Record<string, unknown>;

const submit = (data: Extra = {}): unknown =>
  ask('SubmitProposal', { ...(submitted().data as Extra), ...data });

const closed = happened(
  'MeetingClosed',
  { meeting: 'xxiv', by: 'GT', function: 'direction' },
  { occurredAt: '2019-11-13' },
);
const item = happened(
  'AgendaItemAdded',
  { meeting: 'xxiv', item: 'i1', title: { es: 'Carta' }, presenters: [], documents: [] },
  { occurredAt: '2019-11-13' },
);
const documents = happened(
  'PermissionGranted',
  { observer: 'OIM', permission: 'submit-documents' },
  { occurredAt: '2019-01-01' },
);

describe('SubmitProposal', () => {
  it('puts a proposal to an organ', () =>
    given(...presided)
      .when(submit())
      .then(submitted()));

  it('is open to the Secretariat', () =>
    given(...presided)
      .when(submit({ by: ['ST'] }))
      .then(submitted({ by: ['ST'] })));

  it('is open to an observer that may submit documents', () =>
    given(...presided, documents)
      .when(submit({ by: ['OIM'] }))
      .then(submitted({ by: ['OIM'] })));

  it('is closed to other observers', () =>
    given(...presided)
      .when(submit({ by: ['CR', 'OIM'] }))
      .thenRefused('may-not-submit', []));

  it('is closed to a suspended member', () =>
    given(...presided, suspended('CR'))
      .when(submit())
      .thenRefused('not-a-member', [10]));

  it('is closed to strangers', () =>
    given(...presided)
      .when(submit({ by: ['XX'] }))
      .thenRefused('unknown-party', []));

  it('takes an identifier once', () =>
    given(...open)
      .when(submit())
      .thenRefused('proposal-already-submitted', [10]));

  it('needs an organ that stands', () =>
    given(...presided)
      .when(submit({ organ: 'cumbre' }))
      .thenRefused('unknown-organ', []));

  describe('before a meeting', () => {
    it('stands on its agenda', () =>
      given(...meeting, item)
        .when(submit({ meeting: 'xxiv', item: 'i1' }))
        .then(submitted({ meeting: 'xxiv', item: 'i1' })));

    it('may come without an item', () =>
      given(...meeting)
        .when(submit({ meeting: 'xxiv' }))
        .then(submitted({ meeting: 'xxiv' })));

    it('needs a meeting the book knows', () =>
      given(...presided)
        .when(submit({ meeting: 'xxv' }))
        .thenRefused('unknown-meeting', []));

    it('needs a meeting of that organ', () =>
      given(...meeting)
        .when(submit({ meeting: 'xxiv', organ: 'grcm' }))
        .thenRefused('meeting-of-another-organ', [10]));

    it('needs a meeting that has not closed', () =>
      given(...meeting, closed)
        .when(submit({ meeting: 'xxiv' }))
        .thenRefused('meeting-closed', [16]));

    it('needs an item of that agenda', () =>
      given(...meeting, item)
        .when(submit({ meeting: 'xxiv', item: 'i2' }))
        .thenRefused('unknown-agenda-item', []));

    it('needs the meeting of an item', () =>
      given(...meeting, item)
        .when(submit({ item: 'i1' }))
        .thenRefused('item-without-meeting', []));
  });

  describe('about', () => {
    const unknown: readonly Extra[] = [
      { kind: 'act', act: 'x' },
      { kind: 'activity', activity: 'x' },
      { kind: 'group', group: 'x' },
      { kind: 'mandate', mandate: 'x' },
      { kind: 'meeting', meeting: 'x' },
      { kind: 'organ', organ: 'x' },
      { kind: 'party', party: 'XX' },
      { kind: 'text', text: 'x' },
    ];
    it.each(unknown)('what the book does not know is refused: $kind', (topic) =>
      given(...presided)
        .when(submit({ about: [topic] }))
        .thenRefused('unknown-topic', []),
    );

    const known: readonly Extra[] = [
      { kind: 'organ', organ: 'grcm' },
      { kind: 'party', party: 'OIM' },
      { kind: 'presidency', member: 'CR', term: '2020' },
      { kind: 'other', name: { es: 'el lema' } },
    ];
    it.each(known)('what it knows is taken: $kind', (topic) =>
      given(...presided)
        .when(submit({ about: [topic] }))
        .then(submitted({ about: [topic] })),
    );

    it('a change is of a mandate, and an amendment says its words', () => {
      given(...presided)
        .when(submit({ change: 'revoke', about: [] }))
        .thenRefused('change-without-mandate', []);
      const about = [{ kind: 'mandate', mandate: 'm1' }];
      const known = [
        ...presided,
        happened('GroupCreated', { group: 'g1', kind: 'working-group', names: { es: 'Protección' } }),
        happened('MandateDrafted', {
          mandate: 'm1',
          group: 'g1',
          title: { es: 'Protección' },
          words: { es: 'Proteger.' },
          proposedBy: 'grcm',
        }),
      ];
      given(...known)
        .when(submit({ change: 'amend', about }))
        .thenRefused('amendment-without-words', []);
      given(...known)
        .when(submit({ change: 'amend', about, words: { es: 'Proteger más.' } }))
        .then(submitted({ change: 'amend', about, words: { es: 'Proteger más.' } }));
    });

    it('a presidency is of a member the book knows', () =>
      given(...presided)
        .when(submit({ about: [{ kind: 'presidency', member: 'XX', term: '2020' }] }))
        .thenRefused('unknown-member', []));

    it.each(['designation', 'mandate', 'calendar'])('a proposal of kind %s is about what it says', (kind) =>
      given(...presided)
        .when(submit({ kind, about: [] }))
        .thenRefused('kind-without-topic', []),
    );

    it('a designation is about a presidency', () => {
      const data = { kind: 'designation', about: [{ kind: 'presidency', member: 'CR', term: '2020' }] };
      given(...presided)
        .when(submit(data))
        .then(submitted(data));
    });
  });
});

describe('ReviseProposal', () => {
  const revise = (data: Extra = {}): unknown =>
    ask('ReviseProposal', { proposal: 'p1', words: { es: 'Versión 2' }, by: ['CR'], ...data });

  it('makes the next version', () => {
    given(...open)
      .when(revise())
      .then(revised(2));
    given(...open, revised(2))
      .when(revise({ words: { es: 'Versión 3' } }))
      .then(revised(3));
  });

  it('is done by participants', () =>
    given(...open, suspended('CR'))
      .when(revise())
      .thenRefused('not-a-member', [11]));

  it('needs a proposal', () =>
    given(...presided)
      .when(revise())
      .thenRefused('unknown-proposal', []));

  it('needs the proposal to be open', () => {
    given(...open, deferred())
      .when(revise())
      .thenRefused('proposal-not-open', [11]);
    given(...open, withdrawn())
      .when(revise())
      .thenRefused('proposal-not-open', [11]);
  });

  it('a version out of turn is no lawful entry', () => {
    expect(() => given(...open, revised(3))).toThrow('version-out-of-turn');
  });
});

describe('WithdrawProposal', () => {
  const withdraw = (by: string, header: Extra): unknown =>
    ask('WithdrawProposal', { proposal: 'p1', by, reason: 'ya no hace falta' }, header);

  it('is done by one of its proposers', () =>
    given(...open)
      .when(withdraw('CR', { recordedBy: 'CR' }))
      .then(withdrawn()));

  it('may be recorded on its behalf', () =>
    given(...open)
      .when(withdraw('CR', { onBehalfOf: { party: 'CR', authority: 'nota verbal' } }))
      .then(withdrawn()));

  it('also while deferred', () =>
    given(...open, deferred())
      .when(withdraw('CR', { recordedBy: 'CR' }))
      .then(withdrawn()));

  it('is not for others', () =>
    given(...open)
      .when(withdraw('HN', { recordedBy: 'HN' }))
      .thenRefused('not-your-proposal', [10]));

  it('is not recorded without the proposer', () =>
    given(...open)
      .when(withdraw('CR', { recordedBy: 'ST' }))
      .thenRefused('no-authority-for-proposer', []));

  it('comes too late once it is closed', () =>
    given(...open, rejected())
      .when(withdraw('CR', { recordedBy: 'CR' }))
      .thenRefused('proposal-not-open', [11]));

  it('needs a proposal', () =>
    given(...presided)
      .when(withdraw('CR', { recordedBy: 'CR' }))
      .thenRefused('unknown-proposal', []));
});
