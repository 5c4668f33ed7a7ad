import { eventContracts, type Event } from '../book/event.js';
import { maySeal, sealedPaths } from '../language/sealed-fields.js';

const sealable = new Map(
  [...eventContracts].flatMap(([type, { data }]) => (maySeal(data) ? [[type, data] as const] : [])),
);

/** Whether a field of this event is sealed and something stands in it. */
export const holdsSealed = ({ type, data }: Event): boolean => {
  const codec = sealable.get(type);
  return codec !== undefined && sealedPaths(codec, data).length > 0;
};
