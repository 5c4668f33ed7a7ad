import type { BookId, MeetingId, OrganId, TextId } from '../../domain/language/ids.js';
import type { Language } from '../../domain/language/text.js';
import type { Basis } from '../../domain/language/basis.js';
import type { TextKind } from '../../domain/texts/events.js';
import { present } from '../../projections/present.js';
import type { ImportedParagraph } from './arrange.js';

/** What a file does not say of the text it holds. */
export interface About {
  readonly book: BookId;
  readonly text: TextId;
  readonly kind: TextKind;
  readonly organ: OrganId;
  readonly meeting: MeetingId | undefined;
  readonly title: string;
  readonly language: Language;
  readonly recordedBy: string;
  readonly occurredAt: string;
  readonly basis: Basis;
}

/** A command file (see `acta record`), its ids labels. */
export interface CommandFile {
  readonly book: BookId;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly commands: readonly WrittenCommand[];
}

export interface WrittenCommand {
  readonly id: string;
  readonly type: 'DraftText' | 'AddParagraph';
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The commands that draft the text and add its paragraphs, in order. The same file for the same text has the same ids,
 * so that what is recorded is not repeated; `digest` tells one file from another.
 */
export const commandsFor = (
  about: About,
  paragraphs: readonly ImportedParagraph[],
  digest: string,
): CommandFile => {
  const { book, text, kind, organ, meeting, title, language, recordedBy, occurredAt, basis } = about;
  const label = (what: string): string => `import-${text}-${digest.slice(0, 16)}-${what}`;
  const titled = { [language.startsWith('en') ? 'en' : 'es']: title };
  return {
    book,
    defaults: { recordedBy, occurredAt, basis },
    commands: [
      {
        id: label('draft'),
        type: 'DraftText',
        data: present({ text, kind, organ, meeting, title: titled, language }),
      },
      ...paragraphs.map(({ id, part, within, words }): WrittenCommand => ({
        id: label(id),
        type: 'AddParagraph',
        data: present({ text, paragraph: id, part, within, words }),
      })),
    ],
  };
};
