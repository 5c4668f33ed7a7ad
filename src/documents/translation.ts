import type { Lang } from '../../domain/dates/words.js';
import { TEXT_PARTS } from '../../domain/texts/events.js';
import { present } from '../../projections/present.js';
import type { ParagraphBeside, TranslationAnswer } from '../../projections/translation.js';
import type { Answered } from '../ask.js';
import { capital } from '../telling/acts.js';
import { languageNamed, translationCounted } from '../telling/translations.js';
import { wordsChanged } from '../telling/words-changed.js';
import type { Document, Runs, Stamp, TextParagraph } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';
import { citedBy, depthOf, headedPart, labelOf, openSetOff } from './text-paragraph.js';
import { adoptedOn, closedDoors, draftHead, draftSaid, titleOf } from './text-standing.js';
import { bracketsBeneath, bracketsBeside } from './unsettled.js';

/**
 * A text in a language it was translated into, as a document. What is stale says so beside it and what it should say
 * beneath it; what is missing stands there in the authentic words, and says so.
 */
export const translationDocument = (
  answered: Answered,
  answer: TranslationAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const { text, language, authentic } = answer;
  return {
    subject: 'text',
    name: `${text}-${language}`,
    translates: { text, from: authentic },
    wordsIn: language,
    title: titleOf(answer.title, language, lang),
    issuers: [...bodyOf(answered, hand), capital(hand.title(answer.organ))],
    standing: answer.adoptedEntry === undefined ? 'draft' : 'adopted',
    status: [...closedDoors(answer, hand), ...standingSaid(answer, hand), ...cautionOn(answered, hand)],
    running: running(answer, hand),
    blocks: TEXT_PARTS.flatMap((part) =>
      headedPart(
        part,
        answer.paragraphs
          .filter((paragraph) => paragraph.part === part)
          .map((paragraph) => paragraphBlock(answer, paragraph, hand)),
        hand,
      ),
    ),
    ...present({ adoptedOn: adoptedOn(answer.adoptedEntry, answered) }),
    ...frameOf(answered, hand, stamp),
  };
};

const standingSaid = (answer: TranslationAnswer, hand: Hand): readonly Runs[] => {
  const { adoptedEntry, authentic } = answer;
  const counted = translationCounted(answer, hand);
  const other = hand.in(languageNamed(authentic));
  return [
    adoptedEntry === undefined
      ? draftSaid(answer, hand)
      : hand.join(hand.in({ es: 'Adoptado', en: 'Adopted' }), hand.entry(adoptedEntry)),
    hand.in({
      es: `${hand.strong('Traducción')} al ${counted}. El texto auténtico está en ${other}.`,
      en: `${hand.strong('Translation')} into ${counted}. The authentic text is in ${other}.`,
    }),
  ].map(hand.say);
};

/** At the head of every page: that it is a draft, or a translation that is not whole. */
const running = ({ adoptedEntry, version, stale, missing }: TranslationAnswer, hand: Hand) => {
  const draft = adoptedEntry === undefined ? [draftHead(version, hand)] : [];
  const behind =
    stale + missing === 0
      ? []
      : [
          hand.in({
            es: `TRADUCCIÓN INCOMPLETA · caducos: ${stale} · sin traducir: ${missing}`,
            en: `TRANSLATION NOT UP TO DATE · stale: ${stale} · missing: ${missing}`,
          }),
        ];
  const said = [...draft, ...behind];
  return said.length === 0 ? undefined : said.join(' · ');
};

const paragraphBlock = (answer: TranslationAnswer, told: ParagraphBeside, hand: Hand): TextParagraph => ({
  kind: 'paragraph',
  id: told.paragraph,
  part: told.part,
  label: labelOf(told),
  cited: citedBy(told),
  depth: depthOf(told),
  words: wordsOf(answer, told),
  marks: hand.marksOf(told.translation.is === 'missing' ? told.entry : told.translation.entry),
  margin: [...howItStands(answer, told, hand), ...bracketsBeside(answer, told, hand)],
  remarks: [...changedSince(answer, told, hand), ...bracketsBeneath(answer, told, hand)],
});

/** As translated; where it is not, the authentic words, in their language. */
const wordsOf = (answer: TranslationAnswer, told: ParagraphBeside): Runs =>
  told.translation.is === 'missing'
    ? authenticWords(answer, told)
    : [{ kind: 'words', text: told.translation.words }];

const authenticWords = (answer: TranslationAnswer, told: ParagraphBeside): Runs =>
  openSetOff(answer, told).map((run) =>
    run.kind === 'words' ? { kind: 'verbatim', text: run.text, language: answer.authentic } : run,
  );

const howItStands = (
  { language }: TranslationAnswer,
  { translation }: ParagraphBeside,
  hand: Hand,
): readonly string[] => {
  const into = languageNamed(language);
  switch (translation.is) {
    case 'fresh':
      return [];
    case 'stale':
      return [
        hand.in({
          es: `CADUCA: traduce la versión ${translation.of}`,
          en: `STALE: it translates version ${translation.of}`,
        }),
      ];
    case 'missing':
      return [hand.in({ es: `FALTA la traducción al ${into.es}`, en: `NOT TRANSLATED into ${into.en}` })];
  }
};

/** What the authentic words say now, and how they differ from those that were translated. */
const changedSince = (answer: TranslationAnswer, told: ParagraphBeside, hand: Hand): readonly Runs[] =>
  told.translation.is === 'stale'
    ? [
        [
          ...hand.say(
            hand.in({ es: 'El texto auténtico dice ahora: ', en: 'The authentic text now says: ' }),
          ),
          ...authenticWords(answer, told),
          ...hand.say(` ${hand.entry(told.entry)}`),
        ],
        hand.say(
          hand.in({ es: 'Cambió: ', en: 'What changed: ' }) +
            told.translation.since.map((part) => wordsChanged(part, hand)).join(''),
        ),
      ]
    : [];
