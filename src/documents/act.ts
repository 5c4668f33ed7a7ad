import type { ActTold } from '../../projections/acts.js';
import { begun } from '../../projections/sentences/article.js';
import { capital, circumstances, did } from '../telling/acts.js';
import type { Block, Runs } from './document.js';
import type { Hand } from './hand.js';
import { statementsSaid } from './statements.js';

/** "La Reunión Viceministerial aprobó: «…» (acto x) (asiento 142)" */
export const actSaid = (act: ActTold, hand: Hand): string =>
  hand.join(
    `${hand.strong(begun(did(act, hand)))}: ${hand.quote(act.words)}`,
    hand.in({ es: `(acto ${act.act})`, en: `(act ${act.act})` }),
    hand.entry(act.entry),
  );

/** What members have kept beside an act, and beside the decision it rests on. */
export const statementsWith = ({ statements, decisionStatements }: ActTold, hand: Hand): readonly Runs[] =>
  [statements, decisionStatements].flatMap((all) => statementsSaid(all, hand));

/** What an organ did; beneath it the circumstances, what else is to be said, and what members have kept beside it. */
export const actItem = (act: ActTold, hand: Hand, ...more: readonly string[]): Block => ({
  kind: 'item',
  said: hand.say(actSaid(act, hand)),
  beneath: [
    ...circumstances(act, hand).map((said) => hand.say(`${capital(said)}.`)),
    ...more.map(hand.say),
    ...statementsWith(act, hand),
  ],
});
