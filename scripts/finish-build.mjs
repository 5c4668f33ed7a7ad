// What the compiler leaves out: the verifier that goes into bundles as it is written, and that acta is a program.
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const built = (path) => resolve(root, 'dist', path);

copyFileSync(resolve(root, 'adapters/cli/bundle/verify.mjs'), built('adapters/cli/bundle/verify.mjs'));
if (existsSync(built('adapters/cli/main.js'))) chmodSync(built('adapters/cli/main.js'), 0o755);
