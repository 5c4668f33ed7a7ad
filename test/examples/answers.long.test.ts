import { Ajv2020 } from 'ajv/dist/2020.js';
import * as E from 'fp-ts/lib/Either.js';
import { schemaOfAnswers } from '../../adapters/cli/json-schema.js';
import type { AnyCodec } from '../../domain/language/codec.js';
import { explain, pointer } from '../../domain/language/explain.js';
import { isRecord } from '../../domain/language/struct.js';
import { Answered } from '../../src/ask.js';
import { partsOf } from '../../src/json-schema.js';
import { questions, type Question } from '../../src/question.js';
import { everyAnswer, type AnsweredThen } from './every-answer.js';

const ajv = new Ajv2020({ allErrors: false, keywords: ['x-acta-sealed'] });
const inSchema = ajv.compile(schemaOfAnswers());

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is wrong with a value that came as JSON, by the codec and by the schema. */
const faults = (codec: AnyCodec, value: unknown): readonly string[] => {
  const decoded = codec.decode(value);
  const refused = E.isLeft(decoded) ? explain(decoded.left) : [];
  return refused.map(({ path, reason }) => `${pointer(path)}: ${reason.en}`);
};
const refused = (value: unknown) => ({ codec: !Answered.is(value), schema: !inSchema(value) });

type Place = readonly [owner: Record<string, unknown>, key: string, path: string];

/** One of each field there is in a value, list elements being alike. */
const placesIn = (value: unknown): readonly Place[] => {
  const places = new Map<string, Place>();
  const visit = (at: unknown, path: string): void => {
    if (Array.isArray(at)) at.forEach((item) => visit(item, `${path}/*`));
    if (!isRecord(at)) return;
    for (const [key, field] of Object.entries(at)) {
      const here = `${path}/${/^\d+$/.test(key) ? '*' : key}`;
      if (!places.has(here)) places.set(here, [at, key, here]);
      visit(field, here);
    }
  };
  visit(value, '');
  return [...places.values()];
};

/** An answer with one entry of each type where it is a log: every field is still there, and each only once or twice. */
const short = ({ answer, ...answered }: Answered): Answered => {
  if (answer.kind !== 'log') return { ...answered, answer };
  const types: readonly string[] = answer.entries.map((row) =>
    'closed' in row ? 'closed' : row.recorded.type,
  );
  const entries = answer.entries.filter((_row, index) => types.indexOf(types[index] ?? '') === index);
  return { ...answered, answer: { ...answer, entries } };
};

/** What the codec and the schema say of a value while it lacks a field, and while it has one too many. */
const mutatedAt = ([owner, key]: Place, value: unknown) => {
  const fields = Object.entries(owner);
  Reflect.deleteProperty(owner, key);
  const lacking = refused(value);
  fields.forEach(([name, field]) => (owner[name] = field));
  owner['nobodyKnowsThis'] = 1;
  const exceeding = refused(value);
  Reflect.deleteProperty(owner, 'nobodyKnowsThis');
  return { lacking, exceeding };
};

/** Fields that are never left out of whatever has them. */
const ALWAYS = /(?:^\/answer\/kind|\/(?:entry|said|code|recordedAt|type|book|asOf|answer|cited|instant))$/;
/** Data of a correction may be of any shape. */
const FREE = /\/data\/right\/data(?:\/|$)/;

const BOTH = { codec: true, schema: true };

// The committee has no groups, and so no mandates.
const EXAMPLES = [
  ['xxiv-crm', Object.keys(questions)],
  ['standards-committee', Object.keys(questions).filter((kind) => kind !== 'mandate')],
] as [Parameters<typeof everyAnswer>[0], Question['kind'][]][];

describe.each(EXAMPLES)('the answers of %s', (name, kinds) => {
  let all: readonly AnsweredThen[];
  beforeAll(async () => {
    all = await everyAnswer(name);
  }, 180_000);

  it('are answers to every kind of question', () =>
    expect(new Set(all.map(({ answered }) => answered.answer.kind))).toEqual(new Set(kinds)));

  it('are, in memory, what their codec says', () =>
    expect(all.filter(({ answered }) => !Answered.is(answered))).toEqual([]));

  it('are, in JSON, what their codec and their schema say', () => {
    for (const { question, asOf, answered } of all) {
      const value = asJson(answered);
      const found = [
        ...faults(Answered, value),
        ...(inSchema(value) ? [] : [ajv.errorsText(inSchema.errors)]),
      ];
      expect({ question, asOf, found }).toEqual({ question, asOf, found: [] });
    }
  });

  it('are each of the codec of its kind', () => {
    for (const { question, answered } of all) {
      expect(answered.answer.kind).toBe(question.kind);
      expect(faults(questions[question.kind], asJson(answered.answer))).toEqual([]);
    }
  });

  it.each(kinds)(
    'of kind %s are refused with a field more, and with one less where it must be there',
    (kind) => {
      // The longest one, now: it has most fields to leave out.
      const answers = all.filter(
        ({ asOf, question }) => question.kind === kind && Object.keys(asOf).length === 0,
      );
      const [longest] = answers
        .map(({ answered }) => JSON.stringify(short(answered)))
        .toSorted((one, other) => other.length - one.length);
      const value: unknown = JSON.parse(longest!);
      for (const place of placesIn(value)) {
        const path = place[2];
        const { lacking, exceeding } = mutatedAt(place, value);
        expect([path, lacking.schema]).toEqual([path, lacking.codec]);
        expect([path, exceeding.schema]).toEqual([path, exceeding.codec]);
        if (FREE.test(path)) continue;
        expect([path, exceeding]).toEqual([path, BOTH]);
        if (ALWAYS.test(path)) expect([path, lacking]).toEqual([path, BOTH]);
      }
      expect(refused(value)).toEqual({ codec: false, schema: false });
    },
    120_000,
  );
});

describe('the names of the codecs that answers are made of', () => {
  it('are each of one codec, so that a document can refer to it by name', () => {
    const named = new Map<string, Set<unknown>>();
    const visit = (codec: AnyCodec): void => {
      const known = named.get(codec.name) ?? new Set();
      if (known.has(codec.schema)) return;
      named.set(codec.name, known.add(codec.schema));
      partsOf(codec).forEach(visit);
    };
    visit(Answered);
    const several = [...named].filter(
      ([codec, schemas]) => /^[A-Z][A-Za-z]+$/.test(codec) && schemas.size > 1,
    );
    // The reading of a date and the one of a contradiction were named before anything referred to them by name.
    expect(several.map(([codec]) => codec)).toEqual(['Reading']);
  });
});
