import { proposal as proposalTold } from '../../../projections/proposal.js';
import { body, meeting } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened } from '../../support/spec.js';

const noon = { occurredAt: '2019-11-14' };
const own = (member: string) => ({ ...noon, recordedBy: member });
const behalf = (party: string) => ({ onBehalfOf: { party, authority: 'nota verbal 12' } });

const stand = { proposal: 'p', version: 1, member: 'CR', stand: 'objection', reason: 'Cuesta mucho.' };
const proposed = happened(
  'ProposalSubmitted',
  { proposal: 'p', organ: 'vm', kind: 'other', title: { es: 'Algo' }, about: [], by: ['MX', 'HN'] },
  noon,
);
/** 16: the proposal of MX and HN; 17: the objection of CR. */
const objected = [...meeting, proposed, happened('PositionTaken', stand, own('CR'))];

const annulled = { kind: 'annulled' };
const reading = (data: unknown) => ({ kind: 'data', data });
const saying = (entry: number, right: unknown) => ({ entry, right, reason: 'error' });
const correct = (entry: number, right: unknown, header: Record<string, unknown> = {}) =>
  ask('CorrectEntry', saying(entry, right), header);
const corrected = (entry: number, right: unknown, header: Record<string, unknown> = {}) =>
  happened('EntryCorrected', saying(entry, right), header);

describe('CorrectEntry of what was done', () => {
  it.each(['CR', 'GT', 'OIM'])('is not for %s: the record is kept by the Secretariat', (recordedBy) =>
    given(...meeting)
      .when(correct(15, annulled, { recordedBy }))
      .thenRefused('correction-not-yours', [15]),
  );

  it('is for the Secretariat', () =>
    given(...meeting)
      .when(correct(15, annulled))
      .then(corrected(15, annulled)));

  it('is, before there is a Secretariat, for whoever opened the book', () => {
    const [constituted] = body;
    const admitted = happened('MemberAdmitted', { member: 'CR', names: { es: 'Costa Rica' } });
    if (constituted === undefined) throw new Error('no body');
    given(constituted, admitted).when(correct(1, annulled)).then(corrected(1, annulled));
    given(constituted, admitted)
      .when(correct(1, annulled, { recordedBy: 'CR' }))
      .thenRefused('correction-not-yours', [1]);
  });
});

describe('CorrectEntry of what a member said', () => {
  it('is for that member', () =>
    given(...objected)
      .when(correct(17, annulled, { recordedBy: 'CR' }))
      .then(corrected(17, annulled)));

  it('is for the Secretariat on its behalf only', () => {
    given(...objected)
      .when(correct(17, annulled, behalf('CR')))
      .then(corrected(17, annulled));
    given(...objected)
      .when(correct(17, annulled))
      .thenRefused('correction-not-yours', [17]);
    given(...objected)
      .when(correct(17, annulled, behalf('MX')))
      .thenRefused('correction-not-yours', [17]);
  });

  it.each(['GT', 'MX', 'OIM'])('is not for %s, be it on its behalf', (recordedBy) => {
    given(...objected)
      .when(correct(17, annulled, { recordedBy }))
      .thenRefused('correction-not-yours', [17]);
    given(...objected)
      .when(correct(17, reading({ ...stand, stand: 'support' }), { recordedBy, ...behalf('CR') }))
      .thenRefused('correction-not-yours', [17]);
  });

  it('does not make it the words of another', () =>
    given(...objected)
      .when(correct(17, reading({ ...stand, member: 'MX' }), behalf('CR')))
      .thenRefused('words-of-another', [17]));

  it('is, of a proposal, for any one of those that put it forward', () => {
    given(...meeting, proposed)
      .when(correct(16, annulled, { recordedBy: 'HN' }))
      .then(corrected(16, annulled));
    given(...meeting, proposed)
      .when(correct(16, annulled, { recordedBy: 'CR' }))
      .thenRefused('correction-not-yours', [16]);
  });

  it('takes an annulment back by the same right', () => {
    const back = { kind: 'occurredAt', occurredAt: '2019-11-15' };
    const gone = [...objected, corrected(17, annulled, own('CR'))];
    given(...gone)
      .when(correct(17, back))
      .thenRefused('correction-not-yours', [17]);
    given(...gone)
      .when(correct(17, back, { recordedBy: 'CR' }))
      .then(corrected(17, back));
  });

  it.each([
    ['withdrew its objection', 'ObjectionWithdrawn', { proposal: 'p', member: 'CR' }],
    ['agreed that it was met', 'ObjectionMet', { proposal: 'p', member: 'CR', how: 'Se abarató.' }],
  ] as const)('holds where it %s', (_, type, data) => {
    const told = [...objected, happened(type, data, own('CR'))];
    given(...told)
      .when(correct(18, annulled))
      .thenRefused('correction-not-yours', [18]);
    given(...told)
      .when(correct(18, annulled, { recordedBy: 'CR' }))
      .then(corrected(18, annulled));
  });

  it('holds where it offered itself', () => {
    const candidacy = { member: 'CR', term: '2021', meeting: 'xxiv', takesOffice: '2021' };
    const told = [...meeting, happened('CandidacyAnnounced', candidacy, noon)];
    given(...told)
      .when(correct(16, annulled, { recordedBy: 'GT' }))
      .thenRefused('correction-not-yours', [16]);
    given(...told)
      .when(correct(16, annulled, { recordedBy: 'CR' }))
      .then(corrected(16, annulled));
  });
});

describe('a proposal whose positions were corrected', () => {
  const told = (...corrections: readonly ReturnType<typeof happened>[]) => {
    const { book } = after(...objected, ...corrections);
    return proposalTold({ book, instant: Date.parse('2019-11-20T00:00Z') }, 'p');
  };

  it('still shows the objection that was annulled, with its words, by which entry and why', () => {
    const answer = told(corrected(17, annulled, own('CR')));
    expect(answer?.objections).toEqual([]);
    expect(answer?.corrected).toMatchObject([
      {
        member: { code: 'CR' },
        stand: 'objection',
        version: 1,
        reason: 'Cuesta mucho.',
        entry: 17,
        corrections: [{ reason: 'error', entry: 18 }],
      },
    ]);
    expect(answer?.corrected[0]).not.toHaveProperty('readsNow');
  });

  it('shows both readings of one that was changed', () => {
    const support = { proposal: 'p', version: 1, member: 'CR', stand: 'support' };
    const answer = told(corrected(17, reading(support), own('CR')));
    expect(answer?.positions).toMatchObject([{ stand: 'support', entry: 17 }]);
    expect(answer?.corrected).toMatchObject([
      { stand: 'objection', readsNow: { stand: 'support', version: 1 }, corrections: [{ entry: 18 }] },
    ]);
  });

  it('shows nothing of the kind where none was', () => expect(told()?.corrected).toEqual([]));
});
