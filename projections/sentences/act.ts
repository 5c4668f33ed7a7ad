import type { ParagraphId, TextId } from '../../domain/language/ids.js';
import { verbInWords } from '../../domain/language/verb.js';
import { de } from './article.js';
import type { Say } from './say.js';
import type { DataOf } from './table.js';
import { about } from './topics.js';

/** "el párrafo 3 (p3) del texto «…»": its number in its part, where it has one, and its code. */
export const written = (text: TextId, id: ParagraphId, say: Say): string => {
  const found = say.names.paragraph(text, id);
  const number = found?.label === undefined ? id : `${found.label} (${id})`;
  const part =
    found === undefined || found.part === 'operative'
      ? ''
      : {
          preamble: say.in({ es: ' del preámbulo', en: ' of the preamble' }),
          annex: say.in({ es: ' del anexo', en: ' of the annex' }),
        }[found.part];
  return say.in({
    es: `el párrafo ${number}${part} ${de(say.text(text))}`,
    en: `paragraph ${number}${part} of ${say.text(text)}`,
  });
};

/** An act: which organ did what, with which words, and what stands behind it. */
export const actRecorded = (
  {
    act,
    organ,
    meeting,
    verb,
    objects,
    words,
    proposal,
    paragraph,
    follows,
    addressees,
    function: exercised,
  }: DataOf<'ActRecorded'>,
  say: Say,
): string => {
  const to =
    addressees.length === 0
      ? ''
      : say.in({
          es: `, dirigido a ${say.parties(addressees)}`,
          en: `, addressed to ${say.parties(addressees)}`,
        });
  const resting = say.maybe(proposal, (it) =>
    say.in({ es: `, con base en ${say.proposal(it)}`, en: `, on the basis of ${say.proposal(it)}` }),
  );
  const after =
    follows.length === 0
      ? ''
      : say.in({
          es: `, siguiendo ${say.and(follows.map(say.act))}`,
          en: `, following ${say.and(follows.map(say.act))}`,
        });
  const standing = say.maybe(paragraph, (it) =>
    say.in({
      es: `; consta en ${written(it.text, it.paragraph, say)}`,
      en: `; it stands in ${written(it.text, it.paragraph, say)}`,
    }),
  );
  const rest = `${about(objects, say)}${to}${resting}${after}${say.exercising(exercised)}${standing}`;
  return say.in({
    es: `${say.organ(organ)} ${verbInWords[verb].es}${say.at(meeting)}: ${say.quote(words)} (acto ${act})${rest}.`,
    en: `${say.organ(organ)} ${verbInWords[verb].en}${say.at(meeting)}: ${say.quote(words)} (act ${act})${rest}.`,
  });
};
