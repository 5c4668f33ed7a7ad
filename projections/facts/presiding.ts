import type { Bilingual } from '../../domain/language/codec.js';
import type { Act } from '../../domain/proposals/state.js';
import { liveCandidacies, type Office, type Term } from '../../domain/presidency/state.js';
import { presidencyOf } from '../sentences/presidency.js';
import { verbInWords } from '../../domain/language/verb.js';
import type { Fact, Tell, Things } from './fact.js';

const office = ({ member, fromStated, until, untilStated }: Office, tell: Tell): Bilingual =>
  tell((say) => {
    const since = say.in({ es: `desde ${say.moment(fromStated)}`, en: `since ${say.moment(fromStated)}` });
    const over =
      until === undefined
        ? ''
        : say.maybe(untilStated, (it) =>
            say.in({ es: `, hasta ${say.moment(it)}`, en: `, until ${say.moment(it)}` }),
          );
    return say.in({
      es: `la ejerce ${say.party(member)} ${since}${over}`,
      en: `${say.party(member)} holds it ${since}${over}`,
    });
  });

/** How far a term has come. */
const stage = (term: Term, tell: Tell): Pick<Fact, 'is' | 'entry'> | undefined => {
  const { held, handover, designated } = term;
  if (held !== undefined) return { is: office(held, tell), entry: held.endEntry ?? held.entry };
  if (handover !== undefined)
    return {
      is: tell((say) =>
        say.in({
          es: `traspasada a ${say.party(handover.to)}`,
          en: `handed over to ${say.party(handover.to)}`,
        }),
      ),
      entry: handover.entry,
    };
  if (designated !== undefined)
    return {
      is: tell((say) =>
        say.in({
          es: `${say.party(designated.member)}, designada`,
          en: `${say.party(designated.member)}, designated`,
        }),
      ),
      entry: designated.entry,
    };
  const live = liveCandidacies(term);
  const last = live.at(-1);
  return last === undefined
    ? undefined
    : {
        is: tell((say) => {
          const who = say.parties(live.map(({ member }) => member));
          return say.in({ es: `anunciada: ${who}`, en: `announced: ${who}` });
        }),
        entry: last.entry,
      };
};

export const terms: Things<Term> = {
  in: (book) => book.presidency.terms,
  facts: (term, tell) => {
    const reached = stage(term, tell);
    const { theme } = term;
    const what = (about: Bilingual): Bilingual =>
      tell((say) => `${about[say.lang]}${presidencyOf(term.id, say)}`);
    return [
      ...(reached === undefined
        ? []
        : [
            {
              key: `term/${term.id}`,
              aspect: 'presidency' as const,
              what: what({ es: '', en: '' }),
              ...reached,
            },
          ]),
      ...(theme === undefined
        ? []
        : [
            {
              key: `theme/${term.id}`,
              aspect: 'presidency' as const,
              what: what({ es: 'el tema de ', en: 'the theme of ' }),
              is: tell((say) => say.quote(theme.words)),
              entry: theme.entry,
            },
          ]),
    ];
  },
};

export const acts: Things<Act> = {
  in: (book) => book.proposals.acts,
  facts: (act, tell) => [
    {
      key: `act/${act.id}`,
      aspect: 'decisions',
      what: tell((say) => say.in({ es: `el acto ${act.id}`, en: `act ${act.id}` })),
      is: tell(
        (say) => `${say.organ(act.organ)} ${verbInWords[act.verb][say.lang]}: ${say.quote(act.words)}`,
      ),
      entry: act.entry,
    },
  ],
};
