import type { Book } from '../book/state.js';
import { one, several } from '../language/draft.js';
import type { ParagraphId, TextId } from '../language/ids.js';
import type { Decisions } from '../language/subject.js';
import { amending } from '../silence/decide.js';
import type { SilenceEvent } from '../silence/events.js';
import type { TextCommand } from './commands.js';
import * as agreements from './agreement-events.js';
import * as amendments from './amendment-events.js';
import * as brackets from './bracket-events.js';
import * as events from './events.js';
import * as summaries from './summary-events.js';
import * as translations from './translation-events.js';
import { lastBeside } from './state.js';
import type { Place } from './tree.js';

/** Behind those it is to stand beside, where it does not say after which. */
const placedIn = <P extends Place & { readonly paragraph: ParagraphId }>(
  book: Book,
  id: TextId,
  placed: P,
): P => {
  const text = book.texts.texts.get(id);
  const after = placed.after ?? (text && lastBeside(text, placed, placed.paragraph)?.id);
  return after === undefined ? placed : { ...placed, after };
};

export const textDecisions: Decisions<Book, TextCommand, events.TextEvent | SilenceEvent> = {
  DraftText: (_, { data }) => one(events.TextDrafted.of(data)),
  AddParagraph: (book, { data }) => one(events.ParagraphAdded.of(placedIn(book, data.text, data))),
  RewordParagraph: (_, { data }) => one(events.ParagraphReworded.of(data)),
  MoveParagraph: (book, { data }) => one(events.ParagraphMoved.of(placedIn(book, data.text, data))),
  RemoveParagraph: (_, { data }) => one(events.ParagraphRemoved.of(data)),
  OpenBracket: (_, { data }) => one(brackets.BracketOpened.of(data)),
  ProposeAlternative: (_, { data }) => one(brackets.AlternativeProposed.of(data)),
  SupportAlternative: (_, { data }) => one(brackets.AlternativeSupported.of(data)),
  ReleaseBracket: (_, { data }) => one(brackets.BracketReleased.of(data)),
  MergeBrackets: (_, { data }) => one(brackets.BracketsMerged.of(data)),
  CloseBracket: (_, { data }) => one(brackets.BracketClosed.of(data)),
  ProposeAmendment: (book, { data, occurredAt }) => {
    const { text, change } = data;
    const places = change.kind === 'insert' || change.kind === 'move';
    const proposed = amendments.AmendmentProposed.of(
      places ? { ...data, change: placedIn(book, text, change) } : data,
    );
    // What is circulated under silence is broken by an amendment as by an objection.
    const broken = amending(book, occurredAt, data);
    return several<events.TextEvent | SilenceEvent>(
      { event: proposed },
      broken.map((event) => ({ event })),
    );
  },
  RebaseAmendment: (_, { data }) => one(amendments.AmendmentRebased.of(data)),
  WithdrawAmendment: (_, { data }) => one(amendments.AmendmentWithdrawn.of(data)),
  SupersedeAmendment: (_, { data }) => one(amendments.AmendmentSuperseded.of(data)),
  AcceptAmendment: (_, { data }) => one(amendments.AmendmentAccepted.of(data)),
  AgreeParagraph: (_, { data }) => one(agreements.ParagraphAgreed.of(data)),
  ReopenParagraph: (_, { data }) => one(agreements.ParagraphReopened.of(data)),
  FormPackage: (_, { data }) => one(agreements.PackageFormed.of(data)),
  ClosePackage: (_, { data }) => one(agreements.PackageClosed.of(data)),
  IssueChairSummary: (_, { data }) => one(summaries.ChairSummaryIssued.of(data)),
  TranslateParagraph: (book, { data }) =>
    one(
      translations.ParagraphTranslated.of({
        ...data,
        of: data.of ?? book.texts.texts.get(data.text)?.version ?? 1,
      }),
    ),
  DissolvePackage: (_, { data }) => one(agreements.PackageDissolved.of(data)),
};
