import { SIGNED_WITHIN } from '../../adapters/http/signed-store.js';
import { memorySigning } from '../../adapters/signing/memory.js';
import { systemClock } from '../../adapters/clock.js';
import { systemRandom } from '../../adapters/random.js';
import type { Command } from '../../domain/book/command.js';
import { publisher } from '../../src/log/publisher.js';
import { signerOf } from '../../src/log/signer.js';
import { treesOf } from '../../src/log/trees.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { recorder } from '../../src/record.js';
import { commandsOf, onDisk, openingCommands, orThrow, proposals, recordEach } from '../books.js';
import { beside, timed, type Pace } from '../measure.js';
import { onDiskWithoutTrees } from '../treeless.js';
import type { Measured } from './figure.js';

interface Work {
  readonly before: readonly Command[];
  readonly commands: readonly Command[];
  readonly callers: number;
}

/** So many callers, each waits for its own; and what is to be done at the end counts. */
const record = async (
  { commands, callers }: Work,
  store: EventStore,
  end: () => Promise<void>,
): Promise<Pace> => {
  const desk = recorder({ store, clock: systemClock });
  const waiting = commands[Symbol.iterator]();
  const caller = async (): Promise<void> => {
    for (const command of waiting) orThrow(await desk.record(command)());
  };
  const milliseconds = await timed(async () => {
    await Promise.all(Array.from({ length: callers }, caller));
    await end();
  });
  return { pieces: commands.length, milliseconds };
};

const without = (work: Work): Promise<Pace> =>
  onDiskWithoutTrees(async (store) => {
    await recordEach(store, work.before);
    return record(work, store, () => Promise.resolve());
  });

/** With the tree in the same transaction, and a checkpoint signed by and by. */
const withProofs = (work: Work): Promise<Pace> =>
  onDisk(async (store) => {
    await recordEach(store, work.before);
    const signing = memorySigning(systemRandom);
    orThrow(signing.begin('acta.example'));
    const failed = (_: string, trouble: object): never => {
      throw new Error(JSON.stringify(trouble));
    };
    const publishing = publisher(signerOf(treesOf(store), signing), { within: SIGNED_WITHIN, failed });
    return record(work, publishing.watching(store), publishing.finish);
  });

/** What proofs cost whoever records: all that acta does, beside the same without trees and signatures. */
export const provingFigures: Measured = {
  name: 'proving',
  async *figures({ rounds, pieces }) {
    const before = openingCommands();
    const meeting = commandsOf(pieces + before.length).slice(before.length);
    for (const work of [
      { before, commands: meeting, callers: 1 },
      { before, commands: proposals(pieces), callers: 64 },
    ]) {
      yield await beside(
        `recording with proofs, ${work.callers === 1 ? 'one caller' : `${work.callers} callers`}`,
        { name: 'acta without trees and signatures', run: () => without(work) },
        { name: 'acta', run: () => withProofs(work) },
        rounds,
      );
    }
  },
};
