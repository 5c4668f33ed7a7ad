import type { Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode, ProposalId } from '../language/ids.js';
import { refuse, type Verdict } from '../language/rejection.js';
import { mustBeParticipant } from '../membership/checks.js';
import type * as events from './events.js';
import { withProposal } from './found.js';
import { mustSpeakFor } from './positions.js';
import * as because from './position-rejections.js';
import { standingObjectionOf, type Objection } from './state.js';

// What becomes of an objection. RFC 7282 §3: it is addressed, not counted; only its member lets it go.

type Withdrawn = Recorded<EventOf<typeof events.ObjectionWithdrawn>>;
type Met = Recorded<EventOf<typeof events.ObjectionMet>>;
type Answered = Recorded<EventOf<typeof events.ObjectionAnswered>>;
type Sustained = Recorded<EventOf<typeof events.ObjectionSustained>>;

type About = Recorded<{ readonly data: { readonly proposal: ProposalId; readonly member: PartyCode } }>;

/** Goes on with the objection that the member maintains; a proposal deferred is still talked about. */
const withStanding = (book: Book, entry: About, check: (objection: Objection) => Verdict): Verdict =>
  withProposal(book, entry.data.proposal, ['open', 'deferred'], (proposal) => {
    const objection = standingObjectionOf(proposal, entry.data.member);
    return objection === undefined
      ? refuse(because.noStandingObjection(proposal, entry.data.member))
      : check(objection);
  });

export const objectionSettled = (book: Book, entry: Withdrawn | Met): Verdict =>
  withStanding(book, entry, () => mustSpeakFor(book, entry, entry.data.member));

export const objectionAnswered = (book: Book, entry: Answered): Verdict =>
  withStanding(book, entry, () => mustBeParticipant(book, entry, entry.data.by));

export const objectionSustained = (book: Book, entry: Sustained): Verdict =>
  withStanding(book, entry, (objection) => {
    const since = objection.sustained ?? objection.entry;
    const answered = objection.answers.some((answer) => answer.entry > since);
    return answered ? mustSpeakFor(book, entry, entry.data.member) : refuse(because.notAnswered(objection));
  });
