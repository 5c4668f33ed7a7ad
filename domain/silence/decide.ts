import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { zoneOf, type Book } from '../book/state.js';
import { settled, type Deadline, type DeadlineSet } from '../dates/deadline.js';
import type { Moment } from '../dates/moment.js';
import { one, several } from '../language/draft.js';
import type { ProposalId, TextId } from '../language/ids.js';
import { refuse, type Rejection } from '../language/rejection.js';
import type { Decisions, Draft, Drafts } from '../language/subject.js';
import { PositionTaken } from '../proposals/events.js';
import { unknownProposal } from '../proposals/rejections.js';
import { currentVersion, type Proposal } from '../proposals/state.js';
import type { TextEvent } from '../texts/events.js';
import { digestOf, frozenShapes, frozenTexts } from './circulated.js';
import type { SilenceCommand } from './commands.js';
import * as events from './events.js';
import { circulatedAs } from './found.js';
import * as because from './rejections.js';
import { isUnderWay, lastSilence, silenceUnderWay, type Answer, type Silence } from './state.js';
import { arrivalIn } from './timing.js';

type Taken = ReturnType<typeof PositionTaken.of>;
type Left = events.SilenceEvent | Taken;

/** Goes on with the deadline, if the clock shows it once. */
const withDeadline = (
  book: Book,
  set: DeadlineSet,
  then: (deadline: Deadline) => events.SilenceEvent,
): E.Either<Rejection, Drafts<Left>> =>
  pipe(
    settled(set, zoneOf(book)),
    E.mapLeft(because.noOneInstant),
    E.map((deadline): Drafts<Left> => [{ event: then(deadline) }]),
  );

type Answering = Omit<Answer, 'entry' | 'amendment'> & { readonly amendment?: Answer['amendment'] };

/** In time it breaks the silence; after the deadline it is kept as late. */
const answer = (
  book: Book,
  occurredAt: Moment,
  silence: Silence,
  { member, with: means, words, amendment }: Answering,
): events.SilenceEvent => {
  const named = amendment === undefined ? {} : { amendment };
  const said = { silence: silence.id, member, with: means, words, ...named };
  return arrivalIn(book, occurredAt, silence) === 'late'
    ? events.ObjectionCameLate.of(said)
    : events.SilenceBroken.of(said);
};

type Positioned = Parameters<typeof PositionTaken.of>[0];

/**
 * What an objection to a proposal leaves. While it is under silence, that is broken by it; too late, the objection is
 * kept beside the decision and is no position on it.
 */
export const objecting = (book: Book, occurredAt: Moment, data: Positioned): Drafts<Left> => {
  const taken: Draft<Taken> = { event: PositionTaken.of(data) };
  const { member, reason, version } = data;
  const proposal = book.proposals.proposals.get(data.proposal);
  const silence = proposal && lastSilence(proposal);
  if (silence === undefined || reason === undefined || version !== silence.version) return [taken];
  const broken = answer(book, occurredAt, silence, { member, with: 'objection', words: reason });
  if (isUnderWay(silence)) {
    return broken.type === 'ObjectionCameLate' ? [{ event: broken }] : [taken, { event: broken }];
  }
  const joinsIn = silence.phase === 'broken' && broken.type === 'SilenceBroken';
  return joinsIn ? [taken, { event: broken }] : [taken];
};

const proposalsWith = (book: Book, text: TextId): readonly Proposal[] =>
  [...book.proposals.circulations.values()]
    .flatMap((id: ProposalId) => book.proposals.proposals.get(id) ?? [])
    .filter((proposal) => frozenTexts(book, proposal).includes(text));

type Amending = Extract<TextEvent, { readonly type: 'AmendmentProposed' }>['data'];

/** What an amendment of a text leaves beside itself, where a proposal on that text is under silence. */
export const amending = (
  book: Book,
  occurredAt: Moment,
  { text, amendment, by, reason, change }: Amending,
): readonly events.SilenceEvent[] => {
  const words = reason ?? ('words' in change ? change.words : change.kind);
  const named = { with: 'amendment', words, amendment: { text, amendment } } as const;
  return [...new Set(proposalsWith(book, text))]
    .flatMap((proposal) => silenceUnderWay(proposal) ?? [])
    .flatMap((silence) => by.map((member) => answer(book, occurredAt, silence, { ...named, member })));
};

export const silenceDecisions: Decisions<Book, SilenceCommand, Left> = {
  CirculateUnderSilence: (book, { data }) => {
    const proposal = book.proposals.proposals.get(data.proposal);
    if (proposal === undefined) return refuse(unknownProposal(data.proposal));
    const [first, ...others] = frozenShapes(book, proposal);
    const shapes = first === undefined ? {} : { shapes: [first, ...others] as const };
    return withDeadline(book, data.deadline, (deadline) =>
      events.SilenceCirculated.of({ ...data, digest: digestOf(book, proposal), ...shapes, deadline }),
    );
  },
  ExtendSilence: (book, { data }) =>
    withDeadline(book, data.deadline, (deadline) => events.SilenceExtended.of({ ...data, deadline })),
  SuspendSilence: (_, { data }) => one(events.SilenceSuspended.of(data)),
  ResumeSilence: (book, { data }) =>
    withDeadline(book, data.deadline, (deadline) => events.SilenceResumed.of({ ...data, deadline })),
  BreakSilence: (book, { data, occurredAt }) => {
    const found = circulatedAs(book, data.silence);
    if (found === undefined) return refuse(because.unknownSilence(data.silence));
    const { proposal, silence } = found;
    const said = answer(book, occurredAt, silence, data);
    const { member, words: reason, with: means } = data;
    if (said.type === 'ObjectionCameLate' || means === 'amendment' || !mayBreak(silence)) return one(said);
    const { number: version } = currentVersion(proposal);
    const taken = PositionTaken.of({ proposal: proposal.id, version, member, stand: 'objection', reason });
    return several<Left>({ event: taken }, [{ event: said }]);
  },
  CloseSilence: (_, { data }) => one(events.SilenceClosed.of(data)),
  CallOffSilence: (_, { data }) => one(events.SilenceCalledOff.of(data)),
  AnnounceSilence: (_, { data }) => one(events.SilenceAnnounced.of(data)),
};

const mayBreak = ({ phase }: Silence): boolean => phase !== 'passed' && phase !== 'called-off';
