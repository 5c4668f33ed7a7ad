import { describe, type ActivityDate } from '../../domain/dates/activity-date.js';
import { wordsOf } from '../../domain/dates/lexicon.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { Lang } from '../../domain/dates/words.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type {
  ActId,
  ActivityId,
  AgendaItemId,
  FunctionId,
  GroupId,
  MandateId,
  MeetingId,
  OrganId,
  PartyCode,
  ProposalId,
  SessionId,
  SourceId,
  TextId,
} from '../../domain/language/ids.js';
import { inLanguage, type LocalText } from '../../domain/language/text.js';
import { verbInWords } from '../../domain/language/verb.js';
import { de, kindAndName, properName, quoted } from './article.js';
import { kinds } from './kinds.js';
import { afterPreposition, when } from './moments.js';
import type { Names } from './names.js';
import { excerpt, plain } from './plain.js';

/** The parts of a sentence in one language. Whatever somebody wrote has been made fit for one line. */
export interface Say {
  readonly names: Names;
  readonly lang: Lang;
  /** Of two wordings, the one in this language. */
  readonly in: (both: Bilingual) => string;
  /** A part of the sentence that is only there when there is something to say. */
  readonly maybe: <A>(value: A | undefined, part: (value: A) => string) => string;
  readonly quote: (words: LocalText | string) => string;
  /** Words that need no quotation marks: a place, a supporter. */
  readonly words: (words: LocalText | string) => string;
  readonly and: (items: readonly string[]) => string;

  // Names and titles as an entry itself gives them, not as the book has them.
  readonly proper: (names: LocalText) => string;
  /** "la Reunión Viceministerial", "la instancia «GRCM»". */
  readonly called: (kind: keyof typeof kinds, names: LocalText) => string;
  /** By its noun, always: a title alone could be taken for the thing that the noun is about. */
  readonly titled: (kind: keyof typeof kinds, title: LocalText) => string;

  readonly party: (code: PartyCode) => string;
  readonly parties: (codes: readonly PartyCode[]) => string;
  readonly organ: (id: OrganId) => string;
  readonly meeting: (id: MeetingId) => string;
  readonly session: (meeting: MeetingId, id: SessionId) => string;
  readonly item: (meeting: MeetingId, id: AgendaItemId) => string;
  readonly proposal: (id: ProposalId) => string;
  readonly text: (id: TextId) => string;
  readonly group: (id: GroupId) => string;
  readonly mandate: (id: MandateId) => string;
  readonly activity: (id: ActivityId) => string;
  readonly source: (id: SourceId) => string;
  readonly act: (id: ActId) => string;

  readonly date: (date: ActivityDate) => string;
  /** The date after its label; one that there is not says so itself: "fecha: 2020", "sin fecha: por definir". */
  readonly dateAs: (label: Bilingual, date: ActivityDate) => string;
  /** "el 14 de noviembre de 2019", "in 2019". */
  readonly when: (moment: Moment) => string;
  /** After a preposition: "el 14 de noviembre de 2019", "2019". */
  readonly moment: (moment: Moment) => string;

  // Clauses that many sentences end with; empty where there is nothing to say.
  readonly reason: (reason: string | undefined) => string;
  readonly at: (meeting: MeetingId | undefined) => string;
  readonly byAct: (act: ActId | undefined) => string;
  readonly exercising: (presidencyFunction: FunctionId | undefined) => string;
}

export const sayIn = (lang: Lang, names: Names): Say => {
  const choose = (both: Bilingual): string => both[lang];
  const maybe: Say['maybe'] = (value, part) => (value === undefined ? '' : part(value));
  const quote: Say['quote'] = (words) => quoted(local(words, lang), lang);
  const and = wordsOf(lang).and;

  const called: Say['called'] = (kind, its) => kindAndName(kinds[kind], its, lang);
  const titled: Say['titled'] = (kind, title) => `${kinds[kind][lang]} ${quote(title)}`;

  const date: Say['date'] = (its) => plain(describe(its, lang));

  const party: Say['party'] = (code) => properName(names.party(code), lang);
  const organ: Say['organ'] = (id) => called('organ', names.organ(id));
  const meeting: Say['meeting'] = (id) => called('meeting', names.meeting(id));

  const act: Say['act'] = (id) => {
    const known = names.act(id);
    if (known === undefined) return choose({ es: `el acto ${id}`, en: `act ${id}` });
    const verb = verbInWords[known.verb];
    return choose({
      es: `el acto ${id} ${de(organ(known.organ))} («${verb.es}»)`,
      en: `act ${id} of ${organ(known.organ)} (“${verb.en}”)`,
    });
  };

  return {
    names,
    lang,
    in: choose,
    maybe,
    quote,
    words: (words) => excerpt(local(words, lang)),
    and,
    proper: (its) => properName(its, lang),
    called,
    titled,

    party,
    parties: (codes) => and(codes.map(party)),
    organ,
    meeting,
    session: (within, id) => titled('session', names.session(within, id)),
    item: (within, id) => titled('item', names.item(within, id)),
    proposal: (id) => titled('proposal', names.proposal(id)),
    text: (id) => titled('text', names.text(id)),
    group: (id) => called(names.groupKind(id) ?? 'group', names.group(id)),
    mandate: (id) => titled('mandate', names.mandate(id)),
    activity: (id) => titled('activity', names.activity(id)),
    source: (id) => titled('source', names.source(id)),
    act,

    date,
    dateAs: (label, its) => (its.kind === 'undated' ? date(its) : `${choose(label)}: ${date(its)}`),
    when: (moment) => when(moment, names.zone, lang),
    moment: (moment) => afterPreposition(moment, names.zone, lang),

    reason: (reason) =>
      maybe(reason, (why) => choose({ es: `; motivo: ${quote(why)}`, en: `; reason: ${quote(why)}` })),
    at: (id) => maybe(id, (it) => choose({ es: ` en ${meeting(it)}`, en: ` at ${meeting(it)}` })),
    byAct: (id) => maybe(id, (it) => choose({ es: ` por ${act(it)}`, en: ` by ${act(it)}` })),
    exercising: (id) =>
      maybe(id, (it) =>
        choose({
          es: `, en ejercicio de la función ${quote(names.function(it))}`,
          en: `, exercising the function ${quote(names.function(it))}`,
        }),
      ),
  };
};

const local = (words: LocalText | string, lang: Lang): string =>
  typeof words === 'string' ? words : inLanguage(words, lang);
