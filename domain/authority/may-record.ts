import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../book/command.js';
import type { Book } from '../book/state.js';
import type { Instant } from '../dates/moment.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { presiding } from '../presidency/state.js';
import { asMember } from './as-member.js';
import { asObserver } from './as-observer.js';
import { asSecretariat } from './as-secretariat.js';
import type { Asker } from './asker.js';
import * as because from './rejections.js';
import type { Request } from './request.js';
import { speakerOf } from './speakers.js';
import { roleAt } from './standing.js';

/**
 * Whether this asker may ask for this command at all: readers record nothing, and a party records under its own
 * code. It is all that is asked of a retry: powers that have moved since do not take back what was recorded.
 */
export const mayAsk = (asker: Asker, { recordedBy }: Pick<Command, 'recordedBy'>): Verdict => {
  switch (asker.kind) {
    case 'keeper':
      return accepted;
    case 'party':
      return unless(recordedBy !== asker.party, () =>
        because.recordedUnderAnotherCode(asker.party, recordedBy),
      );
    case 'auditor':
    case 'operator':
    case 'public':
      return refuse(because.noAuthorityToRecord(asker.kind));
  }
};

/**
 * Whether this asker may record this command in this book at this instant. Powers are computed from the book and
 * move with it: they are those of the recording, not of when what is told happened. It is no rule of the book: an
 * entry stays lawful whoever brought it, and a verifier of the book does not ask.
 */
export const mayRecord = (book: Book, asker: Asker, command: Command, recordedAt: Instant): Verdict => {
  const asked = mayAsk(asker, command);
  if (E.isLeft(asked) || asker.kind !== 'party') return asked;
  return partyMayRecord({ book, party: asker.party, command, instant: Date.parse(recordedAt) });
};

const partyMayRecord = (request: Request): Verdict => {
  const { book, party, command, instant } = request;
  const role = roleAt(book, party, instant);
  if (E.isLeft(role)) return role;
  const own = { ...request, speaker: speakerOf(book, command) };
  // Before there is a Secretariat the member that presides may keep the record. It gains no second voice by that,
  // and unsays none: a correction could.
  const wouldSpeak = own.speaker.kind === 'party' || command.type === 'CorrectEntry';
  if (wouldSpeak && presiding(book.presidency, instant) === party) return asMember(own);
  switch (role.right) {
    case 'secretariat':
      return asSecretariat(own);
    case 'member':
      return asMember(own);
    case 'observer':
      return asObserver(own);
  }
};
