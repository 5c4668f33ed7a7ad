import type { Bilingual } from '../../../domain/language/codec.js';
import type { EntryNumber } from '../../../domain/language/ids.js';
import type { LocalText } from '../../../domain/language/text.js';
import type { MeetingsAnswer, ProposalsAnswer, TextsAnswer } from '../../../projections/lists.js';
import { blocks, margins, wrap } from './layout.js';
import { meetingPhaseInWords } from '../../../src/telling/meeting-words.js';
import type { Page } from './page.js';
import { phaseInWords } from '../../../src/telling/proposal-words.js';

const NO_MEETINGS: Bilingual = {
  es: 'El libro no tiene reuniones en ese momento.',
  en: 'The book has no meetings as of then.',
};
const NO_PROPOSALS: Bilingual = {
  es: 'El libro no tiene propuestas en ese momento.',
  en: 'The book has no proposals as of then.',
};

const NO_TEXTS: Bilingual = {
  es: 'El libro no tiene textos en ese momento.',
  en: 'The book has no texts as of then.',
};

/** What is listed, with the entry that brought it into the book. */
interface Row {
  readonly id: string;
  readonly title: LocalText;
  readonly entry: EntryNumber;
  /** What else is told of it, its phase last, and the entry that brought it there. */
  readonly beside: readonly string[];
  readonly phaseEntry: EntryNumber;
}

const row = ({ id, title, entry, beside, phaseEntry }: Row, page: Page): readonly string[] => [
  ...wrap(
    page.join(`${page.colours.bold(page.words(title))} · ${id}`, page.entry(entry)),
    page.width,
    margins('    ', '  '),
  ),
  ...wrap(page.join(beside.join(' · '), page.entry(phaseEntry)), page.width, margins('      ', '    ')),
];

export const meetings = ({ meetings: all }: MeetingsAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in(NO_MEETINGS), page.width)
    : blocks(
        ...all.map(({ meeting, names, organ, said, entry, phase, phaseEntry }) =>
          row(
            {
              id: meeting,
              title: names,
              entry,
              beside: [page.title(organ), page.in(said), page.in(meetingPhaseInWords[phase])],
              phaseEntry,
            },
            page,
          ),
        ),
      );

export const proposals = ({ proposals: all }: ProposalsAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in(NO_PROPOSALS), page.width)
    : blocks(
        ...all.map(({ proposal, title, organ, entry, phase, phaseEntry }) =>
          row(
            {
              id: proposal,
              title,
              entry,
              beside: [page.title(organ), page.in(phaseInWords[phase])],
              phaseEntry,
            },
            page,
          ),
        ),
      );

export const texts = ({ texts: all }: TextsAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in(NO_TEXTS), page.width)
    : blocks(
        ...all.map(({ text, title, organ, entry, version, versionEntry, adoptedEntry }) =>
          row(
            {
              id: text,
              title,
              entry,
              beside: [
                page.title(organ),
                page.in({ es: `versión ${version}`, en: `version ${version}` }),
                page.in(adoptedEntry === undefined ? DRAFT : ADOPTED),
              ],
              phaseEntry: adoptedEntry ?? versionEntry,
            },
            page,
          ),
        ),
      );

const DRAFT: Bilingual = { es: 'proyecto', en: 'draft' };
const ADOPTED: Bilingual = { es: 'adoptado', en: 'adopted' };
