import {
  knownItem,
  knownMeeting,
  knownOrgan,
  knownParagraph,
  knownParty,
  knownPresence,
  knownPresidency,
  knownRules,
  knownText,
  knownTopic,
} from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { EntryNumber, PartyCode, ProposalId } from '../language/ids.js';
import type { Topic } from '../language/topic.js';
import type { EventOf } from '../language/event.js';
import type { ActRecorded, ProposalEvent } from './events.js';
import { actEntry } from './found.js';
import {
  currentVersion,
  lastPositionOf,
  lastPositions,
  standingObjectionOf,
  versionOf,
  type Objection,
  type Proposal,
} from './state.js';

type On = { readonly occurredAt: Moment; readonly data: { readonly proposal: ProposalId } };
type OnBy = On & { readonly data: { readonly by: PartyCode } };
type OnMember = On & { readonly data: { readonly member: PartyCode } };

const proposalOf = (book: Book, { data }: On): Proposal | undefined =>
  book.proposals.proposals.get(data.proposal);

const matters = (book: Book, about: readonly Topic[]): Grounds =>
  each(
    'matter',
    about.map((topic) => knownTopic(book, topic)),
  );

/** The words as they stand, and what brought it to its phase. */
const asItStands = (book: Book, entry: On): Grounds => {
  const proposal = proposalOf(book, entry);
  return [
    ['version', proposal && currentVersion(proposal).entry],
    ['version', proposal?.phaseEntry],
  ];
};

const chaired = (book: Book, entry: OnBy): Grounds => [
  ['presidency', knownPresidency(book, entry, entry.data.by)],
  ...asItStands(book, entry),
];

/** The last that was said of an objection. */
const outcomeOf = ({ entry, answers, sustained, fate }: Objection): EntryNumber =>
  fate.kind === 'standing'
    ? Math.max(entry, ...answers.map((it) => it.entry), sustained ?? entry)
    : fate.entry;

const onObjection = (book: Book, entry: OnMember): Grounds => {
  const proposal = proposalOf(book, entry);
  const objection = proposal && standingObjectionOf(proposal, entry.data.member);
  return [['objection', objection && outcomeOf(objection)], ...asItStands(book, entry)];
};

/** Where each member stood, and what came of every objection. */
export const whatWasSaid = (proposal: Proposal): Grounds => {
  const objected = new Set(proposal.objections.map(({ entry }) => entry));
  const outcomes = proposal.objections.map(outcomeOf);
  const stands = [...lastPositions(proposal).values()].map(({ entry }) => entry);
  return [
    ...each('objection', outcomes),
    ...each(
      'position',
      stands.filter((entry) => !objected.has(entry) && !outcomes.includes(entry)),
    ),
  ];
};

type Acting = { readonly data: Pick<EventOf<typeof ActRecorded>['data'], 'proposal' | 'objects'> };

/** The consensus it rests on; where there is none, what was put, and what it is about. */
const whatItCarriesOut = (book: Book, { data: { proposal: id, objects } }: Acting): Grounds => {
  const proposal = id === undefined ? undefined : book.proposals.proposals.get(id);
  if (proposal?.consensus !== undefined) return [['consensus', proposal.consensus.entry]];
  return [['version', proposal && currentVersion(proposal).entry], ...matters(book, objects)];
};

export const proposalGrounds: GroundsOf<Book, ProposalEvent> = {
  ProposalSubmitted: (book, entry) => {
    const { about, meeting, item, organ, by } = entry.data;
    return [
      ...matters(book, about),
      ['agenda', knownItem(book, meeting, item)],
      ['meeting', knownMeeting(book, meeting)],
      ['organ', knownOrgan(book, organ)],
      ...each(
        'party',
        by.map((code) => knownParty(book, entry, code)),
      ),
    ];
  },
  ProposalRevised: (book, entry) => [
    ...asItStands(book, entry),
    ...matters(book, proposalOf(book, entry)?.about ?? []),
  ],
  ProposalWithdrawn: asItStands,
  ProposalRejected: chaired,
  ProposalDeferred: chaired,
  ProposalResumed: chaired,

  PositionTaken: (book, entry) => {
    const { data } = entry;
    const proposal = proposalOf(book, entry);
    const before = proposal && lastPositionOf(proposal, data.member);
    return [
      ['version', proposal && versionOf(proposal, data.version)?.entry],
      ['position', before?.entry],
      ['meeting', knownMeeting(book, data.meeting)],
      ['party', knownParty(book, entry, data.member)],
    ];
  },
  ObjectionWithdrawn: onObjection,
  ObjectionMet: onObjection,
  ObjectionAnswered: onObjection,
  ObjectionSustained: onObjection,

  ConsensusDeclared: (book, entry) => {
    const { version, by, meeting, shapes } = entry.data;
    const proposal = proposalOf(book, entry);
    return [
      ['presidency', knownPresidency(book, entry, by)],
      ['version', proposal && versionOf(proposal, version)?.entry],
      ...(proposal === undefined ? [] : whatWasSaid(proposal)),
      ...(shapes === undefined ? matters(book, proposal?.about ?? []) : each('matter', shapes)),
      ['meeting', knownMeeting(book, meeting)],
      ...each('presence', knownPresence(book, entry, meeting)),
      ['rules', knownRules(book, entry)],
    ];
  },
  FollowUpDueSet: (book, { data }) => [
    ['act', actEntry(book, data.act)],
    ['matter', book.proposals.followUps.get(data.act)?.due?.entry],
  ],
  FollowUpDone: (book, entry) => [
    ['act', actEntry(book, entry.data.act)],
    ['matter', knownText(book, entry.data.text)],
    ['party', knownParty(book, entry, entry.data.by)],
  ],
  ActRecorded: (book, entry) => {
    const { follows, paragraph: where, meeting, organ } = entry.data;
    return [
      ...whatItCarriesOut(book, entry),
      ...each(
        'recommendation',
        follows.map((act) => actEntry(book, act)),
      ),
      ['paragraph', where && knownParagraph(book, where)],
      ['meeting', knownMeeting(book, meeting)],
      ['organ', knownOrgan(book, organ)],
      ['rules', knownRules(book, entry)],
    ];
  },
};
