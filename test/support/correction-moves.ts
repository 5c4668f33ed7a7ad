// Corrections of whatever there is, of what was corrected before too.
import type { Event } from '../../domain/book/event.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { Draw, Move, Moves } from './moves.js';

type Data = Readonly<Record<string, unknown>>;

/** What names the thing, with one word more. */
const renamed = (data: Data): Data => {
  const named = Object.entries(data).filter(([field]) => field === 'names' || field === 'title');
  const more = named.map(([field, names]) => [
    field,
    { ...(names as Data), es: `${String((names as Data)['es'])} renombrado` },
  ]);
  return { ...data, ...(Object.fromEntries(more) as Data) };
};

const isNaming = ({ data }: Recorded<Event>): boolean => 'names' in data || 'title' in data;

/** The words of the names that things are given in these entries. */
export const namesGiven = (entries: readonly Recorded<Event>[]): readonly string[] =>
  entries.filter(isNaming).flatMap(({ data }) => {
    const { names, title } = data as Data;
    return String(((names ?? title) as Data)['es']).split(' ');
  });

/** The same entries, and after them corrections by which some things, those picked, are and were called otherwise. */
export const calledOtherwise = (
  entries: readonly Recorded<Event>[],
  picked: readonly number[],
): readonly Recorded<Event>[] => {
  const naming = entries.filter(isNaming);
  const last = entries.at(-1);
  const targets = new Set(picked.flatMap((nth) => naming[nth % naming.length] ?? []));
  const corrections = [...targets].map(({ number, data }, nth) => {
    const field = 'names' in data ? 'names' : 'title';
    const right = { kind: 'data', data: { ...data, [field]: { es: `Asunto ${number}` } } };
    return {
      ...last,
      number: entries.length + nth,
      type: 'EntryCorrected',
      data: { entry: number, right, reason: 'x' },
    } as unknown as Recorded<Event>;
  });
  return [...entries, ...corrections];
};

/** What is held behind doors, or not. */
const withDoors: ReadonlySet<string> = new Set<Event['type']>([
  'SessionOpened',
  'AgendaItemAdded',
  'ProposalSubmitted',
  'TextDrafted',
]);

const correction = (target: Recorded<Event> | undefined, right: (data: Data) => unknown): Move | undefined =>
  target && {
    type: 'CorrectEntry',
    data: { entry: target.number, right: right(target.data), reason: 'x' },
    behalf: target.onBehalfOf?.party,
  };

const otherwise = (draw: Draw) => (data: Data) =>
  draw.pick<unknown>([
    { kind: 'annulled' },
    { kind: 'occurredAt', occurredAt: draw.pick(['2019-11-12', '2019-11-13', '2019-11-14']) },
    { kind: 'data', data: renamed(data) },
  ]);

const otherDoors = (data: Data): unknown => ({
  kind: 'data',
  data: { ...data, doors: data['doors'] === 'closed' ? 'open' : 'closed' },
});

/** So many that about every third move is one of them, for most are not lawful. */
export const correctionMoves: Moves = Array.from({ length: 40 }, (_, nth) => (book, draw, entries) => {
  if (nth % 3 === 0)
    return correction(draw.pick(entries.filter(({ type }) => withDoors.has(type))), otherDoors);
  const corrected = [...book.corrections.corrections.keys()];
  const number = draw.pick(nth % 3 === 1 ? corrected : entries.map((entry) => entry.number)) ?? 0;
  return correction(entries[number], otherwise(draw));
});
