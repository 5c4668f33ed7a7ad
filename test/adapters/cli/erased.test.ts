// What acta leaves in files once a person was erased: the archives, made before and made anew, the documents, and what
// every question prints. The archives never had the words; what was in the book and its proofs are the same to the byte.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { openKeys, openSigning, openStore } from '../../../adapters/cli/open-store.js';
import { queries } from '../../../adapters/cli/queries.js';
import { BEGINNING, desk, type Desk } from './support/desk.js';
import { MEETING, NAME, SEALED } from './support/sealed.js';

const WORDS = [NAME, 'juana@example.org', 'lo reservado'];
const HOLDERS = [
  ['--person', NAME],
  ['--person', `${NAME}, juana@example.org`],
  ['--session', 'cerrada', '--meeting', 'xxiv'],
];
const ENTRIES = ['13', '14', '15'];

let at: Desk;
beforeAll(async () => {
  at = desk().with({ openStore, openKeys, openSigning });
  for (const [name, text] of Object.entries({ a: BEGINNING, b: MEETING, c: SEALED }))
    expect(await at.acta('record', at.file(`${name}.yaml`, text), '--quiet')).toMatchObject({ exit: 0 });
  expect(await at.acta('signing-key', 'new', '--name', 'acta.example')).toMatchObject({ exit: 0 });
});
afterAll(() => at.clear());

const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(join(at.folder, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .toSorted()
      .map((path) => [path.slice(join(at.folder, folder).length + 1), readFileSync(path)]),
  );

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['xxiv'],
  minutes: ['xxiv'],
  replay: ['xxiv'],
  impact: ENTRIES,
  why: [],
};
const FORMS = [[], ['--json'], ['--format', 'md'], ['--format', 'html'], ['--format', 'akn'], ['--markdown']];

const TYPED = queries.flatMap(({ name }) =>
  [[], ...(ARGUMENTS[name] ?? []).map((one) => [one])].flatMap((argument) =>
    FORMS.map((form) => [name, ...argument, ...form]),
  ),
);

/** What every question prints, in every form it has, by what was typed. */
const printed = async (): Promise<ReadonlyMap<string, string>> => {
  const all = new Map<string, string>();
  for (const typed of TYPED) {
    const { exit, out } = await at.acta(...typed);
    if (exit === 0) all.set(typed.join(' '), out);
  }
  return all;
};
const naming = (all: ReadonlyMap<string, string | Buffer>): readonly string[] =>
  [...all].flatMap(([name, text]) => (WORDS.some((word) => text.includes(word)) ? [name] : []));

const receipts = (): Promise<readonly string[]> =>
  Promise.all(ENTRIES.map(async (entry) => (await at.acta('receipt', entry)).out));
const archived = async (place: string, ...more: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
  expect(await at.acta('bundle', place, ...more)).toMatchObject({ exit: 0, err: '' });
  return filesIn(place);
};

it('leaves the words nowhere once they were erased, and every proof as it was', async () => {
  const before = naming(await printed());
  expect(before).toEqual(
    expect.arrayContaining(['log', 'log --json', 'meeting xxiv', 'minutes xxiv', 'minutes xxiv --format md']),
  );
  const proven = await receipts();
  const [open, whole] = [await archived('open'), await archived('whole', '--whole')];
  // No archive ever opens a seal: not even one made while the keys were there, for those entitled.
  expect([...naming(open), ...naming(whole)]).toEqual([]);

  for (const holder of HOLDERS)
    expect(await at.acta('erase', ...holder, '--ground', 'requested', '--yes')).toMatchObject({ exit: 0 });
  const after = await printed();
  expect(naming(after)).toEqual([]);
  expect(before.filter((typed) => !/\[dato suprimido\\?\]/.test(after.get(typed) ?? ''))).toEqual([]);
  expect(naming(filesIn('data'))).toEqual([]);

  // What is new in the book are the erasures; all before them is there, byte for byte.
  const afterwards = [await archived('open-after'), await archived('whole-after', '--whole')];
  expect(afterwards.flatMap(naming)).toEqual([]);
  for (const file of ['entries/envelopes.jsonl', 'entries/data.jsonl']) {
    const [was, is] = [whole, afterwards[1]!].map((archive) => String(archive.get(file)));
    expect([is!.startsWith(was!), is!.split('\n').length - was!.split('\n').length]).toEqual([true, 3]);
  }
  const kept = (all: readonly string[], when: string): readonly string[] =>
    all.map((proof, index) => {
      at.file(`${when}-${index}.tlog-proof`, proof);
      return `${when}-${index}.tlog-proof`;
    });
  const [old, fresh] = [kept(proven, 'before'), kept(await receipts(), 'after')];
  const both = [...old, ...fresh];
  for (const [against, ...place] of [
    [both],
    [old, 'open'],
    [old, 'whole'],
    [both, 'open-after'],
    [both, 'whole-after'],
  ] as const) {
    const verified = await at.acta('verify', ...place, '--against', ...against, '--lang', 'en');
    expect([verified.exit, verified.out]).toEqual([
      0,
      expect.stringContaining('Everything is as it was recorded and as it was signed.'),
    ]);
  }
  const alone = spawnSync(process.execPath, ['verify.mjs'], {
    cwd: join(at.folder, 'whole-after'),
    encoding: 'utf8',
  });
  expect([alone.status, alone.stderr]).toEqual([0, '']);
});
