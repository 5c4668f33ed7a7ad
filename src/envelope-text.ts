import { canonical } from '../domain/language/canonical.js';
import type { Envelope } from '../domain/language/entry.js';

/** An envelope, in which a field that may be left out may also be `undefined`. */
export type Written = {
  readonly [K in keyof Required<Envelope>]: undefined extends Envelope[K]
    ? Envelope[K] | undefined
    : Envelope[K];
};

const unless = (name: string, field: Envelope['source'] | Envelope['onBehalfOf']): string =>
  field === undefined ? '' : `"${name}":${canonical(field)},`;

/**
 * The RFC 8785 text of an envelope: what `canonical` gives for every value that the codec lets through, in a third of the
 * time, for its fields are always the same and stand here in order. Ids, codes, digests, dates and names of types have no
 * letter that JSON writes otherwise: their codecs see to that. What somebody wrote freely goes through `canonical`.
 */
export const envelopeText = (envelope: Envelope | Written): string => {
  const { command } = envelope;
  return (
    `{"basis":${canonical(envelope.basis)},"book":"${envelope.book}","causation":"${envelope.causation}",` +
    `"command":{"digest":"${command.digest}","id":"${command.id}","index":${command.index},"of":${command.of},` +
    `"type":"${command.type}"},"correlation":"${envelope.correlation}","dataDigest":"${envelope.dataDigest}",` +
    `"id":"${envelope.id}","number":${envelope.number},"occurredAt":"${envelope.occurredAt}",` +
    `${unless('onBehalfOf', envelope.onBehalfOf)}"recordedAt":"${envelope.recordedAt}",` +
    `"recordedBy":"${envelope.recordedBy}","rules":${envelope.rules},${unless('source', envelope.source)}` +
    `"type":"${envelope.type}","version":${envelope.version}}`
  );
};
