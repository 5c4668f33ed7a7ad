import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { commandTypes, schemaOf, schemaOfAll, schemaOfAnswers } from '../../../adapters/cli/json-schema.js';
import { Command } from '../../../domain/book/command.js';
import type { AnyCodec } from '../../../domain/language/codec.js';
import { isRecord, List, Struct, Tagged, type Props } from '../../../domain/language/struct.js';
import { Sealed } from '../../../domain/language/text.js';
import { questions } from '../../../src/question.js';
import { BEGINNING, desk } from './support/desk.js';

const ajv = new Ajv2020({ allErrors: false, keywords: ['x-acta-sealed'] });
const whole: ValidateFunction = ajv.compile(schemaOfAll());
const variant = (type: string) => Command.variants[type] as unknown as Struct<Props>;

// Values of a codec, from its parts; of a part without parts, from its schema.
const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  Moment: ['2019', '2019-11', '2019-11-14', '../2017', '2019-11-14T10:30Z', '2019-11-14T10:30:00-06:00'],
  LocalDateTime: ['2019-12-10T17:00', '2020-02-29T00:59'],
  Edtf: ['2019', '2020-33', '[2020-05,2020-06]', '2019-12-03/2019-12-05', '2020-04~'],
  Zone: ['UTC', 'America/Costa_Rica'],
  Text: ['una palabra', 'ñ', '日本', 'a\nb'],
  LocalText: [{ es: 'sí' }, { en: 'yes' }, { es: 'sí', en: 'yes' }],
  JsonData: ['x', 1, true, [], { a: ['b'] }],
};

const drawn = new Map<AnyCodec, fc.Arbitrary<unknown>>();

/** An arbitrary is made once a codec: making one costs far more than drawing from it. */
const valueOf = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  const known = drawn.get(codec) ?? arbitraryOf(codec);
  drawn.set(codec, known);
  return known;
};

const arbitraryOf = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  const words = WORDS[codec.name];
  if (words !== undefined) return fc.constantFrom(...words);
  if (codec instanceof Sealed) return valueOf((codec as Sealed<unknown>).inner);
  if (codec instanceof List) {
    const { minItems = 0 } = codec.schema as { minItems?: number };
    return fc.array(valueOf((codec as List<unknown>).item), { minLength: minItems, maxLength: minItems + 2 });
  }
  if (codec instanceof Tagged) {
    const { variants } = codec as unknown as { variants: Record<string, AnyCodec> };
    return fc.oneof(...Object.values(variants).map(valueOf));
  }
  if (codec instanceof Struct) {
    const { fields } = codec as Struct<Props>;
    return fc.record(Object.fromEntries(fields.map((field) => [field.key, valueOf(field.codec)])), {
      requiredKeys: fields.filter((field) => field.required).map((field) => field.key),
      noNullPrototype: true,
    });
  }
  return leaf(codec);
};

const leaf = ({ name, schema }: AnyCodec): fc.Arbitrary<unknown> => {
  const { type, enum: words, const: word, pattern, minimum, maximum } = schema;
  if (word !== undefined) return fc.constant(word);
  if (Array.isArray(words)) return fc.constantFrom(...(words as readonly unknown[]));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.integer({ min: Number(minimum), max: Math.min(Number(maximum), 2 ** 30) });
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  throw new Error(`no values known for ${name}`);
};

const anyCommand = fc.constantFrom(...commandTypes).chain((type) => valueOf(variant(type)));

/** One place in a command changed for something else, put in or left out. */
type Step = readonly ['drop' | 'add' | 'null' | 'number' | 'list' | 'word', number];

const mutated = (value: unknown, [kind, where]: Step): unknown => {
  const copy = structuredClone(value);
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (at: unknown): void => {
    if (!isRecord(at)) return;
    for (const key of Object.keys(at)) {
      places.push([at, key]);
      visit(at[key]);
    }
  };
  visit(copy);
  const [owner, key] = places[where % places.length]!;
  if (kind === 'drop') Reflect.deleteProperty(owner, key);
  else if (kind === 'add') owner['nobodyKnowsThis'] = 1;
  else owner[key] = { null: null, number: 3.5, list: [], word: '¡esto no!' }[kind];
  return copy;
};

const step = fc.tuple(
  fc.constantFrom('drop', 'add', 'null', 'number', 'list', 'word'),
  fc.nat(),
) as fc.Arbitrary<Step>;

describe('acta schema', () => {
  it('is a JSON Schema of every command, and of each', async () => {
    const clerk = desk();
    const all = JSON.parse((await clerk.acta('schema')).out) as Record<string, unknown>;
    expect(all).toEqual(schemaOfAll());
    expect(all).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:acta:schema:command',
    });
    expect(all['oneOf']).toHaveLength(commandTypes.length);
    expect(JSON.parse((await clerk.acta('schema', 'TakePosition')).out)).toMatchObject({
      $id: 'urn:acta:schema:command:TakePosition',
      title: 'Take position',
    });
    clerk.clear();
  });

  it.each(commandTypes)('of %s is valid, and takes what the codec takes', (type) => {
    const one = ajv.compile(schemaOf(type) ?? false);
    fc.assert(
      fc.property(valueOf(variant(type)), (value) => {
        expect(E.isRight(Command.decode(value))).toBe(true);
        expect([one(value), one.errors]).toEqual([true, null]);
        expect(whole(value)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses nothing that the codec takes', () =>
    fc.assert(
      fc.property(anyCommand, step, (value, how) => {
        const other = mutated(value, how);
        if (E.isRight(Command.decode(other))) expect([other, whole(other)]).toEqual([other, true]);
      }),
      { numRuns: 1000 },
    ));

  it('refuses what is left out, does not belong or has another type, as the codec does', () =>
    fc.assert(
      fc.property(anyCommand, step, (value, how) => {
        fc.pre(how[0] !== 'word');
        const other = mutated(value, how);
        expect([other, whole(other)]).toEqual([other, E.isRight(Command.decode(other))]);
      }),
      { numRuns: 1000 },
    ));

  it('shares what the commands share', () => {
    const { $defs } = schemaOfAll() as { $defs: Record<string, unknown> };
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining([...commandTypes, 'LocalText', 'Moment', 'Topic', 'Basis']),
    );
    const apart = commandTypes.map(schemaOf).map((schema) => JSON.stringify(schema).length);
    const sum = apart.reduce((all, length) => all + length, 0);
    expect(JSON.stringify(schemaOfAll()).length).toBeLessThan(sum / 3);
  });
});

describe('acta schema --answers', () => {
  const { $defs } = schemaOfAnswers() as { $defs: Record<string, unknown> };

  it('is a JSON Schema of every answer, by the kind of the question', async () => {
    const clerk = desk();
    const { exit, out } = await clerk.acta('schema', '--answers');
    expect([exit, JSON.parse(out)]).toEqual([0, schemaOfAnswers()]);
    expect(schemaOfAnswers()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:acta:schema:answer',
      $ref: '#/$defs/Answered',
    });
    expect($defs['Answer']).toEqual({
      oneOf: Object.values(questions).map(({ name }) => ({ $ref: `#/$defs/${name}` })),
    });
    clerk.clear();
  });

  it('holds for what a question prints with --json', async () => {
    const clerk = desk();
    const holds = ajv.compile(schemaOfAnswers());
    await clerk.acta('record', clerk.file('crm.yaml', BEGINNING));
    for (const asked of [
      ['members'],
      ['log'],
      ['mandates'],
      ['members', '--at', '0'],
      ['log', '--on', '1990'],
    ]) {
      const { exit, out } = await clerk.acta(...asked, '--json');
      expect([asked, exit, holds(JSON.parse(out)), holds.errors]).toEqual([asked, 0, true, null]);
    }
    expect(holds({ ...JSON.parse((await clerk.acta('notes', '--json')).out), more: 1 })).toBe(false);
    clerk.clear();
  });

  it('says each thing once', () => {
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['ActTold', 'EventTold', 'LocalText', 'Named', 'PositionTaken']),
    );
    expect(Object.keys($defs).filter((name) => commandTypes.includes(name))).toEqual([]);
  });

  it('goes without a command', async () => {
    const clerk = desk();
    const { exit, out, err } = await clerk.acta('schema', 'TakePosition', '--answers', '--lang', 'en');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(
      '--answers goes without a command: acta schema --answers, or acta schema TakePosition.',
    );
    clerk.clear();
  });

  it('is in the help, in both languages', async () => {
    const clerk = desk();
    const help = async (lang: string) => (await clerk.acta('schema', '--help', '--lang', lang)).out;
    expect(await help('es')).toMatch(
      /--answers\s+de las respuestas: lo que cada pregunta muestra con --json/,
    );
    expect(await help('en')).toMatch(/--answers\s+of the answers: what each question prints with --json/);
    clerk.clear();
  });
});
