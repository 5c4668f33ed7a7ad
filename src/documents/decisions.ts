import type { Lang } from '../../domain/dates/words.js';
import type { Decision, DecisionsAnswer } from '../../projections/decisions.js';
import type { Answered } from '../ask.js';
import { consensusSaid } from '../telling/decisions.js';
import { actItem } from './act.js';
import type { Block, Document, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';

/** What each organ did, with the consensus it rests on, as a document. */
export const decisionsDocument = (
  answered: Answered,
  { decisions }: DecisionsAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const organs = [...new Map(decisions.map(({ organ }) => [organ.code, organ])).values()];
  const none: Block = {
    kind: 'line',
    said: hand.say(
      hand.in({ es: 'El libro no tiene actos en ese momento.', en: 'The book has no acts as of then.' }),
    ),
  };
  const blocks = organs.flatMap((organ): readonly Block[] => [
    { kind: 'heading', level: 2, said: hand.say(hand.title(organ)) },
    ...decisions.filter((act) => act.organ.code === organ.code).map((act) => decisionItem(act, hand)),
  ]);
  return {
    subject: 'decisions',
    name: 'decisions',
    wordsIn: lang,
    title: hand.in({ es: 'Decisiones', en: 'Decisions' }),
    issuers: bodyOf(answered, hand),
    standing: 'as-of',
    status: cautionOn(answered, hand),
    running: undefined,
    blocks: decisions.length === 0 ? [none] : blocks,
    ...frameOf(answered, hand, stamp),
  };
};

const decisionItem = (act: Decision, hand: Hand): Block =>
  actItem(
    act,
    hand,
    act.proposal === undefined
      ? hand.in({
          es: 'Sin propuesta que lo respalde en el libro.',
          en: 'No proposal behind it in the book.',
        })
      : `${consensusSaid(act, act.proposal, hand)}.`,
  );
