import type { Moment } from '../../../domain/dates/moment.js';
import { instantOf } from '../../../domain/book/state.js';
import type { ProposalId } from '../../../domain/language/ids.js';
import { stillNeeded } from '../../../domain/proposals/still-needed.js';
import { presided } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { declared, revised, submitted } from './told.js';

type Extra = Record<string, unknown>;

const on14 = { occurredAt: '2019-11-14' };
const told = (type: Told['type'], data: Extra): Told => happened(type, data, on14);
const t1 = { kind: 'text', text: 't1' };
const v1 = { kind: 'activity', activity: 'v1' };

/** Entries 10–12: the text t1 with its paragraph g1, the activity v1. */
const drafts: readonly Told[] = [
  ...presided,
  told('TextDrafted', { text: 't1', kind: 'other', organ: 'vm', title: { es: 'Texto' }, language: 'es' }),
  told('ParagraphAdded', { text: 't1', paragraph: 'g1', part: 'operative', words: 'Paz.' }),
  told('ActivityProposed', {
    activity: 'v1',
    title: { es: 'Jornada' },
    supporters: [],
    technicalSupport: [],
    date: { kind: 'undated', reason: 'not-stated', confirmed: false },
  }),
];
/** Entry 13: p1, that both be approved. */
const put = [...drafts, submitted({ about: [t1, v1], asks: 'approved' })];
const reworded = told('ParagraphReworded', { text: 't1', paragraph: 'g1', words: 'Guerra.' });
const moved = told('ActivityChanged', { activity: 'v1', host: 'MX', reason: 'lo ofrece' });
const declare = (version = 1): unknown =>
  ask('DeclareConsensus', { proposal: 'p1', version, by: 'GT', function: 'direction' });
const act = (objects: readonly Extra[] = [t1, v1]): Extra => ({
  act: 'a1',
  organ: 'vm',
  verb: 'approved',
  proposal: 'p1',
  objects,
  words: { es: 'Aprueba.' },
  follows: [],
  addressees: [],
});
const adopted = told('TextAdopted', { text: 't1', act: 'a1' });
const approved = told('ActivityApproved', { activity: 'v1', act: 'a1' });

describe('a proposal is bound to what stood when it was put', () => {
  it('consensus tells the shape of what was decided on', () =>
    given(...put)
      .when(declare())
      .then(declared({ shapes: [11, 12] })));

  it('a text or an activity changed since bars consensus, and is named', () => {
    given(...put, reworded)
      .when(declare())
      .thenRefused('changed-since-put', [14]);
    given(...put, reworded, moved)
      .when(declare())
      .thenRefused('changed-since-put', [14, 15]);
  });

  it('until the proposal is revised: then it is on what stands now', () =>
    given(...put, reworded, revised(2))
      .when(declare(2))
      .then(declared({ version: 2, shapes: [14, 12] })));

  it('and says that it needs to be', () => {
    const { book } = given(...put, reworded);
    const proposal = book.proposals.proposals.get('p1' as ProposalId);
    const instant = instantOf(book, { occurredAt: '2019-11-14' as Moment });
    expect(proposal && stillNeeded(book, proposal, instant)[0]).toEqual({
      kind: 'changed',
      bars: true,
      entries: [14],
    });
  });

  it('consensus on another shape than the one that stands is refused', () =>
    after(...put)
      .entering(declared({ shapes: [10, 12] }))
      .isRefused('declared-on-another-shape', [13]));

  it('the act is on what was agreed: not on what has changed since', () => {
    const settled = [...put, declared()];
    given(...settled)
      .when(ask('RecordAct', act()))
      .then(told('ActRecorded', act()), adopted, approved);
    given(...settled, reworded)
      .when(ask('RecordAct', act()))
      .thenRefused('changed-since-consensus', [15]);
    given(...settled, moved)
      .when(ask('RecordAct', act()))
      .thenRefused('changed-since-consensus', [15]);
    given(...settled, moved)
      .when(ask('RecordAct', act([t1])))
      .then(told('ActRecorded', act([t1])), adopted);
  });

  it('and so is what the act brings about', () => {
    after(...put, declared(), told('ActRecorded', act()), reworded)
      .entering(adopted)
      .isRefused('changed-since-consensus', [16]);
    after(...put, declared(), told('ActRecorded', act()), moved)
      .entering(approved)
      .isRefused('changed-since-consensus', [16]);
  });

  it('an adopted text changes no more, an activity in the calendar may', () => {
    const done = [...put, declared(), told('ActRecorded', act()), adopted, approved];
    given(...done)
      .when(ask('RewordParagraph', reworded.data))
      .thenRefused('text-already-adopted', [16]);
    given(...done)
      .when(ask('ChangeActivity', moved.data))
      .then(moved);
  });
});
