import type { EntryNumber, TextId } from '../language/ids.js';
import type { DraftedText, Paragraphs, TextState } from './state.js';

/** With a text changed; the very same state where it is not there, or nothing of it changes. */
export const change = (
  state: TextState,
  id: TextId,
  changed: (text: DraftedText) => DraftedText | undefined,
): TextState => {
  const text = state.texts.get(id);
  const after = text && changed(text);
  return after === undefined ? state : { ...state, texts: state.texts.set(id, after) };
};

/** In a new version, of these paragraphs. */
export const rewritten = (text: DraftedText, entry: EntryNumber, paragraphs: Paragraphs): DraftedText => ({
  ...text,
  shaped: text.shaped.push(entry),
  versions: text.versions.push(paragraphs),
  paragraphs,
  version: text.version + 1,
});
