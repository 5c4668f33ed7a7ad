import type { Lang } from '../../domain/dates/words.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { LocalText } from '../../domain/language/text.js';
import type { DeclarationAnswer } from '../../projections/declaration.js';
import type { Answered } from '../ask.js';
import { actBriefly } from '../telling/acts.js';
import type { Document, Runs } from './document.js';
import type { Hand } from './hand.js';
import { isOpen } from './unsettled.js';

// How far a text has come, as it stands before its words and at the head of every page.

export const standingOf = ({ adopted, summary }: DeclarationAnswer): Document['standing'] => {
  if (adopted !== undefined) return 'adopted';
  return summary === undefined ? 'draft' : 'as-of';
};

/** A day, and not a year or a month in which it lies: what is not known is not made up. */
export const adoptedOn = (by: EntryNumber | undefined, { cited }: Answered): string | undefined => {
  const when = by === undefined ? undefined : cited[by]?.occurredAt;
  return when === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(when)?.[0];
};

/** In the language of its words, where it has one in it. */
export const titleOf = (title: LocalText, language: string, lang: Lang): string => {
  const [own] = [title[language.slice(0, 2) as Lang], title[lang], title.es, title.en].filter(
    (one) => one !== undefined,
  );
  return own ?? '';
};

export const statusOf = (answer: DeclarationAnswer, hand: Hand): readonly Runs[] => [
  ...closedDoors(answer, hand),
  hand.say(standingSaid(answer, hand)),
];

/** That it was drafted behind closed doors, where it was. */
export const closedDoors = ({ doors }: Pick<DeclarationAnswer, 'doors'>, hand: Hand): readonly Runs[] =>
  doors === 'closed'
    ? [hand.say(hand.strong(hand.in({ es: 'A PUERTA CERRADA', en: 'BEHIND CLOSED DOORS' })))]
    : [];

const standingSaid = (answer: DeclarationAnswer, hand: Hand): string => {
  const { adopted, summary } = answer;
  if (adopted !== undefined) {
    const { act, entry } = adopted;
    return act === undefined
      ? hand.join(hand.in({ es: 'Adoptado', en: 'Adopted' }), hand.entry(entry))
      : hand.in({
          es: `Adoptado por el ${actBriefly(act, hand, entry)}`,
          en: `Adopted by ${actBriefly(act, hand, entry)}`,
        });
  }
  if (summary !== undefined) return chairsSummary(summary, hand);
  return draftSaid(answer, hand);
};

/** "PROYECTO. Versión 5; corchetes abiertos: 2; no está adoptado" */
export const draftSaid = (
  { version, brackets = [] }: Pick<DeclarationAnswer, 'version' | 'brackets'>,
  hand: Hand,
): string => {
  const open = brackets.filter(isOpen).length;
  const left =
    open === 0 ? '' : hand.in({ es: `; corchetes abiertos: ${open}`, en: `; open brackets: ${open}` });
  return hand.join(
    hand.strong(hand.in({ es: 'PROYECTO.', en: 'DRAFT.' })),
    hand.in({
      es: `Versión ${version}${left}; no está adoptado`,
      en: `Version ${version}${left}; not adopted`,
    }),
  );
};

/** "PROYECTO · versión 5 · no está adoptado" */
export const draftHead = (version: number, hand: Hand): string =>
  hand.in({
    es: `PROYECTO · versión ${version} · no está adoptado`,
    en: `DRAFT · version ${version} · not adopted`,
  });

/** For which its presidency answers alone. */
const chairsSummary = (
  { by, meeting, entry }: NonNullable<DeclarationAnswer['summary']>,
  hand: Hand,
): string =>
  hand.join(
    hand.strong(hand.in({ es: 'RESUMEN DE LA PRESIDENCIA.', en: "CHAIR'S SUMMARY." })),
    hand.in({
      es: `De ${hand.name(by)}, bajo su propia responsabilidad y sin pretensión de consenso; de la reunión ${meeting}`,
      en: `By ${hand.name(by)}, on its own responsibility and without a claim of consensus; of the meeting ${meeting}`,
    }),
    hand.entry(entry),
  );

export const runningHead = (
  { adopted, summary, version }: DeclarationAnswer,
  hand: Hand,
): string | undefined => {
  if (adopted !== undefined) return undefined;
  return summary === undefined
    ? draftHead(version, hand)
    : hand.in({
        es: 'RESUMEN DE LA PRESIDENCIA · sin pretensión de consenso',
        en: "CHAIR'S SUMMARY · without a claim of consensus",
      });
};
