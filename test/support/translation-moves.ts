import type { Book } from '../../domain/book/state.js';
import { newestRulesVersion } from '../../domain/membership/checks.js';
import { rules } from './conference.js';
import { freshness } from '../../domain/texts/translations.js';
import type { Language } from '../../domain/language/text.js';
import type { Draw, Move, Moves } from './moves.js';

// What could be asked of the translations of a text; not all of it is lawful.

const translate = (book: Book, draw: Draw): Move | undefined => {
  const text = draw.pick([...book.texts.texts.values()]);
  const paragraph = text && draw.pick(text.paragraphs)?.id;
  const earlier = draw.chance(30) ? { of: draw.pick([1, 2, 3, text?.version ?? 1]) } : {};
  return paragraph === undefined
    ? undefined
    : {
        type: 'TranslateParagraph',
        data: {
          text: text?.id,
          paragraph,
          language: draw.pick(['en', 'en', 'en', 'es']),
          words: draw.chance(30) ? 'It says so.' : `It says ${book.next}.`,
          ...earlier,
        },
      };
};

/** Into English, of what is not up to date in it. */
const catchUp = (book: Book, draw: Draw): Move | undefined => {
  const text = draw.pick([...book.texts.texts.values()]);
  const behind = text?.paragraphs.filter((one) => freshness(text, one, 'en' as Language) !== 'fresh');
  const paragraph = draw.pick(behind ?? [])?.id;
  return paragraph === undefined
    ? undefined
    : {
        type: 'TranslateParagraph',
        data: { text: text?.id, paragraph, language: 'en', words: `It now says ${book.next}.` },
      };
};

/** A text put to the organ, agreed on and adopted, as far as it comes. */
export const adoptionMoves: Moves = [
  (book, draw) => ({
    type: 'SubmitProposal',
    data: {
      proposal: `p${book.next}`,
      organ: 'vm',
      kind: 'adoption',
      title: { es: 'Adopción' },
      about: [{ kind: 'text', text: draw.pick([...book.texts.texts.keys()]) ?? 't1' }],
      by: ['CR'],
    },
  }),
  (book, draw) => {
    const proposal = draw.pick(
      [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'open'),
    );
    return (
      proposal && {
        type: 'DeclareConsensus',
        data: { proposal: proposal.id, version: 1, by: 'GT', function: 'direction' },
      }
    );
  },
  (book, draw) => {
    const proposal = draw.pick(
      [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'consensus'),
    );
    return (
      proposal && {
        type: 'RecordAct',
        data: {
          act: `act${book.next}`,
          organ: 'vm',
          verb: 'approved',
          objects: proposal.about,
          words: { es: 'Aprueba.' },
          proposal: proposal.id,
          follows: [],
          addressees: [],
        },
      }
    );
  },
  catchUp,
  catchUp,
];

export const translationMoves: Moves = [translate, translate, translate];

/** From here on its texts are adopted in Spanish and English, or in Spanish alone. */
export const languageRules = (book: Book, draw: Draw): Move => ({
  type: 'AdoptRules',
  basis: { kind: 'external', name: 'a public page' },
  data: {
    rules: {
      ...rules,
      ...(newestRulesVersion(book) === 1 || draw.chance(70) ? { adoptionLanguages: ['es', 'en'] } : {}),
    },
  },
});
