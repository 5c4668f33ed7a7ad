import { systemClock } from '../../adapters/clock.js';
import type { Command } from '../../domain/book/command.js';
import { library } from '../../src/library.js';
import { recorder } from '../../src/record.js';
import { BOOK, commandsOf, entriesOf, orThrow, withEntries, type Entries } from '../books.js';
import { beside, timed, type Contender } from '../measure.js';
import type { Measured } from './figure.js';

const OF_THE_SMALL = 1_000;

/** Goes on with the conference in an open book of this length, each command durable. */
const goingOn = (name: string, entries: Entries, commands: readonly Command[]): Contender => ({
  name,
  run: () =>
    withEntries(entries, async (store) => {
      const books = library(store);
      await books.current(BOOK);
      const desk = recorder({ store, clock: systemClock, books });
      const milliseconds = await timed(async () => {
        for (const command of commands) orThrow(await desk.record(command)());
      });
      return { pieces: commands.length, milliseconds };
    }),
});

/** One command in a long book beside one in a short one: it is to cost the same. */
export const growthFigures: Measured = {
  name: 'growth',
  async *figures({ rounds, pieces, sizes }) {
    const next = Math.ceil(pieces / 2);
    const all = commandsOf(Math.max(...sizes) + next);
    const small = Math.min(OF_THE_SMALL, ...sizes);
    const contender = async (size: number): Promise<Contender> =>
      goingOn(
        `record in a book of ${size.toLocaleString('en')}`,
        await entriesOf(all.slice(0, size)),
        all.slice(size, size + next),
      );
    for (const size of sizes.filter((one) => one > small))
      yield await beside(
        `a command in a book of ${size.toLocaleString('en')}`,
        await contender(small),
        await contender(size),
        rounds,
      );
  },
};
