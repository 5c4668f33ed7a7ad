import { body, rules } from './conference.js';
import { happened, type Told } from './spec.js';

/** Entries 0–8, as in `body`, of a conference whose acts need no proposal: for what acts bring about. */
export const freely: readonly Told[] = body.map((told) =>
  told.type === 'BodyConstituted'
    ? { ...told, data: { ...Object(told.data), rules: { ...rules, verbsByConsensus: [] } } }
    : told,
);

/** What the Vice-Ministers did with one thing; another organ, or another date (`occurredAt`), where it is given. */
export const acted = (
  act: string,
  verb: string,
  object: Record<string, unknown>,
  { occurredAt = '2019-11-12', ...more }: Record<string, unknown> = {},
): Told =>
  happened(
    'ActRecorded',
    {
      act,
      organ: 'vm',
      verb,
      objects: [object],
      words: { es: 'Así se hizo.' },
      follows: [],
      addressees: [],
      ...more,
    },
    { occurredAt },
  );
