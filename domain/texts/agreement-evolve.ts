import type { EntryNumber, PackageId, ParagraphId, TextId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { AgreementEvent } from './agreement-events.js';
import { change } from './change.js';
import type { DraftedText, Package, TextState } from './state.js';

/** A package that was closed is open again, whole, once one of its paragraphs is. */
const opening = (packages: DraftedText['packages'], paragraph: ParagraphId, entry: EntryNumber) =>
  packages.map((one) =>
    one.phase === 'closed' && one.paragraphs.includes(paragraph)
      ? { ...one, phase: 'open' as const, phaseEntry: entry }
      : one,
  );

const inPhase = (
  state: TextState,
  {
    number,
    data,
  }: { readonly number: EntryNumber; readonly data: { readonly text: TextId; readonly package: PackageId } },
  phase: Package['phase'],
): TextState =>
  change(state, data.text, (text) => {
    const known = text.packages.get(data.package);
    return (
      known && { ...text, packages: text.packages.set(known.id, { ...known, phase, phaseEntry: number }) }
    );
  });

export const agreementReactions: Reactions<TextState, AgreementEvent> = {
  ParagraphAgreed: (state, { number, data: { text: id, paragraph } }) =>
    change(state, id, (text) => ({
      ...text,
      agreements: text.agreements.set(paragraph, { kind: 'agreed', entry: number }),
    })),
  ParagraphReopened: (state, { number, data: { text: id, paragraph, member, reason } }) =>
    change(state, id, (text) => ({
      ...text,
      agreements: text.agreements.set(paragraph, { kind: 'reopened', by: member, reason, entry: number }),
      packages: opening(text.packages, paragraph, number),
    })),
  PackageFormed: (state, { number, data: { text: id, package: its, paragraphs, title, by } }) =>
    change(state, id, (text) => {
      if (text.packages.has(its)) return undefined;
      const formed: Package = {
        id: its,
        paragraphs,
        title,
        by,
        entry: number,
        phase: 'open',
        phaseEntry: number,
      };
      return { ...text, packages: text.packages.set(its, formed) };
    }),
  PackageClosed: (state, entry) => inPhase(state, entry, 'closed'),
  PackageDissolved: (state, entry) => inPhase(state, entry, 'dissolved'),
};
