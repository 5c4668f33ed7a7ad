import type { PartyCode, ProposalId } from '../language/ids.js';
import type { Permission } from '../membership/events.js';

/** Keeps the record: who takes part, what stands on the agenda, texts, the roll, sources, corrections. */
export interface OfSecretariat {
  readonly kind: 'secretariat';
}

/** Conducts the body's business: convenes, opens, circulates, declares, hands over. */
export interface OfPresidency {
  readonly kind: 'presidency';
  /** The member that the command says did it, where it says so. */
  readonly by: PartyCode | undefined;
  /** The member to which the office comes by it, or is to come: the Secretariat may speak on its behalf too. */
  readonly incoming: PartyCode | undefined;
  /** The Secretariat does it as well, in its own name. */
  readonly orSecretariat: boolean;
}

/** A party speaks for itself: its proposal, its position, its candidacy. */
export interface OfParty {
  readonly kind: 'party';
  /** Those who speak in it. */
  readonly parties: readonly PartyCode[];
  /** One of several may put forward what they say together; else whoever records is the only one that speaks. */
  readonly together: boolean;
  /** The command itself says by what authority the Secretariat speaks for them. */
  readonly statesAuthority: boolean;
  /** An observer may with any of these permissions; without any, never. */
  readonly observersWith: readonly Permission[];
  /** An observer may only if this proposal is also its own. */
  readonly authorsOf: ProposalId | undefined;
}

/** Whose command one is, with the parties it names. */
export type Speaker = OfSecretariat | OfPresidency | OfParty;

// ---- the lines of the table in speakers.ts ----

export const secretariat = (): OfSecretariat => ({ kind: 'secretariat' });

export const presidency = (): OfPresidency => ({
  kind: 'presidency',
  by: undefined,
  incoming: undefined,
  orSecretariat: false,
});

export const presidencyBy = ({ by }: { readonly by: PartyCode }): OfPresidency => ({ ...presidency(), by });

/** The presidency's, or the Secretariat's for the body. */
export const conductedBy = ({ by }: { readonly by: PartyCode }): OfPresidency => ({
  ...presidencyBy({ by }),
  orSecretariat: true,
});

/** The parties' own; members only, each for itself, unless `more` says otherwise. */
export const own = (
  parties: readonly PartyCode[],
  more: Partial<Omit<OfParty, 'kind' | 'parties'>> = {},
): OfParty => ({
  kind: 'party',
  parties,
  together: false,
  statesAuthority: false,
  observersWith: [],
  authorsOf: undefined,
  ...more,
});

export const ownOfMember = ({ member }: { readonly member: PartyCode }): OfParty => own([member]);
