import type { Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { all, unless, type Verdict } from '../language/rejection.js';
import { mustBeReady } from '../proposals/ready.js';
import { amendmentsSince } from './answers.js';
import { mustArrive } from './arriving.js';
import { changedAfter, digestOf } from './circulated.js';
import { mustConduct, mustMeetNoObjection } from './conducting.js';
import type { SilenceClosed } from './events.js';
import { withSilence, type Circulated } from './found.js';
import * as because from './rejections.js';

/** What is decided is what the members had before them. */
const mustBeWhatWasCirculated = (book: Book, { proposal, silence }: Circulated): Verdict => {
  const changes = changedAfter(book, proposal, silence.entry);
  return all(
    () => unless(changes.length > 0, () => because.changedSinceCirculated(silence, changes)),
    () => unless(digestOf(book, proposal) !== silence.digest, () => because.otherDigest(proposal)),
  );
};

/**
 * Closed unbroken after its deadline, the decision is taken. It passes over nothing that was said in time: not over
 * what broke it, nor over any objection that stands, nor over any amendment to what was circulated.
 */
export const silenceClosed = (book: Book, entry: Recorded<EventOf<typeof SilenceClosed>>): Verdict =>
  withSilence(book, entry.data.silence, ['running'], (found) =>
    all(
      () => mustConduct(book, entry),
      () => mustArrive(book, entry, found.silence, 'late'),
      () => mustBeWhatWasCirculated(book, found),
      () => mustBeReady(book, entry, found.proposal),
      () => mustMeetNoObjection(book, entry, found.proposal),
      () => {
        const amendments = amendmentsSince(book, found);
        return unless(amendments.length > 0, () => because.amendmentsCame(found.silence, amendments));
      },
    ),
  );
