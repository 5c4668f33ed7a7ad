import type { Asker } from '../../../domain/authority/asker.js';
import type { Because } from '../../../domain/closed-doors/closures.js';
import { maySee } from '../../../domain/closed-doors/entitlement.js';
import { watch } from '../../../domain/closed-doors/watch.js';
import type { BookId, EntryNumber, PartyCode } from '../../../domain/language/ids.js';
import { bookOf, entriesOf, type Told } from '../../support/spec.js';

export const party = (code: string): Asker => ({ kind: 'party', party: code as PartyCode });
export const everybody: Asker = { kind: 'public' };

/** A lawful history, and what of the entries after the first `known` is closed, and for whom. */
export const behind = (known: number, ...told: readonly Told[]) => {
  const entries = entriesOf(told);
  bookOf(entries);
  const { book, closures } = watch('crm' as BookId, entries);
  const later = entries.slice(known).map(({ number }) => number);
  return {
    /** `ProposalSubmitted marked` … of every entry in question that is closed, in order. */
    closed: later.flatMap((number) => {
      const closure = closures.closed.get(number);
      return closure === undefined ? [] : [`${entries[number]!.type}: ${why(closure.because)}`];
    }),
    open: later.filter((number) => !closures.closed.has(number)).map((number) => entries[number]!.type),
    /** The entries in question that somebody sees, by number. */
    seenBy: (asker: Asker): readonly EntryNumber[] =>
      later.filter((number) => maySee(book, closures, number, asker)),
    closures,
    book,
  };
};

const why = (because: Because): string => {
  switch (because.kind) {
    case 'marked':
      return 'marked';
    case 'names':
      return because.thing;
    case 'goes-on':
      return `after ${because.entry}`;
  }
};
