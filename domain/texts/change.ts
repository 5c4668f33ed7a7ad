import type { EntryNumber, TextId } from '../language/ids.js';
import type { Change } from './amendment-events.js';
import { plainContent } from './content.js';
import { paragraphOf, type DraftedText, type Paragraph, type Paragraphs, type TextState } from './state.js';
import { branchOf, put, without } from './tree.js';

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

/** The paragraphs with one change made by an entry; nothing where it is of what is not there, or is already. */
export const changed = (all: Paragraphs, asked: Change, entry: EntryNumber): Paragraphs | undefined => {
  const { paragraph: id } = asked;
  const isThere = paragraphOf({ paragraphs: all }, id) !== undefined;
  if (isThere === (asked.kind === 'insert')) return undefined;
  switch (asked.kind) {
    case 'insert': {
      const { part, within, words } = asked;
      const added: Paragraph = { id, part, within, words, content: plainContent(words), entry };
      return put(all, [added], asked);
    }
    case 'replace': {
      const { words } = asked;
      return all.map((one) => (one.id === id ? { ...one, words, content: plainContent(words), entry } : one));
    }
    case 'move': {
      const [first, ...inner] = branchOf(all, id);
      return first && put(without(all, id), [first, ...inner], asked);
    }
    case 'delete':
      return without(all, id);
  }
};
