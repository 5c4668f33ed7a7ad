import type { Settings } from './options.js';
import type { ExitCode } from './surroundings.js';
import type { Terminal } from './terminal.js';

/** What a command does once what every command takes is understood. */
export type Action<S = Settings> = (settings: S, terminal: Terminal) => Promise<ExitCode>;
