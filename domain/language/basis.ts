import { Text } from './text.js';
import { SourceId } from './ids.js';
import { optional, struct, tagged } from './struct.js';

/** Where in a source something stands: its document and the place in it, with the words if they are short. */
export const SourceReference = struct('SourceReference', {
  document: SourceId,
  place: Text,
  phrase: optional(Text),
});
export type SourceReference = typeof SourceReference._A;

/**
 * How an entry is known.
 * - `witnessed`: the recorder was there;
 * - `source`: a registered document says so (the entry's `source` names it and the place);
 * - `external`: another source, named here, that is not part of the record;
 * - `inferred`: not said anywhere, concluded for the reason given;
 * - `illustrative`: made up to show how the rules work; never to be taken for a fact.
 */
export const Basis = tagged('Basis', 'kind', {
  witnessed: {},
  source: {},
  external: { name: Text },
  inferred: { reason: Text },
  illustrative: { note: optional(Text) },
});
export type Basis = typeof Basis._A;
