import type { Command } from '../book/command.js';
import type { Book } from '../book/state.js';
import type { PartyCode } from '../language/ids.js';
import type { Speaker } from './speaker.js';

/** A party's wish to record a command, with all that is needed to judge it. */
export interface Request {
  readonly book: Book;
  /** Who asks. */
  readonly party: PartyCode;
  readonly command: Command;
  /** When it is recorded (epoch milliseconds): powers are those of this instant, not of when it happened. */
  readonly instant: number;
}

/** A request for a command of one kind of speaker. */
export type RequestOf<S extends Speaker> = Request & { readonly speaker: S };
