import { knownParty, knownPresidency } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { AmendmentId, PackageId, ParagraphId, PartyCode, TextId } from '../language/ids.js';
import type { AgreementEvent } from './agreement-events.js';
import type { AmendmentEvent } from './amendment-events.js';
import { paragraphOf } from './state.js';

type On<D> = { readonly occurredAt: Moment; readonly data: D & { readonly text: TextId } };

const textOf = (book: Book, id: TextId) => book.texts.texts.get(id);

/** The paragraph as it stands, and whether it was agreed or reopened. */
const paragraph = (book: Book, text: TextId, id: ParagraphId): Grounds => {
  const its = textOf(book, text);
  return each('paragraph', [its && paragraphOf(its, id)?.entry, its?.agreements.get(id)?.entry]);
};

/** What was proposed, and the last that was said of it. */
const amendment = (book: Book, text: TextId, id: AmendmentId): Grounds => {
  const its = textOf(book, text)?.amendments.get(id);
  return [
    ...each('amendment', [its?.entry, its?.lastEntry]),
    ...(its === undefined ? [] : paragraph(book, text, its.change.paragraph)),
  ];
};

const parcel = (book: Book, text: TextId, id: PackageId): Grounds => {
  const its = textOf(book, text)?.packages.get(id);
  return [
    ...each('matter', [its?.entry, its?.phaseEntry]),
    ...(its?.paragraphs ?? []).flatMap((one) => paragraph(book, text, one)),
  ];
};

const parties = (book: Book, entry: On<unknown>, by: readonly PartyCode[]): Grounds =>
  each(
    'party',
    by.map((code) => knownParty(book, entry, code)),
  );

const ofAuthor = (
  book: Book,
  entry: On<{ readonly amendment: AmendmentId; readonly by: PartyCode }>,
): Grounds => [
  ...amendment(book, entry.data.text, entry.data.amendment),
  ...parties(book, entry, [entry.data.by]),
];

export const negotiationGrounds: GroundsOf<Book, AmendmentEvent | AgreementEvent> = {
  AmendmentProposed: (book, entry) => [
    ['matter', textOf(book, entry.data.text)?.shaped.get(entry.data.version - 1)],
    ...paragraph(book, entry.data.text, entry.data.change.paragraph),
    ...parties(book, entry, entry.data.by),
  ],
  AmendmentRebased: ofAuthor,
  AmendmentWithdrawn: ofAuthor,
  AmendmentSuperseded: (book, entry) => [
    ...ofAuthor(book, entry),
    ...amendment(book, entry.data.text, entry.data.with),
  ],
  AmendmentAccepted: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ...amendment(book, entry.data.text, entry.data.amendment),
  ],
  ParagraphAgreed: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ...paragraph(book, entry.data.text, entry.data.paragraph),
  ],
  ParagraphReopened: (book, entry) => [
    ...paragraph(book, entry.data.text, entry.data.paragraph),
    ...parties(book, entry, [entry.data.member]),
  ],
  PackageFormed: (book, entry) => [
    ...entry.data.paragraphs.flatMap((one) => paragraph(book, entry.data.text, one)),
    ...parties(book, entry, entry.data.by),
  ],
  PackageClosed: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ...parcel(book, entry.data.text, entry.data.package),
  ],
  PackageDissolved: (book, entry) => [
    ...parcel(book, entry.data.text, entry.data.package),
    ...parties(book, entry, [entry.data.by]),
  ],
};
