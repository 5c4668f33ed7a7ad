import type { Bilingual } from '../../../domain/language/codec.js';
import type { MeetingsAnswer, ProposalsAnswer } from '../../../projections/lists.js';
import { blocks, margins, wrap } from './layout.js';
import { meetingPhaseInWords } from './meeting-words.js';
import type { Page } from './page.js';
import { phaseInWords } from './proposal-words.js';

const NO_MEETINGS: Bilingual = {
  es: 'El libro no tiene reuniones en ese momento.',
  en: 'The book has no meetings as of then.',
};
const NO_PROPOSALS: Bilingual = {
  es: 'El libro no tiene propuestas en ese momento.',
  en: 'The book has no proposals as of then.',
};

const row = (id: string, title: string, beside: string, page: Page): readonly string[] => [
  ...wrap(`${page.colours.bold(title)} · ${id}`, page.width, margins('    ', '  ')),
  ...wrap(beside, page.width, margins('      ', '    ')),
];

export const meetings = ({ meetings: all }: MeetingsAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in(NO_MEETINGS), page.width)
    : blocks(
        ...all.map(({ meeting, names, organ, said, phase, entry }) =>
          row(
            meeting,
            page.words(names),
            page.join(
              `${page.title(organ)} · ${page.in(said)} · ${page.in(meetingPhaseInWords[phase])}`,
              page.entry(entry),
            ),
            page,
          ),
        ),
      );

export const proposals = ({ proposals: all }: ProposalsAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in(NO_PROPOSALS), page.width)
    : blocks(
        ...all.map(({ proposal, title, organ, phase, entry }) =>
          row(
            proposal,
            page.words(title),
            page.join(`${page.title(organ)} · ${page.in(phaseInWords[phase])}`, page.entry(entry)),
            page,
          ),
        ),
      );
