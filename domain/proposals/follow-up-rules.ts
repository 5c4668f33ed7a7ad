import type { Book } from '../book/state.js';
import { canonical, type Canonicalizable } from '../language/canonical.js';
import type { ActId, TextId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeKnownParty } from '../membership/checks.js';
import { unknownText } from '../texts/rejections.js';
import { unknownAct } from './act-rejections.js';
import { ASKING } from './follow-up.js';
import type { FollowUpEvent } from './follow-up-events.js';
import * as because from './follow-up-rejections.js';
import { mustSpeakFor } from './positions.js';
import type { Act, FollowUp } from './state.js';

/** Goes on with the act and what followed from it, if it asked for something. */
const withAsking = (
  { proposals: { acts, followUps } }: Book,
  id: ActId,
  check: (act: Act, followUp: FollowUp | undefined) => Verdict,
): Verdict => {
  const act = acts.get(id);
  if (act === undefined) return refuse(unknownAct(id));
  return ASKING.has(act.verb) ? check(act, followUps.get(id)) : refuse(because.actAsksNothing(act));
};

const mustBeNewDue = (act: Act, due: object, known: FollowUp | undefined): Verdict => {
  const before = known?.due;
  if (before === undefined) return accepted;
  const same = canonical(before.date) === canonical(due as Canonicalizable);
  return unless(same, () => because.dueUnchanged(act, before.entry));
};

const mustBeKnownText = ({ texts }: Book, text: TextId): Verdict =>
  unless(!texts.texts.has(text), () => unknownText(text));

export const followUpRules: Rules<Book, FollowUpEvent> = {
  FollowUpDueSet: (book, { data: { act: id, due } }) =>
    withAsking(book, id, (act, known) => mustBeNewDue(act, due, known)),
  FollowUpDone: (book, entry) => {
    const { act: id, by, text } = entry.data;
    return withAsking(book, id, (act, known) => {
      const before = known?.done.find((one) => one.by === by);
      return all(
        () => mustBeKnownParty(book, by),
        () =>
          unless(act.addressees.length > 0 && !act.addressees.includes(by), () =>
            because.notAddressed(act, by),
          ),
        () => mustSpeakFor(book, entry, by),
        () => (before === undefined ? accepted : refuse(because.followUpDone(act, by, before.entry))),
        () => (text === undefined ? accepted : mustBeKnownText(book, text)),
      );
    });
  },
};
