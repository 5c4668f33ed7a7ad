import type { Lang } from '../../domain/dates/words.js';
import type { DossierAnswer } from '../../projections/dossier.js';
import type { Answered } from '../ask.js';
import { DOSSIER, dossierParts, NONE } from '../telling/dossier.js';
import type { Block, Document, Runs, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';

/** What an incoming presidency takes over, as a document: a heading a part. */
export const dossierDocument = (
  answered: Answered,
  answer: DossierAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const blocks = dossierParts(answer, hand).flatMap(({ title, said }): readonly Block[] => [
    { kind: 'heading', level: 2, said: hand.say(hand.in(title)) },
    ...(said.length === 0
      ? [{ kind: 'line', said: hand.say(hand.in(NONE)) } as const]
      : said.map((one): Block => ({ kind: 'item', said: hand.say(one), beneath: [] }))),
  ]);
  return {
    subject: 'dossier',
    name: 'dossier',
    wordsIn: lang,
    title: hand.in(DOSSIER),
    issuers: bodyOf(answered, hand),
    standing: 'as-of',
    status: [...incoming(answer, hand), ...cautionOn(answered, hand)],
    running: undefined,
    blocks,
    ...frameOf(answered, hand, stamp),
  };
};

/** Whom it is for, where the book knows who comes next. */
const incoming = ({ presidency: { next } }: DossierAnswer, hand: Hand): readonly Runs[] =>
  next === undefined
    ? []
    : [
        hand.say(
          hand.in({
            es: `Para la presidencia entrante: ${hand.strong(hand.names(next.members))}, período ${next.term}`,
            en: `For the incoming presidency: ${hand.strong(hand.names(next.members))}, term ${next.term}`,
          }),
        ),
      ];
