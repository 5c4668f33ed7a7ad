import { commandContracts, Command } from '../../domain/book/command.js';
import type { JsonSchema } from '../../domain/language/codec.js';
import type { Props, Struct } from '../../domain/language/struct.js';
import { Answered } from '../../src/ask.js';
import { definitionsOf, DIALECT } from '../../src/json-schema.js';
import { questions } from '../../src/question.js';

/** The command types, in the order of the subjects. */
export const commandTypes: readonly string[] = commandContracts.map(({ type }) => type);

const NAMESPACE = 'urn:acta:schema:command';

/** JSON Schema of every command. */
export const schemaOfAll = (): JsonSchema => {
  const definitions = definitionsOf(Object.fromEntries(commandTypes.map((type) => [type, codecOf(type)])));
  return {
    $schema: DIALECT,
    $id: NAMESPACE,
    title: 'acta command',
    description:
      'What somebody asks acta to record. In a command file, id, correlation and causation may be labels.',
    oneOf: commandTypes.map((type) => ({ $ref: `#/$defs/${type}` })),
    $defs: Object.fromEntries(
      Object.entries(definitions).map(([name, schema]) => [
        name,
        commandTypes.includes(name) ? titled(name, schema) : schema,
      ]),
    ),
  };
};

/** JSON Schema of one command; undefined for a type there is not. */
export const schemaOf = (type: string): JsonSchema | undefined => {
  if (!commandTypes.includes(type)) return undefined;
  const { [type]: body = {}, ...definitions } = definitionsOf({ [type]: codecOf(type) });
  return {
    $schema: DIALECT,
    $id: `${NAMESPACE}:${type}`,
    ...titled(type, body),
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
};

/** JSON Schema of every answer: of what a question prints with `--json`. */
export const schemaOfAnswers = (): JsonSchema => ({
  $schema: DIALECT,
  $id: 'urn:acta:schema:answer',
  title: 'acta answer',
  description: `What acta answers, by the kind of the question: ${Object.keys(questions).join(', ')}.`,
  $ref: '#/$defs/Answered',
  $defs: definitionsOf({ Answered }),
});

const codecOf = (type: string): Struct<Props> => {
  // Every contract's type has its variant: both come from the same table.
  const variant: unknown = Command.variants[type];
  return variant as Struct<Props>;
};

/** `TakePosition` → "Take position" */
const titled = (type: string, schema: JsonSchema): JsonSchema => ({
  title: type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  ...schema,
});
