import { oneOf, whole } from '../../domain/language/codec.js';
import { record } from '../../domain/language/dictionary.js';
import { list, literal, optional, struct, tagged } from '../../domain/language/struct.js';
import { sealed, Text } from '../../domain/language/text.js';
import { union, wordOr } from '../../domain/language/union.js';
import { definitionsOf } from '../../src/json-schema.js';

const Colour = oneOf('Colour', ['red', 'green']);
const Pen = struct('Pen', { kind: literal('pen'), colour: Colour, owner: sealed('person', Text) });
const Box = struct('Box', {
  kind: literal('box'),
  pens: list(Pen),
  lid: optional(Colour),
  weight: whole('weight'),
});

describe('the definitions of codecs', () => {
  it('are those given, then what they share, each written once', () => {
    const { Box: box, ...shared } = definitionsOf({ Box });
    expect(Object.keys(shared)).toEqual(['Colour', 'Pen']);
    expect(box).toMatchObject({
      properties: {
        pens: { items: { $ref: '#/$defs/Pen' } },
        lid: { $ref: '#/$defs/Colour' },
        weight: { type: 'integer' },
      },
    });
    expect(shared['Pen']).toMatchObject({ properties: { colour: { $ref: '#/$defs/Colour' } } });
    expect(shared['Colour']).toEqual(Colour.schema);
  });

  it('refer to each other where the document keeps them', () => {
    const { Box: box } = definitionsOf({ Box, Pen }, '#/components/schemas/');
    expect(box).toMatchObject({ properties: { pens: { items: { $ref: '#/components/schemas/Pen' } } } });
  });

  it('keep the names given, and the order', () => {
    const Thing = union('Thing', 'kind', { pen: Pen, box: Box });
    const definitions = definitionsOf({ Thing, Box });
    expect(Object.keys(definitions)).toEqual(['Thing', 'Box', 'Colour', 'Pen']);
    expect(definitions['Thing']).toEqual({ oneOf: [{ $ref: '#/$defs/Pen' }, { $ref: '#/$defs/Box' }] });
    expect(Object.keys(definitionsOf({ Case: Box, Cup: struct('Cup', { in: Box }) }))).toEqual([
      'Case',
      'Cup',
      'Colour',
      'Pen',
    ]);
    expect(definitionsOf({ Case: Box, Cup: struct('Cup', { in: Box }) })['Cup']).toMatchObject({
      properties: { in: { $ref: '#/$defs/Case' } },
    });
  });

  it('find what stands in records, in variants and beside a word', () => {
    const Drawer = struct('Drawer', {
      byName: record(Pen),
      state: tagged('State', 'kind', { locked: { key: Colour } }),
      label: wordOr('none', struct('Label', { words: Text })),
    });
    const definitions = definitionsOf({ Drawer });
    expect(Object.keys(definitions)).toEqual(['Drawer', 'Colour', 'Label', 'Pen', 'State', 'Text']);
    expect(definitions['Drawer']).toMatchObject({
      properties: {
        byName: { additionalProperties: { $ref: '#/$defs/Pen' } },
        label: { anyOf: [{ const: 'none' }, { $ref: '#/$defs/Label' }] },
      },
    });
  });

  it('write out two codecs that bear one name, and one that bears a name given to another', () => {
    const Blue = oneOf('Colour', ['blue']);
    const both = definitionsOf({ Pair: struct('Pair', { one: Colour, other: Blue }) });
    expect(both).toMatchObject({ Pair: { properties: { one: Colour.schema, other: Blue.schema } } });
    expect(Object.keys(both)).toEqual(['Pair']);
    expect(definitionsOf({ Colour: struct('Paint', { in: Blue }) })).toMatchObject({
      Colour: { properties: { in: Blue.schema } },
    });
  });
});
