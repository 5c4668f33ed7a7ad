import type { Book } from '../book/state.js';
import type { Rules } from '../language/subject.js';
import { objectionCameLate, silenceBroken } from './answers.js';
import { silenceClosed } from './closing.js';
import {
  silenceAnnounced,
  silenceCalledOff,
  silenceCirculated,
  silenceExtended,
  silenceResumed,
  silenceSuspended,
} from './conducting.js';
import type { SilenceEvent } from './events.js';

export const silenceRules: Rules<Book, SilenceEvent> = {
  SilenceCirculated: silenceCirculated,
  SilenceExtended: silenceExtended,
  SilenceSuspended: silenceSuspended,
  SilenceResumed: silenceResumed,
  SilenceBroken: silenceBroken,
  ObjectionCameLate: objectionCameLate,
  SilenceClosed: silenceClosed,
  SilenceCalledOff: silenceCalledOff,
  SilenceAnnounced: silenceAnnounced,
};
