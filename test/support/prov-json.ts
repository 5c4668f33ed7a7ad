// The structure that the W3C Member Submission "The PROV-JSON Serialization" (2013-04-24) gives a document: records by
// kind and identifier, the attributes each relation must and may have, values as strings, numbers, booleans or typed
// or language-tagged literals. Our reading of it, not yet held against its text or another implementation.
const QUALIFIED = '^(?:[A-Za-z_][A-Za-z0-9_.-]*:[^\\s:]+|_:[A-Za-z0-9._-]+)$';
const reference = { type: 'string', pattern: QUALIFIED };
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?$',
};

const literal = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    {
      type: 'object',
      properties: { $: { type: ['string', 'number', 'boolean'] }, type: reference, lang: { type: 'string' } },
      required: ['$'],
      additionalProperties: false,
    },
  ],
};
const value = { anyOf: [literal, { type: 'array', items: literal, minItems: 1 }] };

/** Own attributes stand under qualified names beside those of the kind. */
const records = (must: readonly string[], own: Readonly<Record<string, object>>): object => ({
  type: 'object',
  propertyNames: { pattern: QUALIFIED },
  additionalProperties: {
    type: 'object',
    required: must,
    properties: own,
    propertyNames: { pattern: QUALIFIED },
    additionalProperties: value,
  },
});

export const provJsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    prefix: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_-]*$' },
      additionalProperties: { type: 'string' },
    },
    entity: records([], {}),
    activity: records([], { 'prov:startTime': time, 'prov:endTime': time }),
    agent: records([], {}),
    wasGeneratedBy: records(['prov:entity'], {
      'prov:entity': reference,
      'prov:activity': reference,
      'prov:time': time,
    }),
    used: records(['prov:activity'], {
      'prov:activity': reference,
      'prov:entity': reference,
      'prov:time': time,
    }),
    wasInformedBy: records(['prov:informed', 'prov:informant'], {
      'prov:informed': reference,
      'prov:informant': reference,
    }),
    wasAssociatedWith: records(['prov:activity'], {
      'prov:activity': reference,
      'prov:agent': reference,
      'prov:plan': reference,
    }),
    actedOnBehalfOf: records(['prov:delegate', 'prov:responsible'], {
      'prov:delegate': reference,
      'prov:responsible': reference,
      'prov:activity': reference,
    }),
    wasDerivedFrom: records(['prov:generatedEntity', 'prov:usedEntity'], {
      'prov:generatedEntity': reference,
      'prov:usedEntity': reference,
      'prov:activity': reference,
      'prov:generation': reference,
      'prov:usage': reference,
    }),
  },
};
