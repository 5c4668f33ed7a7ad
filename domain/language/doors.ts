import { oneOf } from './codec.js';

/** Behind closed doors only the members, and observers granted `attend-closed-sessions`, take part. */
export const Doors = oneOf('Doors', ['open', 'closed']);
export type Doors = typeof Doors._A;
