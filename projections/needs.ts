import type { Need } from '../domain/proposals/still-needed.js';
import type { PartyCode } from '../domain/language/ids.js';
import { party, type Named } from './named.js';
import type { View } from './view.js';

/** The same with every party in it named. */
type PartiesNamed<A> = {
  readonly [K in keyof A]: A[K] extends PartyCode
    ? Named
    : A[K] extends readonly PartyCode[]
      ? readonly Named[]
      : A[K];
};

type StaleNeed = Extract<Need, { readonly kind: 'stale-positions' }>;
type StaleNeedTold = Omit<StaleNeed, 'positions'> & {
  readonly positions: readonly PartiesNamed<StaleNeed['positions'][number]>[];
};
type EachNamed<N> = N extends StaleNeed ? StaleNeedTold : PartiesNamed<N>;

/** What a proposal still needs, with the members by name. */
export type NeedTold = EachNamed<Need>;

export const tellNeed = (view: View, need: Need): NeedTold => {
  switch (need.kind) {
    case 'objection':
    case 'objection-not-barring':
      return { ...need, member: party(view, need.member) };
    case 'stale-positions':
      return {
        ...need,
        positions: need.positions.map((position) => ({ ...position, member: party(view, position.member) })),
      };
    case 'not-spoken':
      return { ...need, members: need.members.map((code) => party(view, code)) };
    case 'phase':
    case 'meeting':
    case 'changed':
    case 'presidency':
    case 'quorum':
    case 'version':
      return need;
  }
};
