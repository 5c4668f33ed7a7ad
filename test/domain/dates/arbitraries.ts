import fc from 'fast-check';

const two = (n: number): string => String(n).padStart(2, '0');
const mark = fc.constantFrom('', '', '', '~', '?', '%');

export const year = fc.integer({ min: 0, max: 9999 }).map((y) => String(y).padStart(4, '0'));
export const month = fc.integer({ min: 1, max: 12 }).map(two);
export const day = fc.integer({ min: 1, max: 31 }).map(two);
const division = fc.integer({ min: 21, max: 41 }).map(String);

/** A calendar day as text; some do not exist (30 February). */
export const dayText = fc.tuple(year, month, day).map((parts) => parts.join('-'));

const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((p) => p.join('-')),
  dayText,
  fc.tuple(year, division).map((p) => p.join('-')),
);

/** A point with no digit unspecified: marks before any component and after the whole. */
export const point = fc
  .tuple(plain, fc.array(mark, { minLength: 3, maxLength: 3 }), mark, fc.boolean())
  .map(([text, before, after, isWhole]) =>
    isWhole
      ? text + after
      : text
          .split('-')
          .map((part, i) => `${before[i] ?? ''}${part}`)
          .join('-'),
  );

export const masked = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 99 }).map((n) => `${two(n)}XX`),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
);

const end = fc.oneof({ weight: 6, arbitrary: point }, fc.constantFrom('..', ''));
const span = fc.tuple(fc.option(point, { nil: '' }), fc.option(point, { nil: '' })).map((p) => p.join('..'));
const member = fc.oneof({ weight: 3, arbitrary: point }, span);

/** Texts of the form of EDTF: many are valid, and some are not (backwards, impossible, misplaced). */
export const edtfText = fc.oneof(
  point,
  masked,
  fc.tuple(end, end).map((p) => p.join('/')),
  fc
    .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.constantFrom('[]', '{}'))
    .map(([members, [open = '', close = '']]) => open + members.join(',') + close),
);
