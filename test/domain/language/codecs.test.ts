import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import {
  flag,
  isNot,
  matching,
  oneOf,
  pattern,
  whole,
  type AnyCodec,
} from '../../../domain/language/codec.js';
import { record } from '../../../domain/language/dictionary.js';
import { command, event } from '../../../domain/language/event.js';
import { explain, pointer, where } from '../../../domain/language/explain.js';
import { Code, CommandId, PartyCode } from '../../../domain/language/ids.js';
import { DEEPEST, JsonData } from '../../../domain/language/json-data.js';
import { maySeal, sealedPaths } from '../../../domain/language/sealed-fields.js';
import { LONGEST_LIST } from '../../../domain/language/struct.js';
import {
  list,
  literal,
  nonEmptyList,
  optional,
  orUndefined,
  struct,
  tagged,
} from '../../../domain/language/struct.js';
import {
  Bilingual,
  inLanguage,
  isWritable,
  Language,
  LocalText,
  LONGEST_TEXT,
  sealed,
  Text,
} from '../../../domain/language/text.js';
import { extended, union, wordOr } from '../../../domain/language/union.js';
import { same } from '../../support/same.js';

const problems = (codec: AnyCodec, value: unknown) => {
  const decoded = codec.decode(value);
  return E.isLeft(decoded) ? explain(decoded.left) : [];
};
/** Whether a codec lets a value through: decoding and the plain question say the same, and it comes back as it was. */
const takes = (codec: AnyCodec, value: unknown): boolean => {
  const decoded = codec.decode(value);
  expect(codec.is(value)).toBe(E.isRight(decoded));
  if (E.isRight(decoded)) expect(decoded.right).toBe(value);
  return E.isRight(decoded);
};
const refusals = (codec: AnyCodec, value: unknown) =>
  problems(codec, value).map(({ path, reason }) => `${pointer(path)} ${reason.en}`);

const Colour = oneOf('Colour', ['red', 'green']);
const Flag = struct('Flag', {
  colour: Colour,
  stripes: whole('stripes', 1, 9),
  of: optional(PartyCode),
  names: list(Text),
});

describe('a codec of words, numbers and flags', () => {
  it('takes only what it names', () => {
    expect(['red', 'blue', '', 1, null].map((word) => takes(Colour, word))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([1, 9, 0, 10, 1.5, '1', NaN].map((n) => takes(whole('n', 1, 9), n))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([0, Number.MAX_SAFE_INTEGER, -1, 2 ** 53].map((n) => takes(whole('n'), n))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([true, false, 'true', 1].map((b) => takes(flag, b))).toEqual([true, true, false, false]);
    expect(['a', 'b', 1].map((w) => takes(literal('a'), w))).toEqual([true, false, false]);
    const Pair = pattern('Pair', /^\d\d$/, { es: 'dos cifras', en: 'two digits' });
    expect(['12', '123', 12].map((p) => takes(Pair, p))).toEqual([true, false, false]);
    const Digits = matching('Digits', /^\d+$/, { es: 'cifras', en: 'digits' });
    same<string, typeof Digits._A>(true);
    expect(['12', '1a', 12].map((d) => takes(Digits, d))).toEqual([true, false, false]);
    expect([true, false, 'true'].map((b) => takes(literal(true), b))).toEqual([true, false, false]);
    expect(literal(false).reason('no').en).toBe('"no" is not false');
  });

  it('takes as an identifier what a clerk can write and read aloud', () => {
    const good = ['CR', 'border-management', 'p.1', 'a', 'A_1', 'x'.repeat(64)];
    const bad = ['', '-a', 'a-', 'niñez', 'a b', 'x'.repeat(65), 'a/b', '__proto__', 7];
    expect(good.filter((id) => !takes(PartyCode, id))).toEqual([]);
    expect(bad.filter((id) => takes(PartyCode, id))).toEqual([]);
    expect([...good, ...bad].filter((id) => takes(Code, id))).toEqual(good);
    expect(takes(CommandId, '00000000-0000-4000-8000-000000000001')).toBe(true);
    expect(takes(CommandId, '00000000-0000-4000-8000-00000000000A')).toBe(false);
  });

  it('says what is wrong in both languages, and what is missing', () => {
    const [wrong] = problems(Colour, 'blue');
    expect(wrong).toEqual({
      path: [],
      value: 'blue',
      reason: { es: '"blue" no es uno de: red, green', en: '"blue" is not one of: red, green' },
      known: ['red', 'green'],
    });
    expect(Colour.reason(undefined)).toEqual({
      es: 'falta: se espera uno de: red, green',
      en: 'missing: expected one of: red, green',
    });
    expect(isNot('una cosa', 'a thing')('x'.repeat(100)).en).toBe(`"${'x'.repeat(56)}… is not a thing`);
    expect(isNot('una cosa', 'a thing')(() => 1).en).toContain('is not a thing');
  });

  it('shows its schema', () => {
    expect(Colour.schema).toEqual({ enum: ['red', 'green'] });
    expect(whole('n', 1, 9).schema).toEqual({ type: 'integer', minimum: 1, maximum: 9 });
    expect(literal('a').schema).toEqual({ const: 'a' });
  });
});

describe('a struct', () => {
  const good = { colour: 'red', stripes: 3, names: ['uno'] };

  it('takes exactly its fields', () => {
    expect(takes(Flag, good)).toBe(true);
    expect(takes(Flag, { ...good, of: 'CR' })).toBe(true);
    expect(takes(Flag, { ...good, of: undefined })).toBe(true);
    expect([null, [], 'x', undefined].filter((value) => takes(Flag, value))).toEqual([]);
  });

  it('refuses an unknown field, and says which ones there are', () => {
    const [unknown] = problems(Flag, { ...good, color: 'red' });
    expect(unknown).toMatchObject({
      path: ['color'],
      reason: { en: 'unknown field' },
      known: ['colour', 'stripes', 'of', 'names'],
    });
    expect(takes(Flag, { ...good, color: 'red' })).toBe(false);
    expect(takes(Flag, { ...good, '': 'red' })).toBe(false);
    expect(takes(Flag, JSON.parse('{"colour":"red","stripes":3,"names":[],"__proto__":{}}'))).toBe(false);
  });

  it('names every fault with its place', () => {
    expect(refusals(Flag, { colour: 'blue', names: ['uno', ''], of: 'a b' })).toEqual([
      '/colour "blue" is not one of: red, green',
      '/stripes missing: expected a whole number from 1 to 9',
      '/of "a b" is not an identifier (unaccented letters, digits, hyphens; up to 64)',
      '/names/1 "" is not a text (something written, no control characters)',
    ]);
    expect(refusals(Flag, 7)).toEqual([' 7 is not a group of fields']);
    expect(refusals(Flag, { ...good, '': 1 })).toEqual(['/ unknown field']);
  });

  it('shows its schema, closed', () =>
    expect(Flag.schema).toMatchObject({
      type: 'object',
      required: ['colour', 'stripes', 'names'],
      additionalProperties: false,
      properties: { stripes: { minimum: 1 } },
    }));
});

describe('a field without a value', () => {
  const Step = struct('Step', { of: optional(Text), after: orUndefined(Text) });

  it('is left out, or is undefined where it is always there', () => {
    same<typeof Step._A, { readonly of?: string; readonly after: string | undefined }>(true);
    expect([{}, { after: undefined }, { of: 'a', after: 'b' }].filter((v) => !takes(Step, v))).toEqual([]);
    expect(refusals(Step, { after: 1 })).toEqual([
      '/after 1 is not a text (something written, no control characters)',
    ]);
    expect(Step.schema).toMatchObject({ required: [] });
  });
});

describe('a record', () => {
  const Scores = record(whole('score'));

  it('takes any keys, each with what it must hold', () => {
    expect([{}, { a: 1, b: 0 }, { a: -1 }, [], null].map((v) => takes(Scores, v))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(refusals(Scores, { a: 1, b: 'x', c: -1 })).toEqual([
      '/b "x" is not a whole number from 0 to 9007199254740991',
      '/c -1 is not a whole number from 0 to 9007199254740991',
    ]);
    expect(refusals(Scores, 7)).toEqual([' 7 is not a group of fields']);
    expect(Scores.schema).toMatchObject({ type: 'object', additionalProperties: { minimum: 0 } });
  });
});

describe('what is too long', () => {
  const many = (count: number) => Array.from({ length: count }, () => '');

  it('is a list of more than its most elements: told so, and none of them is looked at', () => {
    const places = Array.from({ length: LONGEST_LIST }, () => 'a');
    expect(takes(list(Text), places)).toBe(true);
    expect(refusals(list(Text), [...places, 'a'])).toEqual([
      ' there are 10001 elements, and a list has at most 10000',
    ]);
    expect(refusals(struct('Roll', { parties: nonEmptyList(Text) }), { parties: many(150_000) })).toEqual([
      '/parties there are 150000 elements, and a list has at most 10000',
    ]);
    expect(list(Text).schema).toMatchObject({ minItems: 0, maxItems: LONGEST_LIST });
  });

  it('is told, element by element, of a list that is only wrong', () =>
    expect(refusals(list(Text), many(LONGEST_LIST))).toHaveLength(LONGEST_LIST));

  it('is a text: its length is told, not that it is none', () =>
    expect(problems(Text, 'x'.repeat(LONGEST_TEXT + 1)).map(({ reason }) => reason)).toEqual([
      {
        es: 'el texto tiene 200001 caracteres, y el límite es 200000: guárdelo aparte y cítelo',
        en: 'the text has 200001 characters, and the limit is 200000: keep it elsewhere and cite it',
      },
    ]));
});

describe('a list', () => {
  it('takes as many as it must', () => {
    expect([[], ['a'], ['a', ''], 'a'].map((value) => takes(list(Text), value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([[], ['a']].map((value) => takes(nonEmptyList(Text), value))).toEqual([false, true]);
    expect(refusals(nonEmptyList(Text), [])).toEqual([' [] is not a list with at least one element']);
    expect(refusals(list(Text), {})).toEqual([' {} is not a list']);
  });
});

describe('one of several structs', () => {
  const Shape = tagged('Shape', 'kind', { circle: { radius: whole('radius') }, dot: {} });

  it('takes the fields of the one it names', () => {
    expect(takes(Shape, { kind: 'circle', radius: 1 })).toBe(true);
    expect(takes(Shape, { kind: 'dot' })).toBe(true);
    expect(refusals(Shape, { kind: 'circle' })).toEqual([
      '/radius missing: expected a whole number from 0 to 9007199254740991',
    ]);
    expect(refusals(Shape, { kind: 'dot', radius: 1 })).toEqual(['/radius unknown field']);
  });

  it('refuses a word it does not know, and shows those it does', () => {
    expect(problems(Shape, { kind: 'square' })).toMatchObject([{ path: ['kind'], known: ['circle', 'dot'] }]);
    expect(refusals(Shape, {})).toEqual(['/kind missing: expected one of: circle, dot']);
    expect(refusals(Shape, 'circle')).toEqual([' "circle" is not a group of fields']);
    expect(takes(Shape, { kind: 'toString' })).toBe(false);
  });

  it('shows the schema of each', () => {
    const schemas = Shape.schema['oneOf'];
    expect(schemas).toHaveLength(2);
    expect(schemas).toMatchObject([{ properties: { kind: { const: 'circle' } } }, { required: ['kind'] }]);
  });
});

describe('one of several structs that have names of their own', () => {
  const Cat = struct('Cat', { kind: literal('cat'), lives: whole('lives', 0, 9) });
  const Dog = struct('Dog', { kind: literal('dog') });
  const Pet = union('Pet', 'kind', { cat: Cat, dog: Dog });

  it('is of the one whose word it has', () => {
    same<typeof Pet._A, typeof Cat._A | typeof Dog._A>(true);
    expect(takes(Pet, { kind: 'cat', lives: 9 })).toBe(true);
    expect(takes(Pet, { kind: 'dog' })).toBe(true);
    expect(refusals(Pet, { kind: 'dog', lives: 9 })).toEqual(['/lives unknown field']);
    expect(refusals(Pet, { kind: 'cow' })).toEqual(['/kind "cow" is not one of: cat, dog']);
    expect(Pet.schema).toEqual({ oneOf: [Cat.schema, Dog.schema] });
  });

  it('does not take a struct under another word than its own', () => {
    // @ts-expect-error -- a cat is no dog
    expect(union('Pet', 'kind', { dog: Cat })).toBeDefined();
  });
});

describe('one of several structs with more fields', () => {
  const Shape = tagged('Shape', 'kind', { circle: { radius: whole('radius') }, dot: {} });
  const Drawn = extended('Drawn', Shape, { by: Text });

  it('has them in each', () => {
    same<typeof Drawn._A, typeof Shape._A & { readonly by: string }>(true);
    expect(takes(Drawn, { kind: 'circle', radius: 1, by: 'Ana' })).toBe(true);
    expect(takes(Drawn, { kind: 'dot', by: 'Ana' })).toBe(true);
    expect(refusals(Drawn, { kind: 'dot' })).toEqual([
      '/by missing: expected a text (something written, no control characters)',
    ]);
    expect(takes(Shape, { kind: 'dot', by: 'Ana' })).toBe(false);
  });
});

describe('a word or something else', () => {
  const Until = wordOr('always', struct('Until', { year: whole('year') }));

  it('is one of the two', () => {
    same<typeof Until._A, 'always' | { readonly year: number }>(true);
    expect(['always', { year: 2020 }, 'never', {}].map((v) => takes(Until, v))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(refusals(Until, { year: 'x' })).toEqual([
      '/year "x" is not a whole number from 0 to 9007199254740991',
    ]);
    expect(refusals(Until, 'never')).toEqual([' "never" is not a group of fields']);
    expect(Until.schema).toMatchObject({ anyOf: [{ const: 'always' }, { type: 'object' }] });
  });
});

describe('texts', () => {
  it('hold something written, and no character that cannot be shown', () => {
    const bad = [
      '',
      '  \n',
      'a\u0000',
      'a\u0007',
      'a\u007f',
      'a\u0085',
      '\ud800',
      'x\udc00y',
      'x'.repeat(LONGEST_TEXT + 1),
    ];
    expect(bad.filter(isWritable)).toEqual([]);
    expect(['a', 'á\n\tb', '👍', 'x'.repeat(LONGEST_TEXT)].filter((text) => !isWritable(text))).toEqual([]);
    expect([1, 'a'].map((value) => takes(Text, value))).toEqual([false, true]);
  });

  it('are in a language', () => {
    expect(['es', 'pt-BR', 'quc', 'zh-Hant'].filter((code) => !takes(Language, code))).toEqual([]);
    expect(['ES', 'spanish', 'pt_BR', '', 3].filter((code) => takes(Language, code))).toEqual([]);
    expect(refusals(Language, 'x')).toEqual([' "x" is not a language code such as "en"']);
  });

  it('may be in both languages, never in neither', () => {
    expect(takes(LocalText, { es: 'uno' })).toBe(true);
    expect(takes(LocalText, { es: 'uno', en: 'one' })).toBe(true);
    expect(takes(LocalText, { en: '' })).toBe(false);
    expect(takes(LocalText, { fr: 'un' })).toBe(false);
    expect(refusals(LocalText, {})).toEqual([' {} is not a text in Spanish (es) or English (en)']);
    expect(LocalText.schema).toMatchObject({ minProperties: 1 });
  });

  it('of acta itself are in both languages, however long', () => {
    expect(takes(Bilingual, { es: 'uno', en: 'x'.repeat(LONGEST_TEXT + 1) })).toBe(true);
    expect(takes(Bilingual, { es: 'uno' })).toBe(false);
    expect(refusals(Bilingual, { es: 'uno', en: 1 })).toEqual(['/en 1 is not a sentence']);
  });

  it('are shown in the language asked for, else in the other', () => {
    expect(inLanguage({ es: 'uno', en: 'one' }, 'es')).toBe('uno');
    expect(inLanguage({ es: 'uno', en: 'one' }, 'en')).toBe('one');
    expect(inLanguage({ en: 'one' }, 'es')).toBe('one');
    expect(inLanguage({ es: 'uno' }, 'en')).toBe('uno');
    expect(inLanguage({}, 'en')).toBe('');
  });
});

describe('plain data', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'a' : [nested(depth - 1)]);

  it('is text, whole numbers, flags, lists and groups', () => {
    const good = ['a', 0, -7, true, [], {}, { a: [1, { b: false }] }, nested(DEEPEST)];
    const bad = [
      null,
      1.5,
      2 ** 53,
      NaN,
      -0,
      undefined,
      [null],
      { a: undefined },
      '\ud800',
      { '\ud800': 1 },
      nested(DEEPEST + 1),
    ];
    expect(good.filter((value) => !takes(JsonData, value))).toEqual([]);
    expect(bad.filter((value) => takes(JsonData, value))).toEqual([]);
  });
});

describe('sealed fields', () => {
  const Person = struct('Person', {
    name: sealed('person', Text),
    nick: optional(sealed('person', Text)),
    role: optional(Text),
  });
  const Door = tagged('Door', 'kind', { open: { said: Text }, closed: { said: sealed('closed', Text) } });
  const Room = struct('Room', { people: list(Person), door: Door, doors: optional(list(Text)) });

  it('decode as what they hold, and say so in their schema', () => {
    const name = sealed('person', Text);
    expect([takes(name, 'Alguien'), takes(name, '')]).toEqual([true, false]);
    expect(name.schema).toMatchObject({ type: 'string', 'x-acta-sealed': 'person' });
    expect(refusals(Person, { name: 7 })).toEqual([
      '/name 7 is not a text (something written, no control characters)',
    ]);
  });

  it('are found wherever something stands in them', () => {
    const people = [
      { name: 'Una', role: 'jefa' },
      { name: 'Otra', nick: 'O' },
    ];
    expect(sealedPaths(Room, { people, door: { kind: 'closed', said: 'algo' } })).toEqual([
      'people.0.name',
      'people.1.name',
      'people.1.nick',
      'door.said',
    ]);
    expect(sealedPaths(Room, { people: [], door: { kind: 'open', said: 'algo' } })).toEqual([]);
    expect(sealedPaths(sealed('person', Text), 'Una')).toEqual(['']);
    expect(sealedPaths(record(Person), { one: { name: 'Una' }, other: { name: 'Otra' } })).toEqual([
      'one.name',
      'other.name',
    ]);
  });

  it('are none in what is not of the shape', () => {
    expect(sealedPaths(Room, 'room')).toEqual([]);
    expect(sealedPaths(Room, { people: 'all', door: 'shut' })).toEqual([]);
    expect(sealedPaths(Room, { door: { kind: 'ajar' } })).toEqual([]);
    expect(sealedPaths(Text, 'plain')).toEqual([]);
  });

  it('are announced by the codec that may hold them', () => {
    expect(
      [Person, Room, Door, list(Door), record(Door), sealed('person', Text)].filter(
        (codec) => !maySeal(codec),
      ),
    ).toEqual([]);
    expect(
      [Text, Flag, list(Text), record(Text), tagged('None', 'kind', { none: {} })].filter(maySeal),
    ).toEqual([]);
  });
});

describe('where something is wrong', () => {
  it('is told as RFC 6901 does', () => {
    expect(pointer(['a/b', '~', '0'])).toBe('/a~1b/~0/0');
    const decoded = Flag.decode({});
    expect(E.isLeft(decoded) && where(decoded.left)).toBe('/colour: missing: expected one of: red, green');
    expect(where([])).toBe('');
  });

  it('is told even of a codec that gives no reason of its own', () => {
    const decoded = t.string.decode(7);
    expect(E.isLeft(decoded) && explain(decoded.left)).toEqual([
      { path: [], value: 7, reason: { es: 'no se entiende', en: 'not understood' }, known: [] },
    ]);
    expect(explain([{ value: 7, context: [] }])).toMatchObject([{ reason: { en: 'not understood' } }]);
  });
});

describe('contracts', () => {
  it('carry the version that their upcasts lead to', () => {
    const first = event('Happened', { a: Text });
    const second = event('Happened', { a: Text }, [(data) => data]);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(first.of({ a: 'x' })).toEqual({ type: 'Happened', data: { a: 'x' } });
    expect(command('Happen', { a: Text }).data.name).toBe('Happen');
  });
});
