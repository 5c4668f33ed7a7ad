import { oneOf } from '../domain/language/codec.js';
import { EntryNumber } from '../domain/language/ids.js';
import { struct } from '../domain/language/struct.js';
import type { Topic } from '../domain/language/topic.js';
import type { Mandate } from '../domain/mandates/state.js';
import type { Act } from '../domain/proposals/state.js';
import { MANDATE_TURNS } from './phases.js';
import { tellTopic, TopicTold } from './topics.js';
import type { View } from './view.js';

/** What became of something by an act; `accepted` is not `approved`: it leaves a mandate preliminary. */
export const EffectKind = oneOf('EffectKind', ['adopted', 'designated', ...MANDATE_TURNS]);
export type EffectKind = typeof EffectKind._A;

export const EffectTold = struct('EffectTold', {
  effect: EffectKind,
  on: TopicTold,
  /** The entry that says so. */
  entry: EntryNumber,
});
export type EffectTold = typeof EffectTold._A;

type Brought = Pick<EffectTold, 'effect' | 'entry'>;

/** What an act brought about for the things it was about, in their order, as of the view. */
export const effectsOf = (view: View, act: Act): readonly EffectTold[] =>
  act.objects.flatMap((topic) =>
    broughtAbout(view, act, topic).map(({ effect, entry }) => ({
      effect,
      on: tellTopic(view, topic),
      entry,
    })),
  );

const broughtAbout = ({ book }: View, act: Act, topic: Topic): readonly Brought[] => {
  switch (topic.kind) {
    case 'text':
      return by(act, 'adopted', book.texts.texts.get(topic.text)?.adopted);
    case 'activity':
      return by(act, 'approved', book.calendar.activities.get(topic.activity)?.approved);
    case 'mandate':
      return onMandate(act, book.mandates.mandates.get(topic.mandate));
    case 'presidency': {
      const designated = book.presidency.terms.get(topic.term)?.designated;
      return act.verb === 'designated' && designated?.member === topic.member
        ? [{ effect: 'designated', entry: designated.entry }]
        : [];
    }
    case 'act':
    case 'group':
    case 'meeting':
    case 'organ':
    case 'other':
    case 'party':
      return [];
  }
};

const by = (
  act: Act,
  effect: EffectKind,
  brought: { readonly act: string; readonly entry: EntryNumber } | undefined,
): readonly Brought[] => (brought?.act === act.id ? [{ effect, entry: brought.entry }] : []);

const onMandate = (act: Act, mandate: Mandate | undefined): readonly Brought[] => [
  ...(mandate?.acceptances ?? [])
    .filter((acceptance) => acceptance.act === act.id)
    .map(({ entry }) => ({ effect: 'accepted' as const, entry })),
  ...(mandate?.status.toArray() ?? [])
    .filter(({ entry }) => mandate?.acts.some((behind) => behind.entry === entry && behind.act === act.id))
    .map(({ value, entry }) => ({ effect: value, entry })),
];
