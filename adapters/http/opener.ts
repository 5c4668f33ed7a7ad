import type { Asker } from '../../domain/authority/asker.js';
import { openerWith, openNothing, type Opener } from '../../src/sealing/open.js';
import type { Sealing } from '../../src/sealing/sealing.js';

/**
 * Which seals are opened for this asker, of the entries that it may see at all. Names and contacts are for those who
 * take part and for the keeper; auditors check them by their hashes, operators and the public have no need of them.
 */
export const openerAs = (asker: Asker, sealing: Sealing | undefined): Opener => {
  if (sealing === undefined) return openNothing;
  switch (asker.kind) {
    case 'party':
    case 'keeper':
      return openerWith(sealing.keys);
    case 'auditor':
    case 'operator':
    case 'public':
      return openNothing;
  }
};
