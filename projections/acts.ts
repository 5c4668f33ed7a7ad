import { momentOf } from '../domain/book/state.js';
import type { ActId, EntryNumber, FunctionId, MeetingId, ProposalId } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import type { Verb } from '../domain/language/verb.js';
import { bringsIntoForce } from '../domain/membership/state.js';
import type { Act } from '../domain/proposals/state.js';
import type { TextPart } from '../domain/texts/events.js';
import { paragraphNumber, paragraphOf } from '../domain/texts/state.js';
import { effectsOf, type EffectTold } from './effects.js';
import { organ, party, type Named } from './named.js';
import { present } from './present.js';
import { namesOf } from './sentences/names.js';
import { tellTopics, type TopicTold } from './topics.js';
import type { View } from './view.js';

/** Where an act stands written: the paragraph's number as of the view (none in a preamble). */
export interface Citation {
  readonly text: string;
  /** The title of the text; left out when the book does not know it. */
  readonly title?: LocalText;
  readonly part?: TextPart;
  readonly paragraph: string;
  readonly number?: number;
}

/** The act of another organ that an act followed. */
export interface ActFollowed {
  readonly act: ActId;
  readonly entry: EntryNumber;
  readonly organ: Named;
  readonly verb: Verb;
}

/** What an organ did, as told with whatever rests on it. */
export interface ActTold {
  readonly act: ActId;
  readonly entry: EntryNumber;
  readonly organ: Named;
  readonly verb: Verb;
  readonly words: LocalText;
  readonly objects: readonly TopicTold[];
  readonly meeting?: MeetingId;
  readonly proposal?: ProposalId;
  readonly paragraph?: Citation;
  readonly follows: readonly ActFollowed[];
  readonly addressees: readonly Named[];
  /** The function of the presidency it exercised, in the words of the rules. */
  readonly function?: { readonly id: FunctionId; readonly names: LocalText };
  /** Whether the organ's decisions came into force when it acted; what only recommends does not. */
  readonly bringsIntoForce: boolean;
  /** What became of its objects by it. */
  readonly effects: readonly EffectTold[];
}

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

const cite = ({ book }: View, { text, paragraph }: NonNullable<Act['paragraph']>): Citation => {
  const drafted = book.texts.texts.get(text);
  return {
    text,
    paragraph,
    ...present({
      title: drafted?.title,
      part: drafted && paragraphOf(drafted, paragraph)?.part,
      number: drafted && paragraphNumber(drafted, paragraph),
    }),
  };
};
