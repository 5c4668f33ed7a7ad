// What a state looks like, and what the rules make of entries, is held against the version of snapshots: an acta that
// makes other states of the same entries may not begin from those of another.
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event } from '../../../domain/book/event.js';
import { fold } from '../../../domain/book/fold.js';
import { watch } from '../../../domain/closed-doors/watch.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { BookId } from '../../../domain/language/ids.js';
import { SNAPSHOT_VERSION } from '../../../src/snapshots/snapshot.js';
import { loadExample, loadIllustrated } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { amendmentMoves } from '../../support/amendment-moves.js';
import { bracketMoves } from '../../support/bracket-moves.js';
import { closedMoves } from '../../support/closed-moves.js';
import { correctionMoves } from '../../support/correction-moves.js';
import { goldensIn } from '../../support/golden.js';
import { lawfulHistory } from '../../support/history.js';
import { openMoves } from '../../support/moves.js';
import { silenceMoves } from '../../support/silence-moves.js';
import { asText } from '../../support/state-told.js';

const FILE = 'states.txt';

type Entries = readonly Recorded<Event>[];

const digestOf = (value: unknown): string => createHash('sha256').update(asText(value)).digest('hex');

const examples = async (): Promise<readonly (readonly [string, Entries])[]> => {
  const all = {
    'xxiv-crm': await loadExample('xxiv-crm'),
    silence: [...(await loadExample('xxiv-crm')), ...(await loadExample('silence'))],
    negotiation: await loadExample('negotiation'),
    'standards-committee': await loadExample('standards-committee'),
    illustrated: await loadIllustrated(),
  };
  return Promise.all(
    Object.entries(all).map(
      async ([name, labelled]) => [name, await (await recordExample(labelled)).entries()] as const,
    ),
  );
};

const every = [
  ...openMoves,
  ...closedMoves,
  ...correctionMoves,
  ...bracketMoves,
  ...amendmentMoves,
  ...silenceMoves,
];
/** Histories drawn once: they have what no example has. */
const drawn = (): readonly (readonly [string, Entries])[] =>
  fc
    .sample(lawfulHistory(250, every), { numRuns: 8, seed: 20_191_114 })
    .map(({ entries }, place) => [`drawn-${place + 1}`, entries]);

/** The files of the rules that make states: not every kind of entry stands in an example. */
const rules = (): string => {
  const files = readdirSync('domain', { recursive: true, encoding: 'utf8' })
    .filter((file) =>
      /(evolve|fold|reliance|timeline|moments|closures|sittings|mentions|sealed)\.ts$/.test(file),
    )
    .sort();
  expect(files.length).toBeGreaterThan(20);
  return digestOf(files.map((file) => readFileSync(join('domain', file), 'utf8')));
};

/** What is imported to be run, and not only for its types. */
const IMPORTS = /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)\.js';$/gm;

/** These files and all that they import from the domain. */
const withImports = (files: readonly string[], known = new Set<string>()): ReadonlySet<string> => {
  for (const file of files) {
    if (known.has(file)) continue;
    known.add(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(
      ([, to = '']) => `${join(dirname(file), to).replaceAll('\\', '/')}.ts`,
    );
    withImports(
      imported.filter((to) => to.startsWith('domain/')),
      known,
    );
  }
  return known;
};

/** All that the fold and the watch run, and how what comes of it is written: dates and places of texts as well. */
const means = (): string => {
  const written = ['pieces', 'runs', 'spelling', 'stow'].map((name) => `src/snapshots/${name}.ts`);
  const folded = withImports(['domain/book/fold.ts', 'domain/closed-doors/watch.ts']);
  expect(folded).toContain('domain/dates/phrase.ts');
  // A sentence of a refusal stands in no state.
  const files = [...folded, ...written].filter((file) => !file.endsWith('rejections.ts')).sort();
  return digestOf(files.map((file) => readFileSync(file, 'utf8')));
};

/** A line without what came of it: of the same entries, or about the rules. */
const subjectOf = (line: string): string => line.split(' ').slice(0, -1).join(' ');

it('states are those of this version; where rules or states changed, raise SNAPSHOT_VERSION, then ACTA_GOLDEN=write', async () => {
  const states = [...(await examples()), ...drawn()].map(([name, entries]) => {
    const id = 'crm' as BookId;
    const state = { book: fold(id, entries), closures: watch(id, entries).closures };
    return `${name} ${digestOf(entries)} ${digestOf(state)}`;
  });
  const version = `version ${SNAPSHOT_VERSION}`;
  const lines = [`rules ${rules()}`, `means ${means()}`, ...states];
  const [before, ...known] = readFileSync(`test/golden/${FILE}`, 'utf8').trim().split('\n');
  const subjects = new Set(lines.map(subjectOf));
  // Nor may they be written again under the same number.
  if (before === version)
    for (const line of known) if (subjects.has(subjectOf(line))) expect(lines).toContain(line);
  goldensIn('test/golden').holds(FILE, `${[version, ...lines].join('\n')}\n`);
});
