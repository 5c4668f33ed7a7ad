import type { Lang } from '../../../domain/dates/words.js';
import type { Answered } from '../../../src/ask.js';
import { feedOf, type Feed } from '../../../src/feeds/planned.js';
import { ical, jcal } from './ical.js';
import { jsonFeed } from './json-feed.js';

interface FeedForm {
  readonly media: string;
  /** Below the address of its book. */
  readonly path: string;
  readonly write: (feed: Feed) => string;
}

/** The forms in which others can subscribe to the calendar. */
export const FEEDS = {
  ical: { media: 'text/calendar; charset=utf-8', path: 'calendar.ics', write: ical },
  jcal: { media: 'application/calendar+json; charset=utf-8', path: 'calendar.jcal', write: jcal },
  feed: { media: 'application/feed+json; charset=utf-8', path: 'calendar.feed.json', write: jsonFeed },
} as const satisfies Readonly<Record<string, FeedForm>>;

export type FeedName = keyof typeof FEEDS;

export const FEED_NAMES = Object.keys(FEEDS) as readonly FeedName[];

/** An answer as a feed; nothing where it is not the calendar. */
export const feedWritten = (answered: Answered, name: FeedName, lang: Lang): string | undefined => {
  const { answer } = answered;
  return answer.kind === 'calendar' ? FEEDS[name].write(feedOf(answered, answer, lang)) : undefined;
};
