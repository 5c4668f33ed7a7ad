import type { Either } from 'fp-ts/lib/Either.js';
import * as E from 'fp-ts/lib/Either.js';
import { existsSync } from 'node:fs';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import type { KeyStore } from '../../src/ports/key-store.js';
import type { Signing } from '../../src/ports/signing.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import { openKeyFile, readKeyFile } from '../keys/file.js';
import { memoryKeys } from '../keys/memory.js';
import { systemRandom as random } from '../random.js';
import { openEsdb } from '../store/eventstoredb/open.js';
import { openSigningFolder } from '../signing/folder.js';
import { memorySigning } from '../signing/memory.js';
import { openMemory } from '../store/memory.js';
import { hold } from '../store/sqlite/lock.js';
import { openSqlite } from '../store/sqlite/open.js';
import type { KeysName } from './keys-name.js';
import type { SigningName } from './signing-name.js';
import type { StoreName, Use } from './store-name.js';

/** Opens the store of that name. To ask is not to make: only `write` leaves a file where there was none. */
export const openStore = (name: StoreName, use: Use): Either<StoreTrouble, EventStore> => {
  if (name.kind === 'memory') return E.right(openMemory());
  if (name.kind === 'eventstoredb') return E.right(openEsdb(name.address, { readonly: use !== 'write' }));
  if (use === 'rehearse' && !existsSync(name.file)) return E.right(openMemory());
  return openSqlite(name.file, { readonly: use !== 'write' });
};

/** Opens the keys of that name. A rehearsal uses those there are, and makes up the others; none of them is kept. */
export const openKeys = (name: KeysName, use: Use): Either<StoreTrouble, Sealing | undefined> => {
  const inMemory = (): Sealing => ({ keys: memoryKeys(random), random });
  if (name.kind === 'memory') return E.right(inMemory());
  if (use === 'write')
    return E.map((keys: KeyStore): Sealing => ({ keys, random }))(
      openKeyFile(name.file, { random, lock: hold }),
    );
  return E.map((keys: KeyStore | undefined) =>
    keys === undefined ? (use === 'rehearse' ? inMemory() : undefined) : { keys, random },
  )(readKeyFile(name.file));
};

/** Opens the folder of signatures of that name; what is in memory has no key until one is made. */
export const openSigning = (name: SigningName, use: Use): Either<StoreTrouble, Signing> =>
  name.kind === 'memory'
    ? E.right(memorySigning(random))
    : openSigningFolder(name.folder, use === 'write' ? { random, lock: hold } : { random });
