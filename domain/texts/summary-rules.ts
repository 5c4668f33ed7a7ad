import type { Book } from '../book/state.js';
import type { EntryNumber, TextId } from '../language/ids.js';
import {
  accepted,
  all,
  refuse,
  rejection,
  unless,
  type Rejection,
  type Verdict,
} from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeInPhase, withMeeting } from '../meetings/checks.js';
import { mustChair } from '../presidency/checks.js';
import { agreedAsAWhole, withOpenText } from './found.js';
import { textOfAnotherOrgan } from '../proposals/act-rejections.js';
import { nothingToAdopt } from './rejections.js';
import type { DraftedText } from './state.js';
import type { SummaryEvent } from './summary-events.js';

/** It was agreed on: then it is no longer one member's account. */
export const agreedOn = (text: TextId, entry: EntryNumber): Rejection =>
  rejection(
    'summary-of-what-was-agreed',
    {
      es: `Sobre el texto "${text}" se declaró el consenso (asiento ${entry}): no es un resumen de la presidencia.`,
      en: `Consensus was declared on the text "${text}" (entry ${entry}): it is no chair's summary.`,
    },
    [entry],
  );

const mustNotBeAgreedOn = (book: Book, text: DraftedText): Verdict => {
  const consensus = agreedAsAWhole(book, text.id)?.consensus;
  return consensus === undefined ? accepted : refuse(agreedOn(text.id, consensus.entry));
};

export const summaryRules: Rules<Book, SummaryEvent> = {
  ChairSummaryIssued: (book, entry) =>
    withOpenText(book, entry.data.text, (text) => {
      const { meeting: id } = entry.data;
      const says = text.paragraphs.length > 0 || text.keptAt !== undefined;
      return all(
        () => mustChair(book, entry),
        () => mustBeInPhase(book, entry, id, ['open', 'adjourned', 'closed']),
        () =>
          withMeeting(book, id, ({ organ }) =>
            unless(text.organ !== organ, () => textOfAnotherOrgan(text, organ)),
          ),
        () => mustNotBeAgreedOn(book, text),
        () => unless(!says, () => nothingToAdopt(text.id, text.entry)),
      );
    }),
};
