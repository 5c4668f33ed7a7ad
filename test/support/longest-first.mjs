import Sequencer from '@jest/test-sequencer';

/** By the ends of their names, each longer than the next: on a machine that has not run them jest cannot know. */
const LONGEST = [
  '/http/fuzz/reading.long.test.ts',
  '/http/fuzz/recording.long.test.ts',
  '/closed-doors.laws.test.ts',
  '/store/tampering.long.test.ts',
];

/** The suites that take longest begin first, so that at the end no worker is left alone with one. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((end) => path.endsWith(end));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
