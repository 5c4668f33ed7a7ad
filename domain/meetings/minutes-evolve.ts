import { OrderedMap } from 'immutable';
import type { MeetingId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import { withMeeting } from './change.js';
import type { MinutesEvent } from './minutes-events.js';
import type { MeetingState, Minutes } from './state.js';

/** The state with the minutes of a meeting changed; nothing changes where none were circulated. */
const withMinutes = (
  state: MeetingState,
  id: MeetingId,
  change: (minutes: Minutes) => Minutes,
): MeetingState =>
  withMeeting(state, id, (meeting) =>
    meeting.minutes === undefined ? meeting : { ...meeting, minutes: change(meeting.minutes) },
  );

export const minutesReactions: Reactions<MeetingState, MinutesEvent> = {
  MinutesCirculated: (state, { number, data: { meeting: id, until } }) =>
    withMeeting(state, id, (meeting) => ({
      ...meeting,
      minutes: { until, circulated: number, corrections: OrderedMap(), final: undefined },
    })),
  MinutesCorrectionAsked: (state, { number, data: { meeting, correction: id, by, item, words } }) =>
    withMinutes(state, meeting, (minutes) => ({
      ...minutes,
      corrections: minutes.corrections.set(id, { id, by, item, words, entry: number, settled: undefined }),
    })),
  MinutesCorrectionSettled: (state, { number, data: { meeting, correction, outcome } }) =>
    withMinutes(state, meeting, (minutes) => {
      const asked = minutes.corrections.get(correction);
      return asked === undefined
        ? minutes
        : {
            ...minutes,
            corrections: minutes.corrections.set(correction, {
              ...asked,
              settled: { ...outcome, entry: number },
            }),
          };
    }),
  MinutesFinalized: (state, { number, data }) =>
    withMinutes(state, data.meeting, (minutes) => ({ ...minutes, final: number })),
};
