import { Map, OrderedMap, type List } from 'immutable';
import type {
  ActId,
  AgendaItemId,
  EntryNumber,
  FunctionId,
  MeetingId,
  OrganId,
  PartyCode,
  ProposalId,
  SilenceId,
} from '../language/ids.js';
import type { ActivityDate } from '../dates/activity-date.js';
import type { Doors } from '../language/doors.js';
import type { OnBehalfOf } from '../language/entry.js';
import { Register } from '../language/register.js';
import type { LocalText } from '../language/text.js';
import type { Silence } from '../silence/state.js';
import type { Topic } from '../language/topic.js';
import type { Verb } from '../language/verb.js';
import type { MandateChange, ParagraphReference, ProposalKind, Stand } from './events.js';

export interface Version {
  readonly number: number;
  readonly words: LocalText | undefined;
  readonly by: readonly PartyCode[];
  readonly entry: EntryNumber;
}

/** What became of an objection. `standing` until its member withdraws it, agrees that it is met, or takes another stand. */
export type ObjectionFate =
  | { readonly kind: 'standing' }
  | { readonly kind: 'withdrawn'; readonly entry: EntryNumber }
  | { readonly kind: 'met'; readonly how: string; readonly entry: EntryNumber }
  | { readonly kind: 'replaced'; readonly entry: EntryNumber };

/** An objection's words are kept for ever, whatever became of it. */
export interface Objection {
  readonly member: PartyCode;
  readonly version: number;
  readonly reason: string;
  readonly entry: EntryNumber;
  /** The first instant at which it may have been raised (epoch milliseconds). */
  readonly instant: number;
  readonly answers: readonly {
    readonly by: PartyCode;
    readonly answer: string;
    readonly entry: EntryNumber;
  }[];
  /** The last entry by which the member maintained it after an answer. */
  readonly sustained: EntryNumber | undefined;
  readonly fate: ObjectionFate;
}

export interface Position {
  readonly member: PartyCode;
  readonly version: number;
  readonly stand: Stand;
  readonly reason: string | undefined;
  readonly recordedBy: PartyCode;
  readonly onBehalfOf: OnBehalfOf | undefined;
  readonly meeting: MeetingId | undefined;
  readonly entry: EntryNumber;
}

export type ProposalPhase = 'open' | 'deferred' | 'withdrawn' | 'rejected' | 'consensus';

export interface Proposal {
  readonly id: ProposalId;
  readonly organ: OrganId;
  readonly meeting: MeetingId | undefined;
  readonly item: AgendaItemId | undefined;
  readonly kind: ProposalKind;
  readonly title: LocalText;
  readonly about: readonly Topic[];
  /** The verb that consensus on it carries; without one it carries no act that needs consensus. */
  readonly asks: Verb | undefined;
  readonly change: MandateChange | undefined;
  readonly by: readonly PartyCode[];
  /** As marked; what else closes it is not told here. */
  readonly doors: Doors | undefined;
  readonly entry: EntryNumber;
  /** First to last; never empty. */
  readonly versions: readonly [Version, ...Version[]];
  /** Every position ever taken, in order. */
  readonly positions: List<Position>;
  readonly objections: readonly Objection[];
  readonly phase: ProposalPhase;
  readonly phaseEntry: EntryNumber;
  readonly phaseReason: string | undefined;
  readonly consensus:
    | {
        readonly by: PartyCode;
        readonly version: number;
        readonly function: FunctionId | undefined;
        /** The entries that last shaped what was decided on. */
        readonly shapes: readonly EntryNumber[];
        /** Where nobody declared it at a table: the circulation in which nobody objected. */
        readonly silence: SilenceId | undefined;
        readonly entry: EntryNumber;
      }
    | undefined;
  /** Its circulations under silence, in order; one at a time. */
  readonly silences: readonly Silence[];
  /** The acts that rest on it. */
  readonly acts: readonly ActId[];
}

export interface Act {
  readonly id: ActId;
  readonly organ: OrganId;
  readonly meeting: MeetingId | undefined;
  readonly verb: Verb;
  readonly objects: readonly Topic[];
  readonly words: LocalText;
  readonly proposal: ProposalId | undefined;
  readonly paragraph: typeof ParagraphReference._A | undefined;
  readonly follows: readonly ActId[];
  readonly addressees: readonly PartyCode[];
  readonly function: FunctionId | undefined;
  readonly entry: EntryNumber;
}

/** What became of what an act asked for. */
export interface FollowUp {
  readonly due: { readonly date: ActivityDate; readonly entry: EntryNumber } | undefined;
  readonly done: readonly { readonly by: PartyCode; readonly entry: EntryNumber }[];
}

export interface ProposalState {
  /** Both in the order of their entries. */
  readonly proposals: Register<ProposalId, Proposal>;
  readonly acts: Register<ActId, Act>;
  /** The acts that were done in a paragraph, by its text and itself: see {@link paragraphKey}. */
  readonly inParagraphs: Map<string, List<ActId>>;
  /** Of which proposal each circulation under silence was, in order. */
  readonly circulations: OrderedMap<SilenceId, ProposalId>;
  readonly followUps: Map<ActId, FollowUp>;
}

export const paragraphKey = ({ text, paragraph }: typeof ParagraphReference._A): string =>
  `${text}/${paragraph}`;

export const noProposals: ProposalState = {
  proposals: new Register(),
  acts: new Register(),
  inParagraphs: Map(),
  circulations: OrderedMap(),
  followUps: Map(),
};

/** The verb a proposal asks for when it does not say: what is usually asked of its kind. */
export const USUALLY_ASKED: Readonly<Partial<Record<ProposalKind, Verb>>> = {
  text: 'approved',
  adoption: 'approved',
  mandate: 'approved',
  designation: 'designated',
  calendar: 'approved',
};

export const currentVersion = (proposal: Proposal): Version =>
  proposal.versions[proposal.versions.length - 1] ?? proposal.versions[0];

/** Each member's last position, whatever version it is bound to. */
export const lastPositions = (proposal: Proposal): Map<PartyCode, Position> =>
  Map(proposal.positions.map((position) => [position.member, position]));

/** The last position of one member. Looked for from the end, place by place: `findLast` takes three times as long. */
export const lastPositionOf = ({ positions }: Proposal, member: PartyCode): Position | undefined => {
  for (let place = positions.size - 1; place >= 0; place -= 1) {
    const position = positions.get(place);
    if (position?.member === member) return position;
  }
  return undefined;
};

/** Bound to a version that is no longer the current one. */
export const isStale = (proposal: Proposal, position: Pick<Position, 'version'>): boolean =>
  position.version !== currentVersion(proposal).number;

/** Everything a member ever objected, in order. */
export const objectionsOf = (proposal: Proposal, member: PartyCode): readonly Objection[] =>
  proposal.objections.filter((objection) => objection.member === member);

/** The one objection that a member maintains, if any: a later one replaces it. */
export const standingObjectionOf = (proposal: Proposal, member: PartyCode): Objection | undefined =>
  proposal.objections.findLast(({ member: other, fate }) => other === member && fate.kind === 'standing');

/** The version of that number, if it was ever put forward. */
export const versionOf = (proposal: Proposal, number: number): Version | undefined =>
  proposal.versions.find((version) => version.number === number);
