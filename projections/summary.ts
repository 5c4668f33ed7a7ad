import type { Basis } from '../domain/language/basis.js';
import { whole } from '../domain/language/codec.js';
import { EntryNumber, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { LocalText } from '../domain/language/text.js';
import { TextKind } from '../domain/texts/events.js';
import type { DraftedText } from '../domain/texts/state.js';
import { actById, ActTold } from './acts.js';
import { dayOf } from './day-of.js';
import { ActivityTold, calendar, upcoming } from './calendar.js';
import { mandates, MandatesTold } from './mandates.js';
import { present } from './present.js';
import { presidency, TroikaTold } from './presidency.js';
import type { View } from './view.js';

export const AdoptedText = struct('AdoptedText', {
  text: TextId,
  textKind: TextKind,
  title: LocalText,
  /** The entry by which it was adopted, and the act behind it. */
  entry: EntryNumber,
  act: optional(ActTold),
});
export type AdoptedText = typeof AdoptedText._A;

const count = optional(whole('count', 1));

/** Where a body stands as of the view: what is in force and what is not, who presides, what comes next. */
export const SummaryAnswer = struct('SummaryAnswer', {
  kind: literal('summary'),
  texts: list(AdoptedText),
  mandates: MandatesTold,
  presidency: TroikaTold,
  upcoming: list(ActivityTold),
  /** How many entries the answer takes into account, and how many of them are known in each way. */
  entries: struct('EntriesCounted', {
    total: whole('total'),
    byBasis: struct('CountByBasis', {
      witnessed: count,
      source: count,
      external: count,
      inferred: count,
      illustrative: count,
    }),
  }),
});
export type SummaryAnswer = typeof SummaryAnswer._A;

/** @param known how each of the entries taken into account is known */
export const summary = (view: View, known: readonly Basis['kind'][]): SummaryAnswer => {
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
    entries: { total: known.length, byBasis: countByBasis(known) },
  };
};

const adopted = (view: View, { id, kind, title, adopted: by }: DraftedText): readonly AdoptedText[] =>
  by === undefined
    ? []
    : [{ text: id, textKind: kind, title, entry: by.entry, ...present({ act: actById(view, by.act) }) }];

const countByBasis = (known: readonly Basis['kind'][]): SummaryAnswer['entries']['byBasis'] => {
  const counts: Partial<Record<Basis['kind'], number>> = {};
  for (const kind of known) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
