import type { Lang } from '../../domain/dates/words.js';
import { TEXT_PARTS } from '../../domain/texts/events.js';
import type { DeclarationAnswer } from '../../projections/declaration.js';
import { present } from '../../projections/present.js';
import type { StatementTold } from '../../projections/statements.js';
import type { Answered } from '../ask.js';
import { capital } from '../telling/acts.js';
import { noteSaid } from '../telling/notes.js';
import { translationCounted } from '../telling/translations.js';
import type { Block, Document, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';
import { inTheBook } from './in-the-book.js';
import { statementBlocks } from './statements.js';
import { headedPart, paragraphBlock } from './text-paragraph.js';
import { adoptedOn, runningHead, standingOf, statusOf, titleOf } from './text-standing.js';
import { packagesTold, proposedParagraphs } from './unsettled.js';

/** A text as a document: its paragraphs, what in them is not settled, and where they stand in the book. */
export const textDocument = (
  answered: Answered,
  answer: DeclarationAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const status = [...statusOf(answer, hand), ...cautionOn(answered, hand)];
  const blocks = [
    ...TEXT_PARTS.flatMap((part) =>
      headedPart(
        part,
        answer.paragraphs
          .filter((paragraph) => paragraph.part === part)
          .map((paragraph) => paragraphBlock(answer, paragraph, hand)),
        hand,
      ),
    ),
    ...(answer.paragraphs.length === 0 ? [keptElsewhere(answer, hand)] : []),
    ...proposedParagraphs(answer, hand),
    ...packagesTold(answer, hand),
    ...statementBlocks(statementsOnWhole(answer), hand),
    ...inTheBook(answer, hand),
    ...inOtherLanguages(answer, hand),
    ...notesTold(answer, hand),
  ];
  return {
    subject: 'text',
    name: answer.text,
    wordsIn: answer.language,
    title: titleOf(answer.title, answer.language, lang),
    issuers: [...bodyOf(answered, hand), capital(hand.title(answer.organ))],
    standing: standingOf(answer),
    status,
    running: runningHead(answer, hand),
    blocks,
    ...present({ adoptedOn: adoptedOn(answer.adopted?.entry, answered) }),
    ...frameOf(answered, hand, stamp),
  };
};

/** What members have kept beside the whole of it, the act that adopted it, and the decision on that. */
const statementsOnWhole = ({ statements = [], adopted }: DeclarationAnswer): readonly StatementTold[] => [
  ...statements,
  ...(adopted?.act?.statements ?? []),
  ...(adopted?.act?.decisionStatements ?? []),
];

/** In which languages it stands beside its own, and how far they are up to date. */
const inOtherLanguages = ({ translations = [] }: DeclarationAnswer, hand: Hand): readonly Block[] =>
  translations.map((counted): Block => {
    const said = translationCounted(counted, hand);
    return {
      kind: 'line',
      said: hand.say(hand.in({ es: `Traducción al ${said}.`, en: `Translation into ${said}.` })),
    };
  });

const keptElsewhere = ({ keptAt }: DeclarationAnswer, hand: Hand): Block => ({
  kind: 'line',
  said: hand.say(
    keptAt === undefined
      ? hand.in({ es: 'El libro no guarda su redacción.', en: 'The book does not hold its wording.' })
      : hand.in({
          es: `El libro no guarda su redacción, que está en: ${hand.words(keptAt)}`,
          en: `The book does not hold its wording, which is kept at: ${hand.words(keptAt)}`,
        }),
  ),
});

const notesTold = ({ notes }: DeclarationAnswer, hand: Hand): readonly Block[] =>
  notes.length === 0
    ? []
    : [
        {
          kind: 'heading',
          level: 2,
          said: hand.say(hand.in({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' })),
        },
        ...notes.map((note): Block => {
          const [said, ...beneath] = noteSaid(note, hand);
          return { kind: 'item', said: hand.say(said), beneath: beneath.map(hand.say) };
        }),
      ];
