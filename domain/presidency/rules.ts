import type { Book } from '../book/state.js';
import type { Rules } from '../language/subject.js';
import { candidacyAnnounced, mustBeCandidate } from './candidacies.js';
import type { PresidencyEvent } from './events.js';
import {
  presidencyDesignated,
  presidencyEnded,
  presidencyHandedOver,
  presidencyTookEffect,
  themeChosen,
} from './office.js';
import { designationEstablished, termEstablished } from './terms.js';

export const presidencyRules: Rules<Book, PresidencyEvent> = {
  CandidacyAnnounced: candidacyAnnounced,
  CandidacyWithdrawn: mustBeCandidate,
  PresidencyDesignated: presidencyDesignated,
  DesignationEstablished: designationEstablished,
  TermEstablished: termEstablished,
  PresidencyHandedOver: presidencyHandedOver,
  PresidencyTookEffect: presidencyTookEffect,
  PresidencyEnded: presidencyEnded,
  ThemeChosen: themeChosen,
};
