import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import type { PartyCode } from '../language/ids.js';
import { presidingTerm } from '../presidency/state.js';
import * as because from './rejections.js';
import type { Request, RequestOf } from './request.js';
import type { OfPresidency, Speaker } from './speaker.js';

/**
 * The Secretariat keeps and corrects the record. What another party says or does before it, live (basis
 * `witnessed`), it records only on behalf of that very party and by a stated authority; what it knows by other
 * means it tells as history.
 */
export const asSecretariat = (request: RequestOf<Speaker>): Verdict => {
  const { speaker, command } = request;
  if (command.basis.kind !== 'witnessed') return accepted;
  switch (speaker.kind) {
    case 'secretariat':
      return accepted;
    case 'presidency':
      return speaker.orSecretariat && speaker.by === request.party
        ? accepted
        : forPresidency({ ...request, speaker });
    case 'party':
      return speaker.statesAuthority ? accepted : mustSpeakFor(request, speaker.parties);
  }
};

/** On behalf of one of these, unless the asker is one of them itself. */
const mustSpeakFor = ({ party, command }: Request, parties: readonly PartyCode[]): Verdict => {
  if (parties.includes(party)) return accepted;
  const { onBehalfOf } = command;
  return unless(onBehalfOf === undefined || !parties.includes(onBehalfOf.party), () =>
    because.authorityNotStated(party, parties, onBehalfOf?.party),
  );
};

/**
 * Live, the presidency is whoever presides now, or the one to which it comes; what a former one did is told as
 * history.
 */
const forPresidency = (request: RequestOf<OfPresidency>): Verdict => {
  const { book, party, speaker, instant } = request;
  const term = presidingTerm(book.presidency, instant);
  const presides = term?.held.member;
  const doer = speaker.by ?? presides;
  const heard = [
    doer === presides ? doer : undefined,
    // Nobody takes the office on its own word.
    speaker.incoming === party ? undefined : speaker.incoming,
  ].filter((speaking) => speaking !== undefined);
  if (heard.length > 0) return mustSpeakFor(request, heard);
  return refuse(
    speaker.by === undefined ? because.nobodyPresidesNow() : because.presidencyMoved(speaker.by, term),
  );
};
