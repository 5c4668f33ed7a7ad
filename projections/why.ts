import { EntryNumber } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { mandate, ForApproval } from './mandate.js';
import { MandateTold } from './mandates.js';
import { notesAbout, NoteTold } from './notes.js';
import { present } from './present.js';
import { calledSo } from './standing-found.js';
import { Standing } from './standing.js';
import { reachedFrom, Step, tellSteps, type Chain } from './steps.js';
import type { View } from './view.js';

const { acts, whyNot } = MandateTold.props;

/** Why something stands as it does: every entry it rests on, down to the constitution of the body. */
export const WhyAnswer = struct('WhyAnswer', {
  kind: literal('why'),
  of: Standing,
  /** The other things that have the id asked for; ask for one with its kind before it, as `activity:id`. */
  also: list(Standing),
  /** The entries by which it stands as it does, the newest first; the chain begins there. */
  entries: list(EntryNumber),
  /** The entries of the chain by number, each with those it rests on. */
  steps: list(Step),
  /** Of a mandate that is not in force. */
  whyNot,
  /** The acts behind a mandate. */
  acts: optional(acts),
  /** What a preliminary mandate still needs. */
  forApproval: optional(ForApproval),
  notes: list(NoteTold),
});
export type WhyAnswer = typeof WhyAnswer._A;

/**
 * The chain of what is called so as of the view; nothing when nothing is.
 *
 * @param chain what each entry rests on: those by which it stands as it does, and all that these rest on
 */
export const why = (view: View, chain: Chain, id: string): WhyAnswer | undefined => {
  const [found, ...others] = calledSo(view, id);
  if (found === undefined) return undefined;
  const { standing, entries, topic } = found;
  const own = standing.kind === 'paragraph' ? ofOneParagraph(chain, entries) : chain;
  const told = standing.kind === 'mandate' ? mandate(view, standing.id) : undefined;
  return {
    kind: 'why',
    of: standing,
    also: others.map((other) => other.standing),
    entries,
    steps: tellSteps(view, own, reachedFrom(own, entries)),
    notes: notesAbout(view, topic),
    ...present({ whyNot: told?.whyNot, acts: told?.acts, forApproval: told?.forApproval }),
  };
};

/** The adoption of a text rests on all of its paragraphs; told of one, the others are left out. */
const ofOneParagraph = (chain: Chain, entries: readonly EntryNumber[]): Chain =>
  new Map(
    [...chain].map(([number, known]) => [
      number,
      entries.includes(number)
        ? { ...known, rests: known.rests.filter((it) => it.as !== 'paragraph' || entries.includes(it.entry)) }
        : known,
    ]),
  );
