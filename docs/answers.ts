// What `--json` prints, question by question: the shape of the answers, for programs that read them. The clerk's guide
// (guide.md, "For programs") says what can be relied on. test/docs/answers.ts holds this file against the code.
/* eslint-disable max-lines -- looked up, not read through */

/** What every question prints. */
export interface Answered {
  /** The id of the book, and whose it is; `body` is left out before the body was constituted. */
  book: string;
  body?: { names: Words; acronyms: Words; zone: string };
  asOf: {
    /** As asked: `--at`, `--on`, `--known-on`. */
    at?: number;
    on?: Moment;
    knownOn?: Moment;
    /** The instant the question was put at, and the last entry taken into account. */
    instant: string;
    last?: number;
  };
  answer: Answer;
  /** Every entry the answer names, by number: each number in a field `entry` or `…Entry`, or in a list `entries`. Empty for `log`. */
  cited: Record<string, Cited>;
  /** What stands sealed in those entries, by number and field: opened, or words that say why not. */
  sealed?: Record<string, Record<string, string>>;
}

export type Answer =
  | MandatesAnswer // acta mandates
  | MandateAnswer // acta mandates <id>
  | CalendarAnswer // acta calendar
  | DeclarationAnswer // acta declaration [text], acta text <id>
  | TranslationAnswer // acta declaration [text] --translation en, acta text <id> --translation en
  | TextsAnswer // acta text
  | ChangesAnswer // acta text <id> --diff 1..2
  | PresidencyAnswer // acta presidency
  | DecisionsAnswer // acta decisions
  | MeetingsAnswer // acta meeting
  | MeetingAnswer // acta meeting <id>
  | MinutesAnswer // acta minutes <meeting>
  | ProposalsAnswer // acta proposal
  | ProposalAnswer // acta proposal <id>
  | PositionsAnswer // acta positions <proposal>
  | SilenceAnswer // acta silence
  | WhyAnswer // acta why <id>
  | ImpactAnswer // acta impact <entry>
  | ReplayAnswer // acta replay <meeting>
  | DiffAnswer // acta diff --from <entry> --to <entry>
  | DossierAnswer // acta dossier
  | TodoAnswer // acta todo
  | MembersAnswer // acta members
  | NotesAnswer // acta notes
  | LogAnswer; // acta log

// ---- what all answers are made of ----

/** Words somebody recorded: in Spanish, in English or in both. */
export interface Words {
  es?: string;
  en?: string;
}
/** A sentence of acta's own, always in both. */
export interface Said {
  es: string;
  en: string;
}
/** `2019`, `2019-11`, `2019-11-14`, an instant; with `../` before it: "then or before". */
export type Moment = string;
/** A code and the names it goes by as of the question; without names where the book does not know it. */
export interface Named {
  code: string;
  names?: Words;
}

export interface Cited {
  type: string;
  occurredAt: Moment;
  recordedAt: string;
  recordedBy: string;
  onBehalfOf?: { party: string; authority: string };
  basis: Basis;
  source?: Place;
  /** The entries that correct it: the answer reads it as corrected. */
  correctedBy?: number[];
}
export type Basis =
  | { kind: 'witnessed' }
  | { kind: 'source' }
  | { kind: 'external'; name: string }
  | { kind: 'inferred'; reason: string }
  | { kind: 'illustrative'; note?: string };
/** A place in a registered source. */
export interface Place {
  document: string;
  place: string;
  phrase?: string;
}
export interface PlaceTold extends Place {
  title?: Words;
}

/** When an activity or meeting is to be: what the source says, how it is read, and whether it is confirmed. */
export type ActivityDate =
  | {
      kind: 'dated';
      phrase: string;
      edtf: string;
      reading: 'window' | 'extent';
      confirmed: boolean;
      inferred?: string;
    }
  | {
      kind: 'undated';
      reason: 'to-be-defined' | 'to-be-determined' | 'not-stated';
      phrase?: string;
      confirmed: boolean;
    };

/** What something is about: `kind`, the ids that go with it, and what it is called. */
export type TopicTold = { said: Said } & (
  | { kind: 'act'; act: string }
  | { kind: 'activity'; activity: string }
  | { kind: 'group'; group: string }
  | { kind: 'mandate'; mandate: string }
  | { kind: 'meeting'; meeting: string }
  | { kind: 'organ'; organ: string }
  | { kind: 'party'; party: string }
  | { kind: 'presidency'; member: string; term: string }
  | { kind: 'text'; text: string }
  | { kind: 'other'; name: Words }
);

export type Verb =
  | 'approved'
  | 'accepted'
  | 'took-note'
  | 'recommended'
  | 'requested'
  | 'urged'
  | 'thanked'
  | 'supported'
  | 'agreed'
  | 'designated';

/** What an organ did, with all that rests on it. */
export interface ActTold {
  act: string;
  entry: number;
  organ: Named;
  verb: Verb;
  words: Words;
  objects: TopicTold[];
  meeting?: string;
  proposal?: string;
  /** Where it stands written. */
  paragraph?: Citation;
  /** The acts of other organs that it followed. */
  follows: { act: string; entry: number; organ: Named; verb: Verb }[];
  addressees: Named[];
  /** The function of the presidency it exercised. */
  function?: { id: string; names: Words };
  /** Whether what this organ decides comes into force. */
  bringsIntoForce: boolean;
  /** What became of its objects by it. */
  effects: EffectTold[];
  /** What members have kept beside it; left out where nothing was. */
  statements?: StatementTold[];
  /** The same of the decision it rests on. */
  decisionStatements?: StatementTold[];
}
/** A footnote, reservation, explanation of position or dissociation, to the letter. It bars nothing. */
export interface StatementTold {
  statement: string;
  kind: 'footnote' | 'reservation' | 'explanation' | 'dissociation';
  member: Named;
  words: string;
  language: string;
  /** It came after the time for it. */
  late: boolean;
  entry: number;
  withdrawnEntry?: number;
}
export interface Citation {
  text: string;
  title?: Words;
  part?: TextPart;
  paragraph: string;
  number?: number;
  /** Of an item of another paragraph: `3(a)`. */
  label?: string;
}
export interface EffectTold {
  effect: MandateStatus | 'accepted' | 'adopted' | 'designated';
  on: TopicTold;
  entry: number;
}
export type TextPart = 'preamble' | 'operative' | 'annex';

/** What a source says, how it is read here, and where it contradicts itself. */
export type NoteTold =
  | { kind: 'assertion'; id: string; at: PlaceTold; asserts: Words; about: TopicTold[]; entry: number }
  | { kind: 'interpretation'; id: string; of: string[]; reading: Words; reason: Words; entry: number }
  | {
      kind: 'contradiction';
      id: string;
      question: Words;
      readings: { at: PlaceTold; reads: Words }[];
      about: TopicTold[];
      entry: number;
    };

// ---- acta mandates ----

export interface MandatesAnswer {
  kind: 'mandates';
  inForce: MandateTold[];
  notInForce: MandateTold[];
}
/** In force is what is `approved`, or `amended` since. Nothing else is. */
export type MandateStatus = 'preliminary' | 'approved' | 'amended' | 'superseded' | 'revoked' | 'expired';
export interface MandateTold {
  mandate: string;
  entry: number;
  group: { id: string; names?: Words; kind?: 'working-group' | 'network' };
  title: Words;
  words: Words;
  proposedBy: Named;
  status: MandateStatus;
  inForce: boolean;
  statusEntry: number;
  /** Every act behind it, acceptances included. */
  acts: ActTold[];
  /** Left out when it is in force. */
  whyNot?: NotInForce;
  until?: Moment;
  roles: { party: Named; role: string; entry: number }[];
  workPlans: WorkPlanTold[];
  history: { step: MandateStatus | 'accepted'; entry: number; act?: string }[];
  notes: NoteTold[];
}
export type NotInForce =
  | { kind: 'not-yet-drafted'; entry: number }
  | { kind: 'never-accepted'; entry: number }
  | {
      kind: 'only-preliminary';
      entry: number;
      accepted: {
        act: string;
        organ?: string;
        paragraph?: { text: string; paragraph: string };
        entry: number;
      }[];
    }
  /** `since`: milliseconds since 1970-01-01 UTC. */
  | { kind: 'expired'; entry: number; since: number | null; until?: Moment }
  | { kind: 'superseded'; entry: number; by?: string; act?: string }
  | { kind: 'revoked'; entry: number; act?: string };
export interface WorkPlanTold {
  due: ActivityDate;
  said: Said;
  approval: Named;
  way: 'meeting' | 'virtual';
  entry: number;
  deliveredEntry?: number;
  approvedEntry?: number;
  /** The circulation in which nobody objected to it, where it was approved so. */
  silence?: string;
}

/** One mandate: all of the above, its earlier words, and what its approval still needs. */
export interface MandateAnswer extends MandateTold {
  kind: 'mandate';
  earlierWords: { words: Words; entry: number }[];
  forApproval?: {
    organs: Named[];
    byConsensus: boolean;
    proposals: (ProposalListed & { acts: ActTold[] })[];
  };
}

// ---- acta calendar ----

export interface CalendarAnswer {
  kind: 'calendar';
  /** Dated ones first to last, then those without a date. */
  activities: ActivityTold[];
}
export interface ActivityTold {
  activity: string;
  entry: number;
  label?: string;
  title: Words;
  phase: 'proposed' | 'approved' | 'held' | 'cancelled';
  phaseEntry: number;
  date: ActivityDate;
  dateEntry: number;
  /** The date in words, with all that is uncertain about it. */
  said: Said;
  /** First and last day it may fall on; left out where nothing says it. */
  earliest?: string;
  latest?: string;
  host?: Named;
  place?: Words;
  /** The organ whose meeting it is. */
  meetingOf?: Named;
  supporters: string[];
  technicalSupport: string[];
  approved?: ActTold;
  cancelledBecause?: string;
  changes: { reason: string; entry: number }[];
  notes: NoteTold[];
}

// ---- acta declaration ----

export interface DeclarationAnswer {
  kind: 'declaration';
  text: string;
  entry: number;
  textKind: 'declaration' | 'conclusions' | 'statute' | 'plan' | 'guidelines' | 'report' | 'other';
  title: Words;
  organ: Named;
  language: string;
  version: number;
  keptAt?: string;
  /** As marked; left out where nothing was. */
  doors?: 'open' | 'closed';
  /** Left out while it is a draft. */
  adopted?: { act?: ActTold; entry: number };
  /** Of which meeting it is the chair's summary, and whose. */
  summary?: { meeting: string; by: Named; entry: number };
  paragraphs: ParagraphTold[];
  /** Every bracket there ever was in it; left out where there was none. */
  brackets?: BracketTold[];
  /** Every amendment there ever was to it; left out where there was none. */
  amendments?: AmendmentTold[];
  /** Paragraphs of which none is agreed until all are. */
  packages?: PackageTold[];
  /** In which languages it stands, or is to be adopted, beside its own. */
  translations?: TranslationCounted[];
  /** On the whole of it. */
  statements?: StatementTold[];
  notes: NoteTold[];
}
export interface TranslationCounted {
  language: string;
  /** Whether the body's rules have the text adopted in it. */
  ofAdoption: boolean;
  fresh: number;
  stale: number;
  missing: number;
}

// ---- acta text <id> --translation en ----

/** A text beside its translation. */
export interface TranslationAnswer extends TranslationCounted {
  kind: 'translation';
  text: string;
  entry: number;
  textKind: DeclarationAnswer['textKind'];
  title: Words;
  organ: Named;
  /** The language it is negotiated in. */
  authentic: string;
  version: number;
  adoptedEntry?: number;
  doors?: 'open' | 'closed';
  paragraphs: ParagraphBeside[];
  brackets?: BracketTold[];
}
export interface ParagraphBeside {
  paragraph: string;
  part: TextPart;
  number?: number;
  within?: string;
  label?: string;
  /** In the authentic language. */
  words: string;
  entry: number;
  /** `stale`: it gives the words of version `of`, which are no longer those; `since` tells what changed. */
  translation:
    | { is: 'fresh'; words: string; of: number; entry: number }
    | {
        is: 'stale';
        words: string;
        of: number;
        entry: number;
        since: { kind: 'same' | 'added' | 'removed'; words: string }[];
      }
    | { is: 'missing' };
}
export interface ParagraphTold {
  paragraph: string;
  part: TextPart;
  number?: number;
  /** The paragraph it is an item of, and what it is cited by: `3(a)`. */
  within?: string;
  label?: string;
  /** What is not agreed stands in them in brackets: `[150 kg / 200 kg]`. */
  words: string;
  entry: number;
  /** Ad referendum; left out where it never was agreed. */
  agreement?:
    { kind: 'agreed'; entry: number } | { kind: 'reopened'; by: Named; reason: string; entry: number };
  /** The acts that stand in it. */
  acts: ActTold[];
  statements?: StatementTold[];
}

/** What is not agreed, or was not. */
export interface BracketTold {
  bracket: string;
  paragraph: string;
  label?: string;
  inside?: { bracket: string; alternative: string };
  shown: string;
  by: Named[];
  reason?: string;
  entry: number;
  alternatives: {
    /** `as-it-stands` for the words that stood there before. */
    alternative: string;
    /** Left out where nothing is to stand. */
    words?: string;
    by: Named[];
    entry: number;
    support: { member: Named; entry: number }[];
  }[];
  /** Who stands on its being bracketed, and on no wording. */
  holding: { member: Named; entry: number }[];
  fate:
    | { kind: 'open' }
    | { kind: 'closed'; on: string; entry: number }
    | { kind: 'merged'; into: string; entry: number }
    /** It stood in an alternative that was not agreed on. */
    | { kind: 'fell'; with: string; entry: number };
}

export interface AmendmentTold {
  amendment: string;
  version: number;
  change:
    | { kind: 'replace'; paragraph: string; words: string }
    | { kind: 'insert'; paragraph: string; part: TextPart; within?: string; after?: string; words: string }
    | { kind: 'delete'; paragraph: string }
    | { kind: 'move'; paragraph: string; part: TextPart; within?: string; after?: string };
  label?: string;
  /** What it would do to the words of its version. */
  words: { kind: 'same' | 'added' | 'removed'; words: string }[];
  by: Named[];
  reason?: string;
  entry: number;
  fate:
    | { kind: 'open' }
    | { kind: 'withdrawn'; entry: number }
    | { kind: 'superseded'; with: string; entry: number }
    | { kind: 'accepted'; entry: number };
  /** The other pending ones that cannot be had with it. */
  conflicts: string[];
  /** The entries that changed its paragraph after its version: it is not accepted as it is. */
  entries: number[];
}
export interface PackageTold {
  package: string;
  title?: Words;
  paragraphs: string[];
  by: Named[];
  entry: number;
  phase: 'open' | 'closed' | 'dissolved';
  phaseEntry: number;
}

// ---- acta text ----

export interface TextsAnswer {
  kind: 'texts';
  texts: {
    text: string;
    title: Words;
    textKind: DeclarationAnswer['textKind'];
    organ: Named;
    language: string;
    entry: number;
    version: number;
    /** The entry that made its newest version. */
    versionEntry: number;
    /** Left out while it is a draft. */
    adoptedEntry?: number;
  }[];
}

// ---- acta text <id> --diff 1..2 ----

export interface ChangesAnswer {
  kind: 'changes';
  text: string;
  title: Words;
  from: { version: number; entry: number };
  to: { version: number; entry: number };
  /** The entries that made the one of the other. */
  entries: number[];
  /** Of both versions, in the order of the later one; what was removed stands where it stood. */
  paragraphs: ChangeTold[];
}
export interface ChangeTold {
  paragraph: string;
  /** A `kept` one may have another label. */
  change: 'kept' | 'moved' | 'added' | 'removed';
  reworded: boolean;
  before?: PlaceInText;
  after?: PlaceInText;
  /** Its words before are all but the added, its words after all but the removed. */
  words: { kind: 'same' | 'added' | 'removed'; words: string }[];
}
export interface PlaceInText {
  part: TextPart;
  within?: string;
  label?: string;
}

// ---- acta presidency ----

export interface PresidencyAnswer {
  kind: 'presidency';
  present?: TermTold;
  past?: TermTold;
  next?: TermTold;
  terms: TermTold[];
  functions: { id: string; es: string; en: string }[];
}
export type TermStage = 'announced' | 'designated' | 'handed-over' | 'effective' | 'ended';
export interface TermTold {
  term: string;
  /** The member it is for; every candidate while none is designated. */
  members: Named[];
  stage: TermStage;
  /** Known from a source, not from the book's own acts. */
  established: boolean;
  from?: Moment;
  until?: Moment;
  theme?: { words: Words; entry: number };
  steps: { step: TermStage; member: Named; entry: number; stated?: Moment }[];
  notes: NoteTold[];
}

// ---- acta decisions ----

export interface DecisionsAnswer {
  kind: 'decisions';
  decisions: Decision[];
}
export interface Decision extends ActTold {
  /** How the consensus it rests on came about. */
  consensus?: {
    declaredBy: Named;
    version: number;
    entry: number;
    objections: { member: Named; fate: Fate['kind']; entry: number }[];
  };
}
/** What became of an objection. */
export type Fate =
  | { kind: 'standing' }
  | { kind: 'withdrawn'; entry: number }
  | { kind: 'met'; how: string; entry: number }
  | { kind: 'replaced'; entry: number };

// ---- acta meeting ----

export type MeetingPhase = 'convened' | 'open' | 'adjourned' | 'closed';
export interface MeetingsAnswer {
  kind: 'meetings';
  meetings: {
    meeting: string;
    names: Words;
    organ: Named;
    said: Said;
    entry: number;
    phase: MeetingPhase;
    phaseEntry: number;
  }[];
}
export interface MeetingAnswer {
  kind: 'meeting';
  meeting: string;
  entry: number;
  names: Words;
  organ: Named;
  convenedBy: Named;
  through?: Named;
  dates: ActivityDate;
  said: Said;
  place?: Words;
  phase: MeetingPhase;
  phaseEntry: number;
  sessions: { id: string; names: Words; doors: 'open' | 'closed'; entry: number; closedEntry?: number }[];
  agenda: {
    id: string;
    title: Words;
    within?: string;
    session?: string;
    phase: 'waiting' | 'open' | 'closed';
    entry: number;
    presenters: Named[];
    /** As marked; left out where nothing was. */
    doors?: 'open' | 'closed';
  }[];
  presence: {
    party: Named;
    presence: 'present' | 'absent' | 'left';
    credentialsEntry?: number;
    entry: number;
  }[];
  draftingGroup?: {
    askedEntry: number;
    named: { member: Named; entry: number }[];
    /** Left out where whoever presides heads it. */
    head?: { member: Named; entry: number };
    reports?: { by: Named; report: Words; entry: number }[];
    /** Each is approved by its own organ. */
    texts?: { text: string; title: Words; organ: Named; entry: number; adoptedEntry?: number }[];
  };
  interventions: { party: Named; item?: string; session?: string; summary?: Words; entry: number }[];
  postponements: { reason: string; entry: number }[];
  proposals: ProposalListed[];
  acts: ActTold[];
  notes: NoteTold[];
}

// ---- acta minutes <meeting> ----

/** Made of the entries of the meeting; `interventions`, `proposals` and `acts` are those under no item. */
export interface MinutesAnswer extends Omit<MeetingAnswer, 'kind' | 'agenda' | 'presence' | 'notes'> {
  kind: 'minutes';
  state: 'in-preparation' | 'draft' | 'final';
  /** Until when corrections are taken, and whether that is over. */
  circulated?: { until: Moment; over: boolean; entry: number };
  finalEntry?: number;
  attendance: { party: Named; entry: number; leftEntry?: number; credentialsEntry?: number }[];
  absent: { party: Named; entry: number }[];
  items: ItemInMinutes[];
  corrections: CorrectionAsked[];
  /** Accounts of the presidency on its own responsibility, without a claim of consensus. */
  summaries: { text: string; title: Words; by: Named; entry: number }[];
}
export type ItemInMinutes = MeetingAnswer['agenda'][number] &
  Pick<MeetingAnswer, 'interventions' | 'proposals' | 'acts'>;
export interface CorrectionAsked {
  correction: string;
  by: Named;
  item?: string;
  words: string;
  entry: number;
  outcome:
    | { kind: 'open' }
    | { kind: 'taken'; entry: number }
    | { kind: 'not-taken'; reason: string; entry: number };
}

// ---- acta proposal ----

export type ProposalPhase = 'open' | 'deferred' | 'withdrawn' | 'rejected' | 'consensus';
export interface ProposalListed {
  proposal: string;
  title: Words;
  entry: number;
  phase: ProposalPhase;
  phaseEntry: number;
}
export interface ProposalsAnswer {
  kind: 'proposals';
  proposals: (ProposalListed & { organ: Named })[];
}
export interface ProposalAnswer {
  kind: 'proposal';
  proposal: string;
  entry: number;
  organ: Named;
  meeting?: string;
  proposalKind: 'text' | 'adoption' | 'mandate' | 'designation' | 'calendar' | 'other';
  title: Words;
  about: TopicTold[];
  by: Named[];
  versions: { number: number; words?: Words; by: Named[]; entry: number }[];
  currentVersion: number;
  /** As marked; left out where nothing was. */
  doors?: 'open' | 'closed';
  /** Every position ever taken, in order. */
  positions: PositionTold[];
  /** Positions that a correction annulled or reads otherwise, as they were recorded. */
  corrected: CorrectedPosition[];
  /** Every objection ever raised, whatever became of it. */
  objections: ObjectionTold[];
  phase: ProposalPhase;
  phaseEntry: number;
  phaseReason?: string;
  /** With `silence` where nobody declared it: nobody objected to what was circulated. */
  consensus?: { by: Named; version: number; silence?: string; entry: number };
  /** Its circulations under silence, the last first. */
  silences: SilenceTold[];
  acts: ActTold[];
  /** On the decision. */
  statements?: StatementTold[];
  stillNeeded: NeedTold[];
}

// ---- acta silence ----

export interface SilenceAnswer {
  kind: 'silence';
  /** The last first. */
  silences: (SilenceTold & { proposal: string; title: Words; organ: Named })[];
}
export interface SilenceTold {
  silence: string;
  version: number;
  /** SHA-256 of what was circulated: RFC 8785 JSON of the version and of the texts it is about. */
  digest: string;
  languages: string[];
  by: Named;
  entry: number;
  /** The instant is what counts; it is in time. `local` and `zone` are how it was set. */
  deadline: { local: string; zone: string; instant: string };
  /** By the clock it was set by, and by the body's. */
  said: Said;
  deadlineEntry: number;
  phase: 'running' | 'suspended' | 'broken' | 'passed' | 'called-off';
  phaseEntry: number;
  phaseReason?: string;
  /** Its deadline has passed, and it waits to be closed. */
  overdue: boolean;
  breaks: SilenceAnswered[];
  /** Kept, and without effect. */
  late: SilenceAnswered[];
  announced?: { meeting: string; entry: number };
  announcementOwed: boolean;
}
export interface SilenceAnswered {
  member: Named;
  with: 'objection' | 'amendment';
  words: string;
  amendment?: { text: string; amendment: string };
  entry: number;
}

// ---- acta positions ----

export interface PositionsAnswer {
  kind: 'positions';
  proposal: string;
  entry: number;
  title: Words;
  currentVersion: number;
  phase: ProposalPhase;
  phaseEntry: number;
  positions: PositionTold[];
  objections: ObjectionTold[];
  corrected: CorrectedPosition[];
}
export interface CorrectedPosition {
  member: Named;
  stand: PositionTold['stand'];
  version: number;
  reason?: string;
  entry: number;
  /** By which entries, and why. */
  corrections: { reason: string; entry: number }[];
  /** Left out where it was annulled. */
  readsNow?: { stand: PositionTold['stand']; version: number; reason?: string };
}
export interface PositionTold {
  member: Named;
  stand: 'support' | 'no-objection' | 'reserve' | 'objection' | 'not-participating';
  version: number;
  /** Bound to a version that is no longer the current one. */
  stale: boolean;
  /** The member's newest. */
  current: boolean;
  reason?: string;
  recordedBy: Named;
  onBehalfOf?: { party: string; authority: string };
  entry: number;
}
export interface ObjectionTold {
  member: Named;
  version: number;
  reason: string;
  answers: { by: Named; answer: string; entry: number }[];
  sustainedEntry?: number;
  fate: Fate;
  entry: number;
}
/** What stands in the way of consensus (`bars: true`), then what is good to know. */
export type NeedTold =
  | { kind: 'phase'; bars: true; phase: Exclude<ProposalPhase, 'open'>; entry: number }
  | { kind: 'meeting'; bars: true; meeting: string; phase: Exclude<MeetingPhase, 'open'>; entry: number }
  | { kind: 'silence'; bars: true; silence: string; entry: number }
  | { kind: 'changed'; bars: true; entries: number[] }
  | { kind: 'brackets'; bars: true; text: string; entries: number[] }
  | { kind: 'unsettled'; bars: true; text: string; entries: number[] }
  | {
      kind: 'translations';
      bars: true;
      text: string;
      language: string;
      stale: number;
      missing: number;
      entries: number[];
    }
  | { kind: 'presidency'; bars: true }
  | { kind: 'quorum'; bars: true; present: number; required: number }
  | ({ kind: 'objection'; bars: true } & Objected)
  | ({ kind: 'objection-not-barring'; bars: false; why: NotBarring } & Objected)
  | {
      kind: 'stale-positions';
      bars: false;
      positions: { member: Named; version: number; entry: number }[];
    }
  | { kind: 'not-spoken'; bars: false; members: Named[] }
  | { kind: 'version'; bars: false; version: number; entry: number };
export type NotBarring = 'not-yet' | 'suspended' | 'withdrawn' | 'absent' | 'answered-not-sustained';
export interface Objected {
  member: Named;
  reason: string;
  version: number;
  stale: boolean;
  answered: boolean;
  sustained: boolean;
  entry: number;
}

// ---- acta why ----

export interface WhyAnswer {
  kind: 'why';
  of: Standing;
  /** What else has the id asked for. */
  also: Standing[];
  /** The entries by which it stands as it does, the newest first: the chain begins there. */
  entries: number[];
  /** The entries of the chain, each with those it rests on, down to the constitution. */
  steps: Step[];
  /** Of a mandate only: the acts behind it, why it is not in force, what its approval still needs. */
  acts?: ActTold[];
  whyNot?: NotInForce;
  forApproval?: NonNullable<MandateAnswer['forApproval']>;
  notes: NoteTold[];
}
/** A mandate, activity, paragraph (`text/paragraph`), presidency (its term) or decision (its act). */
export interface Standing {
  kind: 'mandate' | 'activity' | 'paragraph' | 'presidency' | 'decision';
  id: string;
  said: Said;
  inForce: boolean;
  status?: MandateStatus;
  phase?: 'proposed' | 'approved' | 'held' | 'cancelled';
  stage?: TermStage;
}
export interface Step {
  entry: number;
  type: string;
  /** As it now reads; `wasSaid` is how it was recorded, where that differs. */
  said: Said;
  wasSaid?: Said;
  annulled?: boolean;
  rests: { as: Ground; entry: number }[];
  /** Of positions, presence and admissions: whose. */
  party?: Named;
  stand?: PositionTold['stand'];
  version?: number;
}
/** In what way an entry rests on another. */
export type Ground =
  | 'act'
  | 'consensus'
  | 'silence'
  | 'recommendation'
  | 'presidency'
  | 'handover'
  | 'designation'
  | 'candidacy'
  | 'end-of-term'
  | 'version'
  | 'objection'
  | 'position'
  | 'matter'
  | 'paragraph'
  | 'bracket'
  | 'amendment'
  | 'translation'
  | 'agenda'
  | 'meeting'
  | 'presence'
  | 'group'
  | 'organ'
  | 'party'
  | 'rules'
  | 'source'
  | 'correction'
  | 'corrected'
  | 'body';

// ---- acta impact ----

export interface ImpactAnswer {
  kind: 'impact';
  entry: number;
  /** The entry and all that rests on it, each with those of them that it rests on. */
  steps: Step[];
  /** What stands as it does by one of them. */
  standing: (Standing & { entry: number })[];
}

// ---- acta replay, acta diff ----

export interface ReplayAnswer {
  kind: 'replay';
  meeting: string;
  names: Words;
  entry: number;
  /** As the record now reads; what is annulled is left out. */
  steps: {
    entry: number;
    type: string;
    said: Said;
    by: Named;
    onBehalfOf?: Named;
    differences: Difference[];
  }[];
}
export interface DiffAnswer {
  kind: 'diff';
  from: number;
  to: number;
  differences: Difference[];
}
/** Without `was` it is new, without `is` no longer told. */
export interface Difference {
  aspect:
    | 'presidency'
    | 'mandates'
    | 'calendar'
    | 'texts'
    | 'decisions'
    | 'membership'
    | 'agenda'
    | 'presence'
    | 'proposals'
    | 'positions'
    | 'sources';
  /** The same for the same thing, before and after. */
  key: string;
  what: Said;
  was?: Said;
  is?: Said;
  /** The entry that made it as it is. */
  byEntry?: number;
}

// ---- acta dossier ----

/** What an incoming presidency takes over. */
export interface DossierAnswer {
  kind: 'dossier';
  presidency: Pick<PresidencyAnswer, 'present' | 'past' | 'next'>;
  /** Those that run or are suspended, and those whose outcome no meeting has been told. */
  silences: SilenceAnswer['silences'];
  proposals: (ProposalsAnswer['proposals'][number] & { bars: NeedTold[] })[];
  objections: {
    proposal: string;
    title: Words;
    member: Named;
    reason: string;
    answered: boolean;
    bars: boolean;
    entry: number;
  }[];
  /** Those that are not closed, with the items of the agenda that are not. */
  meetings: (MeetingsAnswer['meetings'][number] & { items: MeetingAnswer['agenda'] })[];
  texts: {
    text: string;
    title: Words;
    textKind: DeclarationAnswer['textKind'];
    organ: Named;
    version: number;
    entry: number;
    versionEntry: number;
    openBrackets: number;
    pendingAmendments: number;
    unsettled: number;
    translations: TranslationCounted[];
  }[];
  mandates: {
    mandate: string;
    title: Words;
    group: Named;
    status: MandateStatus;
    inForce: boolean;
    statusEntry: number;
    until?: Moment;
  }[];
  /** What comes next. */
  calendar: CalendarAnswer['activities'];
  owed: DutyTold[];
  /** What was signed last, where there is a key; only of the book as it is now. */
  checkpoint?: { origin: string; size: number; root: string };
}

// ---- acta todo ----

/** What is overdue first. */
export interface TodoAnswer {
  kind: 'todo';
  owed: DutyTold[];
  /** What was asked for and is done. */
  done: FollowUpTold[];
}
/** What is owed, and by whom; by nobody where none is named. */
export type DutyTold = { owedBy: Named[]; overdue: boolean } & (
  | { kind: 'follow-up'; followUp: FollowUpTold }
  | {
      kind: 'work-plan';
      group: string;
      names: Words;
      step: 'deliver' | 'approve';
      due: DueTold;
      entry: number;
    }
  | { kind: 'mandate-review'; mandate: string; title: Words; due: DueTold }
  | { kind: 'mandate-term'; mandate: string; title: Words; until: Moment; entry: number }
  | { kind: 'announcement'; silence: string; proposal: string; title: Words; organ: Named; entry: number }
  | {
      kind: 'statements';
      on:
        | { kind: 'act'; act: string }
        | { kind: 'decision'; proposal: string }
        | { kind: 'text'; text: string }
        | { kind: 'paragraph'; text: string; paragraph: string };
      title: Words;
      said: Said;
      entry: number;
    }
  | {
      kind: 'minutes';
      meeting: string;
      names: Words;
      step: 'circulate' | 'settle' | 'wait' | 'finalize';
      unsettled: number;
      until?: Moment;
      entry: number;
    }
  | {
      kind: 'translation';
      text: string;
      title: Words;
      language: string;
      stale: number;
      missing: number;
      entry: number;
    }
);
/** What an act asked for; `overdue` when the last possible day of its date has passed. */
export interface FollowUpTold {
  act: ActTold;
  state: 'open' | 'done' | 'overdue';
  due?: DueTold;
  parts: { party: Named; doneEntry?: number }[];
  /** By which it was done, as far as it was. */
  entries: number[];
}
export interface DueTold {
  date: ActivityDate;
  said: Said;
  over: boolean;
  entry: number;
}

// ---- acta members ----

export interface MembersAnswer {
  kind: 'members';
  body?: { names: Words; acronyms: Words; zone: string; languages: string[]; entry: number };
  rules?: { version: number; rules: Rules; entry: number };
  members: {
    member: string;
    names: Words;
    standing: 'member' | 'suspended' | 'withdrawn';
    entry: number;
  }[];
  observers: {
    observer: string;
    observerKind: 'state' | 'organization' | 'civil-society-network';
    names: Words;
    permissions: { permission: string; entry: number }[];
    entry: number;
  }[];
  organs: { organ: string; names: Words; rank: 'decides' | 'recommends'; entry: number }[];
  secretariat?: {
    code: string;
    entry: number;
    names?: Words;
    namesEntry?: number;
    allNames: { names: Words; entry: number }[];
  };
}
export interface Rules {
  consensus: 'absence-of-objection' | 'sustained-opposition';
  quorum: { required: boolean; members: number };
  candidacyNoticeMonths: number;
  presidencyFunctions: { id: string; es: string; en: string }[];
  verbsByConsensus: Verb[];
  organsBringingIntoForce: string[];
  /** A text is adopted only once it stands, up to date, in each of these; in its own alone where left out. */
  adoptionLanguages?: string[];
}

// ---- acta notes ----

export interface NotesAnswer {
  kind: 'notes';
  sources: {
    id: string;
    title: Words;
    author?: string;
    dated?: Moment;
    reference?: string;
    entry: number;
  }[];
  notes: NoteTold[];
}

// ---- acta log ----

export interface LogAnswer {
  kind: 'log';
  entries: (LogEntry | ClosedEntry)[];
}
export interface LogEntry {
  entry: number;
  recorded: Recorded;
  /** What it says, in one sentence. */
  said: Said;
  by: Named;
  onBehalfOf?: Named;
  correctedBy: number[];
  /** Left out where it reads as it was recorded; `annulled` where it should never have been. */
  readsNow?: 'annulled' | { recorded: Recorded; said: Said };
}
/** One from behind closed doors, as those see it who may not read it; `metadata` for an auditor only. */
export interface ClosedEntry {
  entry: number;
  closed: true;
  digest: string;
  metadata?: {
    id: string;
    type: string;
    occurredAt: Moment;
    recordedAt: string;
    recordedBy: string;
    onBehalfOf?: string;
  };
}
/** An entry: its type, its data (whose fields `acta schema` describes for the command behind it), and its stamp. */
export interface Recorded {
  type: string;
  data: object;
  number: number;
  occurredAt: Moment;
  recordedAt: string;
  recordedBy: string;
  onBehalfOf?: { party: string; authority: string };
  basis: Basis;
  source?: Place;
}
