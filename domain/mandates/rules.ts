import type { Book } from '../book/state.js';
import type { Rules } from '../language/subject.js';
import type { MandateEvent } from './events.js';
import { groupRules } from './group-rules.js';
import { mandateOwnRules } from './mandate-rules.js';
import { workPlanRules } from './work-plan-rules.js';

export const mandateRules: Rules<Book, MandateEvent> = {
  ...groupRules,
  ...mandateOwnRules,
  ...workPlanRules,
};
