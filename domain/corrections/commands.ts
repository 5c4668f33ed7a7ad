import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';

export const correctionCommands = [
  command('RegisterSource', events.SourceRegistered.data.props),
  command('AssertFromSource', events.SourceAsserted.data.props),
  command('InterpretSource', events.InterpretationGiven.data.props),
  command('NoteContradiction', events.ContradictionNoted.data.props),
  command('CorrectEntry', events.EntryCorrected.data.props),
] as const;
export type CorrectionCommand = CommandOf<(typeof correctionCommands)[number]>;
