import type { Book } from '../book/state.js';
import { one } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { CorrectionCommand } from './commands.js';
import * as events from './events.js';

export const correctionDecisions: Decisions<Book, CorrectionCommand, events.CorrectionEvent> = {
  RegisterSource: (_, { data }) => one(events.SourceRegistered.of(data)),
  AssertFromSource: (_, { data }) => one(events.SourceAsserted.of(data)),
  InterpretSource: (_, { data }) => one(events.InterpretationGiven.of(data)),
  NoteContradiction: (_, { data }) => one(events.ContradictionNoted.of(data)),
  CorrectEntry: (_, { data }) => one(events.EntryCorrected.of(data)),
};
