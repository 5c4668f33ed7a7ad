import { meeting } from '../../support/conference.js';
import { ask, happened, type Told } from '../../support/spec.js';

// Entries 0–15 are those of `meeting`: xxiv convened (10) on 2019-10-01 and opened (11) on 2019-11-13, CR GT MX HN
// present (12–15). What follows happens on 2019-11-14, the day on which every `ask` happens.

export const on = (occurredAt: string) => ({ occurredAt });
const today = on('2019-11-14');

/** Entries 0–10: convened, not yet opened. */
export const convened: readonly Told[] = meeting.slice(0, 11);

export const xxiv = (data: Record<string, unknown> = {}) => ({ meeting: 'xxiv', ...data });

/** Something that happened in the meeting today, or when it is said. */
export const then = (
  type: Told['type'],
  data: Record<string, unknown> = {},
  stamp: Record<string, unknown> = today,
) => happened(type, xxiv(data), stamp);

export const request = (type: Parameters<typeof ask>[0], data: Record<string, unknown> = {}, header = {}) =>
  ask(type, xxiv(data), header);

export const undated = { kind: 'undated', reason: 'to-be-defined', confirmed: false };
export const chaired = { by: 'GT', function: 'direction' };
export const closed = then('MeetingClosed', chaired);
export const adjourned = then('MeetingAdjourned');
export const resumed = then('MeetingResumed');

export const session = (id: string, doors: string, stamp = today) =>
  then('SessionOpened', { session: id, names: { es: id }, doors }, stamp);
export const sessionEnds = (id: string, stamp = today) => then('SessionClosed', { session: id }, stamp);

export const item = (id: string, more: Record<string, unknown> = {}) => ({
  item: id,
  title: { es: id },
  presenters: [],
  documents: [],
  ...more,
});

export const granted = (permission: string) =>
  happened('PermissionGranted', { observer: 'OIM', permission }, today);
export const present = (party: string, stamp = today) =>
  then('PresenceNoted', { party, presence: 'present' }, stamp);
