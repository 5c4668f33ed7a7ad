import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Runs } from '../../src/documents/document.js';
import { sayable } from './xml-text.js';

/** What notes have been written in full so far: of the others there is a reference. */
export interface NotesWritten {
  readonly all: readonly string[];
  readonly written: Set<number>;
}

/** Runs within an element: marks are `remark`s, references `ref`-less spans, notes `authorialNote`s. */
export const inline = (into: XMLBuilder, runs: Runs, notes: NotesWritten): void => {
  for (const run of runs) {
    switch (run.kind) {
      case 'words':
        words(into, run.text);
        break;
      case 'verbatim':
        words(into.ele('span', { class: 'verbatim', 'xml:lang': run.language }), run.text);
        break;
      case 'strong':
        words(into.ele('b'), run.text);
        break;
      case 'reference':
        words(into.ele('span', { class: 'reference' }), run.text);
        break;
      case 'mark':
        words(into.ele('remark', { status: 'editorial' }), run.text);
        break;
      case 'open':
        words(into.ele('span', { class: 'bracket', status: 'undefined' }), run.text);
        break;
      case 'note':
        note(into, run.number, notes);
    }
  }
};

/** Characters for xmlbuilder2, which takes "&amp;" among them for a sign that is escaped already. */
export const characters = (text: string): string => sayable(text).replace(/&(?=[A-Za-z]+;|#\d+;)/g, '&amp;');

/** Words as they are; a line break among them is an `eol`. */
export const words = (into: XMLBuilder, text: string): void => {
  text.split('\n').forEach((line, index) => {
    if (index > 0) into.ele('eol');
    if (line !== '') into.txt(characters(line));
  });
};

const note = (into: XMLBuilder, number: number, { all, written }: NotesWritten): void => {
  const eId = `note_${number}`;
  if (written.has(number)) {
    into.ele('noteRef', { href: `#${eId}`, marker: String(number) });
    return;
  }
  written.add(number);
  const own = into.ele('authorialNote', { eId, marker: String(number), placement: 'bottom' });
  words(own.ele('p'), all[number - 1] ?? '');
};
