import { Temporal } from 'temporal-polyfill';
import type { Event } from '../domain/book/event.js';
import { zoneOf } from '../domain/book/state.js';
import type { Basis } from '../domain/language/basis.js';
import type { Recorded } from '../domain/language/entry.js';
import type { EntryNumber } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import type { TextKind } from '../domain/texts/events.js';
import type { DraftedText } from '../domain/texts/state.js';
import { actById, type ActTold } from './acts.js';
import { calendar, upcoming, type ActivityTold } from './calendar.js';
import { mandates, type MandatesAnswer } from './mandates.js';
import { present } from './present.js';
import { presidency, type PresidencyAnswer } from './presidency.js';
import type { View } from './view.js';

export interface AdoptedText {
  readonly text: string;
  readonly textKind: TextKind;
  readonly title: LocalText;
  /** The entry by which it was adopted, and the act behind it. */
  readonly entry: EntryNumber;
  readonly act?: ActTold;
}

/** Where a body stands as of the view: what is in force and what is not, who presides, what comes next. */
export interface SummaryAnswer {
  readonly kind: 'summary';
  readonly texts: readonly AdoptedText[];
  readonly mandates: Omit<MandatesAnswer, 'kind'>;
  readonly presidency: Omit<PresidencyAnswer, 'kind' | 'terms' | 'functions'>;
  readonly upcoming: readonly ActivityTold[];
  /** How many entries the answer takes into account, and how many of them are known in each way. */
  readonly entries: {
    readonly total: number;
    readonly byBasis: Readonly<Partial<Record<Basis['kind'], number>>>;
  };
}

export const summary = (view: View, entries: readonly Recorded<Event>[]): SummaryAnswer => {
  const { inForce, notInForce } = mandates(view);
  const { present: now, past, next } = presidency(view);
  return {
    kind: 'summary',
    texts: view.book.texts.texts
      .valueSeq()
      .toArray()
      .flatMap((text) => adopted(view, text)),
    mandates: { inForce, notInForce },
    presidency: present({ present: now, past, next }),
    upcoming: upcoming(calendar(view), dayOf(view)),
    entries: { total: entries.length, byBasis: countByBasis(entries) },
  };
};

const adopted = (view: View, { id, kind, title, adopted: by }: DraftedText): readonly AdoptedText[] =>
  by === undefined
    ? []
    : [{ text: id, textKind: kind, title, entry: by.entry, ...present({ act: actById(view, by.act) }) }];

/** The day that the instant falls on where the body keeps its time. */
const dayOf = ({ book, instant }: View): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zoneOf(book)).toPlainDate().toString();

const countByBasis = (entries: readonly Recorded<Event>[]): SummaryAnswer['entries']['byBasis'] => {
  const counts: Partial<Record<Basis['kind'], number>> = {};
  for (const { basis } of entries) counts[basis.kind] = (counts[basis.kind] ?? 0) + 1;
  return counts;
};
