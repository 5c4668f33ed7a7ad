// Runs the examples of the documentation as a reader would type them, and compares what they print.
//
// In a block marked ```console a line that begins with "$ " is typed; the lines after it, up to the next such line,
// are what it prints. A line "…" stands for any number of lines. `ACTA_DOCS=write node scripts/check-docs.mjs`
// puts what is printed now into the documents, but for outputs shortened with "…", which are written by hand.
//
// All commands run in one new folder with nothing in it but links to the parts of the repository they name, so that
// they begin where a reader of a fresh clone begins; the store they make there is thrown away.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const writing = process.env.ACTA_DOCS === 'write';

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('docs', name)),
];

/** The examples of a document: what is typed, what it is said to print, and where that stands. */
const examplesIn = (lines) => {
  const examples = [];
  let inside = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) inside = !inside && line === '```console';
    else if (inside && line.startsWith('$ ')) examples.push({ typed: line.slice(2), at: index, printed: [] });
    else if (inside && examples.length > 0) examples.at(-1).printed.push(line);
  }
  return examples;
};

const trimmed = (lines) => {
  const kept = [...lines];
  while (kept.at(-1) === '') kept.pop();
  return kept;
};

/** Whether `printed` is what `said` says, "…" standing for any number of lines. */
const matches = (said, printed) => {
  if (said.length === 0) return printed.length === 0;
  const [first, ...others] = said;
  if (first === '…') {
    return Array.from({ length: printed.length + 1 }, (_, n) => n).some((n) =>
      matches(others, printed.slice(n)),
    );
  }
  return printed.length > 0 && first === printed[0] && matches(others, printed.slice(1));
};

const folder = mkdtempSync(join(tmpdir(), 'acta-docs-'));
for (const name of ['dist', 'examples', 'node_modules', 'package.json'])
  symlinkSync(join(root, name), join(folder, name));

const env = {
  ...process.env,
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
  NO_COLOR: '1',
  PATH: `${join(root, 'scripts', 'bin')}${delimiter}${process.env.PATH}`,
};

const run = (typed) => {
  const { stdout, stderr } = spawnSync('bash', ['-c', typed], { cwd: folder, env, encoding: 'utf8' });
  return trimmed(`${stdout}${stderr}`.split('\n').map((line) => line.trimEnd()));
};

let passed = 0;
let failed = 0;
for (const document of documents) {
  const file = join(root, document);
  const lines = readFileSync(file, 'utf8').split('\n');
  const replacements = [];
  for (const { typed, at, printed } of examplesIn(lines)) {
    const said = trimmed(printed);
    const seen = run(typed);
    if (matches(said, seen)) passed += 1;
    else if (writing && !said.includes('…'))
      replacements.push({ from: at + 1, count: said.length, with: seen });
    else {
      failed += 1;
      console.error(
        `${document}:${at + 1}: $ ${typed}\n--- says\n${said.join('\n')}\n--- prints\n${seen.join('\n')}\n`,
      );
    }
  }
  for (const { from, count, with: seen } of replacements.reverse()) lines.splice(from, count, ...seen);
  if (replacements.length > 0) writeFileSync(file, lines.join('\n'));
}
rmSync(folder, { recursive: true, force: true });
console.log(`documentation: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
