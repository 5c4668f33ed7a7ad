import type { Book } from '../book/state.js';
import type { EntryNumber, MeetingId, PartyCode, SilenceId, TextId } from '../language/ids.js';
import { at } from '../language/timeline.js';
import { presentMembers } from '../meetings/checks.js';
import type { Meeting, MeetingPhase } from '../meetings/state.js';
import { rulesAt } from '../membership/state.js';
import { presiding } from '../presidency/state.js';
import type { Language } from '../language/text.js';
import { silenceUnderWay } from '../silence/state.js';
import { openBrackets, unsettled, type DraftedText } from '../texts/state.js';
import { languagesOfAdoption, wantingIn } from '../texts/translations.js';
import { textsToAdopt } from './ready.js';
import { changedSince } from './shapes.js';
import { notEntitled, standingObjections, type NotBarring } from './standing-objections.js';
import {
  currentVersion,
  isStale,
  lastPositions,
  type Objection,
  type Proposal,
  type ProposalPhase,
} from './state.js';

/**
 * What a proposal still needs before consensus can be declared on it, as data. `bars` tells what stands in the
 * way from what is only good to know.
 */
export type Need =
  /** Nothing can be declared in this phase; only a deferred proposal can be resumed. */
  | {
      readonly kind: 'phase';
      readonly bars: true;
      readonly phase: Exclude<ProposalPhase, 'open'>;
      readonly entry: EntryNumber;
    }
  /** The meeting it is before does not sit. */
  | {
      readonly kind: 'meeting';
      readonly bars: true;
      readonly meeting: MeetingId;
      readonly phase: Exclude<MeetingPhase, 'open'>;
      readonly entry: EntryNumber;
    }
  /** It is under silence: until that ends, nobody declares anything. */
  | {
      readonly kind: 'silence';
      readonly bars: true;
      readonly silence: SilenceId;
      readonly entry: EntryNumber;
    }
  /** What it is about changed since its version was put: it needs a revision, and positions on that. */
  | { readonly kind: 'changed'; readonly bars: true; readonly entries: readonly EntryNumber[] }
  /** A text that consensus would adopt still has brackets. */
  | {
      readonly kind: 'brackets';
      readonly bars: true;
      readonly text: TextId;
      readonly entries: readonly EntryNumber[];
    }
  /** In a text that consensus would adopt a paragraph stands reopened, or a package open. */
  | {
      readonly kind: 'unsettled';
      readonly bars: true;
      readonly text: TextId;
      readonly entries: readonly EntryNumber[];
    }
  /** A text that consensus would adopt is not up to date in a language in which the body's rules have it adopted. */
  | {
      readonly kind: 'translations';
      readonly bars: true;
      readonly text: TextId;
      readonly language: Language;
      readonly stale: number;
      readonly missing: number;
      /** By which its paragraphs say what is not translated. */
      readonly entries: readonly EntryNumber[];
    }
  | { readonly kind: 'presidency'; readonly bars: true }
  | { readonly kind: 'quorum'; readonly bars: true; readonly present: number; readonly required: number }
  | ({ readonly kind: 'objection'; readonly bars: true } & Objected)
  | ({ readonly kind: 'objection-not-barring'; readonly bars: false; readonly why: NotBarring } & Objected)
  | {
      readonly kind: 'stale-positions';
      readonly bars: false;
      readonly positions: readonly {
        readonly member: PartyCode;
        readonly version: number;
        readonly entry: EntryNumber;
      }[];
    }
  | { readonly kind: 'not-spoken'; readonly bars: false; readonly members: readonly PartyCode[] }
  /** The version to declare it on. */
  | { readonly kind: 'version'; readonly bars: false; readonly version: number; readonly entry: EntryNumber };

interface Objected {
  readonly member: PartyCode;
  readonly reason: string;
  readonly version: number;
  /** It was raised against a version that is no longer the current one. */
  readonly stale: boolean;
  readonly answered: boolean;
  readonly sustained: boolean;
  readonly entry: EntryNumber;
}

const objected = (proposal: Proposal, objection: Objection): Objected => ({
  member: objection.member,
  reason: objection.reason,
  version: objection.version,
  stale: isStale(proposal, objection),
  answered: objection.answers.length > 0,
  sustained: objection.sustained !== undefined,
  entry: objection.entry,
});

const needOfMeeting = (meeting: Meeting | undefined, instant: number): readonly Need[] => {
  if (meeting === undefined) return [];
  const { value: phase, entry } = at(meeting.phases, instant) ?? { value: 'convened', entry: meeting.entry };
  return phase === 'open' ? [] : [{ kind: 'meeting', bars: true, meeting: meeting.id, phase, entry }];
};

const needOfSilence = (proposal: Proposal): readonly Need[] => {
  const silence = silenceUnderWay(proposal);
  return silence === undefined
    ? []
    : [{ kind: 'silence', bars: true, silence: silence.id, entry: silence.phaseEntry }];
};

const needOfRevision = (book: Book, proposal: Proposal): readonly Need[] => {
  const entries = changedSince(book, proposal.about, currentVersion(proposal).entry);
  return entries.length > 0 ? [{ kind: 'changed', bars: true, entries }] : [];
};

const needsOfTranslation = (book: Book, text: DraftedText, instant: number): readonly Need[] =>
  languagesOfAdoption(book, text, instant).flatMap((language): readonly Need[] => {
    const wanting = wantingIn(text, [language]);
    const stale = wanting.filter(({ is }) => is === 'stale').length;
    const entries = wanting.map(({ paragraph }) => paragraph.entry);
    return wanting.length === 0
      ? []
      : [
          {
            kind: 'translations',
            bars: true,
            text: text.id,
            language,
            stale,
            missing: wanting.length - stale,
            entries,
          },
        ];
  });

const needsOfTexts = (book: Book, proposal: Proposal, instant: number): readonly Need[] =>
  textsToAdopt(book, proposal).flatMap((text): readonly Need[] => {
    const brackets = openBrackets(text).map(({ entry }) => entry);
    const left = unsettled(text);
    return [
      ...(brackets.length === 0
        ? []
        : [{ kind: 'brackets', bars: true, text: text.id, entries: brackets } as const]),
      ...(left.length === 0
        ? []
        : [{ kind: 'unsettled', bars: true, text: text.id, entries: left } as const]),
      ...needsOfTranslation(book, text, instant),
    ];
  });

const needOfPresidency = (book: Book, instant: number): readonly Need[] =>
  presiding(book.presidency, instant) === undefined ? [{ kind: 'presidency', bars: true }] : [];

const needOfQuorum = (book: Book, meeting: Meeting | undefined, instant: number): readonly Need[] => {
  const quorum = rulesAt(book.membership, instant)?.rules.quorum;
  if (meeting === undefined || quorum?.required !== true) return [];
  const present = presentMembers(book, meeting, instant).size;
  return present < quorum.members ? [{ kind: 'quorum', bars: true, present, required: quorum.members }] : [];
};

const needsOfObjections = (book: Book, proposal: Proposal, instant: number): readonly Need[] => {
  const { barring, notBarring } = standingObjections(book, proposal, instant, proposal.meeting);
  return [
    ...barring.map((objection): Need => ({
      kind: 'objection',
      bars: true,
      ...objected(proposal, objection),
    })),
    ...notBarring.map(({ objection, why }): Need => ({
      kind: 'objection-not-barring',
      bars: false,
      why,
      ...objected(proposal, objection),
    })),
  ];
};

const needsOfPositions = (book: Book, proposal: Proposal, instant: number): readonly Need[] => {
  const last = lastPositions(proposal);
  const entitled = [...book.membership.members.keys()]
    .filter((member) => notEntitled(book, member, instant, proposal.meeting) === undefined)
    .sort();
  const stale = entitled.flatMap((member) => {
    const position = last.get(member);
    return position !== undefined && isStale(proposal, position) ? [position] : [];
  });
  const positions = stale.map(({ member, version, entry }) => ({ member, version, entry }));
  const silent = entitled.filter((member) => !last.has(member));
  return [
    ...(positions.length > 0 ? [{ kind: 'stale-positions', bars: false, positions } as const] : []),
    ...(silent.length > 0 ? [{ kind: 'not-spoken', bars: false, members: silent } as const] : []),
  ];
};

/** What the proposal still needs as of an instant (epoch milliseconds): first what bars consensus, then the rest. */
export const stillNeeded = (book: Book, proposal: Proposal, instant: number): readonly Need[] => {
  const { phase, phaseEntry } = proposal;
  if (phase !== 'open') return [{ kind: 'phase', bars: true, phase, entry: phaseEntry }];
  const meeting = proposal.meeting === undefined ? undefined : book.meetings.meetings.get(proposal.meeting);
  const current = currentVersion(proposal);
  const needs: readonly Need[] = [
    ...needOfMeeting(meeting, instant),
    ...needOfSilence(proposal),
    ...needOfRevision(book, proposal),
    ...needsOfTexts(book, proposal, instant),
    ...needOfPresidency(book, instant),
    ...needOfQuorum(book, meeting, instant),
    ...needsOfObjections(book, proposal, instant),
    ...needsOfPositions(book, proposal, instant),
    { kind: 'version', bars: false, version: current.number, entry: current.entry },
  ];
  return [...needs.filter(({ bars }) => bars), ...needs.filter(({ bars }) => !bars)];
};
