// The structure that the W3C Member Submission "The PROV-JSON Serialization" (2013-04-24) gives a document: records by
// kind and identifier, the attributes each relation must and may have, values as strings, numbers, booleans, or literals
// with either their type or their language. In our words, and narrower than its own JSON schema where acta is: only the
// kinds of records that acta has, and instants with their zone. Held by hand against that schema, and read back without
// loss by prov 2.0.0 (Python), as every why and impact of the examples was on 2026-11-27.
const QUALIFIED = '^(?:[A-Za-z_][A-Za-z0-9_.-]*:[^\\s:]+|_:[A-Za-z0-9._-]+)$';
const reference = { type: 'string', pattern: QUALIFIED };
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
};

const plain = { type: ['string', 'number', 'boolean'] };
const tagged = (tag: 'type' | 'lang', said: object, how: object): object => ({
  type: 'object',
  properties: { $: said, [tag]: how },
  required: ['$', tag],
  additionalProperties: false,
});
const literal = {
  anyOf: [plain, tagged('type', plain, reference), tagged('lang', { type: 'string' }, { type: 'string' })],
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
