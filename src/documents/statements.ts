import type { StatementTold } from '../../projections/statements.js';
import { afterStatement, whoseStatement } from '../telling/statements.js';
import type { Block, Runs } from './document.js';
import type { Hand } from './hand.js';

/** What a member has kept beside something: whose and of what kind, then its words to the letter. */
export const statementSaid = (told: StatementTold, hand: Hand): Runs => [
  ...hand.say(`${hand.strong(whoseStatement(told, hand))}: ${hand.in({ es: '«', en: '“' })}`),
  { kind: 'verbatim', text: told.words, language: told.language },
  ...hand.say(`${hand.in({ es: '»', en: '”' })} ${afterStatement(told, hand)}`),
];

export const statementsSaid = (all: readonly StatementTold[] | undefined, hand: Hand): readonly Runs[] =>
  (all ?? []).map((told) => statementSaid(told, hand));

/** Those on the whole of a document, under a heading of their own. */
export const statementBlocks = (all: readonly StatementTold[], hand: Hand): readonly Block[] =>
  all.length === 0
    ? []
    : [
        {
          kind: 'heading',
          level: 2,
          said: hand.say(hand.in({ es: 'Declaraciones de miembros', en: 'Statements by members' })),
        },
        ...statementsSaid(all, hand).map((said): Block => ({ kind: 'item', said, beneath: [] })),
      ];
