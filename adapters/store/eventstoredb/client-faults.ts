import { convertToCommandError } from '@eventstore/db-client';
import { WireFault, type FaultKind } from './wire.js';

// By the shape of what is thrown: the client throws its own errors, gRPC's and the system's.

const KINDS: Readonly<Record<string, FaultKind>> = {
  'wrong-expected-version': 'wrong-version',
  'maximum-append-size-exceeded': 'too-large',
  'access-denied': 'denied',
  'stream-deleted': 'deleted',
  'not-leader': 'no-leader',
  'deadline-exceeded': 'silent',
  timeout: 'silent',
  unavailable: 'unavailable',
  cancelled: 'unavailable',
  'invalid-argument': 'unreadable',
};

/** What the client threw, as acta tells faults of the wire apart. */
export const faultOf = (thrown: unknown): WireFault => {
  if (thrown instanceof WireFault) return thrown;
  const error = thrown instanceof Error ? convertToCommandError(thrown) : thrown;
  const detail = error instanceof Error ? error.message : String(error);
  const kind = KINDS[textIn(error, 'type') ?? ''] ?? byWords(detail);
  const limit = kind === 'too-large' ? numberIn(error, 'maxAppendSize') : undefined;
  return limit === undefined ? new WireFault(kind, detail) : new WireFault(kind, detail, limit);
};

const byWords = (detail: string): FaultKind => {
  if (/failed to discover/i.test(detail)) return 'no-leader';
  if (/unauthenticated|permission denied|access denied/i.test(detail)) return 'denied';
  return /unavailable|ECONN|EPIPE|channel has been (shut|closed)|write after end/i.test(detail)
    ? 'unavailable'
    : 'unknown';
};

const textIn = (error: unknown, field: string): string | undefined => {
  const value = valueIn(error, field);
  return typeof value === 'string' ? value : undefined;
};

const numberIn = (error: unknown, field: string): number | undefined => {
  const value = Number(valueIn(error, field));
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

const valueIn = (error: unknown, field: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
