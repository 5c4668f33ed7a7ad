import { Moment } from '../../domain/dates/moment.js';
import type { Bilingual } from '../../domain/language/codec.js';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The date that was probably meant: written in another order, or beyond the end of its month. */
export const nearestDate = (written: string): string | undefined => {
  const [, year, month, day] = YEAR_FIRST.exec(written) ?? reversed(DAY_FIRST.exec(written)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [mm, dd] = [month.padStart(2, '0'), day.padStart(2, '0')];
  return [dd, '30', '29', '28']
    .filter((last) => last <= dd)
    .map((last) => `${year}-${mm}-${last}`)
    .find((date) => Moment.is(date));
};

const reversed = (parts: RegExpExecArray | null): readonly (string | undefined)[] | undefined =>
  parts === null ? undefined : [parts[0], parts[3], parts[2], parts[1]];

/** Whether a date was expected where something was refused. */
export const expectsDate = ({ en }: Bilingual): boolean => /is not a moment|does not exist:/.test(en);
