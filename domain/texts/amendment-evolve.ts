import type { AmendmentId, EntryNumber, TextId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { AmendmentEvent } from './amendment-events.js';
import { change, changed, rewritten } from './change.js';
import type { Amendment, TextState } from './state.js';

type About = {
  readonly number: EntryNumber;
  readonly data: { readonly text: TextId; readonly amendment: AmendmentId };
};

const amended = (state: TextState, { number, data }: About, more: Partial<Amendment>): TextState =>
  change(state, data.text, (text) => {
    const amendment = text.amendments.get(data.amendment);
    if (amendment === undefined) return undefined;
    const after = { ...amendment, ...more, lastEntry: number };
    return { ...text, amendments: text.amendments.set(amendment.id, after) };
  });

export const amendmentReactions: Reactions<TextState, AmendmentEvent> = {
  AmendmentProposed: (state, { number, data: { text: id, amendment, version, change: asked, by, reason } }) =>
    change(state, id, (text) => {
      const proposed: Amendment = {
        id: amendment,
        version,
        change: asked,
        by,
        reason,
        entry: number,
        lastEntry: number,
        fate: { kind: 'open' },
      };
      return text.amendments.has(amendment)
        ? undefined
        : { ...text, amendments: text.amendments.set(amendment, proposed) };
    }),
  AmendmentRebased: (state, entry) => amended(state, entry, { version: entry.data.version }),
  AmendmentWithdrawn: (state, entry) =>
    amended(state, entry, { fate: { kind: 'withdrawn', entry: entry.number } }),
  AmendmentSuperseded: (state, entry) =>
    amended(state, entry, { fate: { kind: 'superseded', with: entry.data.with, entry: entry.number } }),
  AmendmentAccepted: (state, entry) => {
    const { number, data } = entry;
    const accepted = amended(state, entry, { fate: { kind: 'accepted', entry: number } });
    return change(accepted, data.text, (text) => {
      const asked = text.amendments.get(data.amendment)?.change;
      const paragraphs = asked && changed(text.paragraphs, asked, number);
      return paragraphs && rewritten(text, number, paragraphs);
    });
  },
};
