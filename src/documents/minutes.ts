import type { Bilingual } from '../../domain/language/codec.js';
import type { Lang } from '../../domain/dates/words.js';
import type { ItemInMinutes, MinutesAnswer } from '../../projections/minutes.js';
import type { Answered } from '../ask.js';
import { capital } from '../telling/acts.js';
import { draftingSaid } from '../telling/drafting.js';
import { interventionSaid } from '../telling/intervention.js';
import { meetingFacts, proposalSaid, sessionSaid, type Fact } from '../telling/meeting.js';
import {
  attendanceFacts,
  correctionSaid,
  itemSaid,
  minutesState,
  minutesTitle,
  NOTHING_UNDER,
  summarySaid,
  UNDER_NONE,
} from '../telling/minutes.js';
import { actItem } from './act.js';
import type { Block, Document, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';

/** The minutes of a meeting as a document: a draft until they are final. */
export const minutesDocument = (
  answered: Answered,
  answer: MinutesAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const isFinal = answer.finalEntry !== undefined;
  const state = minutesState(answer, hand);
  const blocks = [
    ...factLines(meetingFacts(answer, hand), hand),
    ...under({ es: 'Asistencia', en: 'Attendance' }, factLines(attendanceFacts(answer, hand), hand), hand),
    ...under(
      { es: 'Sesiones', en: 'Sessions' },
      items(
        answer.sessions.map((session) => sessionSaid(session, hand)),
        hand,
      ),
      hand,
    ),
    ...under(
      { es: 'Grupo de redacción', en: 'Drafting group' },
      items(draftingSaid(answer, hand), hand),
      hand,
    ),
    ...answer.items.flatMap((item, index) => agendaItem(item, index + 1, hand)),
    ...under(UNDER_NONE, underItem(answer, hand), hand),
    ...under(
      { es: 'Correcciones pedidas', en: 'Corrections asked for' },
      items(
        answer.corrections.map((one) => correctionSaid(one, hand)),
        hand,
      ),
      hand,
    ),
    ...under(
      { es: 'Resumen de la presidencia', en: "Chair's summary" },
      items(
        answer.summaries.map((one) => summarySaid(one, hand)),
        hand,
      ),
      hand,
    ),
  ];
  return {
    subject: 'minutes',
    name: `minutes-${answer.meeting}`,
    wordsIn: lang,
    title: minutesTitle(answer, hand),
    issuers: [...bodyOf(answered, hand), capital(hand.title(answer.organ))],
    standing: isFinal ? 'as-of' : 'draft',
    status: [hand.say(isFinal ? state : hand.strong(state)), ...cautionOn(answered, hand)],
    running: isFinal ? undefined : running(answer, hand),
    blocks,
    ...frameOf(answered, hand, stamp),
  };
};

/** At the head of every page until they are final. */
const running = ({ circulated }: MinutesAnswer, hand: Hand): string =>
  circulated === undefined
    ? hand.in({
        es: 'ACTA EN PREPARACIÓN · no se ha circulado',
        en: 'MINUTES IN PREPARATION · not circulated',
      })
    : hand.in({ es: 'PROYECTO DE ACTA · no es definitiva', en: 'DRAFT MINUTES · not final' });

const factLines = (facts: readonly Fact[], hand: Hand): readonly Block[] =>
  facts
    .filter(({ text }) => text !== '')
    .map(({ label, text }): Block => ({ kind: 'line', said: hand.say(`${hand.strong(label)}: ${text}`) }));

const items = (said: readonly string[], hand: Hand): readonly Block[] =>
  said.map((one): Block => ({ kind: 'item', said: hand.say(capital(one)), beneath: [] }));

/** A heading and what stands under it; neither where there is nothing. */
const under = (title: Bilingual, blocks: readonly Block[], hand: Hand): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, said: hand.say(hand.in(title)) }, ...blocks];

const agendaItem = (item: ItemInMinutes, number: number, hand: Hand): readonly Block[] => {
  const own = underItem(item, hand);
  return [
    { kind: 'heading', level: 2, said: hand.say(itemSaid(item, number, hand)) },
    ...(own.length === 0 ? [{ kind: 'line', said: hand.say(hand.in(NOTHING_UNDER)) } as const] : own),
  ];
};

const underItem = (
  { interventions, proposals, acts }: Pick<ItemInMinutes, 'interventions' | 'proposals' | 'acts'>,
  hand: Hand,
): readonly Block[] => [
  ...items(
    [
      ...interventions.map((one) => interventionSaid(one, '', hand)),
      ...proposals.map((one) => proposalSaid(one, hand)),
    ],
    hand,
  ),
  ...acts.map((act) => actItem(act, hand)),
];
