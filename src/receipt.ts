import type { Command } from '../domain/book/command.js';
import type { BookId, CommandId, EntryNumber } from '../domain/language/ids.js';
import { rejection, type Rejection } from '../domain/language/rejection.js';
import type { Entry } from './envelope.js';
import type { StoredEntry, StoreTrouble } from './ports/event-store.js';

/** What its sender keeps of a recorded command. */
export interface Receipt {
  readonly command: CommandId;
  readonly book: BookId;
  readonly entries: readonly StoredEntry[];
  /** It had been recorded before; nothing was written now. */
  readonly repeated: boolean;
}

/** Why nothing of a command was recorded. */
export type RecordFailure =
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** Not for this asker to record, whatever the rules say of the command itself. */
  | { readonly kind: 'forbidden'; readonly rejection: Rejection }
  /** These entries, which the sender had not seen, were recorded meanwhile. */
  | { readonly kind: 'conflict'; readonly rejection: Rejection; readonly between: readonly Entry[] }
  | { readonly kind: 'store'; readonly trouble: StoreTrouble };

export const rejected = (because: Rejection): RecordFailure => ({ kind: 'rejected', rejection: because });

export const forbidden = (because: Rejection): RecordFailure => ({ kind: 'forbidden', rejection: because });

export const commandIdReused = (command: Command, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'command-id-reused',
    {
      es: `Con el identificador ${command.id} ya se asentó otra cosa (${entries.length === 1 ? 'asiento' : 'asientos'} ${entries.join(', ')}). Use otro identificador.`,
      en: `Something else was already recorded under the id ${command.id} (${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')}). Use another id.`,
    },
    entries,
  );

/** An entry of this command would be larger than any store keeps. */
export const entryTooLarge = (bytes: number, limit: number): Rejection =>
  rejection('entry-too-large', {
    es: `El asiento ocuparía ${bytes} bytes y el límite es ${limit}: guarde el texto largo aparte y cítelo.`,
    en: `The entry would take ${bytes} bytes and the limit is ${limit}: keep the long text elsewhere and cite it.`,
  });

export const notSeen = (seen: EntryNumber, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'entries-not-seen',
    entries.length > 0
      ? {
          es: `Después del asiento ${seen} se asentaron otros que usted no había visto: ${entries.join(', ')}.`,
          en: `After entry ${seen} others were recorded that you had not seen: ${entries.join(', ')}.`,
        }
      : {
          es: `El libro no llega al asiento ${seen} que usted dice haber visto.`,
          en: `The book does not reach entry ${seen}, which you say you have seen.`,
        },
    entries,
  );

/** The store's trouble in a sentence for whoever asked. */
export const troubleInWords = (trouble: StoreTrouble): string => {
  switch (trouble.kind) {
    case 'wrong-expected':
      return `the book's last entry is ${trouble.actual}, not ${trouble.expected}; others kept recording, try again`;
    case 'too-large':
      return `entry ${trouble.number} would take ${trouble.bytes} bytes; the limit is ${trouble.limit}`;
    case 'not-in-order':
    case 'held-by-another':
    case 'damaged':
    case 'rolled-back':
    case 'cannot-follow':
    case 'full':
    case 'unavailable':
    case 'in-doubt':
    case 'stopped':
      return trouble.message;
  }
};
