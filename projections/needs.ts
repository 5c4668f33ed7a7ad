import { flag, oneOf, whole } from '../domain/language/codec.js';
import { EntryNumber, MeetingId, SilenceId, TextId } from '../domain/language/ids.js';
import { list, literal, struct, tagged } from '../domain/language/struct.js';
import { Language, Text } from '../domain/language/text.js';
import { ProposalVersion } from '../domain/proposals/events.js';
import type { Need } from '../domain/proposals/still-needed.js';
import { Named, party } from './named.js';
import type { View } from './view.js';

const objected = {
  member: Named,
  reason: Text,
  version: ProposalVersion,
  /** It was raised against a version that is no longer the current one. */
  stale: flag,
  answered: flag,
  sustained: flag,
  entry: EntryNumber,
} as const;

/**
 * What a proposal still needs, as the domain finds it, with the members by name. `bars` tells what stands in the way
 * of consensus from what is only good to know.
 */
export const NeedTold = tagged('NeedTold', 'kind', {
  /** Nothing can be declared in this phase. */
  phase: {
    bars: literal(true),
    phase: oneOf('phase', ['deferred', 'withdrawn', 'rejected', 'consensus']),
    entry: EntryNumber,
  },
  /** The meeting it is before does not sit. */
  meeting: {
    bars: literal(true),
    meeting: MeetingId,
    phase: oneOf('phase', ['convened', 'adjourned', 'closed']),
    entry: EntryNumber,
  },
  /** It is under silence: until that ends, nobody declares anything. */
  silence: { bars: literal(true), silence: SilenceId, entry: EntryNumber },
  /** What it is about changed since its version was put: it needs a revision, and positions on that. */
  changed: { bars: literal(true), entries: list(EntryNumber) },
  /** A text that consensus would adopt still has brackets. */
  brackets: { bars: literal(true), text: TextId, entries: list(EntryNumber) },
  /** In a text that consensus would adopt a paragraph stands reopened, or a package open. */
  unsettled: { bars: literal(true), text: TextId, entries: list(EntryNumber) },
  /** A text that consensus would adopt is not up to date in a language in which the body's rules have it adopted. */
  translations: {
    bars: literal(true),
    text: TextId,
    language: Language,
    stale: whole('stale'),
    missing: whole('missing'),
    entries: list(EntryNumber),
  },
  presidency: { bars: literal(true) },
  quorum: { bars: literal(true), present: whole('present'), required: whole('required') },
  objection: { bars: literal(true), ...objected },
  'objection-not-barring': {
    bars: literal(false),
    why: oneOf('why', ['not-yet', 'suspended', 'withdrawn', 'absent', 'answered-not-sustained']),
    ...objected,
  },
  'stale-positions': {
    bars: literal(false),
    positions: list(struct('StalePosition', { member: Named, version: ProposalVersion, entry: EntryNumber })),
  },
  'not-spoken': { bars: literal(false), members: list(Named) },
  /** The version to declare it on. */
  version: { bars: literal(false), version: ProposalVersion, entry: EntryNumber },
});
export type NeedTold = typeof NeedTold._A;

export const tellNeed = (view: View, need: Need): NeedTold => {
  switch (need.kind) {
    case 'objection':
    case 'objection-not-barring':
      return { ...need, member: party(view, need.member) };
    case 'stale-positions':
      return {
        ...need,
        positions: need.positions.map((position) => ({ ...position, member: party(view, position.member) })),
      };
    case 'not-spoken':
      return { ...need, members: need.members.map((code) => party(view, code)) };
    case 'phase':
    case 'meeting':
    case 'silence':
    case 'changed':
    case 'brackets':
    case 'unsettled':
    case 'translations':
    case 'presidency':
    case 'quorum':
    case 'version':
      return need;
  }
};
