import type { EntryNumber, MandateId, ActivityId, ActId, TermId, TextId } from '../domain/language/ids.js';
import { textsWithin } from './facts/touched.js';
import {
  ofAct,
  ofActivity,
  ofMandate,
  ofParagraph,
  ofTerm,
  ofText,
  STANDING_KINDS,
  type Founded,
} from './standing.js';
import type { Chain } from './steps.js';
import type { View } from './view.js';

/** Those of that id, or of that kind and id: `mandate:border-management`. */
export const calledSo = (view: View, id: string): readonly Founded[] =>
  STANDING_KINDS.flatMap((kind) => {
    const prefix = `${kind}:`;
    return ofKind[kind](view, id.startsWith(prefix) ? id.slice(prefix.length) : id);
  });

const ofKind: Readonly<
  Record<(typeof STANDING_KINDS)[number], (view: View, id: string) => readonly Founded[]>
> = {
  mandate: (view, id) => {
    const mandate = view.book.mandates.mandates.get(id as MandateId);
    return mandate === undefined ? [] : ofMandate(view, mandate);
  },
  activity: (view, id) => {
    const activity = view.book.calendar.activities.get(id as ActivityId);
    return activity === undefined ? [] : [ofActivity(view, activity)];
  },
  paragraph: (view, id) => {
    const slash = id.indexOf('/');
    const text = view.book.texts.texts.get(id.slice(0, Math.max(slash, 0)) as TextId);
    const paragraph = text?.paragraphs.find((one) => one.id === id.slice(slash + 1));
    return text === undefined || paragraph === undefined ? [] : [ofParagraph(view, text, paragraph)];
  },
  presidency: (view, id) => {
    const term = view.book.presidency.terms.get(id as TermId);
    return term === undefined ? [] : ofTerm(view, term);
  },
  decision: (view, id) => {
    const act = view.book.proposals.acts.get(id as ActId);
    return act === undefined ? [] : [ofAct(view, act)];
  },
};

/**
 * All that stands by some of these entries, and more: what they name, as recorded and as they now read. A presidency also
 * ends by the entry of another, so all of these are there: they are few.
 */
export const namedBy = (view: View, chain: Chain): readonly Founded[] => {
  const named = new Set(
    [...chain.values()].flatMap(({ recorded, reads }) => [
      ...textsWithin(recorded.data),
      ...(reads === undefined || reads === recorded ? [] : textsWithin(reads.data)),
    ]),
  );
  const { mandates, calendar, texts, presidency, proposals } = view.book;
  return [
    ...among(mandates.mandates, named).flatMap((mandate) => ofMandate(view, mandate)),
    ...among(calendar.activities, named).map((activity) => ofActivity(view, activity)),
    ...among(texts.texts, named).flatMap((text) => ofText(view, text)),
    ...[...presidency.terms.values()].flatMap((term) => ofTerm(view, term)),
    ...among(proposals.acts, named).map((act) => ofAct(view, act)),
  ];
};

/** Those of these ids, in the order of their entries, as the book has them. */
const among = <A extends { readonly entry: EntryNumber }>(
  things: Pick<ReadonlyMap<string, A>, 'get'>,
  ids: Iterable<string>,
): readonly A[] =>
  [...ids].flatMap((id) => things.get(id) ?? []).sort((one, other) => one.entry - other.entry);
