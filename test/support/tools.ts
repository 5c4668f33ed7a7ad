import { execFileSync, spawnSync } from 'node:child_process';

// Programs that open what acta writes. CI has them; elsewhere a test that needs one that is missing is named skipped.

const isThere = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

/** A test that needs a program of the machine. Where CI lacks it, it fails. */
export const itWith = (tool: string, name: string, test: () => Promise<void>): void => {
  if (isThere(tool)) it(name, test);
  else if (process.env['CI'] === 'true')
    it(name, () => {
      throw new Error(`${tool} is not installed`);
    });
  else it.skip(`${name} (skipped: ${tool} is not installed)`, test);
};

/** What a program writes to its standard output. */
export const outputOf = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
