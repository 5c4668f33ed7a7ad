import type { Bilingual } from '../../domain/language/codec.js';
import type { Lang } from '../../domain/dates/words.js';
import type { MandateTold } from '../../projections/mandates.js';
import type { SummaryAnswer } from '../../projections/summary.js';
import type { Answered } from '../ask.js';
import { actBriefly } from '../telling/acts.js';
import { entriesCounted } from '../telling/entries-counted.js';
import { groupName, statusInWords, whyNot } from '../telling/mandates.js';
import { stageSaid } from '../telling/presidency.js';
import { activityTable } from './calendar.js';
import type { Block, Document, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';

/** What is in force and what is not, who presides and what comes next, as a document. */
export const inForceDocument = (
  answered: Answered,
  answer: SummaryAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const blocks = [
    ...section(hand, { es: 'Textos adoptados', en: 'Adopted texts' }, texts(answer, hand)),
    ...section(
      hand,
      { es: 'Mandatos en vigor', en: 'Mandates in force' },
      answer.mandates.inForce.map((mandate) => inForce(mandate, hand)),
    ),
    ...(answer.mandates.notInForce.length === 0
      ? []
      : section(
          hand,
          { es: 'Mandatos que no están en vigor', en: 'Mandates not in force' },
          answer.mandates.notInForce.map((mandate) => notInForce(mandate, hand)),
        )),
    ...section(hand, { es: 'Presidencia', en: 'Presidency' }, terms(answer, hand)),
    ...activityTable(
      answer.upcoming,
      'dated',
      { es: 'Lo que sigue en el calendario', en: 'What comes next on the calendar' },
      hand,
    ),
    ...activityTable(
      answer.upcoming,
      'undated',
      { es: 'Previsto, sin fecha', en: 'Planned, without a date' },
      hand,
    ),
    { kind: 'line', said: hand.say(entriesCounted(answer, hand)) } as const,
  ];
  return {
    subject: 'in-force',
    name: 'in-force',
    wordsIn: lang,
    title: hand.in({ es: 'Lo que está en vigor', en: 'What is in force' }),
    issuers: bodyOf(answered, hand),
    standing: 'as-of',
    status: cautionOn(answered, hand),
    running: undefined,
    blocks,
    ...frameOf(answered, hand, stamp),
  };
};

const item = (said: string, hand: Hand, ...beneath: readonly string[]): Block => ({
  kind: 'item',
  said: hand.say(said),
  beneath: beneath.map(hand.say),
});

/** A heading and what stands under it; that there is nothing is said. */
const section = (hand: Hand, both: Bilingual, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'heading', level: 2, said: hand.say(hand.in(both)) },
  ...(blocks.length === 0
    ? [{ kind: 'line', said: hand.say(hand.in({ es: 'Ninguno.', en: 'None.' })) } as const]
    : blocks),
];

const texts = ({ texts: all }: SummaryAnswer, hand: Hand): readonly Block[] =>
  all.map(({ text, title, entry, act }) => {
    const name = `${hand.strong(hand.words(title))} (${text})`;
    return act === undefined
      ? item(hand.join(name, hand.entry(entry)), hand)
      : item(name, hand, `${actBriefly(act, hand, entry)}.`);
  });

const mandateNamed = (mandate: MandateTold, hand: Hand): string =>
  `${hand.strong(hand.words(mandate.title))} · ${groupName(mandate, hand)} · ${mandate.mandate}`;

const inForce = (mandate: MandateTold, hand: Hand): Block => {
  const { acts, status, statusEntry, until } = mandate;
  const runs =
    until === undefined
      ? ''
      : hand.in({
          es: `; rige hasta ${hand.momentAfter(until)}`,
          en: `; runs until ${hand.momentAfter(until)}`,
        });
  return item(
    mandateNamed(mandate, hand),
    hand,
    hand.words(mandate.words),
    hand.join(
      `${hand.in(statusInWords[status])}${runs}`,
      hand.entry(...acts.map(({ entry }) => entry), statusEntry),
    ),
  );
};

const notInForce = (mandate: MandateTold, hand: Hand): Block =>
  item(
    mandateNamed(mandate, hand),
    hand,
    hand.words(mandate.words),
    `${hand.strong(hand.in({ es: 'No está en vigor', en: 'Not in force' }))}: ${
      mandate.whyNot === undefined
        ? hand.in(statusInWords[mandate.status])
        : whyNot(mandate, mandate.whyNot, hand)
    }.`,
  );

const terms = ({ presidency: { present: now, past, next } }: SummaryAnswer, hand: Hand): readonly Block[] => [
  ...(now === undefined ? [item(hand.in({ es: 'Nadie preside.', en: 'Nobody presides.' }), hand)] : []),
  ...[now, past, next].flatMap((term) => {
    if (term === undefined) return [];
    const entries = term.steps.map(({ entry }) => entry);
    return [
      item(hand.join(`${stageSaid(term, hand)}.`, entries.length === 0 ? '' : hand.entry(...entries)), hand),
    ];
  }),
];
