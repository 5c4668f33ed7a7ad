import { meeting, presided } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { answered, declared, deferred, letGo, open, revised, submitted, sustained, took } from './told.js';

type Extra = Record<string, unknown>;

// All of `told` is of the 14th: what rests on it is not of the 13th, nor of an hour of the 14th.
const before = { occurredAt: '2019-11-13' };
const CODE = 'dated-before-what-it-rests-on';

const p1 = { proposal: 'p1' };
const chaired = { ...p1, by: 'GT', function: 'direction' };
const declare = (header: Extra = {}): unknown => ask('DeclareConsensus', { ...chaired, version: 1 }, header);
const take = (member: string, header: Extra): unknown =>
  ask('TakePosition', { ...p1, version: 1, member, stand: 'support' }, { recordedBy: member, ...header });
const about = [{ kind: 'text', text: 't1' }];
const text: readonly Told[] = [
  happened(
    'TextDrafted',
    { text: 't1', kind: 'other', organ: 'vm', title: { es: 'Texto' }, language: 'es' },
    { occurredAt: '2019-11-14' },
  ),
  happened(
    'ParagraphAdded',
    { text: 't1', paragraph: 'g1', part: 'operative', words: 'Paz.' },
    { occurredAt: '2019-11-14' },
  ),
];

describe('what is dated before what it rests on is refused', () => {
  it('a proposal: before what it is about', () =>
    given(...presided, ...text)
      .when(ask('SubmitProposal', { ...Object(submitted({ about }).data) }, before))
      .thenRefused(CODE, [11]));

  it('a position: before its version, or the member’s stand before it', () => {
    given(...open)
      .when(take('MX', before))
      .thenRefused(CODE, [10]);
    given(...open, took('MX', 'support', {}, { occurredAt: '2019-11-20' }))
      .when(take('MX', { occurredAt: '2019-11-19' }))
      .thenRefused(CODE, [11]);
    given(...open, took('HN', 'support', {}, { occurredAt: '2019-11-20' }))
      .when(take('MX', { occurredAt: '2019-11-19' }))
      .then(took('MX', 'support'));
  });

  it('what is said to an objection: before the objection', () => {
    const objected = [...open, took('HN', 'objection', {}, { occurredAt: '2019-11-20' })];
    const own = { ...p1, member: 'HN' };
    const early = { occurredAt: '2019-11-19' };
    given(...objected)
      .when(ask('WithdrawObjection', own, { recordedBy: 'HN', ...early }))
      .thenRefused(CODE, [11]);
    given(...objected)
      .when(ask('MeetObjection', { ...own, how: 'x' }, { recordedBy: 'HN', ...early }))
      .thenRefused(CODE, [11]);
    given(...objected)
      .when(ask('AnswerObjection', { ...own, by: 'GT', answer: 'x' }, early))
      .thenRefused(CODE, [11]);
  });

  it('an objection sustained: before the answer', () =>
    given(...open, took('HN', 'objection'), answered('HN'))
      .when(ask('SustainObjection', { ...p1, member: 'HN', reason: 'x' }, { recordedBy: 'HN', ...before }))
      .thenRefused(CODE, [10]));

  it('consensus: before anything that was said', () => {
    given(...open)
      .when(declare(before))
      .thenRefused(CODE, [10]);
    const late = { occurredAt: '2019-11-20' };
    given(...open, took('HN', 'reserve', {}, late))
      .when(declare())
      .thenRefused(CODE, [11]);
    given(...open, took('HN', 'objection'), { ...letGo('HN'), stamp: { ...late, recordedBy: 'HN' } })
      .when(declare())
      .thenRefused(CODE, [12]);
    given(...open, took('HN', 'objection'), answered('HN'), sustained('HN'), letGo('HN'))
      .when(declare({ occurredAt: '2019-11-14T12:00-06:00' }))
      .thenRefused(CODE, [10]);
  });

  it('a revision, a deferral, a withdrawal: before the version and the phase', () => {
    given(...open)
      .when(ask('ReviseProposal', { ...p1, words: { es: 'Otra' }, by: ['CR'] }, before))
      .thenRefused(CODE, [10]);
    given(...open, revised(2))
      .when(ask('DeferProposal', { ...chaired, reason: 'x' }, before))
      .thenRefused(CODE, [11]);
    given(...open, deferred())
      .when(ask('ResumeProposal', chaired, before))
      .thenRefused(CODE, [10]);
    given(...open)
      .when(ask('RejectProposal', { ...chaired, reason: 'x' }, before))
      .thenRefused(CODE, [10]);
    given(...open)
      .when(ask('WithdrawProposal', { ...p1, by: 'CR' }, { recordedBy: 'CR', ...before }))
      .thenRefused(CODE, [10]);
  });

  it('an act: before its consensus, its paragraph, the acts it followed', () => {
    const matter = { kind: 'other', name: { es: 'el lema' } };
    const act = {
      act: 'a1',
      organ: 'vm',
      verb: 'thanked',
      objects: [matter],
      words: { es: 'Da las gracias.' },
      follows: [],
      addressees: [],
    };
    given(...presided, submitted({ about: [matter], asks: 'thanked' }), declared())
      .when(ask('RecordAct', { ...act, proposal: 'p1' }, before))
      .thenRefused(CODE, [10]);
    given(...presided, ...text)
      .when(ask('RecordAct', { ...act, paragraph: { text: 't1', paragraph: 'g1' } }, before))
      .thenRefused(CODE, [11]);
    given(...presided, happened('ActRecorded', { ...act, act: 'a0' }, { occurredAt: '2019-11-14' }))
      .when(ask('RecordAct', { ...act, follows: ['a0'] }, before))
      .thenRefused(CODE, [10]);
  });

  it('a position in a meeting: outside its time', () =>
    given(...meeting, submitted({ meeting: 'xxiv' }))
      .when(take('HN', { occurredAt: '2019-10-15' }))
      .thenRefused('meeting-not-open', [10]));
});
