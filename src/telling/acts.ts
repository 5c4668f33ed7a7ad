import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Verb } from '../../domain/language/verb.js';
import { verbInWords } from '../../domain/language/verb.js';
import type { ActTold, Citation } from '../../projections/acts.js';
import { a, de } from '../../projections/sentences/article.js';
import { effectsSaid, MOST_NAMED } from './effects.js';
import type { Telling } from './telling.js';

/** "párrafo 7 de la Declaración de …": where an act stands written. */
export const citation = (
  { text, title, paragraph, part, number, label }: Citation,
  telling: Telling,
): string => {
  const written = label ?? (number === undefined ? paragraph : String(number));
  const within: Bilingual =
    part === 'preamble'
      ? { es: ' del preámbulo', en: ' of the preamble' }
      : part === 'annex'
        ? { es: ' del anexo', en: ' of the annex' }
        : { es: '', en: '' };
  const name = telling.quote(title ?? text);
  return telling.in({
    es: `párrafo ${written}${within.es} de ${name}`,
    en: `paragraph ${written}${within.en} of ${name}`,
  });
};

/** "la Reunión Viceministerial aprobó". */
export const did = ({ organ, verb }: { organ: ActTold['organ']; verb: Verb }, telling: Telling): string =>
  `${telling.name(organ)} ${verbInWords[verb][telling.lang]}`;

/** What the act was about: "sobre el mandato «…» y el texto «…»"; only how many where they are many. */
const objects = ({ objects: all, effects }: ActTold, telling: Telling): string => {
  // What it brought about for each of them says it all.
  if (all.length === 0 || all.length === effects.length) return '';
  if (all.length > MOST_NAMED) {
    return telling.in({ es: `sobre ${all.length} asuntos`, en: `on ${all.length} matters` });
  }
  const said = telling.and(all.map(({ said: name }) => telling.in(name)));
  return telling.in({ es: `sobre ${said}`, en: `on ${said}` });
};

/** What it was about, what it brought about, to whom it is addressed, what it followed and where it stands written. */
export const circumstances = (act: ActTold, telling: Telling): readonly string[] => {
  const { addressees, follows, paragraph, function: exercised, bringsIntoForce } = act;
  const to = telling.names(addressees);
  const after = follows.map((followed) =>
    telling.join(
      telling.in({
        es: `después de que ${did(followed, telling)} (acto ${followed.act})`,
        en: `after ${did(followed, telling)} (act ${followed.act})`,
      }),
      telling.entry(followed.entry),
    ),
  );
  return [
    objects(act, telling),
    ...effectsSaid(act, telling),
    to === '' ? '' : telling.in({ es: `dirigido ${a(to)}`, en: `addressed to ${to}` }),
    ...after,
    paragraph === undefined ? '' : citation(paragraph, telling),
    exercised === undefined
      ? ''
      : telling.in({
          es: `función ejercida: ${telling.words(exercised.names)}`,
          en: `function exercised: ${telling.words(exercised.names)}`,
        }),
    bringsIntoForce
      ? ''
      : telling.in({
          es: `${telling.name(act.organ)} recomienda: su acto no pone nada en vigor`,
          en: `${telling.name(act.organ)} recommends: its act brings nothing into force`,
        }),
  ].filter((said) => said !== '');
};

export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/**
 * The act in a few words: "acto x de la Reunión Viceministerial («aprobó»), párrafo 7 de … (asiento 142)", with the
 * entries of what it brought about, if asked for.
 */
export const actBriefly = (
  act: ActTold,
  telling: Telling,
  ...broughtAbout: readonly EntryNumber[]
): string => {
  const verb = verbInWords[act.verb];
  return telling.join(
    [
      telling.in({
        es: `acto ${act.act} ${de(telling.name(act.organ))} («${verb.es}»)`,
        en: `act ${act.act} of ${telling.name(act.organ)} (“${verb.en}”)`,
      }),
      ...(act.paragraph === undefined ? [] : [citation(act.paragraph, telling)]),
    ].join(', '),
    telling.entry(act.entry, ...broughtAbout),
  );
};
