import { List, type Map } from 'immutable';
import type { NoteId } from '../language/ids.js';
import { topicKey } from '../language/topic.js';
import type { Reactions } from '../language/subject.js';
import type { CorrectionEvent } from './events.js';
import type { Correction, CorrectionState, Note } from './state.js';

const noted = (state: CorrectionState, note: Note): CorrectionState => ({
  ...state,
  notes: state.notes.set(note.id, note),
  ...(note.kind === 'interpretation'
    ? { reading: filed(state.reading, note.of, note.id) }
    : { about: filed(state.about, note.about.map(topicKey), note.id) }),
});

/** The note filed under each of the keys, once. */
const filed = <K>(file: Map<K, List<NoteId>>, keys: readonly K[], note: NoteId): Map<K, List<NoteId>> =>
  file.withMutations((open) =>
    new Set(keys).forEach((key) => open.set(key, open.get(key, List<NoteId>()).push(note))),
  );

export const correctionReactions: Reactions<CorrectionState, CorrectionEvent> = {
  SourceRegistered: (state, { number, data: { source: id, title, issuedBy, dated, reference } }) => ({
    ...state,
    sources: state.sources.set(id, { id, title, issuedBy, dated, reference, entry: number }),
  }),
  SourceAsserted: (state, { number, data: { note: id, at, asserts, about } }) =>
    noted(state, { kind: 'assertion', id, at, asserts, about, entry: number }),
  InterpretationGiven: (state, { number, data: { note: id, of, reading, reason } }) =>
    noted(state, { kind: 'interpretation', id, of, reading, reason, entry: number }),
  ContradictionNoted: (state, { number, data: { note: id, question, readings, about } }) =>
    noted(state, { kind: 'contradiction', id, question, readings, about, entry: number }),
  EntryCorrected: (state, { number, data: { entry, right, reason } }) => {
    const before = state.corrections.get(entry, List<Correction>());
    const corrections = state.corrections.set(entry, before.push({ right, reason, entry: number }));
    return { ...state, corrections };
  },
  SealedWordsErased: (state, { number, data: { key } }) => ({
    ...state,
    erasures: state.erasures.set(key, number),
  }),
};
