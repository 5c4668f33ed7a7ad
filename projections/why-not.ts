import { Moment } from '../domain/dates/moment.js';
import { isNot, primitive } from '../domain/language/codec.js';
import { ActId, EntryNumber, MandateId, OrganId } from '../domain/language/ids.js';
import { list, orUndefined, struct, tagged } from '../domain/language/struct.js';
import { ParagraphReference } from '../domain/proposals/events.js';

/** Epoch milliseconds; in memory `-Infinity`, which JSON writes as null, where it was so before all that is dated. */
const Since = primitive(
  'Since',
  (u): u is number | null => u === null || u === -Infinity || Number.isSafeInteger(u),
  { type: ['integer', 'null'] },
  isNot('un instante en milisegundos', 'an instant in milliseconds'),
);

/** An act that took up a preliminary mandate without approving it. */
export const AcceptanceTold = struct('AcceptanceTold', {
  act: ActId,
  organ: orUndefined(OrganId),
  paragraph: orUndefined(ParagraphReference),
  entry: EntryNumber,
});
export type AcceptanceTold = typeof AcceptanceTold._A;

/** Why a mandate is not in force, as the domain finds it; `entry` is the one that makes it so. */
export const NotInForceTold = tagged('NotInForceTold', 'kind', {
  'not-yet-drafted': { entry: EntryNumber },
  'never-accepted': { entry: EntryNumber },
  /** Accepted, but only as preliminary: acceptance does not approve. */
  'only-preliminary': { entry: EntryNumber, accepted: list(AcceptanceTold) },
  /** By its term (`until`), or because somebody recorded it. */
  expired: { entry: EntryNumber, since: Since, until: orUndefined(Moment) },
  superseded: { entry: EntryNumber, by: orUndefined(MandateId), act: orUndefined(ActId) },
  revoked: { entry: EntryNumber, act: orUndefined(ActId) },
});
export type NotInForceTold = typeof NotInForceTold._A;
