import type { StatementOn } from '../statements/events.js';
import { aConsensus, anAct, aProposal, aText, type Named } from './things.js';

/** What a statement names: closed with that. */
export const statedOn = (on: StatementOn): readonly Named[] => {
  switch (on.kind) {
    case 'act':
      return [anAct(on.act)];
    case 'decision':
      return [aProposal(on.proposal), aConsensus(on.proposal)];
    case 'text':
    case 'paragraph':
      return [aText(on.text)];
  }
};
