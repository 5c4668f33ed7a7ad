import type { Command } from '../../../domain/book/command.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Commands } from '../../../src/record.js';

/** Bytes of commands that go together; half of what a service takes unless its settings say otherwise. */
const LARGEST = 512 * 1024;

/** Commands as they are sent, in order: neighbours of one book together, and no more than a service takes at once. */
export const inRequests = (commands: readonly Command[]): readonly Commands[] => {
  const requests: [Command, ...Command[]][] = [];
  let size = 0;
  for (const command of commands) {
    const bytes = Buffer.byteLength(JSON.stringify(command));
    const last = requests.at(-1);
    if (last?.[0].book === command.book && size + bytes <= LARGEST) {
      last.push(command);
      size += bytes;
    } else {
      requests.push([command]);
      size = bytes;
    }
  }
  return requests;
};

/** Those of each book, in order. */
export const byBook = (commands: readonly Command[]): readonly Commands[] => {
  const books = new Map<BookId, [Command, ...Command[]]>();
  for (const command of commands) {
    const others = books.get(command.book);
    if (others === undefined) books.set(command.book, [command]);
    else others.push(command);
  }
  return [...books.values()];
};
