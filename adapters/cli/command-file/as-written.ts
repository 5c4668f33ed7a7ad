import type { JsonSchema } from '../../../domain/language/codec.js';
import { isRecord } from '../../../domain/language/struct.js';
import type { Field, Node } from '../../json/node.js';

/**
 * The same value, in which a number stands as its writer wrote it wherever the schema has text: `term: 2020` is the
 * text "2020", `paragraph: 1.10` the text "1.10". Nothing else changes: where the schema has a number, or leaves
 * open what there is (the data of a correction), a number stays one; and `true`, `null` and what JSON writes
 * without quotes are never text.
 */
export const asWritten = (node: Node, schema: JsonSchema): Node => {
  switch (node.kind) {
    case 'scalar':
      return node.written !== undefined && isText(schema)
        ? { kind: 'scalar', place: node.place, value: node.written }
        : node;
    case 'list': {
      const { items } = schema;
      return isRecord(items)
        ? { ...node, items: node.items.map((item) => asWritten(item, asSchema(items))) }
        : node;
    }
    case 'group': {
      const { properties } = variantOf(schema, node) ?? {};
      if (!isRecord(properties)) return node;
      const fields = [...node.fields].map(([key, field]): [string, Field] => {
        const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
        return [key, isRecord(own) ? { ...field, node: asWritten(field.node, asSchema(own)) } : field];
      });
      return { ...node, fields: new Map(fields) };
    }
  }
};

// A part of a schema is a schema; its type has forgotten it.
const asSchema = (part: Record<string, unknown>): JsonSchema => part as JsonSchema;

const isText = ({ type, const: word, enum: words }: JsonSchema): boolean =>
  type === 'string' ||
  typeof word === 'string' ||
  (Array.isArray(words) && words.every((w) => typeof w === 'string'));

/** Of a schema with several forms, the one whose tag the group carries. */
const variantOf = (schema: JsonSchema, group: Node): JsonSchema | undefined => {
  const { oneOf } = schema;
  if (!Array.isArray(oneOf)) return schema;
  return oneOf.map(asSchema).find(({ properties }) => {
    if (!isRecord(properties) || group.kind !== 'group') return false;
    return Object.entries(properties).some(([key, own]) => {
      const value = group.fields.get(key)?.node;
      return (
        isRecord(own) &&
        typeof own['const'] === 'string' &&
        value?.kind === 'scalar' &&
        value.value === own['const']
      );
    });
  });
};
