import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import type { ActId, EntryNumber, MandateId, OrganId } from '../language/ids.js';
import { at } from '../language/timeline.js';
import type { Act } from '../proposals/state.js';
import { isInForce, mandateStatus, type Mandate } from './state.js';

/** An act that took up a preliminary mandate without approving it. */
export interface Acceptance {
  readonly act: ActId;
  /** Undefined only in a book that has lost the act. */
  readonly organ: OrganId | undefined;
  readonly paragraph: Act['paragraph'];
  readonly entry: EntryNumber;
}

/** Why a mandate is not in force at an instant; `entry` is the one that makes it so. */
export type NotInForce =
  /** Nobody had written it down by then. */
  | { readonly kind: 'not-yet-drafted'; readonly entry: EntryNumber }
  | { readonly kind: 'never-accepted'; readonly entry: EntryNumber }
  /** Accepted, but only as preliminary: acceptance does not approve. */
  | {
      readonly kind: 'only-preliminary';
      readonly entry: EntryNumber;
      readonly accepted: readonly Acceptance[];
    }
  /** By its term (`until`), or because somebody recorded it. `since`: epoch milliseconds. */
  | {
      readonly kind: 'expired';
      readonly entry: EntryNumber;
      readonly since: number;
      readonly until: Moment | undefined;
    }
  | {
      readonly kind: 'superseded';
      readonly entry: EntryNumber;
      readonly by: MandateId | undefined;
      readonly act: ActId | undefined;
    }
  | { readonly kind: 'revoked'; readonly entry: EntryNumber; readonly act: ActId | undefined };

/** The reason why a mandate is not in force at an instant (epoch milliseconds); undefined where it is. */
export const whyNotInForce = (book: Book, mandate: Mandate, instant: number): NotInForce | undefined => {
  const said = at(mandate.status, instant);
  if (said === undefined) return { kind: 'not-yet-drafted', entry: mandate.entry };
  const { value, entry, from } = said;
  switch (value) {
    case 'preliminary':
      return preliminary(book, mandate, instant);
    case 'approved':
    case 'amended':
      return isInForce(mandateStatus(mandate, instant)) ? undefined : termOver(mandate, entry);
    case 'expired':
      return { kind: 'expired', entry, since: from, until: undefined };
    case 'superseded':
      return { kind: 'superseded', entry, by: mandate.supersededBy, act: actBehind(mandate, entry) };
    case 'revoked':
      return { kind: 'revoked', entry, act: actBehind(mandate, entry) };
  }
};

const preliminary = (book: Book, mandate: Mandate, instant: number): NotInForce => {
  const { entry } = mandate;
  const accepted = mandate.acceptances
    .filter(({ from }) => from <= instant)
    .map((acceptance): Acceptance => {
      const act = book.proposals.acts.get(acceptance.act);
      return {
        act: acceptance.act,
        organ: act?.organ,
        paragraph: act?.paragraph,
        entry: acceptance.entry,
      };
    });
  return accepted.length === 0
    ? { kind: 'never-accepted', entry }
    : { kind: 'only-preliminary', entry, accepted };
};

// The first instant after its term.
const termOver = ({ until }: Mandate, entry: EntryNumber): NotInForce => ({
  kind: 'expired',
  entry: until?.entry ?? entry,
  since: (until?.instant ?? 0) + 1,
  until: until?.stated,
});

const actBehind = ({ acts }: Mandate, entry: EntryNumber): ActId | undefined =>
  acts.find((behind) => behind.entry === entry)?.act;
