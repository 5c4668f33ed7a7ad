import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { holds } from '../membership/state.js';
import { mustSpeakForItself } from './as-member.js';
import * as because from './rejections.js';
import type { RequestOf } from './request.js';
import type { OfParty, Speaker } from './speaker.js';

/** An observer speaks for itself where a permission it holds now lets it; it takes no part in deciding. */
export const asObserver = (request: RequestOf<Speaker>): Verdict => {
  const { speaker, party, command } = request;
  if (speaker.kind !== 'party' || speaker.observersWith.length === 0) {
    return refuse(because.notAnObserversCommand(party, command.type));
  }
  const own = { ...request, speaker };
  return all(
    () => mustSpeakForItself(own),
    () => mustBeGranted(own),
    () => mustBeAuthor(own),
  );
};

const mustBeGranted = ({ book, party, instant, speaker }: RequestOf<OfParty>): Verdict => {
  const { observersWith } = speaker;
  const granted = observersWith.some((permission) => holds(book.membership, party, permission, instant));
  return unless(!granted, () =>
    because.notGranted(party, observersWith, book.membership.observers.get(party)?.entry),
  );
};

/** One that the book does not know is answered alike: a refusal tells nothing of what the asker may not see. */
const mustBeAuthor = ({ book, party, speaker: { authorsOf } }: RequestOf<OfParty>): Verdict => {
  if (authorsOf === undefined) return accepted;
  const by = book.proposals.proposals.get(authorsOf)?.by ?? [];
  return unless(!by.includes(party), () => because.notAmongTheAuthors(party, authorsOf));
};
