import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';

export interface WordsChanged {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** One text that became another, word by word: told by colour and line, and in words to whoever hears it read. */
export const ChangedWords = ({
  reader: { say },
  parts,
}: {
  readonly reader: Reader;
  readonly parts: readonly WordsChanged[];
}): ComponentChildren =>
  parts.map(({ kind, words }, index) => {
    if (kind === 'same') return <span key={index}>{words}</span>;
    return kind === 'added' ? (
      <ins key={index} data-heard={say('añadido:', 'added:')} data-heard-last={say('fin', 'end')}>
        {words}
      </ins>
    ) : (
      <del key={index} data-heard={say('suprimido:', 'deleted:')} data-heard-last={say('fin', 'end')}>
        {words}
      </del>
    );
  });
