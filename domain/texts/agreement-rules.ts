import type { Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { FunctionId, MeetingId, PackageId, ParagraphId, PartyCode, TextId } from '../language/ids.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeOpenMeeting } from '../meetings/checks.js';
import { mustChair } from '../presidency/checks.js';
import type { AgreementEvent } from './agreement-events.js';
import * as because from './agreement-rejections.js';
import { amendmentsOf } from './conflicts.js';
import { agreedAsAWhole, mustHaveNoBracket, withOpenText } from './found.js';
import { unknownParagraph } from './rejections.js';
import { mustBeSaidBy, mustSpeakForItself } from './saying.js';
import { paragraphOf, type DraftedText, type Package } from './state.js';

type Found = Recorded<{
  readonly data: { readonly by: PartyCode; readonly meeting?: MeetingId; readonly function?: FunctionId };
}>;

/** The presiding member finds it, in a meeting that sits where it is one. */
const mustBeFound = (book: Book, entry: Found): Verdict =>
  all(
    () => mustChair(book, entry),
    () => (entry.data.meeting === undefined ? accepted : mustBeOpenMeeting(book, entry, entry.data.meeting)),
  );

const mustBeParagraph = (text: DraftedText, id: ParagraphId): Verdict =>
  unless(paragraphOf(text, id) === undefined, () => unknownParagraph(id));

const mustHaveNoAmendment = (text: DraftedText, id: ParagraphId): Verdict => {
  const pending = amendmentsOf(text, id);
  return unless(pending.length > 0, () => because.amendmentsPending(id, pending));
};

const mustBeAgreed = ({ agreements }: DraftedText, id: ParagraphId): Verdict => {
  const agreement = agreements.get(id);
  return unless(agreement?.kind !== 'agreed', () => because.notAgreed(id, agreement?.entry));
};

/** Until the organ agreed on the text as a whole. */
const mustBeBeforeTheClose = (book: Book, id: TextId): Verdict => {
  const consensus = agreedAsAWhole(book, id)?.consensus;
  return consensus === undefined ? accepted : refuse(because.negotiationClosed(consensus.entry));
};

const withOpenPackage = (
  book: Book,
  { text: id, package: its }: { readonly text: TextId; readonly package: PackageId },
  check: (known: Package, text: DraftedText) => Verdict,
): Verdict =>
  withOpenText(book, id, (text) => {
    const known = text.packages.get(its);
    if (known === undefined) return refuse(because.unknownPackage(its));
    return known.phase === 'open' ? check(known, text) : refuse(because.packageNotOpen(known));
  });

/** In no other package that is not dissolved. */
const mustBeInNoPackage = ({ packages }: DraftedText, id: ParagraphId): Verdict => {
  const other = packages.find(({ phase, paragraphs }) => phase !== 'dissolved' && paragraphs.includes(id));
  return other === undefined ? accepted : refuse(because.alreadyInPackage(id, other));
};

const mustBeNewPackage = ({ packages }: DraftedText, id: PackageId): Verdict => {
  const before = packages.get(id);
  return before === undefined ? accepted : refuse(because.packageAlreadyFormed(before));
};

export const agreementRules: Rules<Book, AgreementEvent> = {
  ParagraphAgreed: (book, entry) =>
    withOpenText(book, entry.data.text, (text) => {
      const { paragraph } = entry.data;
      return all(
        () => mustBeFound(book, entry),
        () => mustBeParagraph(text, paragraph),
        () => because.notAgreedYet(text, paragraph),
        () => mustHaveNoBracket(text, paragraph),
        () => mustHaveNoAmendment(text, paragraph),
      );
    }),
  ParagraphReopened: (book, entry) =>
    withOpenText(book, entry.data.text, (text) => {
      const { paragraph, member } = entry.data;
      return all(
        () => mustSpeakForItself(book, entry, member),
        () => mustBeAgreed(text, paragraph),
        () => mustBeBeforeTheClose(book, text.id),
      );
    }),
  PackageFormed: (book, entry) =>
    withOpenText(book, entry.data.text, (text) => {
      const { package: id, paragraphs } = entry.data;
      return all(
        () => mustBeNewPackage(text, id),
        () => mustBeSaidBy(book, entry),
        () => unless(new Set(paragraphs).size < Math.max(paragraphs.length, 2), because.packageTooSmall),
        () => each(paragraphs, (one) => mustBeParagraph(text, one)),
        () => each(paragraphs, (one) => mustBeInNoPackage(text, one)),
        () => mustBeBeforeTheClose(book, text.id),
      );
    }),
  PackageClosed: (book, entry) =>
    withOpenPackage(book, entry.data, (known, text) => {
      const left = known.paragraphs.filter(
        (id) => paragraphOf(text, id) !== undefined && text.agreements.get(id)?.kind !== 'agreed',
      );
      return all(
        () => mustBeFound(book, entry),
        () => unless(left.length > 0, () => because.packageNotAgreed(known, left)),
      );
    }),
  PackageDissolved: (book, entry) =>
    withOpenPackage(book, entry.data, (known) =>
      all(
        () => unless(!known.by.includes(entry.data.by), () => because.notYourPackage(known)),
        () => mustSpeakForItself(book, entry, entry.data.by),
      ),
    ),
};
