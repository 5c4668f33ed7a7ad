import type { Bilingual } from '../../domain/language/codec.js';
import type { ParagraphId } from '../../domain/language/ids.js';
import type { TextEvent, TextKind, TextPart } from '../../domain/texts/events.js';
import { agreementSentences, amendmentSentences } from './amendments.js';
import { de } from './article.js';
import { bracketSentences } from './brackets.js';
import { behindDoors } from './doors.js';
import { languageName } from './language-name.js';
import type { Say } from './say.js';
import { translationSentences } from './translations.js';
import type { Sentences } from './table.js';

const kindInWords: Readonly<Record<TextKind, Bilingual>> = {
  declaration: { es: 'declaración', en: 'declaration' },
  conclusions: { es: 'conclusiones', en: 'conclusions' },
  statute: { es: 'estatuto', en: 'statute' },
  plan: { es: 'plan', en: 'plan' },
  guidelines: { es: 'lineamientos', en: 'guidelines' },
  report: { es: 'informe', en: 'report' },
  other: { es: 'documento', en: 'document' },
};

const partInWords: Readonly<Record<TextPart, Bilingual>> = {
  preamble: { es: 'al preámbulo', en: 'to the preamble' },
  operative: { es: 'a la parte dispositiva', en: 'to the operative part' },
  annex: { es: 'al anexo', en: 'to the annex' },
};

/** ", dentro del párrafo p2, después del párrafo p3" */
const placed = (within: ParagraphId | undefined, after: ParagraphId | undefined, say: Say): string => {
  const inside = say.maybe(within, (it) =>
    say.in({ es: `, dentro del párrafo ${it}`, en: `, within paragraph ${it}` }),
  );
  const behind = say.maybe(after, (it) =>
    say.in({ es: `, después del párrafo ${it}`, en: `, after paragraph ${it}` }),
  );
  return inside + behind;
};

export const textSentences: Sentences<TextEvent> = {
  TextDrafted: ({ kind, organ, meeting, title, language, keptAt, doors }, say) => {
    const elsewhere = say.maybe(keptAt, (it) =>
      say.in({
        es: `; su redacción se conserva en ${say.quote(it)}`,
        en: `; its wording is kept at ${say.quote(it)}`,
      }),
    );
    const written = `${kindInWords[kind][say.lang]}, ${say.in({ es: 'en', en: 'in' })} ${languageName(language, say)}`;
    return say.in({
      es: `Quedó en borrador ${say.titled('text', title)} (${written}) ${de(say.organ(organ))}${say.at(meeting)}${behindDoors(doors, say)}${elsewhere}.`,
      en: `${say.titled('text', title)} (${written}) of ${say.organ(organ)} was put in draft${say.at(meeting)}${behindDoors(doors, say)}${elsewhere}.`,
    });
  },
  ParagraphAdded: ({ text, paragraph, part, within, after, words }, say) => {
    const place = placed(within, after, say);
    return say.in({
      es: `Se añadió ${partInWords[part].es} ${de(say.text(text))} el párrafo ${paragraph}${place}: ${say.quote(words)}.`,
      en: `Paragraph ${paragraph} was added ${partInWords[part].en} of ${say.text(text)}${place}: ${say.quote(words)}.`,
    });
  },
  ParagraphReworded: ({ text, paragraph, words, reason }, say) =>
    say.in({
      es: `Se dio nueva redacción al párrafo ${paragraph} ${de(say.text(text))}: ${say.quote(words)}${say.reason(reason)}.`,
      en: `Paragraph ${paragraph} of ${say.text(text)} was reworded: ${say.quote(words)}${say.reason(reason)}.`,
    }),
  ParagraphMoved: ({ text, paragraph, part, within, after, reason }, say) => {
    const place = placed(within, after, say);
    return say.in({
      es: `Se trasladó ${partInWords[part].es} ${de(say.text(text))} el párrafo ${paragraph}${place || ', al principio'}${say.reason(reason)}.`,
      en: `Paragraph ${paragraph} was moved ${partInWords[part].en} of ${say.text(text)}${place || ', at its beginning'}${say.reason(reason)}.`,
    });
  },
  ParagraphRemoved: ({ text, paragraph, reason }, say) =>
    say.in({
      es: `Se suprimió el párrafo ${paragraph} ${de(say.text(text))}${say.reason(reason)}.`,
      en: `Paragraph ${paragraph} of ${say.text(text)} was removed${say.reason(reason)}.`,
    }),
  ...bracketSentences,
  ...amendmentSentences,
  ...agreementSentences,
  ...translationSentences,
  ChairSummaryIssued: ({ text, meeting, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} emitió ${say.text(text)} como resumen suyo ${de(say.meeting(meeting))}, sin pretensión de consenso${say.exercising(exercised)}.`,
      en: `${say.party(by)} issued ${say.text(text)} as its own summary of ${say.meeting(meeting)}, without a claim of consensus${say.exercising(exercised)}.`,
    }),
  TextAdopted: ({ text, act }, say) =>
    say.in({
      es: `Se adoptó ${say.text(text)}${say.byAct(act)}.`,
      en: `${say.text(text)} was adopted${say.byAct(act)}.`,
    }),
};
