import type { Bilingual } from '../../../domain/language/codec.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { Verb } from '../../../domain/language/verb.js';
import { verbInWords } from '../../../domain/language/verb.js';
import type { ActTold, Citation } from '../../../projections/acts.js';
import { a, begun, de } from '../../../projections/sentences/article.js';
import { effectsSaid, MOST_NAMED } from './effects.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

/** "párrafo 7 de la Declaración de …": where an act stands written. */
export const citation = ({ text, title, paragraph, part, number, label }: Citation, page: Page): string => {
  const written = label ?? (number === undefined ? paragraph : String(number));
  const within: Bilingual =
    part === 'preamble'
      ? { es: ' del preámbulo', en: ' of the preamble' }
      : part === 'annex'
        ? { es: ' del anexo', en: ' of the annex' }
        : { es: '', en: '' };
  const name = page.quote(title ?? text);
  return page.in({
    es: `párrafo ${written}${within.es} de ${name}`,
    en: `paragraph ${written}${within.en} of ${name}`,
  });
};

/** "la Reunión Viceministerial aprobó". */
export const did = ({ organ, verb }: { organ: ActTold['organ']; verb: Verb }, page: Page): string =>
  `${page.name(organ)} ${verbInWords[verb][page.lang]}`;

/** What the act was about: "sobre el mandato «…» y el texto «…»"; only how many where they are many. */
const objects = ({ objects: all, effects }: ActTold, page: Page): string => {
  // What it brought about for each of them says it all.
  if (all.length === 0 || all.length === effects.length) return '';
  if (all.length > MOST_NAMED) {
    return page.in({ es: `sobre ${all.length} asuntos`, en: `on ${all.length} matters` });
  }
  const said = page.and(all.map(({ said: name }) => page.in(name)));
  return page.in({ es: `sobre ${said}`, en: `on ${said}` });
};

const circumstances = (act: ActTold, page: Page): readonly string[] => {
  const { addressees, follows, paragraph, function: exercised, bringsIntoForce } = act;
  const to = page.names(addressees);
  const after = follows.map((followed) =>
    page.join(
      page.in({
        es: `después de que ${did(followed, page)} (acto ${followed.act})`,
        en: `after ${did(followed, page)} (act ${followed.act})`,
      }),
      page.entry(followed.entry),
    ),
  );
  return [
    objects(act, page),
    ...effectsSaid(act, page),
    to === '' ? '' : page.in({ es: `dirigido ${a(to)}`, en: `addressed to ${to}` }),
    ...after,
    paragraph === undefined ? '' : citation(paragraph, page),
    exercised === undefined
      ? ''
      : page.in({
          es: `función ejercida: ${page.words(exercised.names)}`,
          en: `function exercised: ${page.words(exercised.names)}`,
        }),
    bringsIntoForce
      ? ''
      : page.in({
          es: `${page.name(act.organ)} recomienda: su acto no pone nada en vigor`,
          en: `${page.name(act.organ)} recommends: its act brings nothing into force`,
        }),
  ].filter((said) => said !== '');
};

/** An act in some lines: what was done in its words, then the rest one under the other. */
export const actLines = (act: ActTold, page: Page, indent = 2): readonly string[] => {
  const margin = ' '.repeat(indent);
  const first = page.join(
    `${begun(did(act, page))}: ${page.quote(act.words)}`,
    page.in({ es: `(acto ${act.act})`, en: `(act ${act.act})` }),
    page.entry(act.entry),
  );
  return [
    ...wrap(first, page.width, margins(`${margin}  `, margin)),
    ...circumstances(act, page).flatMap((said) =>
      wrap(`${capital(said)}.`, page.width, margins(`${margin}    `, `${margin}  `)),
    ),
  ];
};

export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/**
 * The act in a few words: "acto x de la Reunión Viceministerial («aprobó»), párrafo 7 de … (asiento 142)", with the
 * entries of what it brought about, if asked for.
 */
export const actBriefly = (act: ActTold, page: Page, ...broughtAbout: readonly EntryNumber[]): string => {
  const verb = verbInWords[act.verb];
  return page.join(
    [
      page.in({
        es: `acto ${act.act} ${de(page.name(act.organ))} («${verb.es}»)`,
        en: `act ${act.act} of ${page.name(act.organ)} (“${verb.en}”)`,
      }),
      ...(act.paragraph === undefined ? [] : [citation(act.paragraph, page)]),
    ].join(', '),
    page.entry(act.entry, ...broughtAbout),
  );
};
