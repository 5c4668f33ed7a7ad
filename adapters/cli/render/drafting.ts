import type { MeetingAnswer } from '../../../projections/meeting.js';
import { draftingSaid } from '../../../src/telling/drafting.js';
import type { Page } from './page.js';
import { line } from './section.js';

export const drafting = (answer: Pick<MeetingAnswer, 'draftingGroup'>, page: Page): readonly string[] =>
  draftingSaid(answer, page).flatMap((said) => line(said, page));
