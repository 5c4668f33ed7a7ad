// Runs the examples of the documentation as a reader would type them, and compares what they print; then follows the
// links between documents, files and headings.
//
// In a block marked ```console a line that begins with "$ " is typed; the lines after it, up to the next such line,
// are what it prints. A line "…" stands for any number of lines. A block marked with a format and a name, such as
// ```yaml first.yaml, is a file that the reader saves under that name. `ACTA_DOCS=write node scripts/check-docs.mjs`
// puts what is printed now into the documents, but for outputs shortened with "…", which are written by hand.
//
// The commands of a document run in a new folder of its own, with nothing in it but links to the parts of the
// repository they name, so that they begin where a reader of a fresh clone begins; what they make there is thrown away.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const writing = process.env.ACTA_DOCS === 'write';

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('docs', name)),
];

const linesOf = (document) => readFileSync(join(root, document), 'utf8').split('\n');

let passed = 0;
let failed = 0;
const fail = (said) => {
  failed += 1;
  console.error(`${said}\n`);
};

// ---- examples ----

/** What a reader does with the blocks of a document, in order: saves files and types commands. */
const stepsIn = (lines) => {
  const steps = [];
  let block;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) {
      block = block === undefined ? line.slice(3) : undefined;
      const [, name] = /^[a-z]+ (\S+)$/.exec(block ?? '') ?? [];
      if (name !== undefined) steps.push({ file: name, text: [] });
    } else if (block === 'console') {
      if (line.startsWith('$ ')) steps.push({ typed: line.slice(2), at: index, printed: [] });
      else steps.at(-1)?.printed?.push(line);
    } else if (block?.includes(' ')) steps.at(-1).text.push(line);
  }
  return steps;
};

// Installing and building is what has been done before this script runs; what `npm start` does then is done here. It
// stays running: in the documents that call the service, until their end.
const START = 'node dist/adapters/cli/start.js';
const once = `echo "building …"; ${START} --once`;
const instead = new Map([
  ['npm ci && npm start', once],
  ['npm start', once],
  ['npm start -- --once', once],
]);
const isStart = (typed) => typed === 'npm ci && npm start' || typed === 'npm start';

/** What an `acta serve …` or an `npm start` of a document is run as: in the background, once it answers. */
const serving = async (typed, folder) => {
  const command = isStart(typed) ? START : typed;
  const service = begin(`exec ${command}`, {
    cwd: folder,
    env: { ...env, ACTA_LOG: 'silent' },
    stdio: 'ignore',
  });
  await printedBy(`curl -s --retry 40 --retry-connrefused --retry-delay 1 ${LIVE}`, folder);
  return service;
};
const LIVE = 'http://127.0.0.1:8080/health/live';

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

// C.UTF-8 is on every machine; of a locale that is missing, bash complains in the middle of an output.
const env = {
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  PATH: `${join(root, 'scripts', 'bin')}${delimiter}${process.env.PATH}`,
};
delete env.ACTA_STORE;

/** By its number, every group of processes that was begun and may still be there. */
const groups = new Set();

/** Sends a group a signal, 0 to ask only; whether there is one. */
const signalled = (group, signal) => {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
};

/** A command in a group of its own: what it leaves in the background is in it too. */
const begin = (command, options) => {
  const child = spawn('bash', ['-c', command], { ...options, detached: true });
  groups.add(child.pid);
  child.once('exit', () => {
    if (!signalled(child.pid, 0)) groups.delete(child.pid);
  });
  return child;
};

// Whoever cuts this short finds the ports free again.
process.once('exit', () => groups.forEach((group) => signalled(group, 'SIGKILL')));
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }))
  process.once(signal, () => process.exit(128 + number));

/** All that a command prints, whatever it ends with. */
const printedBy = (command, folder) =>
  new Promise((done) => {
    const printed = { stdout: '', stderr: '' };
    const child = begin(command, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const name of ['stdout', 'stderr'])
      child[name].setEncoding('utf8').on('data', (text) => (printed[name] += text));
    child.once('close', () => done(`${printed.stdout}${printed.stderr}`));
  });

const run = async (typed, folder) => {
  const printed = await printedBy(instead.get(typed) ?? typed, folder);
  return trimmed(printed.split('\n').map((line) => line.trimEnd()));
};

const freshClone = () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-docs-'));
  for (const name of ['dist', 'examples', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  return folder;
};

/** Whether the document calls a service, which there is only one port for. */
const calls = (document) => linesOf(document).some((line) => line.startsWith('$ curl '));

const runExamples = async (document) => {
  const lines = linesOf(document);
  const replacements = [];
  const folder = freshClone();
  const isCaller = calls(document);
  let service;
  for (const { file, text, typed, at, printed } of stepsIn(lines)) {
    if (file !== undefined) {
      writeFileSync(join(folder, basename(file)), `${text.join('\n')}\n`);
      continue;
    }
    const said = trimmed(printed);
    const isServe = typed.startsWith('acta serve');
    const seen = isServe ? [] : await run(typed, folder);
    if (isCaller && (isServe || isStart(typed))) {
      service?.kill();
      service = await serving(typed, folder);
    }
    if (matches(said, seen)) passed += 1;
    else if (writing && !said.includes('…'))
      replacements.push({ from: at + 1, count: said.length, with: seen });
    else
      fail(`${document}:${at + 1}: $ ${typed}\n--- says\n${said.join('\n')}\n--- prints\n${seen.join('\n')}`);
  }
  if (service !== undefined && service.exitCode === null && service.signalCode === null) {
    // It signs what it was left with, and only then is there nothing more to clear.
    const gone = new Promise((resolve) => service.once('exit', resolve));
    service.kill();
    await gone;
  }
  // A service that an example has stopped may still be signing there.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  for (const { from, count, with: seen } of replacements.reverse()) lines.splice(from, count, ...seen);
  if (replacements.length > 0) writeFileSync(join(root, document), lines.join('\n'));
};

// ---- links ----

const withoutBlocks = (lines) => {
  let isBlock = false;
  return lines.map((line) => {
    const isFence = line.startsWith('```');
    if (isFence) isBlock = !isBlock;
    return isBlock || isFence ? '' : line;
  });
};

/** The names by which headings are linked to: lower case, hyphens for spaces, no other signs. */
const headingsOf = (document) =>
  new Set(
    withoutBlocks(linesOf(document))
      .filter((line) => /^#+ /.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
  );

const linksIn = (lines) =>
  withoutBlocks(lines).flatMap((line, index) =>
    [...line.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to]) => ({ to, line: index + 1 }))
      .filter(({ to }) => !/^[a-z]+:/i.test(to)),
  );

/** Why a link leads nowhere; undefined where it leads somewhere. */
const faultOf = (document, to) => {
  const [path, heading] = to.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(root, target))) return 'there is no such file';
  const isKnown = heading === undefined || (target.endsWith('.md') && headingsOf(target).has(heading));
  return isKnown ? undefined : 'there is no such heading';
};

const followLinks = (document) => {
  for (const { to, line } of linksIn(linesOf(document))) {
    const fault = faultOf(document, to);
    if (fault === undefined) passed += 1;
    else fail(`${document}:${line}: (${to}): ${fault}`);
  }
};

/** One after another. */
const runAll = async (waiting) => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await runExamples(next);
};

const callers = documents.filter(calls);
const others = documents.filter((document) => !callers.includes(document));
await Promise.all([runAll(callers).then(() => runAll(others)), runAll(others)]);
documents.forEach(followLinks);
console.log(`documentation: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
