// Records commands as fast as it can, for several callers at once, until it is killed. A line in the file of receipts
// is written when a command has been acknowledged, and not before.
import * as E from 'fp-ts/lib/Either.js';
import { openSync, writeSync } from 'node:fs';
import { systemClock } from '../../../adapters/clock.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import type { Command } from '../../../domain/book/command.js';
import { recorder } from '../../../src/record.js';
import { labelled } from '../../support/desk.js';
import { beforeTheRoll, during } from '../../support/opening.js';

const [path = '', receiptsPath = '', run = ''] = process.argv.slice(2);

/** So many ask at the same time, so that what they ask is written together. */
const CALLERS = 4;

/** What a table does over and over, most of it several entries at once. */
const round = (caller: number, n: number): Command[] => {
  const roll = (parties: string[]): Command =>
    labelled(
      `${run}/${caller}/${n}/present`,
      'NotePresence',
      { meeting: 'xxiv', parties, presence: 'present' },
      during,
    );
  const proposal = `p-${run}-${caller}-${n}`;
  const table = ['CR', 'GT', 'MX', 'HN'];
  return [
    roll(table),
    labelled(
      `${run}/${caller}/${n}/submit`,
      'SubmitProposal',
      {
        proposal,
        organ: 'vm',
        meeting: 'xxiv',
        kind: 'other',
        title: { es: 'Propuesta' },
        about: [{ kind: 'other', name: { es: 'Asunto' } }],
        by: ['CR'],
      },
      during,
    ),
    labelled(
      `${run}/${caller}/${n}/positions`,
      'TakePositions',
      {
        proposal,
        version: 1,
        members: table,
        stand: 'no-objection',
        meeting: 'xxiv',
        authority: 'asked by the chair',
      },
      during,
    ),
  ];
};

const work = async (): Promise<void> => {
  const opened = openSqlite(path);
  if (E.isLeft(opened)) throw new Error(JSON.stringify(opened.left));
  const { record } = recorder({ store: opened.right, clock: systemClock });
  const receipts = openSync(receiptsPath, 'a');
  const acknowledge = async (command: Command): Promise<void> => {
    const receipt = await record(command)();
    if (E.isLeft(receipt)) throw new Error(JSON.stringify(receipt.left));
    const entries = receipt.right.entries.map(({ number, id }) => [number, id]);
    writeSync(receipts, `${JSON.stringify({ command: command.id, entries })}\n`);
  };
  // Recorded by every run; from the second on, these are repetitions.
  for (const command of beforeTheRoll) await acknowledge(command);
  const call = async (caller: number): Promise<never> => {
    for (let n = 0; ; n++) {
      for (const command of round(caller, n)) await acknowledge(command);
      if (caller === 0) process.send?.('recorded a round');
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
};

process.once('message', () => {
  void work().catch((failure: unknown) => process.send?.(String(failure)));
});
process.send?.('ready');
