import type { Settings } from './options.js';
import type { Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

/** One command line that is carried out: what every command takes, the world outside, and where it is told. */
export interface Invocation<S = Settings> {
  readonly settings: S;
  readonly around: Surroundings;
  readonly terminal: Terminal;
}
