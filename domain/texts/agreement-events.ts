import { event, type EventOf } from '../language/event.js';
import { FunctionId, MeetingId, PackageId, ParagraphId, PartyCode, TextId } from '../language/ids.js';
import { nonEmptyList, optional } from '../language/struct.js';
import { LocalText, Text } from '../language/text.js';

const foundBy = { by: PartyCode, meeting: optional(MeetingId), function: optional(FunctionId) } as const;

/** Ad referendum: as far as those at the table are concerned, until any member reopens it or the text is agreed on. */
export const ParagraphAgreed = event('ParagraphAgreed', {
  text: TextId,
  paragraph: ParagraphId,
  ...foundBy,
});
export const ParagraphReopened = event('ParagraphReopened', {
  text: TextId,
  paragraph: ParagraphId,
  member: PartyCode,
  reason: Text,
});
/** Of these paragraphs none is agreed until all are. */
export const PackageFormed = event('PackageFormed', {
  text: TextId,
  package: PackageId,
  paragraphs: nonEmptyList(ParagraphId),
  title: optional(LocalText),
  by: nonEmptyList(PartyCode),
});
/** As a whole: every paragraph in it is agreed ad referendum. */
export const PackageClosed = event('PackageClosed', { text: TextId, package: PackageId, ...foundBy });
/** One of those who formed it lets its paragraphs be agreed one by one. */
export const PackageDissolved = event('PackageDissolved', {
  text: TextId,
  package: PackageId,
  by: PartyCode,
  reason: optional(Text),
});

export const agreementEvents = [
  ParagraphAgreed,
  ParagraphReopened,
  PackageFormed,
  PackageClosed,
  PackageDissolved,
] as const;
export type AgreementEvent = EventOf<(typeof agreementEvents)[number]>;
