import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const ASSETS = resolve(__dirname, '../../dist/page/client/assets');

/** Bytes of all files with this ending, compressed as the service sends them to whoever takes gzip. */
const compressed = (ending: string): number =>
  readdirSync(ASSETS)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);

it.each([
  ['.js', 90],
  ['.css', 20],
])('what a browser loads first is small: %s at most %d KiB compressed', (ending, most) => {
  const bytes = compressed(ending);
  process.stdout.write(`${ending}: ${(bytes / 1024).toFixed(1)} KiB compressed\n`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(most * 1024);
});

it('every asset is named by its content', () => {
  for (const name of readdirSync(ASSETS)) expect(name).toMatch(/-[\w-]{8}\.(?:js|css)$/);
});
