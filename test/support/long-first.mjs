import Sequencer from '@jest/test-sequencer';

/** The suites that take long begin first, so that at the end no worker is left alone with one. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => path.includes('.long.test.');
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
