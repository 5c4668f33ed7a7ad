import type { Command } from '../../domain/book/command.js';
import type { Room } from './negotiation.js';
import { title } from './words.js';

/** An activity, whose date is a day, a quarter or not known. */
export function* planned({ asking, draws, members, on }: Room, activity: string): Generator<Command> {
  const year = Number(on.slice(0, 4)) + 1;
  const date = draws.one<object>([
    {
      kind: 'dated',
      phrase: `1 de marzo de ${year}`,
      edtf: `${year}-03-01`,
      reading: 'extent',
      confirmed: true,
    },
    {
      kind: 'dated',
      phrase: `primer trimestre de ${year}`,
      edtf: `${year}-33`,
      reading: 'window',
      confirmed: false,
    },
    { kind: 'undated', reason: 'to-be-defined', confirmed: false },
  ]);
  yield asking(
    `${activity}-propose`,
    'ProposeActivity',
    {
      activity,
      title: title(draws, activity),
      host: draws.one(members),
      supporters: [],
      technicalSupport: [],
      date,
    },
    { on },
  );
}
