import type { ComponentChildren } from 'preact';

export interface WordsChanged {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** One text that became another, word by word. */
export const ChangedWords = ({ parts }: { readonly parts: readonly WordsChanged[] }): ComponentChildren =>
  parts.map(({ kind, words }, index) => {
    if (kind === 'same') return <span key={index}>{words}</span>;
    return kind === 'added' ? <ins key={index}>{words}</ins> : <del key={index}>{words}</del>;
  });
