import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { TextId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { bracketRules } from './bracket-rules.js';
import { agreementRules } from './agreement-rules.js';
import { amendmentRules } from './amendment-rules.js';
import { mayBeChanged } from './changing.js';
import { mustBeMeeting } from '../meetings/checks.js';
import { mustBeOrgan } from '../membership/checks.js';
import { mustBeActOf } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import type { TextEvent } from './events.js';
import { mustBeLanguageOfBody, openText, withOpenText } from './found.js';
import { mustBeSettled } from './adoptable.js';
import { summaryRules } from './summary-rules.js';
import { mustBeTranslated, translationRules } from './translation-rules.js';
import * as because from './rejections.js';

const mustBeNewText = (book: Book, id: TextId): Verdict => {
  const before = book.texts.texts.get(id);
  return before === undefined ? accepted : refuse(because.textAlreadyDrafted(id, before.entry));
};

export const textRules: Rules<Book, TextEvent> = {
  TextDrafted: (book, entry) => {
    const { text, organ, meeting, language } = entry.data;
    return all(
      () => mustBeNewText(book, text),
      () => mustBeOrgan(book, entry, organ),
      () => (meeting === undefined ? accepted : mustBeMeeting(book, meeting)),
      () => mustBeLanguageOfBody(book, language),
    );
  },
  ParagraphAdded: (book, { data: { text, ...asked } }) =>
    withOpenText(book, text, (its) => mayBeChanged(book, its, { kind: 'insert', ...asked })),
  ParagraphReworded: (book, { data: { text, paragraph, words } }) =>
    withOpenText(book, text, (its) => mayBeChanged(book, its, { kind: 'replace', paragraph, words })),
  ParagraphMoved: (book, { data: { text, reason: _why, ...asked } }) =>
    withOpenText(book, text, (its) => mayBeChanged(book, its, { kind: 'move', ...asked })),
  ParagraphRemoved: (book, { data: { text, paragraph } }) =>
    withOpenText(book, text, (its) => mayBeChanged(book, its, { kind: 'delete', paragraph })),
  ...bracketRules,
  ...amendmentRules,
  ...agreementRules,
  ...translationRules,
  ...summaryRules,
  TextAdopted: (book, entry) => {
    const { text: id, act } = entry.data;
    const text = openText(book, id);
    if (E.isLeft(text)) return text;
    const { organ, paragraphs, keptAt, entry: drafted } = text.right;
    return all(
      () => mustBeSettled(text.right),
      () => mustBeTranslated(book, entry, text.right),
      () => mustRestOnAct(book, entry, act, ['approved', 'agreed'], { kind: 'text', text: id }),
      () => mustBeActOf(book, act, organ),
      () => mustBeAgreedOn(book, act),
      () =>
        unless(paragraphs.length === 0 && keptAt === undefined, () => because.nothingToAdopt(id, drafted)),
    );
  },
};
