import type { MeetingAnswer } from '../../../../../projections/meeting.js';
import type { Reader } from '../../reader.js';
import type { Desk } from '../desk.js';

/** What every form about a meeting is given. */
export interface OfMeeting {
  readonly reader: Reader;
  readonly answer: MeetingAnswer;
  readonly desk: Desk;
}
