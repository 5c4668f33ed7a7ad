import { EventType, type Event } from '../domain/book/event.js';
import type { Grounded } from '../domain/book/grounds.js';
import { flag } from '../domain/language/codec.js';
import type { Recorded } from '../domain/language/entry.js';
import { GroundKind } from '../domain/language/ground.js';
import { EntryNumber, type PartyCode } from '../domain/language/ids.js';
import { list, optional, struct } from '../domain/language/struct.js';
import { Bilingual } from '../domain/language/text.js';
import { ProposalVersion, Stand } from '../domain/proposals/events.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import { namesOf, type Names } from './sentences/names.js';
import { sentence } from './sentences/sentence.js';
import type { View } from './view.js';

/** One entry of a chain: what it says as it now reads, and the entries of the chain that it rests on. */
export const Step = struct('Step', {
  entry: EntryNumber,
  type: EventType,
  said: Bilingual,
  rests: list(struct('RestsOn', { as: GroundKind, entry: EntryNumber })),
  /** What it said when it was recorded, where a correction changed that. */
  wasSaid: optional(Bilingual),
  /** A correction says that it should never have been recorded. */
  annulled: optional(flag),
  /** Whose stand, presence or admission it tells. */
  party: optional(Named),
  /** Of a position: what was stood for, and on which version. */
  stand: optional(Stand),
  version: optional(ProposalVersion),
});
export type Step = typeof Step._A;

export type Chain = ReadonlyMap<EntryNumber, Grounded>;

/** Tells entries of a chain, those they rest on only as far as `within` has them. */
export const tellSteps = (view: View, chain: Chain, within: ReadonlySet<EntryNumber>): readonly Step[] => {
  const names = namesOf(view.book, view.instant);
  return [...within]
    .toSorted((one, other) => one - other)
    .flatMap((number) => {
      const known = chain.get(number);
      return known === undefined ? [] : [tellStep(view, names, known, within)];
    });
};

const tellStep = (
  view: View,
  names: Names,
  { recorded, reads, rests }: Grounded,
  within: ReadonlySet<EntryNumber>,
): Step => {
  const told = reads ?? recorded;
  return {
    entry: recorded.number,
    type: recorded.type,
    said: say(told, names),
    rests: rests.filter(({ entry }) => within.has(entry)),
    ...present({
      wasSaid: reads !== undefined && reads !== recorded ? say(recorded, names) : undefined,
      annulled: reads === undefined ? true : undefined,
      party: named(view, partyOf(told)),
      ...standOf(told),
    }),
  };
};

const say = (entry: Recorded<Event>, names: Names): Bilingual => ({
  es: sentence(entry, 'es', names),
  en: sentence(entry, 'en', names),
});

const named = (view: View, code: PartyCode | undefined): Named | undefined => code && party(view, code);

const partyOf = (entry: Recorded<Event>): PartyCode | undefined => {
  if (entry.type === 'PositionTaken' || entry.type === 'MemberAdmitted') return entry.data.member;
  if (entry.type === 'ObserverAdmitted') return entry.data.observer;
  return entry.type === 'PresenceNoted' ? entry.data.party : undefined;
};

const standOf = (entry: Recorded<Event>): Pick<Step, 'stand' | 'version'> =>
  entry.type === 'PositionTaken' ? { stand: entry.data.stand, version: entry.data.version } : {};

/** All entries that these rest on, through whatever lies between; what a correction corrects is not its ground. */
export const reachedFrom = (chain: Chain, roots: Iterable<EntryNumber>): ReadonlySet<EntryNumber> =>
  closure(roots, (number) =>
    (chain.get(number)?.rests ?? []).flatMap(({ as, entry }) => (as === 'corrected' ? [] : [entry])),
  );

/** All entries that rest on this one, through whatever lies between. */
export const restingOn = (chain: Chain, root: EntryNumber): ReadonlySet<EntryNumber> => {
  const above = new Map<EntryNumber, EntryNumber[]>();
  for (const [number, { rests }] of chain) {
    for (const { entry } of rests) above.set(entry, [...(above.get(entry) ?? []), number]);
  }
  return closure([root], (number) => above.get(number) ?? []);
};

/** What can be reached from these, themselves among it. */
export const closure = (
  roots: Iterable<EntryNumber>,
  next: (number: EntryNumber) => readonly EntryNumber[],
): ReadonlySet<EntryNumber> => {
  const found = new Set<EntryNumber>();
  const open = [...roots];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (found.has(number)) continue;
    found.add(number);
    for (const one of next(number)) open.push(one);
  }
  return found;
};
