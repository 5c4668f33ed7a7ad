import type { DeclarationAnswer, ParagraphTold } from '../../projections/declaration.js';
import { actSaid, statementsWith } from './act.js';
import type { Block, Run, Runs } from './document.js';
import type { Hand } from './hand.js';
import { citedBy } from './text-paragraph.js';

/** Which entry each paragraph is of, and the acts that stand in it where there are any. */
export const inTheBook = ({ paragraphs }: DeclarationAnswer, hand: Hand): readonly Block[] => {
  if (paragraphs.length === 0) return [];
  const hasActs = paragraphs.some(({ acts }) => acts.length > 0);
  const columns = [
    {
      name: { es: 'Párrafo', en: 'Paragraph' },
      width: 14,
      cell: (told: ParagraphTold): Runs => hand.say(placeOf(told, hand)),
    },
    { name: { es: 'Asiento', en: 'Entry' }, width: 12, cell: entryOf },
    ...(hasActs ? [{ name: { es: 'Actos', en: 'Acts' }, width: 74, cell: actsOf }] : []),
  ];
  return [
    { kind: 'heading', level: 2, said: hand.say(hand.in({ es: 'En el libro', en: 'In the book' })) },
    {
      kind: 'table',
      caption: hand.in({
        es: 'El asiento de cada párrafo y los actos que constan en él',
        en: 'The entry of each paragraph and the acts that stand in it',
      }),
      head: columns.map(({ name }) => hand.in(name)),
      widths: columns.map(({ width }) => width),
      rows: paragraphs.map((told) => columns.map(({ cell }) => cell(told, hand))),
    },
  ];
};

const placeOf = (told: ParagraphTold, hand: Hand): string => {
  const cited = citedBy(told);
  if (cited === undefined) return hand.in({ es: 'preámbulo', en: 'preamble' });
  return told.part === 'operative' ? cited : hand.in(WITHIN[told.part](cited));
};

const WITHIN = {
  preamble: (cited: string) => ({ es: `preámbulo, ${cited}`, en: `preamble, ${cited}` }),
  annex: (cited: string) => ({ es: `anexo, ${cited}`, en: `annex, ${cited}` }),
};

const entryOf = ({ entry }: ParagraphTold, hand: Hand): Runs => hand.say(hand.numbers([entry]));

/** Each act, with what members have kept beside it. */
const actsOf = ({ acts }: ParagraphTold, hand: Hand): Runs =>
  acts
    .flatMap((act) => [hand.say(actSaid(act, hand)), ...statementsWith(act, hand)])
    .flatMap((said, index): Runs => (index === 0 ? said : [SPACE, ...said]));

const SPACE: Run = { kind: 'words', text: ' ' };
