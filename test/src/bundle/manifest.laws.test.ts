import fc from 'fast-check';
import { systemRandom } from '../../../adapters/random.js';
import type { Digest } from '../../../domain/language/ids.js';
import { readManifest, signManifest, type Manifest } from '../../../src/bundle/manifest.js';
import { readCheckpoint } from '../../../src/proof/checkpoint.js';
import { signerKey } from '../../../src/proof/keys.js';

const key = signerKey('acta.example/books/crm/log', 'note', systemRandom(32));

const part = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/);
const manifest: fc.Arbitrary<Manifest> = fc.record({
  checkpoint: fc.record({
    origin: fc.constant('acta.example/books/crm/log'),
    size: fc.nat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  }),
  reach: fc.constantFrom('public' as const, 'whole' as const),
  acta: fc.constant('0.1.0'),
  files: fc
    .dictionary(
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
      fc.stringMatching(/^[0-9a-f]{64}$/) as fc.Arbitrary<Digest>,
    )
    .map((files) => new Map(Object.entries(files))),
});

it('reads back what it writes, and it is never a checkpoint', () => {
  fc.assert(
    fc.property(manifest, (said) => {
      const read = readManifest(signManifest(said, key));
      expect(read?.manifest.files).toEqual(said.files);
      expect(read?.manifest.reach).toBe(said.reach);
      expect(Buffer.from(read!.manifest.checkpoint.root)).toEqual(Buffer.from(said.checkpoint.root));
      expect(readCheckpoint(read!.note.text)).toBeUndefined();
    }),
  );
});

const written = signManifest(
  {
    checkpoint: { origin: 'acta.example/books/crm/log', size: 5, root: new Uint8Array(32) },
    reach: 'public',
    acta: '0.1.0',
    files: new Map([['index.html', 'a'.repeat(64) as Digest]]),
  },
  key,
);

it.each<[string, (text: string) => string]>([
  ['another first line', (text) => text.replace('v1', 'v2')],
  ['another reach', (text) => text.replace('entries public', 'entries some')],
  ['a path out of the folder', (text) => text.replace('index.html', '../index.html')],
  ['a path from the root', (text) => text.replace('index.html', '/index.html')],
  ['a hidden file', (text) => text.replace('index.html', '.index.html')],
  ['a file named twice', (text) => text.replace(/(a{64} {2}index.html\n)/, '$1$1')],
  ['a line that is none', (text) => text.replace('index.html\n', 'index.html\nand more\n')],
  ['a root that is none', (text) => text.replace(/\n5\n[^\n]+/, '\n5\nAAAA')],
  ['no signature', (text) => text.slice(0, text.indexOf('\u2014'))],
])('does not take %s for a manifest', (_, change) => {
  const changed = change(written);
  expect(changed).not.toBe(written);
  expect(readManifest(changed)).toBeUndefined();
});
