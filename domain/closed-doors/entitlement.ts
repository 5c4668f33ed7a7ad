import type { Asker } from '../authority/asker.js';
import type { Book } from '../book/state.js';
import type { EntryNumber, PartyCode } from '../language/ids.js';
import { at, latest, type Timeline } from '../language/timeline.js';
import { isSecretariat, type MembershipState, type Observer } from '../membership/state.js';
import type { Closure, Closures, Stretch } from './closures.js';

/** Whether it was so from the first to the last instant of the stretch. */
const throughout = <A>(line: Timeline<A>, { from, to }: Stretch, wanted: A): boolean =>
  at(line, from)?.value === wanted &&
  line.every((step) => step.from <= from || step.from > to || step.value === wanted);

/** Whether it is so at the end of all that is told, and was so whenever the closed entry may have happened. */
const thenAndNow = <A>(line: Timeline<A> | undefined, { happened }: Closure, wanted: A): boolean =>
  line !== undefined &&
  latest(line)?.value === wanted &&
  happened.every((stretch) => throughout(line, stretch, wanted));

const mayAttend = ({ admitted, permissions }: Observer, closure: Closure): boolean =>
  thenAndNow(admitted, closure, true) && thenAndNow(permissions.get('attend-closed-sessions'), closure, true);

/**
 * The Secretariat, which keeps the record; a member in good standing, and an observer admitted to closed sessions,
 * who was so when it happened and is so now.
 */
const isEntitled = (now: MembershipState, party: PartyCode, closure: Closure): boolean => {
  if (isSecretariat(now, party)) return true;
  const observer = now.observers.get(party);
  return observer === undefined
    ? thenAndNow(now.members.get(party)?.standing, closure, 'member')
    : mayAttend(observer, closure);
};

const mayPass = (now: Book, asker: Asker, closure: Closure): boolean => {
  switch (asker.kind) {
    case 'keeper':
      return true;
    case 'party':
      return isEntitled(now.membership, asker.party, closure);
    case 'auditor':
    case 'operator':
    case 'public':
      return false;
  }
};

/** Whether somebody may now see an entry; `now` is the book with all that is recorded, whenever they ask about. */
export const maySee = (now: Book, { closed }: Closures, entry: EntryNumber, asker: Asker): boolean => {
  const closure = closed.get(entry);
  return closure === undefined || mayPass(now, asker, closure);
};

/** The entries that do not exist for this asker. */
export const hiddenFrom = (now: Book, { closed }: Closures, asker: Asker): ReadonlySet<EntryNumber> => {
  const hidden = new Set<EntryNumber>();
  closed.forEach((closure, number) => {
    if (!mayPass(now, asker, closure)) hidden.add(number);
  });
  return hidden;
};
