// Rules of PROV-JSON (W3C Member Submission, 2013-04-24) and of PROV-CONSTRAINTS (W3C Recommendation, 2013-04-30) that a
// document can be held against without knowing what it is about. Each is named as what it asks for.

export type Attributes = Readonly<Record<string, unknown>>;
export type Prov = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type End = readonly [attribute: string, kind: 'entity' | 'activity' | 'agent'];

/** The ends of each relation: those it must have, and those it may; of which kind each is (PROV-DM, 5). */
const RELATIONS: Readonly<Record<string, { readonly must: readonly End[]; readonly may: readonly End[] }>> = {
  wasGeneratedBy: { must: [['prov:entity', 'entity']], may: [['prov:activity', 'activity']] },
  used: { must: [['prov:activity', 'activity']], may: [['prov:entity', 'entity']] },
  wasInformedBy: {
    must: [
      ['prov:informed', 'activity'],
      ['prov:informant', 'activity'],
    ],
    may: [],
  },
  wasAssociatedWith: {
    must: [['prov:activity', 'activity']],
    may: [
      ['prov:agent', 'agent'],
      ['prov:plan', 'entity'],
    ],
  },
  actedOnBehalfOf: {
    must: [
      ['prov:delegate', 'agent'],
      ['prov:responsible', 'agent'],
    ],
    may: [['prov:activity', 'activity']],
  },
  wasDerivedFrom: {
    must: [
      ['prov:generatedEntity', 'entity'],
      ['prov:usedEntity', 'entity'],
    ],
    may: [['prov:activity', 'activity']],
  },
};
const THINGS = ['entity', 'activity', 'agent'] as const;
const TIMES: readonly string[] = ['prov:startTime', 'prov:endTime', 'prov:time'];
const RESERVED: Readonly<Record<string, string>> = {
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2000/10/XMLSchema#',
};
/** xsd:dateTime, with the zone without which it is no instant. */
const INSTANT = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const named = (prov: Prov, kind: string): readonly (readonly [string, Attributes])[] =>
  Object.entries(prov[kind] ?? {});
const kindsOf = (prov: Prov): readonly string[] => Object.keys(prov).filter((kind) => kind !== 'prefix');
const all = (prov: Prov): readonly (readonly [kind: string, id: string, attributes: Attributes])[] =>
  kindsOf(prov).flatMap((kind) => named(prov, kind).map(([id, one]) => [kind, id, one] as const));
const isGroup = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const endsOf = (kind: string): readonly End[] => [
  ...(RELATIONS[kind]?.must ?? []),
  ...(RELATIONS[kind]?.may ?? []),
];

const endedAt = (prov: Prov, activity: unknown): number =>
  Date.parse(String(prov['activity']?.[String(activity)]?.['prov:endTime']));

/** The activity that generated an entity. */
const generatorOf = (prov: Prov, entity: unknown): unknown =>
  Object.values(prov['wasGeneratedBy'] ?? {}).find((one) => one['prov:entity'] === entity)?.['prov:activity'];

/** Every qualified name there is in a document. */
const namesIn = (prov: Prov): readonly unknown[] =>
  all(prov).flatMap(([kind, id, attributes]) => [
    id,
    ...Object.keys(attributes),
    ...endsOf(kind).flatMap(([end]) => (end in attributes ? [attributes[end]] : [])),
    ...Object.values(attributes)
      .flatMap(valuesOf)
      .filter(isGroup)
      .flatMap(({ $, type }) =>
        type === 'prov:QUALIFIED_NAME' ? [$, type] : type === undefined ? [] : [type],
      ),
  ]);

/** What breaks each rule, by the rule. */
export const RULES: Readonly<Record<string, (prov: Prov) => readonly unknown[]>> = {
  'a prefix stands for an absolute IRI, and prov and xsd for their own (PROV-JSON, prefix)': ({
    prefix = {},
  }) =>
    Object.entries(prefix).filter(
      ([name, iri]) =>
        !/^[a-z][a-z0-9+.-]*:\S+$/i.test(text(iri)) || (RESERVED[name] ?? text(iri)) !== text(iri),
    ),
  'every name is qualified by a prefix that is declared (PROV-JSON, identifiers)': (prov) =>
    namesIn(prov).filter((name) => {
      const [, prefix] = /^([A-Za-z_][\w.-]*):[\w.-][\w./-]*$/.exec(String(name)) ?? [];
      return (
        prefix === undefined || !['_', 'prov', 'xsd', ...Object.keys(prov['prefix'] ?? {})].includes(prefix)
      );
    }),
  'there are no kinds of records but those of PROV (PROV-JSON, records)': (prov) =>
    kindsOf(prov).filter((kind) => ![...THINGS, ...Object.keys(RELATIONS)].includes(kind)),
  'a relation has the ends that it must have (PROV-DM, 5)': (prov) =>
    all(prov).filter(([kind, , one]) => RELATIONS[kind]?.must.some(([end]) => typeof one[end] !== 'string')),
  'a relation has no ends but its own (PROV-DM, 5)': (prov) =>
    all(prov).flatMap(([kind, id, one]) => {
      const may = [...endsOf(kind).map(([end]) => end), ...TIMES, 'prov:type', 'prov:label', 'prov:role'];
      return Object.keys(one).flatMap((name) =>
        kind in RELATIONS && name.startsWith('prov:') && !may.includes(name) ? [[id, name]] : [],
      );
    }),
  'an end is described, and of its kind (PROV-CONSTRAINTS, 50: typing)': (prov) =>
    all(prov).flatMap(([kind, id, one]) =>
      endsOf(kind).flatMap(([end, of]) =>
        end in one && prov[of]?.[String(one[end])] === undefined ? [[id, end, one[end]]] : [],
      ),
    ),
  'a value is a plain one, or a literal with its type or language (PROV-JSON, literals)': (prov) =>
    all(prov).flatMap(([, id, one]) =>
      Object.entries(one).flatMap(([name, value]) =>
        valuesOf(value)
          .filter((each) => !isLiteral(each))
          .map((each) => [id, name, each]),
      ),
    ),
  'a time is an xsd:dateTime, with its zone (PROV-DM, 5.1)': (prov) =>
    all(prov).flatMap(([, id, one]) =>
      TIMES.filter((time) => time in one && !isInstant(one[time])).map((time) => [id, time, one[time]]),
    ),
  'no thing is both entity and activity (PROV-CONSTRAINTS, 55: entity-activity-disjoint)': (prov) =>
    Object.keys(prov['entity'] ?? {}).filter((id) => id in (prov['activity'] ?? {})),
  'no relation has the name of another (PROV-CONSTRAINTS, 53: impossible-property-overlap)': (prov) => {
    const ids = all(prov).flatMap(([kind, id]) => (kind in RELATIONS ? [id] : []));
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  },
  'an activity generates an entity once (PROV-CONSTRAINTS, 24: unique-generation)': (prov) => {
    const pairs = named(prov, 'wasGeneratedBy').map(
      ([, one]) => `${one['prov:entity']} ${one['prov:activity']}`,
    );
    return pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
  },
  'what is used was generated before (PROV-CONSTRAINTS, 37: generation-precedes-usage)': (prov) =>
    named(prov, 'used').filter(
      ([, one]) => endedAt(prov, generatorOf(prov, one['prov:entity'])) > endedAt(prov, one['prov:activity']),
    ),
  'what informs comes before (PROV-CONSTRAINTS, 35: wasInformedBy-ordering)': (prov) =>
    named(prov, 'wasInformedBy').filter(
      ([, one]) => endedAt(prov, one['prov:informant']) > endedAt(prov, one['prov:informed']),
    ),
  'nothing is derived from itself, by whatever way (PROV-CONSTRAINTS, 42: derivation-generation-generation-ordering)':
    (prov) => {
      const from = named(prov, 'wasDerivedFrom').map(([, one]) => one);
      const reaches = (entity: unknown, goal: unknown, seen: readonly unknown[]): boolean =>
        from.some(
          (one) =>
            one['prov:generatedEntity'] === entity &&
            (one['prov:usedEntity'] === goal ||
              (!seen.includes(one['prov:usedEntity']) &&
                reaches(one['prov:usedEntity'], goal, [...seen, one['prov:usedEntity']]))),
        );
      return Object.keys(prov['entity'] ?? {}).filter((entity) => reaches(entity, entity, []));
    },
  'who derives has used the one and generated the other (PROV-CONSTRAINTS, inference 11)': (prov) =>
    named(prov, 'wasDerivedFrom').filter(([, one]) => {
      const activity = one['prov:activity'];
      const has = (kind: string, entity: unknown): boolean =>
        named(prov, kind).some(([, it]) => it['prov:activity'] === activity && it['prov:entity'] === entity);
      return !has('used', one['prov:usedEntity']) || !has('wasGeneratedBy', one['prov:generatedEntity']);
    }),
  'a delegate is associated with what it did for another (PROV-CONSTRAINTS, inference 14)': (prov) =>
    named(prov, 'actedOnBehalfOf').filter(
      ([, one]) =>
        !named(prov, 'wasAssociatedWith').some(
          ([, it]) =>
            it['prov:activity'] === one['prov:activity'] && it['prov:agent'] === one['prov:delegate'],
        ),
    ),
};

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** `"…"`, 1, true, `{ $, type }`, or `{ $, lang }` with the type of such texts or none. */
const isLiteral = (value: unknown): boolean => {
  if (!isGroup(value)) return ['string', 'number', 'boolean'].includes(typeof value);
  const { $, type, lang, ...more } = value;
  if (Object.keys(more).length > 0 || !['string', 'number', 'boolean'].includes(typeof $)) return false;
  if (lang !== undefined)
    return (
      typeof $ === 'string' &&
      /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(text(lang)) &&
      (type === undefined || type === 'prov:InternationalizedString')
    );
  return typeof type === 'string' && (type !== 'xsd:dateTime' || isInstant($));
};

/** The rules that a document breaks, with what breaks each. */
export const broken = (prov: Prov): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    Object.entries(RULES).flatMap(([rule, breaches]) => {
      const found = breaches(prov);
      return found.length === 0 ? [] : [[rule, found]];
    }),
  );
