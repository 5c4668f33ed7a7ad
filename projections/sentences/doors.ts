import type { Doors } from '../../domain/language/doors.js';
import type { Say } from './say.js';

/** What a sentence adds of something marked closed; of what is open nothing is said. */
export const behindDoors = (doors: Doors | undefined, say: Say): string =>
  doors === 'closed' ? say.in({ es: ', a puerta cerrada', en: ', behind closed doors' }) : '';
