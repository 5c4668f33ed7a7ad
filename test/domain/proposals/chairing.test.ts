import { meeting, presided } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';
import { declared, deferred, open, rejected, resumed, submitted, withdrawn } from './told.js';

type Extra = Record<string, unknown>;

const chaired = { proposal: 'p1', by: 'GT', function: 'direction' };

const commands = {
  RejectProposal: (data: Extra = {}) => ask('RejectProposal', { ...chaired, reason: 'no prospera', ...data }),
  DeferProposal: (data: Extra = {}) => ask('DeferProposal', { ...chaired, reason: 'falta tiempo', ...data }),
  ResumeProposal: (data: Extra = {}) => ask('ResumeProposal', { ...chaired, ...data }),
} as const;

describe.each([
  ['RejectProposal', open],
  ['DeferProposal', open],
  ['ResumeProposal', [...open, deferred()]],
] as const)('%s', (type, before) => {
  it('is for the presiding member', () =>
    given(...before)
      .when(commands[type]({ by: 'CR' }))
      .thenRefused('not-presiding', [9]));

  it('names the function exercised', () => {
    const { function: _, ...without } = chaired;
    const reason = type === 'ResumeProposal' ? {} : { reason: 'un motivo' };
    given(...before)
      .when(ask(type, { ...without, ...reason }))
      .thenRefused('function-missing', []);
    given(...before)
      .when(commands[type]({ function: 'volar' }))
      .thenRefused('function-unknown', []);
  });

  it('needs a proposal', () =>
    given(...presided)
      .when(commands[type]())
      .thenRefused('unknown-proposal', []));
});

describe('RejectProposal', () => {
  it('closes the proposal without consensus', () =>
    given(...open)
      .when(commands.RejectProposal())
      .then(rejected()));
  it('also a deferred one', () =>
    given(...open, deferred())
      .when(commands.RejectProposal())
      .then(rejected()));
  it.each([withdrawn(), rejected(), declared()])('not one already closed ($type)', (closing) =>
    given(...open, closing)
      .when(commands.RejectProposal())
      .thenRefused('proposal-not-open', [11]),
  );
});

describe('DeferProposal', () => {
  it('puts the proposal off', () =>
    given(...open)
      .when(commands.DeferProposal())
      .then(deferred()));
  it('not one that is deferred', () =>
    given(...open, deferred())
      .when(commands.DeferProposal())
      .thenRefused('proposal-not-open', [11]));
});

describe('ResumeProposal', () => {
  it('opens it again', () => {
    given(...open, deferred())
      .when(commands.ResumeProposal())
      .then(resumed());
    given(...open, deferred(), resumed())
      .when(commands.DeferProposal())
      .then(deferred());
  });
  it.each([withdrawn(), rejected(), declared()])('not one that is closed ($type)', (closing) =>
    given(...open, closing)
      .when(commands.ResumeProposal())
      .thenRefused('proposal-not-deferred', [11]),
  );
  it('before a meeting of its organ that is not over, where it names one', () => {
    const here = { meeting: 'xxiv' };
    given(...meeting, submitted(), deferred())
      .when(commands.ResumeProposal(here))
      .then(resumed(here));
    given(...meeting, submitted({ organ: 'grcm' }), deferred())
      .when(commands.ResumeProposal(here))
      .thenRefused('meeting-of-another-organ', [10]);
    given(...meeting, submitted(), deferred())
      .when(commands.ResumeProposal({ meeting: 'xxv' }))
      .thenRefused('unknown-meeting', []);
    const over = happened(
      'MeetingClosed',
      { meeting: 'xxiv', by: 'GT', function: 'direction' },
      { occurredAt: '2019-11-14' },
    );
    given(...meeting, over, submitted(), deferred())
      .when(commands.ResumeProposal(here))
      .thenRefused('meeting-closed', [16]);
  });
  it('not one that is open', () =>
    given(...open)
      .when(commands.ResumeProposal())
      .thenRefused('proposal-not-deferred', [10]));
});
