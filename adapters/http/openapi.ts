import type { AnyCodec, JsonSchema, JsonValue } from '../../domain/language/codec.js';
import { definitionsOf } from '../../src/json-schema.js';
import type { Parameters } from './parameter.js';
import { JSON_MEDIA } from './reply.js';
import type { Answered, Route } from './route.js';

// OpenAPI 3.1, whose schemas are JSON Schema 2020-12: the codecs' own. Nothing here is written by hand twice.

const REFERENCE = '#/components/schemas/';

const bare = (media: string): string => media.split(';', 1)[0] ?? media;

/** Every codec that a route takes or answers with, by its name. */
const codecsOf = (routes: readonly Route[]): Readonly<Record<string, AnyCodec>> => {
  const codecs: Record<string, AnyCodec> = {};
  const add = (codec: AnyCodec | undefined): void => {
    if (codec !== undefined && isNamed(codec)) codecs[codec.name] ??= codec;
  };
  for (const { body, answers } of routes) {
    add(body?.codec);
    Object.values(answers).forEach(({ codec }) => add(codec));
  }
  return codecs;
};

const isNamed = ({ name }: AnyCodec): boolean => /^[A-Z][A-Za-z]+$/.test(name);

/** The schema where it is used: by name where it has one, else in full. */
const schemaOf = (codec: AnyCodec): JsonSchema =>
  isNamed(codec) ? { $ref: `${REFERENCE}${codec.name}` } : codec.schema;

const parametersOf = (place: 'path' | 'query', parameters: Parameters): readonly JsonSchema[] =>
  Object.entries(parameters).map(([name, { about, schema }]) => ({
    name,
    in: place,
    required: place === 'path',
    description: about,
    schema,
  }));

const headersOf = ({ headers = {} }: Route): readonly JsonSchema[] =>
  Object.entries(headers)
    // OpenAPI keeps these names to itself.
    .filter(([name]) => !['Accept', 'Content-Type', 'Authorization'].includes(name))
    .map(([name, { about, required }]) => ({
      name,
      in: 'header',
      required: required === true,
      description: about,
      schema: { type: 'string' },
    }));

const responseOf = ({ about, codec, media }: Answered): JsonSchema => {
  if (codec === undefined && media === undefined) return { description: about };
  const schema = codec === undefined ? { type: 'string' } : schemaOf(codec);
  return { description: about, content: { [bare(media ?? JSON_MEDIA)]: { schema } } };
};

const operationOf = (route: Route): JsonSchema => ({
  operationId: route.name,
  summary: route.about.en,
  description: route.about.es,
  tags: [route.group],
  security:
    route.access === 'recorder' ? [{ bearer: [] }] : route.access === 'reader' ? [{}, { bearer: [] }] : [],
  parameters: [
    ...parametersOf('path', route.params),
    ...parametersOf('query', route.query),
    ...headersOf(route),
  ],
  ...(route.body === undefined
    ? {}
    : {
        requestBody: { required: true, content: { 'application/json': { schema: bodySchema(route.body) } } },
      }),
  responses: Object.fromEntries(
    Object.entries(route.answers).map(([status, answer]): [string, JsonValue] => [
      status,
      responseOf(answer),
    ]),
  ),
});

const bodySchema = ({ codec, orList }: NonNullable<Route['body']>): JsonSchema =>
  orList === undefined
    ? schemaOf(codec)
    : { oneOf: [schemaOf(codec), { type: 'array', minItems: 1, items: schemaOf(codec) }] };

/** `?lang=` leaves one of the two sentences out. */
const IN_ONE_OR_BOTH: JsonSchema = {
  type: 'object',
  description: 'A sentence in both languages; with `lang`, in that one.',
  properties: { es: { type: 'string' }, en: { type: 'string' } },
  minProperties: 1,
  additionalProperties: false,
};

/** The document of all routes. */
export const openApi = (routes: readonly Route[], version: string): JsonSchema => {
  const paths: Record<string, Record<string, JsonValue>> = {};
  for (const route of routes) {
    // OpenAPI has no word for the rest of a path; the parameter says that it may have slashes.
    (paths[route.path.replace('{+', '{')] ??= {})[route.method] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'acta',
      version,
      description: 'The book of record of a body that decides by consensus.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { ...definitionsOf(codecsOf(routes), REFERENCE), Bilingual: IN_ONE_OR_BOTH },
    },
  };
};
