import type { PartyCode } from '../language/ids.js';

export type Asker =
  | { readonly kind: 'party'; readonly party: PartyCode }
  | { readonly kind: 'auditor' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'public' }
  | { readonly kind: 'keeper' };
