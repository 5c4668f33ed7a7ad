import type { Command } from '../../domain/book/command.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { commandsOf, onDisk, openingCommands, proposals, recordEach, BOOK } from '../books.js';
import { startCaller, type Caller } from '../caller.js';
import type { Call, Load } from '../calls.js';
import { answerOf, bareExpress, served } from '../http.js';
import { beside, type Figure } from '../measure.js';
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

/** A load that acta and its floor are put under, by the same caller. */
interface Serving extends Load {
  readonly what: string;
  readonly name: string;
  /** Works in a book that stands as it is to stand before it is put under the load. */
  readonly inBook: <A>(task: (store: EventStore) => Promise<A>) => Promise<A>;
}

const inBookOf =
  (commands: readonly Command[]): Serving['inBook'] =>
  (task) =>
    onDisk(async (store) => {
      await recordEach(store, commands);
      return task(store);
    });

/** So many calls a line has at least: what counts begins after the first of each. */
const OF_A_LINE = 8;

/** Commands, each of an id of its own; and one question, asked again and again. */
const servings = (pieces: number, lines: number): readonly Serving[] => {
  const at = lines === 1 ? 'one line' : `${lines} lines`;
  const commands = proposals(Math.max(Math.ceil(pieces / 2), lines * OF_A_LINE)).map(sending);
  const question: Call = { method: 'GET', path: `/books/${BOOK}/members` };
  return [
    {
      what: `HTTP command, ${at}`,
      name: 'POST /books/{book}/commands',
      calls: commands,
      status: 201,
      lines,
      inBook: inBookOf(openingCommands()),
    },
    {
      what: `HTTP query, ${at}`,
      name: 'GET /books/{book}/members',
      calls: commands.map(() => question),
      status: 200,
      lines,
      inBook: inBookOf(commandsOf(300)),
    },
  ];
};

const figureOf = async (
  { what, name, inBook, ...load }: Serving,
  caller: Caller,
  rounds: number,
): Promise<Figure> => {
  const [first] = load.calls;
  if (first === undefined) throw new Error('nothing to send');
  const answer = await inBook((store) => answerOf(store, first));
  return beside(
    what,
    { name: 'express, the same bytes', run: () => bareExpress(answer, load, caller) },
    { name, run: () => inBook((store) => served(store, load, caller)) },
    rounds,
  );
};

/** Commands and queries over HTTP, at one line and at 64, beside express that answers with the same bytes. */
export const servingFigures: Measured = {
  name: 'serving',
  async *figures({ rounds, pieces }) {
    const caller = startCaller();
    try {
      for (const lines of [1, 64])
        for (const serving of servings(pieces, lines)) yield await figureOf(serving, caller, rounds);
    } finally {
      await caller.leave();
    }
  },
};
