import type { MeetingId } from '../language/ids.js';
import type { Meeting, MeetingState } from './state.js';

/** The state with one meeting changed; what is said of a meeting the book does not know changes nothing. */
export const withMeeting = (
  state: MeetingState,
  id: MeetingId,
  change: (meeting: Meeting) => Meeting,
): MeetingState => {
  const meeting = state.meetings.get(id);
  return meeting === undefined ? state : { ...state, meetings: state.meetings.set(id, change(meeting)) };
};
