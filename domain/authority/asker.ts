import type { PartyCode } from '../language/ids.js';

/** Who asks, as identity tells it: what they may see and do is computed from the book. */
export type Asker =
  | { readonly kind: 'party'; readonly party: PartyCode }
  | { readonly kind: 'auditor' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'public' }
  | { readonly kind: 'keeper' };
