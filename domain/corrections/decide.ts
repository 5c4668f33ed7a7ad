import type { Book } from '../book/state.js';
import { one, several } from '../language/draft.js';
import type { EntryNumber } from '../language/ids.js';
import type { Decisions, Draft } from '../language/subject.js';
import type { CorrectionCommand } from './commands.js';
import * as events from './events.js';

export const correctionDecisions: Decisions<Book, CorrectionCommand, events.CorrectionEvent> = {
  RegisterSource: (_, { data }) => one(events.SourceRegistered.of(data)),
  AssertFromSource: (_, { data }) => one(events.SourceAsserted.of(data)),
  InterpretSource: (_, { data }) => one(events.InterpretationGiven.of(data)),
  NoteContradiction: (_, { data }) => one(events.ContradictionNoted.of(data)),
  EraseSealedWords: (_, { data }) => one(events.SealedWordsErased.of(data)),
  // Later entries rest on earlier ones: they are corrected first.
  CorrectEntry: (_, { data: { entry, also = [], ...said } }) => {
    const others = also.filter((other, index) => other !== entry && also.indexOf(other) === index);
    const [first, ...rest] = [entry, ...others].toSorted((one, other) => other - one);
    const draft = (number: EntryNumber): Draft<events.CorrectionEvent> => ({
      event: events.EntryCorrected.of({ entry: number, ...said }),
    });
    return several(draft(first ?? entry), rest.map(draft));
  },
};
