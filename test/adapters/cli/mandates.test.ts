import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { desk, type Desk } from './support/desk.js';

// What `acta mandates` says of the recorded XXIV CRM, whose four mandates are preliminary.

const FOLDER = resolve(__dirname, '../../../examples/xxiv-crm');

let clerk: Desk;
beforeAll(async () => {
  clerk = desk();
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const { exit } = await clerk.acta('record', '--quiet', ...files.map((name) => join(FOLDER, name)));
  expect(exit).toBe(0);
}, 60_000);
afterAll(() => clerk.clear());

const IDS = ['border-management', 'protection', 'labour-migration', 'irregular-and-mass-migration'];

const linesOf = (page: string): string => page.replaceAll(/\s+/g, ' ');

it('says that none is in force and, in a line each, why not: by which act, entry and paragraph', async () => {
  const { out } = await clerk.acta('mandates', '--on', '2019-11-15', '--lang', 'en');
  expect(out).toContain('No mandate is in force.');
  expect(out).toContain('Not in force: 4 (in full with --all).');
  for (const [index, id] of IDS.entries()) {
    expect(linesOf(out)).toContain(
      `${id} — preliminary; accepted, not approved, by the Vice-Ministerial Meeting (act mandates-accepted, paragraph 3 of “Vice-Ministerial Declaration”) (entries 262 and ${263 + index}).`,
    );
  }
  expect(linesOf(out)).not.toContain('Border management · Working Group on Border Management');
  // One note is about all four.
  expect(out.split('The source is not clear')).toHaveLength(2);
});

it('tells them in full with --all', async () => {
  const { out } = await clerk.acta('mandates', '--all', '--on', '2019-11-15', '--lang', 'en');
  expect(out).not.toContain('with --all');
  expect(linesOf(out)).toContain(
    'Border management · Working Group on Border Management · border-management',
  );
  expect(out.split('The source is not clear')).toHaveLength(2);
});

it('gives the log in JSON as entries, not as they are stored', async () => {
  const { out } = await clerk.acta('log', '--at', '3', '--json');
  const { answer } = JSON.parse(out) as { answer: { entries: { recorded: object }[] } };
  expect(answer.entries).toHaveLength(4);
  expect(Object.keys(answer.entries[0]?.recorded ?? {}).sort()).toEqual(
    ['basis', 'data', 'number', 'occurredAt', 'recordedAt', 'recordedBy', 'type'].sort(),
  );
});
