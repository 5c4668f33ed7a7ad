import type { ProposalId } from '../../../domain/language/ids.js';
import type { Objection } from '../../../domain/proposals/state.js';
import { presided } from '../../support/conference.js';
import { ask, given, type Told } from '../../support/spec.js';
import { answered, deferred, letGo, met, open, rejected, revised, sustained, took } from './told.js';

type Extra = Record<string, unknown>;

/** HN objects at entry 11. */
const objected = [...open, took('HN', 'objection')];

const objectionsAfter = (...told: readonly Told[]): readonly Objection[] =>
  given(...told).book.proposals.proposals.get('p1' as ProposalId)?.objections ?? [];

const own = { proposal: 'p1', member: 'HN' };
const commands = {
  WithdrawObjection: (header: Extra = { recordedBy: 'HN' }) => ask('WithdrawObjection', own, header),
  MeetObjection: (header: Extra = { recordedBy: 'HN' }) =>
    ask('MeetObjection', { ...own, how: 'se amplió el plazo' }, header),
  SustainObjection: (header: Extra = { recordedBy: 'HN' }) =>
    ask('SustainObjection', { ...own, reason: 'el plazo sigue corto' }, header),
  AnswerObjection: (header: Extra = { recordedBy: 'HN' }) =>
    ask('AnswerObjection', { ...own, by: 'GT', answer: 'se ajustó el plazo' }, header),
};

describe.each(['WithdrawObjection', 'MeetObjection', 'SustainObjection', 'AnswerObjection'] as const)(
  '%s',
  (type) => {
    it('needs an objection that stands', () => {
      given(...open)
        .when(commands[type]())
        .thenRefused('no-standing-objection', []);
      given(...open, took('CR', 'objection'))
        .when(commands[type]())
        .thenRefused('no-standing-objection', []);
      given(...objected, letGo('HN'))
        .when(commands[type]())
        .thenRefused('no-standing-objection', [12]);
      given(...objected, met('HN'))
        .when(commands[type]())
        .thenRefused('no-standing-objection', [12]);
      given(...objected, took('HN', 'support'))
        .when(commands[type]())
        .thenRefused('no-standing-objection', [12]);
    });

    it('needs a proposal that is not closed', () => {
      given(...presided)
        .when(commands[type]())
        .thenRefused('unknown-proposal', []);
      given(...objected, rejected())
        .when(commands[type]())
        .thenRefused('proposal-not-open', [12]);
    });
  },
);

describe.each(['WithdrawObjection', 'MeetObjection', 'SustainObjection'] as const)('%s', (type) => {
  const answeredOnce = [...objected, answered('HN')];
  const done = {
    WithdrawObjection: letGo('HN'),
    MeetObjection: met('HN'),
    SustainObjection: sustained('HN'),
  }[type];

  it('is for the objecting member', () =>
    given(...answeredOnce)
      .when(commands[type]())
      .then(done));

  it('may be recorded on its behalf', () =>
    given(...answeredOnce)
      .when(commands[type]({ onBehalfOf: { party: 'HN', authority: 'nota verbal' } }))
      .then(done));

  it('is not for anybody else', () => {
    given(...answeredOnce)
      .when(commands[type]({}))
      .thenRefused('no-authority-for-member', []);
    given(...answeredOnce)
      .when(commands[type]({ recordedBy: 'GT', onBehalfOf: { party: 'HN', authority: 'de palabra' } }))
      .thenRefused('no-authority-for-member', []);
  });

  it('also while the proposal is deferred', () =>
    given(...answeredOnce, deferred())
      .when(commands[type]())
      .then(done));
});

describe('AnswerObjection', () => {
  const answer = (by: string): unknown =>
    ask('AnswerObjection', { ...own, by, answer: 'se ajustó el plazo' });

  it.each(['GT', 'OIM', 'ST'])('is for any participant: %s', (by) =>
    given(...objected)
      .when(answer(by))
      .then(answered('HN', by)),
  );
  it('is not for strangers', () =>
    given(...objected)
      .when(answer('XX'))
      .thenRefused('unknown-party', []));
});

describe('SustainObjection', () => {
  it('comes after an answer', () =>
    given(...objected)
      .when(commands.SustainObjection())
      .thenRefused('not-answered', [11]));

  it('once for each answer', () => {
    const once = [...objected, answered('HN'), sustained('HN')];
    given(...once)
      .when(commands.SustainObjection())
      .thenRefused('not-answered', [13]);
    given(...once, answered('HN'))
      .when(commands.SustainObjection())
      .then(sustained('HN'));
  });
});

describe('the words of an objection', () => {
  const first = { member: 'HN', version: 1, reason: 'motivo de HN', entry: 11 };

  it.each([
    ['withdrawn', letGo('HN'), { kind: 'withdrawn', entry: 12 }],
    ['met', met('HN'), { kind: 'met', how: 'se amplió el plazo', entry: 12 }],
    ['replaced by another stand', took('HN', 'no-objection'), { kind: 'replaced', entry: 12 }],
  ])('are kept when it is %s', (_, after, fate) => {
    expect(objectionsAfter(...objected, after)).toMatchObject([{ ...first, fate }]);
  });

  it('are kept when another objection replaces it', () => {
    const after = objectionsAfter(...objected, took('HN', 'objection', { reason: 'otro motivo' }));
    expect(after).toMatchObject([
      { ...first, fate: { kind: 'replaced', entry: 12 } },
      { reason: 'otro motivo', entry: 12, fate: { kind: 'standing' } },
    ]);
  });

  it('are kept, with the objection standing, when the proposal is revised', () => {
    expect(objectionsAfter(...objected, revised(2))).toMatchObject([
      { ...first, fate: { kind: 'standing' } },
    ]);
  });

  it('are kept with every answer', () => {
    const after = objectionsAfter(
      ...objected,
      took('CR', 'objection'),
      answered('HN', 'GT'),
      answered('HN', 'OIM'),
      sustained('HN'),
    );
    expect(after).toMatchObject([
      {
        ...first,
        answers: [
          { by: 'GT', entry: 13 },
          { by: 'OIM', entry: 14 },
        ],
        sustained: 15,
      },
      { member: 'CR', answers: [], sustained: undefined },
    ]);
  });
});
