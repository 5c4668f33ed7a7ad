import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { canonical, type Canonicalizable } from '../../domain/language/canonical.js';
import { Envelope } from '../../domain/language/entry.js';
import { envelopeText } from '../../src/envelope-text.js';
import { isCanonical } from '../../src/verify/stored-entry.js';

const code = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,6}[A-Za-z0-9])?$/);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const uuid = fc.uuid({ version: 5 });
const count = fc.oneof(fc.constantFrom(1, 2), fc.maxSafeInteger().map(Math.abs));
const moment = fc.constantFrom('2019', '../2019', '2019-11', '2019-11-14', '2019-11-14T10:30-06:00');
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
  fc.constantFrom('"', '\\', '\\u00e9', 'a\nb', '💡', '\ud83d', 'é/è', '\u2028'),
);
const basis = fc.oneof(
  fc.constant({ kind: 'witnessed' }),
  fc.record({ kind: fc.constant('external'), name: words }),
  fc.record({ kind: fc.constant('inferred'), reason: words }),
  fc.record({ kind: fc.constant('illustrative'), note: words }, { requiredKeys: ['kind'] }),
);
const source = fc.record(
  { document: code, place: words, phrase: words },
  { requiredKeys: ['document', 'place'] },
);
const envelope = fc.record(
  {
    basis,
    book: code,
    causation: uuid,
    command: fc.record({
      id: uuid,
      type: fc.constantFrom('TakePosition', 'Zzz'),
      digest,
      index: count,
      of: count,
    }),
    correlation: uuid,
    dataDigest: digest,
    id: uuid,
    number: count,
    occurredAt: moment,
    onBehalfOf: fc.record({ party: code, authority: words }),
    recordedAt: fc.constantFrom('2019-11-14T16:30:00.000Z', '2024-02-29T23:59:59.999Z'),
    recordedBy: code,
    rules: count,
    source,
    type: fc.constantFrom('PositionTaken', 'MemberAdmitted'),
    version: count,
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'basis',
      'book',
      'causation',
      'command',
      'correlation',
      'dataDigest',
      'id',
      'number',
      'occurredAt',
      'recordedAt',
      'recordedBy',
      'rules',
      'type',
      'version',
    ],
  },
);

it('is what RFC 8785 makes of every envelope', () => {
  let envelopes = 0;
  fc.assert(
    fc.property(envelope, (value) => {
      const read = Envelope.decode(value);
      fc.pre(E.isRight(read));
      if (E.isLeft(read)) return;
      envelopes += 1;
      const text = envelopeText(read.right);
      expect(text).toBe(canonical(read.right as unknown as Canonicalizable));
      expect(isCanonical(text)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(envelopes).toBe(2_000);
});

/** Other ways to write the same, or nearly. */
const written = fc
  .tuple(envelope, fc.nat(), fc.integer({ min: 1, max: 127 }), fc.nat(4))
  .map(([value, at, by, how]) => {
    const text = canonical(value);
    const place = at % text.length;
    if (how === 0) return JSON.stringify(value);
    if (how === 1) return text.replace(/,/, ', ');
    if (how === 2) return text.replace(/e(?=[^"]*"[,}])/, '\\u0065');
    if (how === 3) return text.replace(/:(\d+)/, ':$1.0');
    return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ by) + text.slice(place + 1);
  });

it('is never what is not canonical', () => {
  let others = 0;
  fc.assert(
    fc.property(written, (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return;
      }
      const read = Envelope.decode(value);
      if (E.isLeft(read)) return;
      others += 1;
      expect([text, envelopeText(read.right) === text]).toEqual([text, isCanonical(text)]);
    }),
    { numRuns: 2_000 },
  );
  expect(others).toBeGreaterThan(200);
});
