import fc from 'fast-check';
import type { AnyCodec } from '../../domain/language/codec.js';
import { isRecord, List, Struct, Tagged, type Props } from '../../domain/language/struct.js';
import { LocalText, Sealed } from '../../domain/language/text.js';

const word = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,8}[A-Za-z0-9])?$/);
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  // eslint-disable-next-line no-control-regex -- what Text refuses
  .filter((t) => t.trim() !== '' && !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u.test(t));
const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Arbitraries by codec name, for what cannot be read off a codec's schema. */
export type Vocabulary = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const anyWords: Vocabulary = {
  Text: text,
  Language: fc.constantFrom('es', 'en', 'pt-BR'),
  Moment: fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
    day.map((d) => `${d}T10:30-06:00`),
    day.map((d) => `../${d}`),
  ),
  LocalDateTime: day.map((d) => `${d}T17:00`),
  Instant: day.map((d) => `${d}T10:30:00.000Z`),
  Zone: fc.constantFrom('America/Costa_Rica', 'America/Guatemala', 'Europe/Madrid', 'UTC'),
  Edtf: fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    fc.constantFrom('2020-33', '[2020-05,2020-06]', '2019-12-03/2019-12-05'),
  ),
  CommandId: fc.uuid({ version: 4 }),
  EntryId: fc.uuid({ version: 5 }),
  Digest: fc.stringMatching(/^[0-9a-f]{64}$/),
  KeyId: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
  TypeName: fc.stringMatching(/^[A-Z][A-Za-z]{2,12}$/),
  JsonData: fc.oneof(text, fc.integer(), fc.boolean(), fc.dictionary(word, fc.integer(), { maxKeys: 3 })),
};

const IDS = /(?:Id|Code)$/;

/**
 * Values that a codec accepts, drawn over all it can hold: what is optional is there or not, every variant occurs.
 * `words` takes the place of the usual arbitraries for codecs of those names, so that ids can be drawn from few.
 */
export const arbitraryOf = (codec: AnyCodec, words: Vocabulary = {}): fc.Arbitrary<unknown> => {
  const known = words[codec.name] ?? anyWords[codec.name];
  if (known !== undefined) return known;
  if (codec instanceof Sealed) return arbitraryOf(codec.inner as AnyCodec, words);
  if (codec === (LocalText as AnyCodec)) {
    return fc.oneof(fc.record({ es: text }), fc.record({ en: text }), fc.record({ es: text, en: text }));
  }
  if (codec instanceof Struct) return arbitraryStruct(codec as Struct<Props>, words);
  if (codec instanceof List) {
    const { item, schema } = codec as List<unknown>;
    return fc.array(arbitraryOf(item, words), { minLength: Number(schema['minItems'] ?? 0), maxLength: 3 });
  }
  if (codec instanceof Tagged) {
    const variants = Object.values(codec.variants as Readonly<Record<string, Struct<Props>>>);
    return fc.oneof(...variants.map((variant) => arbitraryStruct(variant, words)));
  }
  return fromSchema(codec);
};

const arbitraryStruct = (codec: Struct<Props>, words: Vocabulary): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(codec.fields.map((f) => [f.key, arbitraryOf(f.codec, words)])), {
    requiredKeys: codec.fields.filter((f) => f.required).map((f) => f.key),
  });

const fromSchema = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  const { schema } = codec;
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as readonly unknown[]));
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (schema['type'] === 'boolean') return fc.boolean();
  if (schema['type'] === 'integer') {
    return fc.integer({
      min: Number(schema['minimum']),
      max: Math.min(Number(schema['maximum']), 1_000_000),
    });
  }
  if (IDS.test(codec.name)) return word;
  throw new Error(`no values known for ${codec.name}`);
};

/** One value that a codec accepts, the same every time. */
export const sampleOf = (codec: AnyCodec): unknown => {
  const [first] = fc.sample(arbitraryOf(codec), { numRuns: 1, seed: 1 });
  return isRecord(first) ? { ...first } : first;
};
