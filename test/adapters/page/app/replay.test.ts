import { landmarks, standingAt, stepAsked } from '../../../../adapters/page/app/replay.js';
import type { ReplayStep } from '../../../../projections/replay.js';

const said = (en: string): { es: string; en: string } => ({ es: en, en });

const step = (entry: number, type: string, ...differences: readonly object[]): ReplayStep =>
  ({ entry, type, said: said(type), by: { code: 'ST' }, differences }) as unknown as ReplayStep;

const steps = [
  step(1, 'MeetingOpened', { aspect: 'agenda', key: 'm', what: said('the meeting'), is: said('open') }),
  step(2, 'PresenceNoted', { aspect: 'presence', key: 'BZ', what: said('Belize'), is: said('present') }),
  step(3, 'PresenceNoted', {
    aspect: 'presence',
    key: 'BZ',
    what: said('Belize'),
    was: said('present'),
    is: said('left'),
  }),
  step(4, 'MeetingClosed', { aspect: 'presence', key: 'BZ', what: said('Belize'), was: said('left') }),
];

describe('a meeting gone through again', () => {
  it('has at each step what the steps up to it came to, what that step made so set off', () => {
    const at = (number: number): readonly (readonly [string, string, boolean])[] =>
      standingAt(steps, number).map(({ key, is, isNew }) => [key, is.en, isNew]);
    expect(at(1)).toEqual([['m', 'open', true]]);
    expect(at(2)).toEqual([
      ['m', 'open', false],
      ['BZ', 'present', true],
    ]);
    expect(at(3)).toEqual([
      ['m', 'open', false],
      ['BZ', 'left', true],
    ]);
    // What is told no longer does not stand.
    expect(at(4)).toEqual([['m', 'open', false]]);
  });

  it.each([
    [undefined, 1],
    ['', 1],
    ['0', 1],
    ['3', 3],
    ['99', 4],
    ['-1', 1],
    ['2.5', 1],
    ['x', 1],
  ])('asked for at step %s is at step %s', (asked, expected) => {
    expect(stepAsked(asked, 4)).toBe(expected);
  });

  it('of no steps begins at the first all the same', () => {
    expect([stepAsked('7', 0), standingAt([], 1)]).toEqual([1, []]);
  });

  it('has places to jump to', () => {
    expect(landmarks(steps).map((mark) => mark.step)).toEqual([1, 4]);
  });
});
