import type { Instant } from '../../domain/dates/moment.js';

/** What time it is; the only way acta asks. */
export type Clock = () => Instant;
