import { turn } from './turn.js';

/** Asks for one thing under a key; resolves with what came of it. */
export type Gathered<K, A, B> = (key: K, asked: A) => Promise<B>;

export interface Gathering<K, A, B> {
  /** Does these together, in the order asked: an outcome each. Where it throws, each of them is done by itself. */
  readonly together: (key: K, asked: readonly A[]) => Promise<readonly B[]>;
  /** Whether it may be done together with what was asked just before it. */
  readonly joins: (asked: A, before: A) => boolean;
  /** So many at once, at most. */
  readonly largest: number;
}

interface Waiting<A, B> {
  readonly asked: A;
  readonly answer: (outcome: B) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Does what is asked in groups, one group of a key after another. A group begins with the next turn of the thread, which
 * comes at once where nothing else is to be done, and takes in all that was asked by then. Different keys go side by side.
 */
export const gather = <K, A, B>({ together, joins, largest }: Gathering<K, A, B>): Gathered<K, A, B> => {
  const lines = new Map<K, Waiting<A, B>[]>();

  const perform = async (key: K, group: readonly Waiting<A, B>[]): Promise<void> => {
    try {
      const outcomes = await together(
        key,
        group.map(({ asked }) => asked),
      );
      outcomes.forEach((outcome, index) => group[index]?.answer(outcome));
    } catch (error) {
      // What is wrong with one of them is no trouble of the others.
      if (group.length === 1) group[0]?.fail(error);
      else for (const one of group) await perform(key, [one]);
    }
  };

  const nextOf = (line: Waiting<A, B>[]): readonly Waiting<A, B>[] => {
    const end = line.findIndex(({ asked }, index) => {
      const before = line[index - 1];
      return before !== undefined && !joins(asked, before.asked);
    });
    return line.splice(0, Math.min(largest, end < 0 ? line.length : end));
  };

  const work = async (key: K, line: Waiting<A, B>[]): Promise<void> => {
    while (line.length > 0) {
      // Whoever asks in the same moment joins; and so does whoever has just been answered and asks again at once.
      await turn();
      await perform(key, nextOf(line));
    }
    lines.delete(key);
  };

  return (key, asked) =>
    new Promise((answer, fail) => {
      const one = { asked, answer, fail };
      const line = lines.get(key);
      if (line !== undefined) {
        line.push(one);
        return;
      }
      const begun = [one];
      lines.set(key, begun);
      void work(key, begun);
    });
};
