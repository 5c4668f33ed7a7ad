import { oneOf } from '../domain/language/codec.js';
import { AmendmentId, EntryNumber, PackageId, ParagraphId } from '../domain/language/ids.js';
import { list, optional, struct, tagged } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { Change, TextVersion } from '../domain/texts/amendment-events.js';
import { wordsBetween } from '../domain/texts/compare.js';
import { changedSinceMade, conflicting } from '../domain/texts/conflicts.js';
import {
  paragraphLabel,
  paragraphOf,
  type Agreement,
  type Amendment,
  type DraftedText,
  type Package,
} from '../domain/texts/state.js';
import { WordsChangedTold } from './changes.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What became of an amendment. */
export const AmendmentFateTold = tagged('AmendmentFateTold', 'kind', {
  open: {},
  withdrawn: { entry: EntryNumber },
  /** It gave way to another. */
  superseded: { with: AmendmentId, entry: EntryNumber },
  accepted: { entry: EntryNumber },
});

/** A change of the text that is, or was, proposed. */
export const AmendmentTold = struct('AmendmentTold', {
  amendment: AmendmentId,
  /** The version it was made on, or was last found to hold on. */
  version: TextVersion,
  change: Change,
  /** The label of the paragraph it changes as of the view, if it has one. */
  label: optional(Text),
  /** What it would do to the words of its version: all but the added, and all but the removed. */
  words: list(WordsChangedTold),
  by: list(Named),
  reason: optional(Text),
  entry: EntryNumber,
  fate: AmendmentFateTold,
  /** The other pending ones that cannot be had with it. */
  conflicts: list(AmendmentId),
  /** The entries that changed its paragraph after its version: it is not accepted as it is. */
  entries: list(EntryNumber),
});
export type AmendmentTold = typeof AmendmentTold._A;

/** A paragraph that is agreed ad referendum, or was and stands reopened. */
export const AgreementTold = tagged('AgreementTold', 'kind', {
  agreed: { entry: EntryNumber },
  reopened: { by: Named, reason: Text, entry: EntryNumber },
});
export type AgreementTold = typeof AgreementTold._A;

/** Paragraphs of which none is agreed until all are. */
export const PackageTold = struct('PackageTold', {
  package: PackageId,
  title: optional(LocalText),
  paragraphs: list(ParagraphId),
  by: list(Named),
  entry: EntryNumber,
  phase: oneOf('phase', ['open', 'closed', 'dissolved']),
  /** The entry that brought it to its phase. */
  phaseEntry: EntryNumber,
});
export type PackageTold = typeof PackageTold._A;

/** Every amendment there ever was to a text, in the order in which they were proposed. */
export const tellAmendments = (view: View, text: DraftedText): readonly AmendmentTold[] =>
  [...text.amendments.values()].map((amendment) => tellAmendment(view, text, amendment));

const tellAmendment = (view: View, text: DraftedText, amendment: Amendment): AmendmentTold => {
  const { id, version, change, by, reason, entry, fate } = amendment;
  const isOpen = fate.kind === 'open';
  return {
    amendment: id,
    version,
    change,
    words: wordsOf(text, amendment),
    by: by.map((code) => party(view, code)),
    entry,
    fate,
    conflicts: isOpen ? conflicting(text, amendment).map((other) => other.id) : [],
    entries: isOpen ? changedSinceMade(text, amendment) : [],
    ...present({ reason, label: paragraphLabel(text, change.paragraph) }),
  };
};

const wordsOf = ({ versions }: DraftedText, { version, change }: Amendment): AmendmentTold['words'] => {
  const then = paragraphOf({ paragraphs: versions.get(version - 1) ?? [] }, change.paragraph)?.words ?? '';
  switch (change.kind) {
    case 'replace':
      return wordsBetween(then, change.words);
    case 'insert':
      return [{ kind: 'added', words: change.words }];
    case 'delete':
      return [{ kind: 'removed', words: then }];
    case 'move':
      return [{ kind: 'same', words: then }];
  }
};

export const tellAgreement = (view: View, agreement: Agreement): AgreementTold =>
  agreement.kind === 'reopened' ? { ...agreement, by: party(view, agreement.by) } : agreement;

export const tellPackages = (view: View, { packages }: DraftedText): readonly PackageTold[] =>
  [...packages.values()].map((one) => tellPackage(view, one));

const tellPackage = (view: View, { id, title, by, ...rest }: Package): PackageTold => ({
  package: id,
  by: by.map((code) => party(view, code)),
  ...rest,
  ...present({ title }),
});
