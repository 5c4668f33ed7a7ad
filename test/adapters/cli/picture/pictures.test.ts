import { Ajv } from 'ajv';
import { loadExample } from '../../../examples/load-example.js';
import { recordExample } from '../../../examples/record-example.js';
import { provJsonSchema } from '../../../support/prov-json.js';
import { desk, type Desk } from '../support/desk.js';

let clerk: Desk;
beforeAll(async () => {
  clerk = desk((await recordExample(await loadExample('xxiv-crm'))).store);
});
afterAll(() => clerk.clear());

const out = async (...args: readonly string[]): Promise<string> => {
  const { exit, out: printed, err } = await clerk.acta(...args);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return printed;
};

it('a box of several entries names those, and none that lies between', async () => {
  const dot = await out('why', 'border-management', '--dot', '--lang', 'en');
  expect(dot).toContain('entries 100, 109\\n');
  expect(dot).toContain('entries 250–260\\n');
});

interface Prov {
  readonly [kind: string]: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const CHAINS = [
  ['why', 'border-management'],
  ['why', 'presidency:2020'],
  ['why', 'women-congress'],
  ['impact', '0'],
] as const;

describe.each(CHAINS)('acta %s %s', (command, id) => {
  it('--prov is PROV-JSON as the W3C submission has it, and names nothing that it does not describe', async () => {
    const prov = JSON.parse(await out(command, id, '--prov')) as Prov;
    const holds = new Ajv({ allowUnionTypes: true }).compile(provJsonSchema);
    expect([holds(prov), holds.errors]).toEqual([true, null]);
    const described = new Set(
      ['entity', 'activity', 'agent'].flatMap((kind) => Object.keys(prov[kind] ?? {})),
    );
    const named = Object.entries(prov)
      .filter(([kind]) => /^(?:was|used|acted)/.test(kind))
      .flatMap(([, records]) => Object.values(records))
      .flatMap((record) => Object.entries(record))
      .filter(([key]) => key.startsWith('prov:') && key !== 'prov:type')
      .map(([, value]) => value);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((one) => !described.has(one as string))).toEqual([]);
  });

  it('--svg is a picture in which every box has its text and every arrow its two ends', async () => {
    const svg = await out(command, id, '--svg');
    // Well formed: every element that is opened is closed, in order.
    const open: string[] = [];
    for (const [, end, name, , alone] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>"]+="[^"<]*")*)\s*(\/?)>/g)) {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (alone !== '/') open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg.match(/<g>/g)?.length).toBeGreaterThan(10);
  });

  it('--dot draws the same boxes, each arrow between two of them', async () => {
    const dot = await out(command, id, '--dot');
    const boxes = [...dot.matchAll(/^ {2}("(?:[^"\\]|\\.)*") \[/gm)].map(([, box]) => box);
    const ends = [...dot.matchAll(/^ {2}("[^"]*") -> ("[^"]*");$/gm)].flatMap(([, from, to]) => [from, to]);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.filter((end) => !boxes.includes(end))).toEqual([]);
    const svg = await out(command, id, '--svg');
    expect(svg.match(/<g>/g)?.length).toBe(boxes.length);
    expect(svg.match(/marker-end/g)?.length).toBe(ends.length / 2);
  });
});

describe('PROV-JSON of a chain', () => {
  it('has entries as activities, versions as entities, and who recorded for whom as delegates', async () => {
    const prov = JSON.parse(await out('why', 'women-congress', '--prov')) as Prov;
    expect(prov['activity']?.['acta:entry-303']).toMatchObject({
      'prov:type': { $: 'acta:ConsensusDeclared', type: 'prov:QUALIFIED_NAME' },
      'acta:occurredAt': '2019-11-14',
    });
    // The second version of the calendar was made of the first.
    expect(prov['wasDerivedFrom']?.['_:derived-291-284']).toMatchObject({
      'prov:generatedEntity': 'acta:version-291',
      'prov:usedEntity': 'acta:version-284',
    });
    expect(prov['used']?.['_:used-303-291']).toEqual({
      'prov:activity': 'acta:entry-303',
      'prov:entity': 'acta:version-291',
    });
    expect(prov['actedOnBehalfOf']?.['_:behalf-292']).toMatchObject({
      'prov:delegate': 'acta:party-ST',
      'prov:responsible': 'acta:party-BZ',
      'prov:activity': 'acta:entry-292',
    });
  });
});
