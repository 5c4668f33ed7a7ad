import fc from 'fast-check';
import { fold } from '../../domain/book/fold.js';
import type { Book } from '../../domain/book/state.js';
import { factsOf, type Difference, differences } from '../../projections/facts/difference.js';
import { tellIn } from '../../projections/facts/fact.js';
import { namesOf } from '../../projections/sentences/names.js';
import { CRM } from '../support/desk.js';
import { lawfulHistory } from '../support/history.js';
import { stepsOf } from '../support/whole-book.js';

const NOON = Date.parse('2019-11-14T18:00:00Z');
const RUNS = { numRuns: 150 };

type Scene = ReadonlyMap<string, string>;

/** How everything is, in words, by what it is. */
const sceneOf = (book: Book, tell: ReturnType<typeof tellIn>): Scene =>
  new Map([...factsOf(book, tell)].map(([key, { is }]) => [key, JSON.stringify(is)]));

const set = (scene: Scene, key: string, value: object | undefined): Scene => {
  const next = new Map(scene);
  if (value === undefined) next.delete(key);
  else next.set(key, JSON.stringify(value));
  return next;
};

const forward = (scene: Scene, all: readonly Difference[]): Scene =>
  all.reduce((before, { key, is }) => set(before, key, is), scene);

const backward = (scene: Scene, all: readonly Difference[]): Scene =>
  all.reduce((after, { key, was }) => set(after, key, was), scene);

const sorted = (scene: Scene): readonly (readonly [string, string])[] =>
  [...scene].toSorted(([one], [other]) => (one < other ? -1 : 1));

describe('a record replayed', () => {
  it('is, step by step forward, what the book is; and backward, what it was, to where it began', () => {
    fc.assert(
      fc.property(lawfulHistory(30), ({ entries }) => {
        const steps = stepsOf(CRM, entries);
        const tell = tellIn(namesOf(steps.at(-1)!.after, NOON));
        const made = steps.map(({ before, after }) => differences(before, after, tell));
        let scene = sceneOf(steps[0]!.before, tell);
        expect(scene.size).toBe(0);
        steps.forEach(({ after }, index) => {
          scene = forward(scene, made[index]!);
          expect(sorted(scene)).toEqual(sorted(sceneOf(after, tell)));
        });
        expect(sorted(scene)).toEqual(sorted(sceneOf(fold(CRM, entries), tell)));
        steps.toReversed().forEach(({ before }, index) => {
          scene = backward(scene, made[steps.length - 1 - index]!);
          expect(sorted(scene)).toEqual(sorted(sceneOf(before, tell)));
        });
        expect(scene.size).toBe(0);
      }),
      RUNS,
    );
  }, 120_000);

  it('has of two states the same differences as all steps between them together', () => {
    fc.assert(
      fc.property(lawfulHistory(30), fc.nat(), fc.nat(), ({ entries }, one, other) => {
        const steps = stepsOf(CRM, entries);
        const [from, to] = [one % steps.length, other % steps.length].toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        const tell = tellIn(namesOf(steps.at(-1)!.after, NOON));
        const [before, after] = [steps[from]!.before, steps[to]!.after];
        const whole = differences(before, after, tell);
        expect(sorted(forward(sceneOf(before, tell), whole))).toEqual(sorted(sceneOf(after, tell)));
        for (const { was, is } of whole) expect(JSON.stringify(was)).not.toBe(JSON.stringify(is));
      }),
      RUNS,
    );
  }, 120_000);
});
