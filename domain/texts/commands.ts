import { command, type CommandOf } from '../language/event.js';
import * as agreements from './agreement-events.js';
import * as amendments from './amendment-events.js';
import * as brackets from './bracket-events.js';
import * as events from './events.js';
import * as summaries from './summary-events.js';
import * as translations from './translation-events.js';
import { TextVersion } from './amendment-events.js';
import { optional } from '../language/struct.js';

export const textCommands = [
  command('DraftText', events.TextDrafted.data.props),
  // Without `after` it goes behind those it stands beside; the event says which paragraph was the last of them.
  command('AddParagraph', events.ParagraphAdded.data.props),
  command('RewordParagraph', events.ParagraphReworded.data.props),
  command('MoveParagraph', events.ParagraphMoved.data.props),
  command('RemoveParagraph', events.ParagraphRemoved.data.props),
  command('OpenBracket', brackets.BracketOpened.data.props),
  command('ProposeAlternative', brackets.AlternativeProposed.data.props),
  command('SupportAlternative', brackets.AlternativeSupported.data.props),
  command('ReleaseBracket', brackets.BracketReleased.data.props),
  command('MergeBrackets', brackets.BracketsMerged.data.props),
  command('CloseBracket', brackets.BracketClosed.data.props),
  // As with paragraphs, the event says after which paragraph something is to stand.
  command('ProposeAmendment', amendments.AmendmentProposed.data.props),
  command('RebaseAmendment', amendments.AmendmentRebased.data.props),
  command('WithdrawAmendment', amendments.AmendmentWithdrawn.data.props),
  command('SupersedeAmendment', amendments.AmendmentSuperseded.data.props),
  command('AcceptAmendment', amendments.AmendmentAccepted.data.props),
  command('AgreeParagraph', agreements.ParagraphAgreed.data.props),
  command('ReopenParagraph', agreements.ParagraphReopened.data.props),
  command('FormPackage', agreements.PackageFormed.data.props),
  command('ClosePackage', agreements.PackageClosed.data.props),
  command('DissolvePackage', agreements.PackageDissolved.data.props),
  command('IssueChairSummary', summaries.ChairSummaryIssued.data.props),
  // Of the words as they stand, unless it says of which version they were.
  command('TranslateParagraph', {
    ...translations.ParagraphTranslated.data.props,
    of: optional(TextVersion),
  }),
] as const;
export type TextCommand = CommandOf<(typeof textCommands)[number]>;
