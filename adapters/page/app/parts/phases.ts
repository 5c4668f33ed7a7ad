import type { ItemPhase, MeetingPhase, ProposalPhase } from '../../../../projections/phases.js';
import type { Reader } from '../reader.js';

type Both = readonly [es: string, en: string];

const MEETING: Readonly<Record<MeetingPhase, Both>> = {
  convened: ['convocada', 'convened'],
  open: ['abierta', 'open'],
  adjourned: ['suspendida', 'adjourned'],
  closed: ['clausurada', 'closed'],
};

const PROPOSAL: Readonly<Record<ProposalPhase, Both>> = {
  open: ['abierta', 'open'],
  deferred: ['aplazada', 'deferred'],
  withdrawn: ['retirada', 'withdrawn'],
  rejected: ['no acogida', 'not taken up'],
  consensus: ['con consenso', 'consensus'],
};

const ITEM: Readonly<Record<ItemPhase, Both>> = {
  waiting: ['por tratar', 'waiting'],
  open: ['en curso', 'under way'],
  closed: ['tratado', 'dealt with'],
};

export const meetingPhaseSaid = (phase: MeetingPhase, { say }: Reader): string => say(...MEETING[phase]);
export const proposalPhaseSaid = (phase: ProposalPhase, { say }: Reader): string => say(...PROPOSAL[phase]);
export const itemPhaseSaid = (phase: ItemPhase, { say }: Reader): string => say(...ITEM[phase]);
