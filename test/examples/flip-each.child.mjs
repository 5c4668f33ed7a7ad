// Run by plain Node with a bundle's folder: changes bytes of each of its files, one at a time, and holds the verifier
// that came in the bundle to naming the file. Prints where it did not, in JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, each] = process.argv;
const { verifyBundle } = await import(pathToFileURL(join(folder, 'verify.mjs')).href);

const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
);

const missed = [];
let tried = 0;
for (const [path, bytes] of files) {
  for (let time = 0; time < Number(each); time += 1) {
    const place = Math.floor(((time + 0.5) * bytes.length) / Number(each));
    const changed = Uint8Array.from(bytes);
    changed[place] ^= 1 << (time % 8);
    const { findings } = await verifyBundle(new Map([...files, [path, changed]]));
    tried += 1;
    if (!findings.some(([, en]) => en.startsWith(`${path}:`))) missed.push([path, place]);
  }
}
console.log(JSON.stringify({ files: files.size, tried, missed }));
