import type { AmendmentId, PackageId, ParagraphId, PartyCode, TextId } from '../../domain/language/ids.js';
import type { AgreementEvent } from '../../domain/texts/agreement-events.js';
import type { AmendmentEvent, Change } from '../../domain/texts/amendment-events.js';
import { de } from './article.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';

const amendmentOf = (text: TextId, id: AmendmentId, say: Say): string =>
  say.in({ es: `la enmienda ${id} ${de(say.text(text))}`, en: `the amendment ${id} of ${say.text(text)}` });

const paragraphOf = (text: TextId, id: ParagraphId, say: Say): string =>
  say.in({ es: `el párrafo ${id} ${de(say.text(text))}`, en: `paragraph ${id} of ${say.text(text)}` });

const packageOf = (text: TextId, id: PackageId, say: Say): string =>
  say.in({ es: `el paquete ${id} ${de(say.text(text))}`, en: `the package ${id} of ${say.text(text)}` });

const byThem = (by: readonly PartyCode[], say: Say): string =>
  say.in({ es: `A iniciativa ${de(say.parties(by))}`, en: `On the initiative of ${say.parties(by)}` });

const placed = ({ within, after }: { readonly within?: string; readonly after?: string }, say: Say): string =>
  say.maybe(within, (it) => say.in({ es: `, dentro del párrafo ${it}`, en: `, within paragraph ${it}` })) +
  say.maybe(after, (it) => say.in({ es: `, después del párrafo ${it}`, en: `, after paragraph ${it}` }));

/** "que el párrafo p1 diga «…»" */
const asked = (change: Change, say: Say): string => {
  const { paragraph: id } = change;
  switch (change.kind) {
    case 'replace':
      return say.in({
        es: `que el párrafo ${id} diga ${say.quote(change.words)}`,
        en: `that paragraph ${id} say ${say.quote(change.words)}`,
      });
    case 'insert':
      return say.in({
        es: `que se inserte el párrafo ${id}${placed(change, say)}: ${say.quote(change.words)}`,
        en: `that paragraph ${id} be inserted${placed(change, say)}: ${say.quote(change.words)}`,
      });
    case 'delete':
      return say.in({ es: `que se suprima el párrafo ${id}`, en: `that paragraph ${id} be deleted` });
    case 'move':
      return say.in({
        es: `que se traslade el párrafo ${id}${placed(change, say)}`,
        en: `that paragraph ${id} be moved${placed(change, say)}`,
      });
  }
};

export const amendmentSentences: Sentences<AmendmentEvent> = {
  AmendmentProposed: ({ text, amendment, version, change, by, reason }, say) =>
    say.in({
      es: `${byThem(by, say)} se propuso, como ${amendmentOf(text, amendment, say).replace(/^la /, '')} (versión ${version}), ${asked(change, say)}${say.reason(reason)}.`,
      en: `${byThem(by, say)} it was proposed, as ${amendmentOf(text, amendment, say).replace(/^the /, '')} (version ${version}), ${asked(change, say)}${say.reason(reason)}.`,
    }),
  AmendmentRebased: ({ text, amendment, version, by }, say) =>
    say.in({
      es: `${say.party(by)} mantuvo ${amendmentOf(text, amendment, say)} sobre la versión ${version}.`,
      en: `${say.party(by)} maintained ${amendmentOf(text, amendment, say)} on version ${version}.`,
    }),
  AmendmentWithdrawn: ({ text, amendment, by, reason }, say) =>
    say.in({
      es: `${say.party(by)} retiró ${amendmentOf(text, amendment, say)}${say.reason(reason)}.`,
      en: `${say.party(by)} withdrew ${amendmentOf(text, amendment, say)}${say.reason(reason)}.`,
    }),
  AmendmentSuperseded: ({ text, amendment, with: other, by }, say) =>
    say.in({
      es: `${say.party(by)} dejó ${amendmentOf(text, amendment, say)} en favor de la enmienda ${other}.`,
      en: `${say.party(by)} gave up ${amendmentOf(text, amendment, say)} in favour of the amendment ${other}.`,
    }),
  AmendmentAccepted: ({ text, amendment, by, meeting, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} declaró aceptada ${amendmentOf(text, amendment, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} declared ${amendmentOf(text, amendment, say)} accepted${say.at(meeting)}${say.exercising(exercised)}.`,
    }),
};

export const agreementSentences: Sentences<AgreementEvent> = {
  ParagraphAgreed: ({ text, paragraph, by, meeting, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} dio por convenido ad referéndum ${paragraphOf(text, paragraph, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} found agreement ad referendum on ${paragraphOf(text, paragraph, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
    }),
  ParagraphReopened: ({ text, paragraph, member, reason }, say) =>
    say.in({
      es: `${say.party(member)} reabrió ${paragraphOf(text, paragraph, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} reopened ${paragraphOf(text, paragraph, say)}${say.reason(reason)}.`,
    }),
  PackageFormed: ({ text, package: id, paragraphs, title, by }, say) => {
    const named = say.maybe(title, (it) => ` (${say.quote(it)})`);
    return say.in({
      es: `${byThem(by, say)} se formó ${packageOf(text, id, say)}${named}, con los párrafos ${say.and(paragraphs)}.`,
      en: `${byThem(by, say)} ${packageOf(text, id, say)}${named} was formed, of the paragraphs ${say.and(paragraphs)}.`,
    });
  },
  PackageClosed: ({ text, package: id, by, meeting, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} cerró ${packageOf(text, id, say)}, entero${say.at(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} closed ${packageOf(text, id, say)}, whole${say.at(meeting)}${say.exercising(exercised)}.`,
    }),
  PackageDissolved: ({ text, package: id, by, reason }, say) =>
    say.in({
      es: `${say.party(by)} disolvió ${packageOf(text, id, say)}${say.reason(reason)}.`,
      en: `${say.party(by)} dissolved ${packageOf(text, id, say)}${say.reason(reason)}.`,
    }),
};
