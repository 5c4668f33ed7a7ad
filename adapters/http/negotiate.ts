import { JSON_MEDIA } from './reply.js';
import type { Trouble } from './problem.js';
import type { Route } from './route.js';

// RFC 9110 §12.5.1. A route has one answer, in its own media types; all there is to negotiate is whether it is wanted.

interface Media {
  readonly type: string;
  readonly subtype: string;
  /** By lower-case name; values without their quotes, in lower case too. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Range extends Media {
  readonly weight: number;
}

/** The media types a route answers with where all goes well. */
export const mediaOf = ({ answers }: Route): readonly string[] => [
  ...new Set(
    Object.entries(answers).flatMap(([status, { codec, media }]) =>
      Number(status) < 300 && (media ?? codec) !== undefined ? [media ?? JSON_MEDIA] : [],
    ),
  ),
];

const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

const mediaFrom = (written: string): Media | undefined => {
  const [range = '', ...rest] = written
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const [type = '', subtype = '', ...more] = range.split('/');
  if (!TOKEN.test(type) || !TOKEN.test(subtype) || more.length > 0) return undefined;
  const parameters = rest
    .filter((part) => part !== '')
    .map((part): readonly [string, string] => {
      const equals = part.indexOf('=');
      return [
        part.slice(0, Math.max(0, equals)).trim(),
        part
          .slice(equals + 1)
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      ];
    });
  return { type, subtype, parameters: Object.fromEntries(parameters) };
};

/** Ranges that are not written as they should be say nothing. */
const rangeFrom = (written: string): readonly Range[] => {
  const media = mediaFrom(written);
  if (media === undefined || (media.type === '*' && media.subtype !== '*')) return [];
  const { q = '1', ...parameters } = media.parameters;
  return WEIGHT.test(q) ? [{ ...media, parameters, weight: Number(q) }] : [];
};

/** How exactly a range names a media type; nothing where it does not. */
const precision = (range: Range, media: Media): number | undefined => {
  if (range.type === '*') return 0;
  if (range.type !== media.type) return undefined;
  if (range.subtype === '*') return 1;
  if (range.subtype !== media.subtype) return undefined;
  const asked = Object.entries(range.parameters);
  return asked.every(([name, value]) => media.parameters[name] === value) ? 2 + asked.length : undefined;
};

/** Whether what is accepted takes this media type in: the range that names it most exactly says so. */
const takes = (ranges: readonly Range[], written: string): boolean => {
  const media = mediaFrom(written);
  if (media === undefined) return false;
  const [best] = ranges
    .flatMap((range) => {
      const exactly = precision(range, media);
      return exactly === undefined ? [] : [{ exactly, weight: range.weight }];
    })
    .toSorted((one, other) => other.exactly - one.exactly || other.weight - one.weight);
  return best !== undefined && best.weight > 0;
};

/** Whether a request with this `Accept` takes what the route gives; one without it, or with nothing legible in it, does. */
export const isAcceptable = (route: Route, accept: string | undefined): boolean => {
  if (accept === undefined || accept.trim() === '*/*') return true;
  const ranges = accept.split(',').flatMap(rangeFrom);
  return ranges.length === 0 || mediaOf(route).some((media) => takes(ranges, media));
};

/** What is to be had instead. */
export const notAcceptable = (route: Route): Trouble => {
  const available = mediaOf(route);
  const all = available.join(', ');
  return {
    status: 406,
    code: 'not-acceptable',
    said: {
      es: `Esta dirección responde solo con: ${all}. Accept no admite ninguno.`,
      en: `This address answers only with: ${all}. Accept takes none of them.`,
    },
    more: { available },
  };
};
