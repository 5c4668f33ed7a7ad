import { describe } from '../domain/dates/activity-date.js';
import { whole } from '../domain/language/codec.js';
import { EntryNumber, MeetingId, ProposalId, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, Language, LocalText } from '../domain/language/text.js';
import { TextKind } from '../domain/texts/events.js';
import { Named, organ } from './named.js';
import { MeetingPhase, ProposalPhase } from './phases.js';
import { present } from './present.js';
import type { View } from './view.js';

/** Every meeting the book knows, in the order they were convened. */
export const MeetingsAnswer = struct('MeetingsAnswer', {
  kind: literal('meetings'),
  meetings: list(
    struct('MeetingListed', {
      meeting: MeetingId,
      names: LocalText,
      organ: Named,
      said: Bilingual,
      entry: EntryNumber,
      phase: MeetingPhase,
      /** The entry that brought it to its phase. */
      phaseEntry: EntryNumber,
    }),
  ),
});
export type MeetingsAnswer = typeof MeetingsAnswer._A;

export const meetings = (view: View): MeetingsAnswer => ({
  kind: 'meetings',
  meetings: view.book.meetings.meetings
    .valueSeq()
    .map(({ id, names, organ: of, dates, entry, phase, phaseEntry }) => ({
      meeting: id,
      names,
      organ: organ(view, of),
      said: { es: describe(dates, 'es'), en: describe(dates, 'en') },
      entry,
      phase,
      phaseEntry,
    }))
    .toArray(),
});

/** A proposal as it is mentioned where something else is told. */
export const ProposalMentioned = struct('ProposalMentioned', {
  proposal: ProposalId,
  title: LocalText,
  entry: EntryNumber,
  phase: ProposalPhase,
  /** The entry that brought it to its phase. */
  phaseEntry: EntryNumber,
});

/** Every proposal the book knows, in the order they were submitted. */
export const ProposalsAnswer = struct('ProposalsAnswer', {
  kind: literal('proposals'),
  proposals: list(struct('ProposalListed', { ...ProposalMentioned.props, organ: Named })),
});
export type ProposalsAnswer = typeof ProposalsAnswer._A;

export const proposals = (view: View): ProposalsAnswer => ({
  kind: 'proposals',
  proposals: view.book.proposals.proposals
    .valueSeq()
    .map(({ id, title, organ: of, entry, phase, phaseEntry }) => ({
      proposal: id,
      title,
      organ: organ(view, of),
      entry,
      phase,
      phaseEntry,
    }))
    .toArray(),
});

/** Every text the book knows, in the order they were drafted. */
export const TextsAnswer = struct('TextsAnswer', {
  kind: literal('texts'),
  texts: list(
    struct('TextListed', {
      text: TextId,
      title: LocalText,
      textKind: TextKind,
      organ: Named,
      language: Language,
      entry: EntryNumber,
      version: whole('version', 1),
      /** The entry that made its newest version. */
      versionEntry: EntryNumber,
      /** The entry by which it was adopted; left out while it is a draft. */
      adoptedEntry: optional(EntryNumber),
    }),
  ),
});
export type TextsAnswer = typeof TextsAnswer._A;

export const texts = (view: View): TextsAnswer => ({
  kind: 'texts',
  texts: view.book.texts.texts
    .valueSeq()
    .map(({ id, title, kind, organ: of, language, entry, version, shaped, adopted }) => ({
      text: id,
      title,
      textKind: kind,
      organ: organ(view, of),
      language,
      entry,
      version,
      versionEntry: shaped.last(entry),
      ...present({ adoptedEntry: adopted?.entry }),
    }))
    .toArray(),
});
