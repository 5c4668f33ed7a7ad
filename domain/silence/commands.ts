import { DeadlineSet } from '../dates/deadline.js';
import { command, type CommandOf } from '../language/event.js';
import * as events from './events.js';

const { digest: _digest, shapes: _shapes, ...circulated } = events.SilenceCirculated.data.props;

export const silenceCommands = [
  // What is frozen, and its hash, follow from the book.
  command('CirculateUnderSilence', { ...circulated, deadline: DeadlineSet }),
  command('ExtendSilence', { ...events.SilenceExtended.data.props, deadline: DeadlineSet }),
  command('SuspendSilence', events.SilenceSuspended.data.props),
  command('ResumeSilence', { ...events.SilenceResumed.data.props, deadline: DeadlineSet }),
  // Whether it came in time or too late follows from when it happened.
  command('BreakSilence', events.SilenceBroken.data.props),
  command('CloseSilence', events.SilenceClosed.data.props),
  command('CallOffSilence', events.SilenceCalledOff.data.props),
  command('AnnounceSilence', events.SilenceAnnounced.data.props),
] as const;
export type SilenceCommand = CommandOf<(typeof silenceCommands)[number]>;
