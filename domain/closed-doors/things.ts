import type {
  ActId,
  AgendaItemId,
  MeetingId,
  MinutesCorrectionId,
  NoteId,
  ProposalId,
  SessionId,
  SilenceId,
  StatementId,
  TextId,
} from '../language/ids.js';
import type { Topic } from '../language/topic.js';

/** Something that can stand behind closed doors, by kind and id: `text:protocol`, `item:xxiv/budget`. */
export type Thing = string;

/** What an entry names, or leaves unnamed. */
export type Named = Thing | undefined;

export const aSession = (meeting: MeetingId, session: SessionId | undefined): Named =>
  session && `session:${meeting}/${session}`;

export const anItem = (meeting: MeetingId | undefined, item: AgendaItemId | undefined): Named =>
  meeting && item && `item:${meeting}/${item}`;

export const aMinutesCorrection = (meeting: MeetingId, correction: MinutesCorrectionId): Named =>
  `minutes:${meeting}/${correction}`;

export const aProposal = (proposal: ProposalId | undefined): Named => proposal && `proposal:${proposal}`;

/** The consensus on it can be closed where the proposal itself is not. */
export const aConsensus = (proposal: ProposalId | undefined): Named => proposal && `consensus:${proposal}`;

export const aSilence = (silence: SilenceId): Named => `silence:${silence}`;

export const aStatement = (statement: StatementId): Named => `statement:${statement}`;

export const anAct = (act: ActId | undefined): Named => act && `act:${act}`;

export const aText = (text: TextId | undefined): Named => text && `text:${text}`;

export const aNote = (note: NoteId): Named => `note:${note}`;

/** What a topic speaks of, where that can stand behind closed doors. */
export const aTopic = (topic: Topic): Named => {
  switch (topic.kind) {
    case 'act':
      return anAct(topic.act);
    case 'text':
      return aText(topic.text);
    case 'activity':
    case 'group':
    case 'mandate':
    case 'meeting':
    case 'organ':
    case 'other':
    case 'party':
    case 'presidency':
      return undefined;
  }
};
