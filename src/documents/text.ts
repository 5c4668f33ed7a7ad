import { TEXT_PARTS, type TextPart } from '../../domain/texts/events.js';
import type { DeclarationAnswer, ParagraphTold } from '../../projections/declaration.js';
import { begun } from '../../projections/sentences/article.js';
import { present } from '../../projections/present.js';
import { partTitles } from '../../projections/sentences/changes.js';
import type { Answered } from '../ask.js';
import { actBriefly, capital, did } from '../telling/acts.js';
import { noteSaid } from '../telling/notes.js';
import type { Block, Document, Run, Runs, Stamp, TextParagraph } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';
import { isOpen, marginOf, packagesTold, proposedParagraphs, remarksOn } from './unsettled.js';
import type { Lang } from '../../domain/dates/words.js';

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
    ...TEXT_PARTS.flatMap((part) => partBlocks(answer, part, hand)),
    ...(answer.paragraphs.length === 0 ? [keptElsewhere(answer, hand)] : []),
    ...proposedParagraphs(answer, hand),
    ...packagesTold(answer, hand),
    ...inTheBook(answer, hand),
    ...notesTold(answer, hand),
  ];
  return {
    subject: 'text',
    name: answer.text,
    wordsIn: answer.language,
    title: titleOf(answer, lang),
    issuers: [...bodyOf(answered, hand), capital(hand.title(answer.organ))],
    standing: answer.adopted === undefined ? 'draft' : 'adopted',
    status,
    running: runningHead(answer, hand),
    blocks,
    ...present({ adoptedOn: adoptedOn(answer, answered) }),
    ...frameOf(answered, hand, stamp),
  };
};

/** A day, and not a year or a month in which it lies: what is not known is not made up. */
const adoptedOn = ({ adopted }: DeclarationAnswer, { cited }: Answered): string | undefined => {
  const when = adopted === undefined ? undefined : cited[adopted.entry]?.occurredAt;
  return when === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(when)?.[0];
};

/** In the language of its words, where it has one in it. */
const titleOf = ({ title, language }: DeclarationAnswer, lang: Lang): string => {
  const [own] = [title[language.slice(0, 2) as Lang], title[lang], title.es, title.en].filter(
    (one) => one !== undefined,
  );
  return own ?? '';
};

const statusOf = (answer: DeclarationAnswer, hand: Hand): readonly Runs[] => {
  const closed =
    answer.doors === 'closed'
      ? [hand.say(hand.strong(hand.in({ es: 'A PUERTA CERRADA', en: 'BEHIND CLOSED DOORS' })))]
      : [];
  return [...closed, hand.say(standingSaid(answer, hand))];
};

const standingSaid = ({ adopted, version, brackets = [] }: DeclarationAnswer, hand: Hand): string => {
  if (adopted !== undefined) {
    const { act, entry } = adopted;
    return act === undefined
      ? hand.join(hand.in({ es: 'Adoptado', en: 'Adopted' }), hand.entry(entry))
      : hand.in({
          es: `Adoptado por el ${actBriefly(act, hand, entry)}`,
          en: `Adopted by ${actBriefly(act, hand, entry)}`,
        });
  }
  const open = brackets.filter(isOpen).length;
  const left =
    open === 0 ? '' : hand.in({ es: `; corchetes abiertos: ${open}`, en: `; open brackets: ${open}` });
  return hand.join(
    hand.strong(hand.in({ es: 'PROYECTO.', en: 'DRAFT.' })),
    hand.in({
      es: `Versión ${version}${left}; no está adoptado`,
      en: `Version ${version}${left}; not adopted`,
    }),
  );
};

const runningHead = ({ adopted, version }: DeclarationAnswer, hand: Hand): string | undefined =>
  adopted === undefined
    ? hand.in({
        es: `PROYECTO · versión ${version} · no está adoptado`,
        en: `DRAFT · version ${version} · not adopted`,
      })
    : undefined;

const partBlocks = (answer: DeclarationAnswer, part: TextPart, hand: Hand): readonly Block[] => {
  const own = answer.paragraphs.filter((paragraph) => paragraph.part === part);
  if (own.length === 0) return [];
  const said = hand.say(hand.in(partTitles[part]));
  // The words begin without a heading that is not theirs; only what is annexed needs one.
  const heading: readonly Block[] = part === 'annex' ? [{ kind: 'heading', level: 2, said }] : [];
  return [...heading, ...own.map((paragraph) => paragraphBlock(answer, paragraph, hand))];
};

const paragraphBlock = (answer: DeclarationAnswer, told: ParagraphTold, hand: Hand): TextParagraph => ({
  kind: 'paragraph',
  id: told.paragraph,
  part: told.part,
  label: labelOf(told),
  cited: citedBy(told),
  depth: (told.label?.match(/\(/g) ?? []).length,
  words: openSetOff(answer, told),
  marks: hand.marksOf(told.entry),
  margin: marginOf(answer, told, hand),
  remarks: remarksOn(answer, told, hand),
});

/** "3." of a paragraph; of an item the last part of its label, "(a)". */
const labelOf = ({ number, label }: ParagraphTold): string | undefined =>
  label === undefined ? (number === undefined ? undefined : `${number}.`) : /\([^()]*\)$/.exec(label)?.[0];

const citedBy = ({ number, label }: ParagraphTold): string | undefined =>
  label ?? (number === undefined ? undefined : String(number));

/** The words with the brackets that are open among them set off; their bytes are those that were recorded. */
const openSetOff = ({ brackets = [] }: DeclarationAnswer, { paragraph, words }: ParagraphTold): Runs => {
  const shown = brackets.filter(
    (bracket) => isOpen(bracket) && bracket.paragraph === paragraph && bracket.inside === undefined,
  );
  const runs: Run[] = [];
  let from = 0;
  while (from < words.length) {
    const [next] = shown
      .map(({ shown: text }) => ({ text, at: words.indexOf(text, from) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at);
    const to = next?.at ?? words.length;
    if (to > from) runs.push({ kind: 'words', text: words.slice(from, to) });
    if (next !== undefined) runs.push({ kind: 'open', text: next.text });
    from = to + (next?.text.length ?? 0);
  }
  return runs;
};

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

/** Which entry each paragraph is of, and the acts that stand in it where there are any. */
const inTheBook = ({ paragraphs }: DeclarationAnswer, hand: Hand): readonly Block[] => {
  if (paragraphs.length === 0) return [];
  const hasActs = paragraphs.some(({ acts }) => acts.length > 0);
  const columns = [
    { name: { es: 'Párrafo', en: 'Paragraph' }, width: 14, cell: placeOf },
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
      rows: paragraphs.map((told) => columns.map(({ cell }) => hand.say(cell(told, hand)))),
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

const entryOf = ({ entry }: ParagraphTold, hand: Hand): string => hand.numbers([entry]);

const actsOf = ({ acts }: ParagraphTold, hand: Hand): string =>
  acts
    .map((act) =>
      hand.join(
        `${begun(did(act, hand))}: ${hand.quote(act.words)}`,
        hand.in({ es: `(acto ${act.act})`, en: `(act ${act.act})` }),
        hand.entry(act.entry),
      ),
    )
    .join(' ');

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
