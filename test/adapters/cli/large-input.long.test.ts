import { BEGINNING, DEFAULTS, desk, type Desk } from './support/desk.js';

// Much at once is worked off or refused in words; acta never breaks over it (exit code 70).

let clerk: Desk;
beforeAll(async () => {
  clerk = desk();
  clerk.file('beginning.yaml', BEGINNING);
  expect((await clerk.acta('record', 'beginning.yaml')).exit).toBe(0);
});
afterAll(() => clerk.clear());

const admission = (n: number, book = 'crm'): string =>
  JSON.stringify({
    id: `n${n}`,
    type: 'AdmitMember',
    book,
    occurredAt: '2017',
    recordedBy: 'ST',
    basis: { kind: 'witnessed' },
    data: { member: `M${n}`, names: { es: 'x' } },
  });

const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

describe('a file of very many commands', () => {
  it('is read whole: what is wrong in its last one is found', async () => {
    clerk.file('many.jsonl', `${lines(130_000, (n) => admission(n))}\n{`);
    const { exit, err } = await clerk.acta('record', 'many.jsonl', '--dry-run');
    expect(exit).toBe(2);
    expect(err).toContain('many.jsonl: línea 130001, columna 2: esto no es JSON');
  }, 60_000);

  it('may be wrong in every one of them', async () => {
    clerk.file(
      'wrong.jsonl',
      lines(130_000, () => '{}'),
    );
    const { exit, err } = await clerk.acta('record', 'wrong.jsonl');
    expect(exit).toBe(2);
    expect(err.split('\n').length).toBeGreaterThan(130_000);
  }, 60_000);

  it('is rehearsed, whatever is refused in it', async () => {
    clerk.file(
      'others.jsonl',
      lines(3000, (n) => admission(n, 'other')),
    );
    const { exit, err } = await clerk.acta('record', 'others.jsonl', '--dry-run');
    expect([exit, err.includes('unknown-recorder') || err.includes('body')]).toEqual([1, true]);
  }, 60_000);
});

describe('a command with a very long list', () => {
  const rollCall = (count: number): string => {
    const parties = Array.from({ length: count }, (_, n) => `M${n}`).join(', ');
    return `${DEFAULTS}commands:\n  - { id: r, type: NotePresence, data: { meeting: m, presence: present, parties: [${parties}] } }\n`;
  };

  it('is told how long a list may be', async () => {
    clerk.file('long.yaml', rollCall(20_000));
    const { exit, err } = await clerk.acta('record', 'long.yaml');
    expect(exit).toBe(2);
    expect(err).toContain('data.parties: son 20000 elementos, y una lista tiene a lo sumo 10000.');
  }, 60_000);

  it('is judged within it', async () => {
    clerk.file('longest.yaml', rollCall(10_000));
    const { exit, err } = await clerk.acta('record', 'longest.yaml');
    expect(exit).toBe(1);
    expect(err).toContain('unknown-meeting');
  }, 60_000);
});
