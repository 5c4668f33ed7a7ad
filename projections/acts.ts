import { momentOf } from '../domain/book/state.js';
import { flag, whole } from '../domain/language/codec.js';
import {
  ActId,
  EntryNumber,
  FunctionId,
  MeetingId,
  ParagraphId,
  ProposalId,
  TextId,
} from '../domain/language/ids.js';
import { list, optional, struct } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { Verb } from '../domain/language/verb.js';
import { bringsIntoForce } from '../domain/membership/state.js';
import type { Act } from '../domain/proposals/state.js';
import { TextPart } from '../domain/texts/events.js';
import { paragraphLabel, paragraphNumber, paragraphOf, type DraftedText } from '../domain/texts/state.js';
import { EffectTold, effectsOf } from './effects.js';
import { Named, organ, party } from './named.js';
import { present } from './present.js';
import { namesOf } from './sentences/names.js';
import { StatementTold, tellStatements } from './statements.js';
import { tellTopics, TopicTold } from './topics.js';
import type { View } from './view.js';

/** Where an act stands written: the paragraph's number as of the view (none in a preamble). */
export const Citation = struct('Citation', {
  text: TextId,
  /** The title of the text; left out when the book does not know it. */
  title: optional(LocalText),
  part: optional(TextPart),
  paragraph: ParagraphId,
  number: optional(whole('number', 1)),
  /** Of an item of another paragraph: `3(a)`. */
  label: optional(Text),
});
export type Citation = typeof Citation._A;

/** The act of another organ that an act followed. */
export const ActFollowed = struct('ActFollowed', {
  act: ActId,
  entry: EntryNumber,
  organ: Named,
  verb: Verb,
});
export type ActFollowed = typeof ActFollowed._A;

/** What an organ did, as told with whatever rests on it. */
export const ActTold = struct('ActTold', {
  act: ActId,
  entry: EntryNumber,
  organ: Named,
  verb: Verb,
  words: LocalText,
  objects: list(TopicTold),
  meeting: optional(MeetingId),
  proposal: optional(ProposalId),
  paragraph: optional(Citation),
  follows: list(ActFollowed),
  addressees: list(Named),
  /** The function of the presidency it exercised, in the words of the rules. */
  function: optional(struct('FunctionTold', { id: FunctionId, names: LocalText })),
  /** Whether the organ's decisions came into force when it acted; what only recommends does not. */
  bringsIntoForce: flag,
  /** What became of its objects by it. */
  effects: list(EffectTold),
  /** What members have kept beside it; left out where nothing was. */
  statements: optional(list(StatementTold)),
  /** The same of the decision it rests on. */
  decisionStatements: optional(list(StatementTold)),
});
export type ActTold = typeof ActTold._A;

export const tellAct = (view: View, act: Act): ActTold => ({
  act: act.id,
  entry: act.entry,
  organ: organ(view, act.organ),
  verb: act.verb,
  words: act.words,
  objects: tellTopics(view, act.objects),
  follows: act.follows.flatMap((id) => followed(view, id)),
  addressees: act.addressees.map((code) => party(view, code)),
  bringsIntoForce: bringsIntoForce(view.book.membership, act.organ, momentOf(view.book, act.entry)),
  effects: effectsOf(view, act),
  ...present({
    meeting: act.meeting,
    proposal: act.proposal,
    paragraph: act.paragraph && cite(view, act.paragraph),
    statements: tellStatements(view, { kind: 'act', act: act.id }),
    decisionStatements: act.proposal && tellStatements(view, { kind: 'decision', proposal: act.proposal }),
    function: act.function && {
      id: act.function,
      names: namesOf(view.book, momentOf(view.book, act.entry)).function(act.function),
    },
  }),
});

const followed = (view: View, id: ActId): readonly ActFollowed[] => {
  const act = view.book.proposals.acts.get(id);
  return act === undefined
    ? []
    : [{ act: id, entry: act.entry, organ: organ(view, act.organ), verb: act.verb }];
};

/** The act with this id, told; nothing when the book does not know it (as of the view). */
export const actById = (view: View, id: ActId): ActTold | undefined => {
  const act = view.book.proposals.acts.get(id);
  return act && tellAct(view, act);
};

/** What an item of another paragraph is cited by; others are by their number. */
export const itemLabel = (text: DraftedText, id: ParagraphId): string | undefined =>
  paragraphOf(text, id)?.within === undefined ? undefined : paragraphLabel(text, id);

const cite = ({ book }: View, { text, paragraph }: NonNullable<Act['paragraph']>): Citation => {
  const drafted = book.texts.texts.get(text);
  return {
    text,
    paragraph,
    ...present({
      title: drafted?.title,
      part: drafted && paragraphOf(drafted, paragraph)?.part,
      number: drafted && paragraphNumber(drafted, paragraph),
      label: drafted && itemLabel(drafted, paragraph),
    }),
  };
};
