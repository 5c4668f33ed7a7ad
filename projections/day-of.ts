import { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../domain/book/state.js';
import type { View } from './view.js';

/** The day (`YYYY-MM-DD`) that the instant of a view falls on where the body keeps its time. */
export const dayOf = ({ book, instant }: View): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zoneOf(book)).toPlainDate().toString();
