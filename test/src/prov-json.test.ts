// What acta hands to tools of provenance, held against the rules that such tools may rely on; and each rule against a
// document that breaks it, and no other.
import { Ajv } from 'ajv';
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { allStanding } from '../../projections/standing.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import { provJson } from '../../src/prov-json.js';
import { loadExample } from '../examples/load-example.js';
import { WHY, IMPACT } from '../examples/questions.js';
import { recordExample } from '../examples/record-example.js';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { provJsonSchema } from '../support/prov-json.js';
import { RECORDED_AT } from '../support/spec.js';
import { broken, RULES, type Attributes, type Prov } from '../support/prov-rules.js';

let clerk: Desk;
let women: Prov;
beforeAll(async () => {
  clerk = desk((await recordExample(await loadExample('xxiv-crm'))).store);
  women = await chain('why', 'women-congress');
});
afterAll(() => clerk.clear());

const chain = async (...typed: readonly string[]): Promise<Prov> => {
  const { exit, out } = await clerk.acta(...typed, '--prov');
  expect(exit).toBe(0);
  return JSON.parse(out) as Prov;
};

describe('PROV-JSON', () => {
  it.each([...WHY.map((id) => ['why', id]), ...[...IMPACT, '0', '416'].map((entry) => ['impact', entry])])(
    'of acta %s %s breaks no rule',
    async (...typed) => {
      const prov = await chain(...typed);
      expect(Object.keys(prov['activity'] ?? {}).length).toBeGreaterThan(0);
      expect(broken(prov)).toEqual({});
    },
  );

  it.each([
    ['rivers', ['negotiation']],
    ['crm', ['xxiv-crm', 'silence']],
  ])('of everything that stands in %s has the structure of the submission', async (book, names) => {
    const example = await recordExample((await Promise.all(names.map(loadExample))).flat());
    const put = ask({ store: example.store, books: library(example.store) }, () => RECORDED_AT);
    const holds = new Ajv({ allowUnionTypes: true }).compile(provJsonSchema);
    const all = allStanding(await example.asOf({}));
    expect(all.length).toBeGreaterThan(8);
    for (const { standing } of all) {
      const answered = await put(book as BookId, { kind: 'why', id: `${standing.kind}:${standing.id}` });
      if (E.isLeft(answered) || answered.right.answer.kind !== 'why') throw new Error(standing.id);
      const { steps } = answered.right.answer;
      const prov: unknown = JSON.parse(JSON.stringify(provJson(answered.right, steps)));
      expect([standing.id, holds(prov), holds.errors]).toEqual([standing.id, true, null]);
    }
  });

  it('of nothing breaks no rule', () => {
    expect(
      broken(provJson({ book: 'crm', cited: {} } as Parameters<typeof provJson>[0], []) as never),
    ).toEqual({});
  });

  /** The document with one record of a kind another. */
  const changed = (prov: Prov, kind: string, id: string, attributes: Attributes): Prov => ({
    ...prov,
    [kind]: { ...prov[kind], [id]: { ...prov[kind]?.[id], ...attributes } },
  });
  const firstOf = (prov: Prov, kind: string): string => Object.keys(prov[kind] ?? {})[0] ?? '';

  const breaches: readonly (readonly [rule: string, breach: (prov: Prov) => Prov])[] = [
    ['a prefix stands', (prov) => ({ ...prov, prefix: { ...prov['prefix'], xsd: 'urn:other:' as never } })],
    ['a prefix stands', (prov) => ({ ...prov, prefix: { ...prov['prefix'], more: 'no iri' as never } })],
    ['every name is qualified', (prov) => changed(prov, 'agent', 'acta:party-CR', { 'ex:code': 'CR' })],
    ['every name is qualified', (prov) => changed(prov, 'agent', 'acta:party-CR', { code: 'CR' })],
    [
      'every name is qualified',
      (prov) =>
        changed(prov, 'agent', 'acta:party-CR', {
          'prov:type': { $: 'ex:Member', type: 'prov:QUALIFIED_NAME' },
        }),
    ],
    ['there are no kinds', (prov) => ({ ...prov, decided: {} })],
    ['a relation has the ends that it must', (prov) => ({ ...prov, used: { ...prov['used'], '_:u': {} } })],
    [
      'a relation has no ends but',
      (prov) => changed(prov, 'used', firstOf(prov, 'used'), { 'prov:plan': 'acta:x' }),
    ],
    [
      'an end is described',
      (prov) => changed(prov, 'used', firstOf(prov, 'used'), { 'prov:entity': 'acta:version-9999' }),
    ],
    [
      'an end is described',
      (prov) =>
        changed(prov, 'wasAssociatedWith', firstOf(prov, 'wasAssociatedWith'), {
          'prov:agent': firstOf(prov, 'entity'),
        }),
    ],
    [
      'a value is a plain one',
      (prov) => changed(prov, 'agent', 'acta:party-CR', { 'prov:label': { is: 'CR' } }),
    ],
    [
      'a value is a plain one',
      (prov) => changed(prov, 'agent', 'acta:party-CR', { 'prov:label': { $: 'CR', lang: 'of Costa Rica' } }),
    ],
    [
      'a time is',
      (prov) => changed(prov, 'activity', firstOf(prov, 'activity'), { 'prov:startTime': '2019-11-14' }),
    ],
    [
      'no thing is both',
      (prov) => ({ ...prov, entity: { ...prov['entity'], [firstOf(prov, 'activity')]: {} } }),
    ],
    [
      'no relation has the name',
      (prov) => {
        const id = firstOf(prov, 'used');
        return {
          ...prov,
          wasInformedBy: { ...prov['wasInformedBy'], [id]: Object.values(prov['wasInformedBy']!)[0]! },
        };
      },
    ],
    [
      'an activity generates an entity once',
      (prov) => ({
        ...prov,
        wasGeneratedBy: { ...prov['wasGeneratedBy'], '_:again': Object.values(prov['wasGeneratedBy']!)[0]! },
      }),
    ],
    [
      'nothing is derived from itself',
      (prov) => {
        const { 'prov:generatedEntity': later, 'prov:usedEntity': before } = Object.values(
          prov['wasDerivedFrom']!,
        )[0]!;
        const activity = Object.values(prov['wasDerivedFrom']!)[0]!['prov:activity'];
        return {
          ...prov,
          used: { ...prov['used'], '_:u': { 'prov:activity': activity, 'prov:entity': later } },
          wasGeneratedBy: {
            ...prov['wasGeneratedBy'],
            '_:g': { 'prov:activity': activity, 'prov:entity': before },
          },
          wasDerivedFrom: {
            ...prov['wasDerivedFrom'],
            '_:back': { 'prov:generatedEntity': before, 'prov:usedEntity': later, 'prov:activity': activity },
          },
        };
      },
    ],
    [
      'who derives has used',
      (prov) => {
        const one = Object.values(prov['wasDerivedFrom']!)[0]!;
        const used = Object.entries(prov['used']!).filter(
          ([, it]) => it['prov:activity'] !== one['prov:activity'],
        );
        return { ...prov, used: Object.fromEntries(used) };
      },
    ],
    [
      'a delegate is associated',
      (prov) => {
        const { 'prov:activity': activity } = Object.values(prov['actedOnBehalfOf']!)[0]!;
        const others = Object.entries(prov['wasAssociatedWith']!).filter(
          ([, it]) => it['prov:activity'] !== activity,
        );
        return { ...prov, wasAssociatedWith: Object.fromEntries(others) };
      },
    ],
    [
      'what is used was generated before',
      (prov) => {
        const { 'prov:entity': entity } = Object.values(prov['used']!)[0]!;
        const [, made] = Object.entries(prov['wasGeneratedBy']!).find(
          ([, it]) => it['prov:entity'] === entity,
        )!;
        return {
          ...changed(prov, 'activity', String(made['prov:activity']), {
            'prov:endTime': '9999-01-01T00:00:00Z',
          }),
          wasInformedBy: {},
        };
      },
    ],
    [
      'what informs comes before',
      (prov) => {
        const { 'prov:informant': before } = Object.values(prov['wasInformedBy']!)[0]!;
        const late = changed(prov, 'activity', String(before), { 'prov:endTime': '9999-01-01T00:00:00Z' });
        return { ...late, used: {}, wasDerivedFrom: {} };
      },
    ],
  ];

  it.each(breaches)('%s …: is found where it is broken, and nothing else', (rule, breach) => {
    expect(Object.keys(broken(breach(women))).map((one) => one.startsWith(rule))).toEqual([true]);
  });

  it('has a breach for each rule', () => {
    const shown = Object.keys(RULES).filter((rule) => breaches.some(([begins]) => rule.startsWith(begins)));
    expect(shown).toEqual(Object.keys(RULES));
  });
});
