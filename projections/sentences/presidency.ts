import type { TermId } from '../../domain/language/ids.js';
import type { PresidencyEvent } from '../../domain/presidency/events.js';
import { a } from './article.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';

/** A term's presidency: "la presidencia del período 2020". */
export const presidencyOf = (term: TermId, say: Say): string =>
  say.in({ es: `la presidencia del período ${term}`, en: `the presidency of the ${term} term` });

const outside = (say: Say): string =>
  say.in({
    es: ', según consta fuera de los actos de este libro',
    en: ', as established outside the acts of this book',
  });

export const presidencySentences: Sentences<PresidencyEvent> = {
  CandidacyAnnounced: ({ member, term, meeting, takesOffice }, say) =>
    say.in({
      es: `${say.party(member)} anunció${say.at(meeting)} su candidatura a ${presidencyOf(term, say)}, que asumiría ${say.when(takesOffice)}.`,
      en: `${say.party(member)} announced${say.at(meeting)} its candidacy for ${presidencyOf(term, say)}, to take office ${say.when(takesOffice)}.`,
    }),
  CandidacyWithdrawn: ({ member, term, reason }, say) =>
    say.in({
      es: `${say.party(member)} retiró su candidatura a ${presidencyOf(term, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} withdrew its candidacy for ${presidencyOf(term, say)}${say.reason(reason)}.`,
    }),
  PresidencyDesignated: ({ member, term, act }, say) =>
    say.in({
      es: `Se designó ${a(say.party(member))} para ${presidencyOf(term, say)}${say.byAct(act)}.`,
      en: `${say.party(member)} was designated for ${presidencyOf(term, say)}${say.byAct(act)}.`,
    }),
  DesignationEstablished: ({ member, term }, say) =>
    say.in({
      es: `Se designó ${a(say.party(member))} para ${presidencyOf(term, say)}${outside(say)}.`,
      en: `${say.party(member)} was designated for ${presidencyOf(term, say)}${outside(say)}.`,
    }),
  TermEstablished: ({ member, term, from, until }, say) => {
    const time =
      from === until
        ? say.when(from)
        : say.in({
            es: `desde ${say.moment(from)}${say.maybe(until, (end) => ` hasta ${say.moment(end)}`)}`,
            en: `from ${say.moment(from)}${say.maybe(until, (end) => ` until ${say.moment(end)}`)}`,
          });
    return say.in({
      es: `${say.party(member)} ejerció ${presidencyOf(term, say)} ${time}${outside(say)}.`,
      en: `${say.party(member)} held ${presidencyOf(term, say)} ${time}${outside(say)}.`,
    });
  },
  PresidencyHandedOver: ({ term, from, to, meeting }, say) => {
    const stated = say.in({
      es: '; la fecha en que surte efecto se asienta aparte',
      en: '; the date it takes effect is an entry of its own',
    });
    if (from === undefined) {
      return say.in({
        es: `${say.party(to)} recibió ${presidencyOf(term, say)}${say.at(meeting)}${stated}.`,
        en: `${say.party(to)} received ${presidencyOf(term, say)}${say.at(meeting)}${stated}.`,
      });
    }
    return say.in({
      es: `${say.party(from)} entregó ${a(say.party(to))} ${presidencyOf(term, say)}${say.at(meeting)}${stated}.`,
      en: `${say.party(from)} handed over to ${say.party(to)} ${presidencyOf(term, say)}${say.at(meeting)}${stated}.`,
    });
  },
  PresidencyTookEffect: ({ term, member, effective }, say) =>
    say.in({
      es: `${say.party(member)} asumió ${presidencyOf(term, say)}, con efecto desde ${say.moment(effective)}.`,
      en: `${say.party(member)} took up ${presidencyOf(term, say)}, with effect from ${say.moment(effective)}.`,
    }),
  PresidencyEnded: ({ term, member, until, reason }, say) =>
    say.in({
      es: `${say.party(member)} concluyó ${presidencyOf(term, say)}, que ejerció hasta ${say.moment(until)}${say.reason(reason)}.`,
      en: `${say.party(member)} ended ${presidencyOf(term, say)}, which it held until ${say.moment(until)}${say.reason(reason)}.`,
    }),
  ThemeChosen: ({ term, theme, function: exercised }, say) =>
    say.in({
      es: `Se eligió ${say.quote(theme)} como tema de ${presidencyOf(term, say)}${say.exercising(exercised)}.`,
      en: `${say.quote(theme)} was chosen as the theme of ${presidencyOf(term, say)}${say.exercising(exercised)}.`,
    }),
};
