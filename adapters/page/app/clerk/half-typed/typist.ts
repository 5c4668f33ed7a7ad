import type { AskerTold } from '../../view.js';
import type { Typist } from './kept.js';

/** Whoever types here: the person signed in where there is one, else the role in which the machine is used. */
export const typistOf = (asker: AskerTold): Typist => ({
  mark: asker.person ?? `${asker.as} ${asker.party ?? ''}`,
  signedIn: asker.signsIn,
});
