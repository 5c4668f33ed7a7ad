import { command, type CommandOf } from '../language/event.js';
import * as brackets from './bracket-events.js';
import * as events from './events.js';

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
] as const;
export type TextCommand = CommandOf<(typeof textCommands)[number]>;
