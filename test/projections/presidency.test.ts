import { presidency } from '../../projections/presidency.js';
import { body } from '../support/conference.js';
import { ended, held } from '../domain/presidency/given.js';
import { after } from '../support/entering.js';
import type { Told } from '../support/spec.js';

const told = (date: string, ...terms: readonly Told[]) =>
  presidency({ book: after(...body, ...terms).book, instant: Date.parse(`${date}T12:00Z`) });
const steps = (answer: ReturnType<typeof told>) =>
  answer.terms.map(({ term, steps: its }) => [term, its.map(({ step }) => step)]);

describe('the steps of a term', () => {
  it('are those that have come: one that runs has not ended, whatever was told of its end', () => {
    const panama = held('HN', '2018', '2018', '2018');
    expect(steps(told('2017-06-01', panama))).toEqual([['2018', []]]);
    expect(steps(told('2018-06-01', panama))).toEqual([['2018', ['effective']]]);
    expect(steps(told('2019-06-01', panama))).toEqual([['2018', ['effective', 'ended']]]);
  });

  it('say until when a running one is to last', () => {
    const answer = told('2019-12-01', held('GT', '2019', '2019'), ended('GT', '2019', '2019-12-31'));
    expect(answer.present).toMatchObject({ stage: 'effective', until: '2019-12-31' });
    expect(steps(answer)).toEqual([['2019', ['effective']]]);
  });
});
