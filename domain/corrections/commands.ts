import { command, type CommandOf } from '../language/event.js';
import { EntryNumber } from '../language/ids.js';
import { list, optional } from '../language/struct.js';
import * as events from './events.js';

export const correctionCommands = [
  command('RegisterSource', events.SourceRegistered.data.props),
  command('AssertFromSource', events.SourceAsserted.data.props),
  command('InterpretSource', events.InterpretationGiven.data.props),
  command('NoteContradiction', events.ContradictionNoted.data.props),
  command('CorrectEntry', {
    ...events.EntryCorrected.data.props,
    /** Other entries of which the same is right: those that one command left together are annulled together. */
    also: optional(list(EntryNumber)),
  }),
  command('EraseSealedWords', events.SealedWordsErased.data.props),
] as const;
export type CorrectionCommand = CommandOf<(typeof correctionCommands)[number]>;
