import ICAL from 'ical.js';
import type { Feed, Planned } from '../../../src/feeds/planned.js';

/** The feed as iCalendar (RFC 5545). */
export const ical = (feed: Feed): string => `${calendar(feed).toString()}\r\n`;

/** The same as jCal (RFC 7265). */
export const jcal = (feed: Feed): string => JSON.stringify(calendar(feed).toJSON());

const calendar = ({ book, lang, title, last, planned }: Feed): ICAL.Component => {
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('prodid', '-//acta//acta//EN');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  root.addPropertyWithValue('method', 'PUBLISH');
  // RFC 7986 §5.1, and what calendars read before there was one.
  root.addPropertyWithValue('name', title);
  root.addPropertyWithValue('x-wr-calname', title);
  root.addPropertyWithValue('x-acta-book', book);
  if (last !== undefined) root.addPropertyWithValue('x-acta-entry', String(last));
  for (const one of planned) root.addSubcomponent(component(one, lang));
  return root;
};

const component = (one: Planned, lang: string): ICAL.Component => {
  const { uid, title, about, place, days, edtf, sequence, recorded, changed } = one;
  const own = new ICAL.Component(days === undefined ? 'vtodo' : 'vevent');
  own.addPropertyWithValue('uid', uid);
  own.addPropertyWithValue('dtstamp', instant(changed));
  own.addPropertyWithValue('created', instant(recorded));
  own.addPropertyWithValue('last-modified', instant(changed));
  own.addPropertyWithValue('sequence', sequence);
  own.addPropertyWithValue('summary', title).setParameter('language', lang);
  own.addPropertyWithValue('description', about.join('\n')).setParameter('language', lang);
  if (place !== undefined) own.addPropertyWithValue('location', place).setParameter('language', lang);
  if (days !== undefined) {
    own.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(days.first));
    // The end of an all-day event is the day after its last (§3.6.1).
    const end = ICAL.Time.fromDateString(days.last);
    end.adjust(1, 0, 0, 0);
    own.addPropertyWithValue('dtend', end);
    own.addPropertyWithValue('transp', one.exact ? 'OPAQUE' : 'TRANSPARENT');
  }
  own.addPropertyWithValue('status', statusOf(one));
  if (edtf !== undefined) own.addPropertyWithValue('x-acta-edtf', edtf);
  return own;
};

const instant = (at: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);

const statusOf = ({ cancelled, days, exact }: Planned): string => {
  if (cancelled) return 'CANCELLED';
  if (days === undefined) return 'NEEDS-ACTION';
  return exact ? 'CONFIRMED' : 'TENTATIVE';
};
