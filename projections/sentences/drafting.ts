import type { DraftingEvent } from '../../domain/meetings/drafting-events.js';
import { de } from './article.js';
import type { Sentences } from './table.js';

export const draftingSentences: Sentences<DraftingEvent> = {
  DraftingHeadNamed: ({ meeting, member, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} encargó a ${say.party(member)} presidir el grupo de redacción ${de(say.meeting(meeting))}${say.exercising(exercised)}.`,
      en: `${say.party(by)} asked ${say.party(member)} to head the drafting group of ${say.meeting(meeting)}${say.exercising(exercised)}.`,
    }),
  DraftingReported: ({ meeting, by, report }, say) =>
    say.in({
      es: `${say.party(by)} informó del grupo de redacción ${de(say.meeting(meeting))}: ${say.quote(report)}.`,
      en: `${say.party(by)} reported from the drafting group of ${say.meeting(meeting)}: ${say.quote(report)}.`,
    }),
  DraftingTextPresented: ({ meeting, text, by }, say) =>
    say.in({
      es: `${say.party(by)} presentó, del grupo de redacción ${de(say.meeting(meeting))}, ${say.text(text)}.`,
      en: `${say.party(by)} presented, from the drafting group of ${say.meeting(meeting)}, ${say.text(text)}.`,
    }),
};
