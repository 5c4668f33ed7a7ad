import { commandsOf, onDisk, openingCommands, proposals, recordEach, BOOK } from '../books.js';
import type { Command } from '../../domain/book/command.js';
import { answerOf, bareExpress, served, type Call } from '../http.js';
import { beside } from '../measure.js';
import type { Measured } from './figure.js';

/** A command as it is sent: what the address and the key say is left out of the body. */
const sending = (command: Command): Call => {
  const { id, book: _book, ...sent } = command;
  return {
    method: 'POST',
    path: `/books/${BOOK}/commands`,
    headers: { 'idempotency-key': id },
    body: JSON.stringify(sent),
  };
};

/** Commands and queries over HTTP, at one line and at 64, beside express that answers with the same bytes. */
export const servingFigures: Measured = {
  name: 'serving',
  async *figures({ rounds, pieces }) {
    const opening = openingCommands();
    const commands = proposals(Math.ceil(pieces / 2)).map(sending);
    const [first] = commands;
    if (first === undefined) throw new Error('nothing to send');
    const receipt = await onDisk(async (store) => {
      await recordEach(store, opening);
      return answerOf(store, first);
    });
    const question: Call = { method: 'GET', path: `/books/${BOOK}/members` };
    const questions = commands.map(() => question);
    for (const lines of [1, 64]) {
      const at = lines === 1 ? 'one line' : `${lines} lines`;
      yield await beside(
        `HTTP command, ${at}`,
        { name: 'express, the same bytes', run: () => bareExpress(receipt, commands, lines) },
        {
          name: 'POST /books/{book}/commands',
          run: () =>
            onDisk(async (store) => {
              await recordEach(store, opening);
              return served(store, commands, { status: 201, lines });
            }),
        },
        rounds,
      );
      yield await onDisk(async (store) => {
        await recordEach(store, commandsOf(300));
        const members = await answerOf(store, question);
        return beside(
          `HTTP query, ${at}`,
          { name: 'express, the same bytes', run: () => bareExpress(members, questions, lines) },
          {
            name: 'GET /books/{book}/members',
            run: () => served(store, questions, { status: 200, lines }),
          },
          rounds,
        );
      });
    }
  },
};
