import { recorder } from '../../src/record.js';
import { systemClock } from '../../adapters/clock.js';
import type { Command } from '../../domain/book/command.js';
import { commandsOf, entriesOf, onDisk, openingCommands, orThrow, proposals, recordEach } from '../books.js';
import { rawInserts } from '../floor.js';
import { beside, timed, type Pace } from '../measure.js';
import type { Measured } from './figure.js';

/** acta, the whole way: decide, canonicalize, hash, grow the tree, append, answer; so many callers, each waits for its own. */
const recording = (
  before: readonly Command[],
  commands: readonly Command[],
  callers: number,
): Promise<Pace> =>
  onDisk(async (store) => {
    await recordEach(store, before);
    const desk = recorder({ store, clock: systemClock });
    const waiting = commands[Symbol.iterator]();
    const caller = async (): Promise<void> => {
      for (const command of waiting) orThrow(await desk.record(command)());
    };
    const milliseconds = await timed(async () => {
      await Promise.all(Array.from({ length: callers }, caller));
    });
    return { pieces: commands.length, milliseconds };
  });

/** Durable commands, one after another and many at once, beside the same rows inserted. */
export const recordingFigures: Measured = {
  name: 'recording',
  async *figures({ rounds, pieces }) {
    const opening = openingCommands();
    const commands = commandsOf(pieces + opening.length).slice(opening.length);
    const rows = (await entriesOf(commandsOf(pieces + opening.length))).slice(opening.length);
    yield await beside(
      'one durable command, whole way',
      { name: 'better-sqlite3, one row a transaction', run: () => rawInserts(rows, 1) },
      { name: 'record, a meeting as it goes', run: () => recording(opening, commands, 1) },
      rounds,
    );
    const independent = proposals(pieces);
    const theirs = (await entriesOf([...opening, ...independent])).slice(opening.length);
    for (const callers of [1, 16, 64, 256]) {
      yield await beside(
        `${callers} ${callers === 1 ? 'caller' : 'callers at once'}`,
        { name: 'better-sqlite3, 64 rows a transaction', run: () => rawInserts(theirs, 64) },
        { name: 'record, proposals', run: () => recording(opening, independent, callers) },
        rounds,
      );
    }
  },
};
