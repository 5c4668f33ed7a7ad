import type { PartyCode } from '../language/ids.js';
import { all, refuse, unless, type Verdict } from '../language/rejection.js';
import { presidingTerm, type PresidencyState } from '../presidency/state.js';
import * as because from './rejections.js';
import type { Request, RequestOf } from './request.js';
import type { OfParty, OfPresidency, Speaker } from './speaker.js';

/**
 * A delegation speaks for its own member and no other; the one that presides now acts as the presidency besides,
 * in its own name. Presiding adds no voice: of positions, objections and candidacies it has its own and no more.
 */
export const asMember = (request: RequestOf<Speaker>): Verdict => {
  const { speaker, party, command, book } = request;
  switch (speaker.kind) {
    case 'secretariat':
      return refuse(because.notADelegationsCommand(party, command.type, book.membership.secretariat));
    case 'presidency':
      return asPresidency({ ...request, speaker });
    case 'party':
      return mustSpeakForItself({ ...request, speaker });
  }
};

/** It alone speaks, or it is among those who speak together; and it claims to speak on nobody else's behalf. */
export const mustSpeakForItself = (request: RequestOf<OfParty>): Verdict => {
  const { party, speaker } = request;
  const isItself = (speaking: PartyCode): boolean => speaking === party;
  const speaks = speaker.together ? speaker.parties.some(isItself) : speaker.parties.every(isItself);
  return all(
    () => mustClaimNoOther(request),
    () =>
      unless(!speaks || speaker.parties.length === 0, () =>
        because.speaksForAnother(
          party,
          speaker.parties.filter((speaking) => speaking !== party),
        ),
      ),
  );
};

const mustClaimNoOther = ({ party, command: { onBehalfOf } }: Request): Verdict =>
  unless(onBehalfOf !== undefined && onBehalfOf.party !== party, () =>
    because.speaksForAnother(party, onBehalfOf === undefined ? [] : [onBehalfOf.party]),
  );

const asPresidency = (request: RequestOf<OfPresidency>): Verdict => {
  const { book, party, instant, command, speaker } = request;
  const term = presidingTerm(book.presidency, instant);
  if (term?.held.member !== party) {
    return refuse(
      hasTerm(book.presidency, party)
        ? because.presidencyMoved(party, term)
        : because.notThePresidency(party, command.type, term),
    );
  }
  const { by } = speaker;
  return all(
    () => mustClaimNoOther(request),
    () =>
      unless(by !== undefined && by !== party, () =>
        because.speaksForAnother(party, by === undefined ? [] : [by]),
      ),
  );
};

/** It presided once, or is to. */
const hasTerm = ({ terms }: PresidencyState, party: PartyCode): boolean =>
  terms.some(({ held, handover, designated }) =>
    [held?.member, handover?.to, designated?.member].includes(party),
  );
