import { EntryNumber } from '../domain/language/ids.js';
import { list, optional, struct } from '../domain/language/struct.js';
import { Text } from '../domain/language/text.js';
import { ProposalVersion, Stand } from '../domain/proposals/events.js';
import type { Proposal } from '../domain/proposals/state.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** A position as it was recorded, the corrections that speak of it, first to last, and how it reads now. */
export const CorrectedPosition = struct('CorrectedPosition', {
  member: Named,
  stand: Stand,
  version: ProposalVersion,
  reason: optional(Text),
  entry: EntryNumber,
  corrections: list(struct('PositionCorrection', { reason: Text, entry: EntryNumber })),
  /** Left out where it no longer counts: it has been annulled, or is now of another proposal. */
  readsNow: optional(
    struct('PositionReadsNow', { stand: Stand, version: ProposalVersion, reason: optional(Text) }),
  ),
});
export type CorrectedPosition = typeof CorrectedPosition._A;

/** The positions on this proposal that a correction changed or annulled, in the order of their entries. */
export const correctedPositions = ({ book, instant }: View, known: Proposal): readonly CorrectedPosition[] =>
  [...book.asRecorded.values()]
    .toSorted((one, other) => one.number - other.number)
    .flatMap((entry) => {
      if (entry.type !== 'PositionTaken' || entry.data.proposal !== known.id) return [];
      const { member, stand, version, reason } = entry.data;
      const now = known.positions.find((position) => position.entry === entry.number);
      return [
        {
          member: party({ book, instant }, member),
          stand,
          version,
          entry: entry.number,
          corrections: (book.corrections.corrections.get(entry.number)?.toArray() ?? []).map(
            ({ reason: why, entry: by }) => ({ reason: why, entry: by }),
          ),
          ...present({
            reason,
            readsNow: now && {
              stand: now.stand,
              version: now.version,
              ...present({ reason: now.reason }),
            },
          }),
        },
      ];
    });
