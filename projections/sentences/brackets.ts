import type { AlternativeId, BracketId, PartyCode, TextId } from '../../domain/language/ids.js';
import type { BracketEvent, Wording } from '../../domain/texts/bracket-events.js';
import { AS_IT_STANDS } from '../../domain/texts/shown.js';
import { de } from './article.js';
import type { Say } from './say.js';
import type { DataOf, Sentences } from './table.js';

/** "el corchete b1 del texto «…»" */
const bracketOf = (text: TextId, bracket: BracketId, say: Say): string =>
  say.in({
    es: `el corchete ${bracket} ${de(say.text(text))}`,
    en: `the bracket ${bracket} of ${say.text(text)}`,
  });

/** What is asked to stand there: words with the name of their alternative, or nothing. */
const wording = ({ alternative, words }: Wording, say: Say): string =>
  words === undefined
    ? say.in({
        es: `que no diga nada (${alternative})`,
        en: `that nothing stand there (${alternative})`,
      })
    : `${say.quote(words)} (${alternative})`;

const wordings = (all: readonly Wording[], say: Say): string => say.and(all.map((one) => wording(one, say)));

/** "la alternativa a1", "las palabras tal como están" */
const alternative = (id: AlternativeId, say: Say): string =>
  id === AS_IT_STANDS
    ? say.in({ es: 'las palabras tal como están', en: 'the words as they stand' })
    : say.in({ es: `la alternativa ${id}`, en: `the alternative ${id}` });

const byThem = (by: readonly PartyCode[], say: Say): string =>
  say.in({ es: `A iniciativa ${de(say.parties(by))}`, en: `On the initiative of ${say.parties(by)}` });

/** "alrededor de «150 kg» en el párrafo p1 del texto «…»" */
const around = ({ around: span, paragraph, text }: DataOf<'BracketOpened'>, say: Say): string => {
  const its = say.in({
    es: `párrafo ${paragraph} ${de(say.text(text))}`,
    en: `paragraph ${paragraph} of ${say.text(text)}`,
  });
  switch (span.kind) {
    case 'whole':
      return say.in({ es: `alrededor de todo el ${its}`, en: `around the whole of ${its}` });
    case 'words':
      return say.in({
        es: `alrededor de ${say.quote(span.words)} en el ${its}`,
        en: `around ${say.quote(span.words)} in ${its}`,
      });
    case 'insertion':
      return span.after === undefined
        ? say.in({ es: `al principio del ${its}`, en: `at the beginning of ${its}` })
        : say.in({
            es: `después de ${say.quote(span.after)} en el ${its}`,
            en: `after ${say.quote(span.after)} in ${its}`,
          });
  }
};

export const bracketSentences: Sentences<BracketEvent> = {
  BracketOpened: (data, say) => {
    const { bracket, inside, by, alternatives, reason } = data;
    const within = say.maybe(inside, (it) =>
      say.in({
        es: `, dentro del corchete ${it.bracket} (${it.alternative})`,
        en: `, inside the bracket ${it.bracket} (${it.alternative})`,
      }),
    );
    const proposed =
      alternatives.length === 0
        ? ''
        : say.in({
            es: `; se propone ${wordings(alternatives, say)}`,
            en: `; proposed is ${wordings(alternatives, say)}`,
          });
    return say.in({
      es: `${byThem(by, say)} se abrió el corchete ${bracket} ${around(data, say)}${within}${proposed}${say.reason(reason)}.`,
      en: `${byThem(by, say)} the bracket ${bracket} was opened ${around(data, say)}${within}${proposed}${say.reason(reason)}.`,
    });
  },
  AlternativeProposed: ({ text, bracket, by, reason, ...proposed }, say) =>
    say.in({
      es: `${byThem(by, say)} se propuso en ${bracketOf(text, bracket, say)} ${wording(proposed, say)}${say.reason(reason)}.`,
      en: `${byThem(by, say)} there was proposed in ${bracketOf(text, bracket, say)} ${wording(proposed, say)}${say.reason(reason)}.`,
    }),
  AlternativeSupported: ({ text, bracket, alternative: id, member, reason }, say) =>
    say.in({
      es: `${say.party(member)} apoyó ${alternative(id, say)} en ${bracketOf(text, bracket, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} supported ${alternative(id, say)} in ${bracketOf(text, bracket, say)}${say.reason(reason)}.`,
    }),
  BracketReleased: ({ text, bracket, member, reason }, say) =>
    say.in({
      es: `${say.party(member)} dejó de sostener ${bracketOf(text, bracket, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} let go of ${bracketOf(text, bracket, say)}${say.reason(reason)}.`,
    }),
  BracketsMerged: ({ text, brackets, bracket, by, alternatives, reason }, say) =>
    say.in({
      es: `${byThem(by, say)} los corchetes ${say.and(brackets)} se unieron en ${bracketOf(text, bracket, say)}; se propone ${wordings(alternatives, say)}${say.reason(reason)}.`,
      en: `${byThem(by, say)} the brackets ${say.and(brackets)} were merged into ${bracketOf(text, bracket, say)}; proposed is ${wordings(alternatives, say)}${say.reason(reason)}.`,
    }),
  BracketClosed: ({ text, bracket, alternative: id, by, meeting, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} cerró ${bracketOf(text, bracket, say)} con ${alternative(id, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} closed ${bracketOf(text, bracket, say)} on ${alternative(id, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
    }),
};
