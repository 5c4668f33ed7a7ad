import * as E from 'fp-ts/lib/Either.js';
import { Command } from '../../domain/book/command.js';
import { explain } from '../../domain/language/explain.js';
import type { BookId } from '../../domain/language/ids.js';
import { commandIdOf } from '../../src/envelope.js';

/** Of what a command says, all but what it is about. */
export interface Said {
  /** The day it happened on, `2019-11-14`. */
  readonly on: string;
  /** The member that says it itself; the Secretariat where it is left out. */
  readonly by?: string;
  /** Why it is known, of what nobody of the record witnessed. */
  readonly from?: string;
  /** For whom the Secretariat says it. */
  readonly behalf?: string;
}

/** Makes commands of one book; a command that is none is a fault of the workload. */
export type Asking = (label: string, type: string, data: object, said: Said) => Command;

export const askingIn =
  (book: BookId): Asking =>
  (label, type, data, { on, by, behalf, from }) => {
    const command = Command.decode({
      id: commandIdOf(book, label),
      book,
      type,
      occurredAt: on,
      recordedBy: by ?? 'ST',
      ...(behalf === undefined
        ? {}
        : { onBehalfOf: { party: behalf, authority: 'jefatura de la delegación' } }),
      basis: from === undefined ? { kind: 'witnessed' } : { kind: 'inferred', reason: from },
      data,
    });
    if (E.isLeft(command)) throw new Error(`${label}: ${JSON.stringify(explain(command.left))}`);
    return command.right;
  };
