import type { EntryNumber, PartyCode } from '../language/ids.js';
import type { Verb } from '../language/verb.js';
import type { Act, FollowUp, ProposalState } from './state.js';

// What organs asked for, and of whom: it is owed until each of them did it.

/** The verbs by which an act asks somebody for something. */
export const ASKING: ReadonlySet<Verb> = new Set<Verb>(['requested', 'recommended', 'urged']);

export interface Asked {
  readonly act: Act;
  readonly due: FollowUp['due'];
  /** Of each of those it was asked of, or of nobody where none was named: the entry by which it did it. */
  readonly parts: readonly { readonly party: PartyCode; readonly done: EntryNumber | undefined }[];
  /** By which it was done: the reports, and the acts of others that followed it where nobody was named. */
  readonly doneBy: readonly EntryNumber[];
  readonly isDone: boolean;
}

const followedBy = ({ acts }: ProposalState, { id }: Act): readonly EntryNumber[] =>
  [...acts.values()].filter(({ follows }) => follows.includes(id)).map(({ entry }) => entry);

/** What an act asked for and how far it is done; nothing where it asked for nothing. */
export const askedBy = (state: ProposalState, act: Act): Asked | undefined => {
  if (!ASKING.has(act.verb)) return undefined;
  const { due, done = [] } = state.followUps.get(act.id) ?? {};
  const parts = act.addressees.map((party) => ({
    party,
    done: done.find(({ by }) => by === party)?.entry,
  }));
  const reported = done.map(({ entry }) => entry);
  const doneBy = act.addressees.length === 0 ? [...reported, ...followedBy(state, act)] : reported;
  const isDone =
    act.addressees.length === 0 ? doneBy.length > 0 : parts.every((part) => part.done !== undefined);
  return { act, due, parts, doneBy, isDone };
};

/** Everything that was ever asked for, in the order of the acts. */
export const allAsked = (state: ProposalState): readonly Asked[] =>
  [...state.acts.values()].flatMap((act) => askedBy(state, act) ?? []);
