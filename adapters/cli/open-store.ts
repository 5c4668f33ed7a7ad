import type { Either } from 'fp-ts/lib/Either.js';
import * as E from 'fp-ts/lib/Either.js';
import { existsSync } from 'node:fs';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import { openMemory } from '../store/memory.js';
import { openSqlite } from '../store/sqlite/open.js';
import type { StoreName, Use } from './store-name.js';

/** Opens the store of that name. To ask is not to make: only `write` leaves a file where there was none. */
export const openStore = (name: StoreName, use: Use): Either<StoreTrouble, EventStore> => {
  if (name.kind === 'memory') return E.right(openMemory());
  if (use === 'rehearse' && !existsSync(name.file)) return E.right(openMemory());
  return openSqlite(name.file, { readonly: use !== 'write' });
};
