import { instantOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { EntryNumber, PartyCode, ProposalId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { paragraphOf, settling } from '../texts/state.js';
import { languagesOfAdoption, translatedBy } from '../texts/translations.js';
import type { ProposalEvent } from './events.js';
import { actEntry } from './found.js';
import { lastShapes } from './shapes.js';
import {
  currentVersion,
  lastPositionOf,
  standingObjectionOf,
  type Objection,
  type Proposal,
} from './state.js';

type Foundations = readonly (EntryNumber | undefined)[];
type About = { readonly data: { readonly proposal: ProposalId } };
type AboutMember = { readonly data: { readonly proposal: ProposalId; readonly member: PartyCode } };

const proposalOf = (book: Book, { data }: About): Proposal | undefined =>
  book.proposals.proposals.get(data.proposal);

const ofObjection = ({ entry, answers, sustained, fate }: Objection): Foundations => [
  entry,
  ...answers.map((answer) => answer.entry),
  sustained,
  fate.kind === 'standing' ? undefined : fate.entry,
];

/** Put forward in this version, and brought to this phase. */
const asItStands = (book: Book, entry: About): Foundations => {
  const proposal = proposalOf(book, entry);
  return proposal === undefined ? [] : [currentVersion(proposal).entry, proposal.phaseEntry];
};

/** The objection that the member maintains, and what has been said to it. */
const onObjection = (book: Book, entry: AboutMember): Foundations => {
  const proposal = proposalOf(book, entry);
  const objection = proposal && standingObjectionOf(proposal, entry.data.member);
  return [...asItStands(book, entry), ...(objection === undefined ? [] : ofObjection(objection))];
};

/** All that was ever said on it. */
export const everythingSaid = (book: Book, entry: About & Pick<Stamp, 'occurredAt'>): Foundations => {
  const proposal = proposalOf(book, entry);
  if (proposal === undefined) return [];
  return [
    ...asItStands(book, entry),
    ...proposal.positions.toArray().map((position) => position.entry),
    ...proposal.objections.flatMap(ofObjection),
    ...lastShapes(book, proposal.about),
    ...proposal.about.flatMap((topic) => {
      const text = topic.kind === 'text' ? book.texts.texts.get(topic.text) : undefined;
      if (text === undefined) return [];
      const languages = languagesOfAdoption(book, text, instantOf(book, entry));
      return [...settling(text), ...translatedBy(text, languages)];
    }),
  ];
};

export const proposalRestsOn: RestsOn<Book, ProposalEvent> = {
  ProposalSubmitted: (book, { data }) => lastShapes(book, data.about),
  ProposalRevised: (book, entry) => [
    ...asItStands(book, entry),
    ...lastShapes(book, proposalOf(book, entry)?.about ?? []),
  ],
  ProposalWithdrawn: asItStands,
  ProposalRejected: asItStands,
  ProposalDeferred: asItStands,
  ProposalResumed: asItStands,
  // A member's later stand replaces the one before.
  PositionTaken: (book, entry) => {
    const proposal = proposalOf(book, entry);
    return [...onObjection(book, entry), proposal && lastPositionOf(proposal, entry.data.member)?.entry];
  },
  ObjectionWithdrawn: onObjection,
  ObjectionMet: onObjection,
  ObjectionAnswered: onObjection,
  ObjectionSustained: onObjection,
  ConsensusDeclared: everythingSaid,
  FollowUpDueSet: (book, { data }) => [
    actEntry(book, data.act),
    book.proposals.followUps.get(data.act)?.due?.entry,
  ],
  FollowUpDone: (book, { data: { act, text } }) => [
    actEntry(book, act),
    text && book.texts.texts.get(text)?.entry,
  ],
  ActRecorded: (book, { data: { proposal, objects, follows, paragraph: where } }) => {
    const text = where && book.texts.texts.get(where.text);
    return [
      ...(proposal === undefined ? [] : asItStands(book, { data: { proposal } })),
      ...lastShapes(book, objects),
      ...follows.map((act) => actEntry(book, act)),
      where && text && paragraphOf(text, where.paragraph)?.entry,
    ];
  },
};
