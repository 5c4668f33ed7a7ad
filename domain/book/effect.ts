import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Event } from './event.js';

/**
 * The instant (epoch milliseconds) by which an entry has taken effect, where it says one of its own beside when it
 * happened: a presidency begins and ends on its dates, whenever that was told.
 */
export const effectOf = (entry: Event, zone: Zone): number | undefined => {
  if (entry.type === 'PresidencyTookEffect') return lowerBound(entry.data.effective, zone);
  if (entry.type === 'TermEstablished') return lowerBound(entry.data.from, zone);
  if (entry.type === 'PresidencyEnded') return upperBound(entry.data.until, zone);
  if (entry.type === 'SecretariatRenamed') return lowerBound(entry.data.validFrom, zone);
  return undefined;
};
