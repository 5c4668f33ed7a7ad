import { meeting } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened, type Told } from '../../support/spec.js';

const its = { meeting: 'xxiv' };
const on = (occurredAt: string, more: Record<string, unknown> = {}) => ({ occurredAt, ...more });
const item = happened(
  'AgendaItemAdded',
  {
    ...its,
    item: 'budget',
    title: { es: 'Presupuesto' },
    presenters: [],
    documents: [],
  },
  on('2019-11-13'),
);
const closed = happened('MeetingClosed', { ...its, by: 'GT', function: 'direction' }, on('2019-11-14'));

/** Entries 10–17: the meeting with one agenda item (16), closed (17). */
const held: readonly Told[] = [...meeting, item, closed];
const circulated = happened('MinutesCirculated', { ...its, until: '2019-11-30' }, on('2019-11-20'));
const draft = [...held, circulated];
const correction = (id: string, by = 'MX') => ({ ...its, correction: id, by, words: 'No fue así.' });
const asked = (id: string, by = 'MX'): Told =>
  happened('MinutesCorrectionAsked', correction(id, by), on('2019-11-25', { recordedBy: by }));
const settled = (id: string): Told =>
  happened(
    'MinutesCorrectionSettled',
    { ...its, correction: id, outcome: { kind: 'taken' } },
    on('2019-11-26'),
  );
const final = happened('MinutesFinalized', its, on('2019-12-01'));

const askFor = (data: Record<string, unknown>, header: Record<string, unknown> = {}) =>
  ask('AskMinutesCorrection', data, on('2019-11-25', { recordedBy: 'MX', ...header }));

describe('CirculateMinutes', () => {
  const circulate = (until = '2019-11-30', occurredAt = '2019-11-20') =>
    ask('CirculateMinutes', { ...its, until }, on(occurredAt));

  it('gives those who attended time to correct them', () =>
    given(...held)
      .when(circulate())
      .then(circulated));

  it('refuses those of a meeting that is not closed, or not known', () => {
    given(...held.slice(0, -1))
      .when(circulate())
      .thenRefused('meeting-already-open', [11]);
    given(...held)
      .when(ask('CirculateMinutes', { meeting: 'otra', until: '2019-11-30' }))
      .thenRefused('unknown-meeting');
  });

  it('refuses a second draft, and a time that is over before it begins', () => {
    given(...draft)
      .when(circulate())
      .thenRefused('minutes-already-circulated', [18]);
    given(...held)
      .when(circulate('2019-11-20'))
      .thenRefused('no-time-to-correct');
  });
});

describe('AskMinutesCorrection', () => {
  it('is asked by whoever attended, on an item or on none', () => {
    given(...draft)
      .when(askFor(correction('c1')))
      .then(asked('c1'));
    given(...draft)
      .when(askFor({ ...correction('c1'), item: 'budget' }))
      .then(happened('MinutesCorrectionAsked', { ...correction('c1'), item: 'budget' }));
    given(...draft)
      .when(askFor(correction('c1'), on('2019-11-30')))
      .then(asked('c1'));
  });

  it.each<[string, unknown, string, { readonly told?: readonly Told[] }]>([
    ['before there is a draft', askFor(correction('c1')), 'minutes-not-circulated', { told: held }],
    ['of a meeting not known', askFor({ ...correction('c1'), meeting: 'otra' }), 'unknown-meeting', {}],
    ['late', askFor(correction('c1'), on('2019-12-01')), 'minutes-correction-late', {}],
    ['by who did not attend', askFor(correction('c1', 'OIM'), { recordedBy: 'OIM' }), 'did-not-attend', {}],
    ['for another', askFor(correction('c1', 'CR')), 'no-authority-for-member', {}],
    ['on no item that is there', askFor({ ...correction('c1'), item: 'x' }), 'unknown-agenda-item', {}],
    [
      'under an identifier already taken',
      askFor(correction('c1')),
      'minutes-correction-already-asked',
      { told: [...draft, asked('c1')] },
    ],
    ['once they are final', askFor(correction('c1')), 'minutes-final', { told: [...draft, final] }],
  ])('is refused %s', (_, command, code, { told = draft }) =>
    given(...told)
      .when(command)
      .thenRefused(code),
  );
});

describe('SettleMinutesCorrection', () => {
  const settle = (id: string, outcome: unknown = { kind: 'taken' }) =>
    ask('SettleMinutesCorrection', { ...its, correction: id, outcome }, on('2019-11-26'));

  it('takes it up, or says why not', () => {
    given(...draft, asked('c1'))
      .when(settle('c1'))
      .then(settled('c1'));
    const outcome = { kind: 'not-taken', reason: 'Así consta.' };
    given(...draft, asked('c1'))
      .when(settle('c1', outcome))
      .then(happened('MinutesCorrectionSettled', { ...its, correction: 'c1', outcome }));
  });

  it('refuses one that nobody asked for, or that is settled', () => {
    given(...draft)
      .when(settle('c1'))
      .thenRefused('unknown-minutes-correction');
    given(...draft, asked('c1'), settled('c1'))
      .when(settle('c1'))
      .thenRefused('minutes-correction-settled', [20]);
  });
});

describe('FinalizeMinutes', () => {
  const finalize = (occurredAt = '2019-12-01') => ask('FinalizeMinutes', its, on(occurredAt));

  it('is done once the time is over and every correction settled', () =>
    given(...draft, asked('c1'), settled('c1'))
      .when(finalize())
      .then(final));

  it('is refused before', () => {
    given(...draft)
      .when(finalize('2019-11-30'))
      .thenRefused('minutes-still-open', [18]);
    given(...draft, asked('c1'), asked('c2', 'CR'), settled('c1'))
      .when(finalize())
      .thenRefused('minutes-corrections-unsettled', [20]);
    given(...held)
      .when(finalize())
      .thenRefused('minutes-not-circulated');
    given(...draft, final)
      .when(finalize('2019-12-02'))
      .thenRefused('minutes-final', [19]);
  });

  it('closes the story of the meeting: what is recorded of it later is refused, however it is dated', () =>
    given(...draft, final)
      .when(ask('NoteIntervention', { ...its, party: 'MX' }, on('2019-11-13')))
      .thenRefused('minutes-final', [19]));
});

describe('the minutes as of a date', () => {
  it('a correction is not dated before the draft', () =>
    after(...draft)
      .entering({ ...asked('c1'), stamp: { occurredAt: '2019-11-19', recordedBy: 'MX' } })
      .isRefused('dated-before-what-it-rests-on', [18]));

  it('a settlement is not dated before what was asked', () =>
    after(...draft, asked('c1'))
      .entering(
        happened(
          'MinutesCorrectionSettled',
          { ...its, correction: 'c1', outcome: { kind: 'taken' } },
          on('2019-11-24'),
        ),
      )
      .isRefused('dated-before-what-it-rests-on', [19]));

  it('they do not become final before the last settlement', () =>
    after(
      ...draft,
      asked('c1'),
      happened(
        'MinutesCorrectionSettled',
        { ...its, correction: 'c1', outcome: { kind: 'taken' } },
        on('2019-12-05'),
      ),
    )
      .entering(final)
      .isRefused('dated-before-what-it-rests-on', [20]));
});

describe("a chair's summary", () => {
  const text = { text: 'resumen' };
  const drafted = (organ = 'vm') =>
    happened(
      'TextDrafted',
      { ...text, kind: 'report', organ, title: { es: 'Resumen' }, language: 'es' },
      on('2019-11-13'),
    );
  const words = happened(
    'ParagraphAdded',
    { ...text, paragraph: 'a', part: 'operative', words: 'Se conversó.' },
    on('2019-11-13'),
  );
  const summary = { ...text, ...its, by: 'GT', function: 'direction' };
  const issued = happened('ChairSummaryIssued', summary, on('2019-11-14'));
  const issue = (more: Record<string, unknown> = {}) => ask('IssueChairSummary', { ...summary, ...more });
  const ready = [...meeting, drafted(), words];

  it('is given by the presiding member on its own responsibility', () =>
    given(...ready)
      .when(issue())
      .then(issued));

  it.each([
    ['another member', ready, { by: 'MX' }, 'not-presiding'],
    ['a text that is not there', ready, { text: 'otro' }, 'unknown-text'],
    ['a text without a word', [...meeting, drafted()], {}, 'nothing-to-adopt'],
    ['a text of another organ', [...meeting, drafted('grcm'), words], {}, 'text-of-another-organ'],
    ['a meeting that has not opened', [...meeting.slice(0, 11), drafted(), words], {}, 'meeting-not-open'],
    ['one that was issued already', [...ready, issued], {}, 'is-chair-summary'],
  ])('is refused of %s', (_, told, more, code) =>
    given(...told)
      .when(issue(more))
      .thenRefused(code),
  );

  const put = happened(
    'ProposalSubmitted',
    {
      proposal: 'p',
      organ: 'vm',
      kind: 'adoption',
      title: { es: 'Adoptarlo' },
      about: [{ kind: 'text', ...text }],
      asks: 'approved',
      by: ['CR'],
    },
    on('2019-11-14'),
  );
  const declare = { proposal: 'p', version: 1, by: 'GT', function: 'direction' };

  it('claims no consensus: none is declared on it, and not a word of it changes', () => {
    given(...ready, issued, put)
      .when(ask('DeclareConsensus', declare))
      .thenRefused('is-chair-summary', [18]);
    given(...ready, issued)
      .when(ask('RewordParagraph', { ...text, paragraph: 'a', words: 'Se acordó.' }))
      .thenRefused('is-chair-summary', [18]);
  });

  it('is not what was agreed on', () =>
    given(...ready, put, happened('ConsensusDeclared', declare, on('2019-11-14')))
      .when(issue())
      .thenRefused('summary-of-what-was-agreed', [19]));
});
