import * as E from 'fp-ts/lib/Either.js';
import { systemClock } from '../../adapters/clock.js';
import { Instant } from '../../domain/dates/moment.js';

afterEach(() => {
  jest.useRealTimers();
});

describe('the machine’s clock', () => {
  it('tells the instant in the one form that entries have', () => {
    jest.useFakeTimers({ now: Date.parse('2019-11-14T10:30:00-06:00') });
    expect(systemClock()).toBe('2019-11-14T16:30:00.000Z');
    expect(E.isRight(Instant.decode(systemClock()))).toBe(true);
  });

  it('dates nothing when it is set to a year that no entry can have', () => {
    jest.useFakeTimers({ now: 8.64e15 });
    expect(() => systemClock()).toThrow('set its date');
  });
});
