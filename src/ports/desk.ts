import type { Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Command } from '../../domain/book/command.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import type { AsOf } from '../as-of.js';
import type { Answered } from '../ask.js';
import type { Stamp } from '../documents/document.js';
import type { Question } from '../question.js';
import type { ReceiptTold } from '../receipt-told.js';
import type { Commands } from '../record.js';

/** Why nothing can be done at a desk now: the store gives way, or the service is not to be reached. And what to do. */
export interface DeskTrouble extends Bilingual {
  /** A word that stays the same, for programs. */
  readonly kind: string;
}

/** Why a question has no answer. */
export type NoAnswer =
  /** There is nothing of that kind in the book as of then; said with what was meant, or what there is. */
  | { readonly kind: 'not-there'; readonly said: Bilingual }
  | { readonly kind: 'trouble'; readonly trouble: DeskTrouble };

/** Why nothing of a command was recorded. */
export type NotRecorded =
  /** By a rule; with the code that was probably meant, where the book does not know one of the command's. */
  | { readonly kind: 'refused'; readonly rejection: Rejection; readonly didYouMean?: string }
  | { readonly kind: 'trouble'; readonly trouble: DeskTrouble };

/** What was recorded of several commands, in order, and why the one after those was not. */
export interface InOrder {
  readonly receipts: readonly ReceiptTold[];
  readonly stopped?: NotRecorded;
}

/** Which command of a batch stands in its way (its position, from 0), and why. */
export interface StandsInTheWay {
  readonly index: number;
  readonly why: NotRecorded;
}

/** Where a clerk asks and records: over books that are kept here, or at a service that keeps them. */
export interface Desk {
  /** The books there are, by id. */
  readonly books: TaskEither<DeskTrouble, readonly BookId[]>;
  readonly ask: (book: BookId, question: Question, asOf: AsOf) => TaskEither<NoAnswer, Answered>;
  /** What the book had come to when it was last signed; nothing where it never was. */
  readonly stamp: (book: BookId) => TaskEither<DeskTrouble, Stamp | undefined>;
  /** Records one after another, each once, and stops at the first that is not recorded. */
  readonly recordInOrder: (commands: readonly Command[]) => Task<InOrder>;
  /** Records these, all of one book: all of them or none. */
  readonly recordAll: (commands: Commands) => TaskEither<StandsInTheWay, readonly ReceiptTold[]>;
  /** What recording these would leave, and every reason why not, in order. Nothing is written. */
  readonly rehearse: (
    commands: readonly Command[],
  ) => TaskEither<DeskTrouble, readonly Either<NotRecorded, ReceiptTold>[]>;
  readonly close: () => Promise<void>;
}
