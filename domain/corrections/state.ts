import { Map, type List } from 'immutable';
import type { SourceReference } from '../language/basis.js';
import type { Moment } from '../dates/moment.js';
import type { EntryNumber, NoteId, SourceId } from '../language/ids.js';
import { Register } from '../language/register.js';
import type { KeyId } from '../language/seal.js';
import type { LocalText } from '../language/text.js';
import type { Topic } from '../language/topic.js';
import type { RightReading } from './events.js';

export interface Source {
  readonly id: SourceId;
  readonly title: LocalText;
  /** The office that issued it; a person who wrote it stays sealed in the entry. */
  readonly issuedBy: string | undefined;
  readonly dated: Moment | undefined;
  readonly reference: string | undefined;
  readonly entry: EntryNumber;
}

export type Note =
  | {
      readonly kind: 'assertion';
      readonly id: NoteId;
      readonly at: SourceReference;
      readonly asserts: LocalText;
      readonly about: readonly Topic[];
      readonly entry: EntryNumber;
    }
  | {
      readonly kind: 'interpretation';
      readonly id: NoteId;
      readonly of: readonly NoteId[];
      readonly reading: LocalText;
      readonly reason: LocalText;
      readonly entry: EntryNumber;
    }
  | {
      readonly kind: 'contradiction';
      readonly id: NoteId;
      readonly question: LocalText;
      readonly readings: readonly { readonly at: SourceReference; readonly reads: LocalText }[];
      readonly about: readonly Topic[];
      readonly entry: EntryNumber;
    };

export interface Correction {
  readonly right: RightReading;
  readonly reason: string;
  readonly entry: EntryNumber;
}

export interface CorrectionState {
  readonly sources: Register<SourceId, Source>;
  readonly notes: Register<NoteId, Note>;
  /** The notes about a topic (by its key) and those that read another note, in the order of their entries. */
  readonly about: Map<string, List<NoteId>>;
  readonly reading: Map<NoteId, List<NoteId>>;
  /** Every correction of an entry, first to last; the last one of each kind holds. */
  readonly corrections: Map<EntryNumber, List<Correction>>;
  /** The keys under which nothing is read any more, and the entry that says so. */
  readonly erasures: Map<KeyId, EntryNumber>;
}

export const noCorrections: CorrectionState = {
  sources: new Register(),
  notes: new Register(),
  about: Map(),
  reading: Map(),
  corrections: Map(),
  erasures: Map(),
};
