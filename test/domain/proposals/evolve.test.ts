import { evolve } from '../../../domain/book/evolve.js';
import { presided } from '../../support/conference.js';
import { entriesOf, given, happened, type Told } from '../../support/spec.js';
import { answered, declared, letGo, met, open, revised, sustained, took, withdrawn } from './told.js';

// A book read as of another date may lack the entries that these rest on: the state is told all the same.

const after = (before: readonly Told[], told: Told) => {
  const { book } = given(...before);
  const [entry] = entriesOf([told], before.length);
  return { before: book.proposals, after: entry === undefined ? undefined : evolve(book, entry).proposals };
};

describe('entries that rest on nothing', () => {
  it.each([revised(2), withdrawn(), took('HN', 'objection'), letGo('HN'), answered('HN'), declared()])(
    '$type: no proposal, no change',
    (told) => {
      const seen = after(presided, told);
      expect(seen.after).toEqual(seen.before);
    },
  );

  it.each([letGo('HN'), met('HN'), answered('HN'), sustained('HN')])(
    '$type: no objection, no change',
    (told) => {
      const seen = after(open, told);
      expect(seen.after?.proposals.valueSeq().toJS()).toEqual(seen.before.proposals.valueSeq().toJS());
    },
  );

  it('an objection without a reason, which the rules refuse, is an objection without words', () => {
    const seen = after(open, took('HN', 'objection', { reason: undefined }));
    expect(seen.after?.proposals.valueSeq().first()?.objections).toMatchObject([
      { member: 'HN', reason: '' },
    ]);
  });
});

describe('acts', () => {
  it('are gathered under the proposal they rest on', () => {
    const data = {
      organ: 'vm',
      verb: 'took-note',
      objects: [{ kind: 'other', name: { es: 'x' } }],
      words: { es: 'x' },
      follows: [],
      addressees: [],
    };
    const act = happened('ActRecorded', { act: 'a1', proposal: 'p1', ...data });
    const seen = after(open, act);
    expect(seen.after?.proposals.valueSeq().first()?.acts).toEqual(['a1']);
    expect(seen.after?.acts.valueSeq().first()).toMatchObject({ id: 'a1', proposal: 'p1', entry: 11 });
    expect(after(presided, act).after?.acts.size).toBe(1);
  });
});
