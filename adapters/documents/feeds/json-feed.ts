import type { Feed } from '../../../src/feeds/planned.js';

/** The feed as JSON Feed 1.1; what it knows of dates stands in `_acta`. */
export const jsonFeed = ({ book, lang, title, last, planned }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: lang,
    _acta: { book, ...(last === undefined ? {} : { entry: last }) },
    items: planned.map((one) => ({
      id: one.uid,
      title: one.title,
      content_text: one.about.join('\n'),
      date_published: one.recorded,
      date_modified: one.changed,
      _acta: {
        sequence: one.sequence,
        exact: one.exact,
        cancelled: one.cancelled,
        ...(one.days === undefined ? {} : one.days),
        ...(one.edtf === undefined ? {} : { edtf: one.edtf }),
        ...(one.place === undefined ? {} : { place: one.place }),
      },
    })),
  });
