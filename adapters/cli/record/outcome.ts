import type { EntryNumber } from '../../../domain/language/ids.js';
import type { Rejection } from '../../../domain/language/rejection.js';
import type { DeskTrouble } from '../../../src/ports/desk.js';
import type { Written } from '../command-file/commands.js';

/** An entry in a line. */
export interface EntryLine {
  readonly number: EntryNumber;
  readonly id: string;
  readonly type: string;
  /** The hash of its leaf in the book's log, in hex; what is only rehearsed has none yet. */
  readonly leaf?: string;
}

/** What became of one command of a batch. */
export type Fate =
  | {
      readonly kind: 'recorded' | 'already-recorded' | 'would-be-recorded';
      readonly entries: readonly EntryLine[];
    }
  | { readonly kind: 'refused'; readonly rejection: Rejection; readonly didYouMean?: string }
  /** An earlier one was refused, or the store gave way. */
  | { readonly kind: 'not-tried' };

export interface Outcome {
  readonly written: Written;
  readonly fate: Fate;
}

/** What became of a batch: of each command, in order, and what was wrong where the books are kept, if anything was. */
export interface BatchOutcome {
  readonly outcomes: readonly Outcome[];
  readonly trouble?: DeskTrouble;
}
