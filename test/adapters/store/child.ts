// Other processes, for what only they can show: locks between them, and dying.
import { transformFileSync } from '@swc/core';
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Children {
  /** Starts a script of the tree, such as `test/adapters/store/holder.child.ts`. */
  readonly start: (script: string, args: readonly string[], options?: ForkOptions) => ChildProcess;
  /** Where such a script stands, for who starts it otherwise. */
  readonly path: (script: string) => string;
  /** Kills whoever is left and removes what was made for them. */
  readonly end: () => Promise<void>;
}

/** Turns the tree, as it stands now, into what a plain Node runs; and what else of the tests is named. */
export const children = (...more: readonly string[]): Children => {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'acta-child-'));
  for (const source of [
    'domain',
    'projections',
    'src',
    'adapters',
    'test/support',
    'test/adapters/store',
    ...more,
  ])
    compile(root, folder, source);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const started: ChildProcess[] = [];
  const path = (script: string): string => join(folder, script.replace(/ts$/, 'js'));
  return {
    path,
    start: (script, args, options = {}) => {
      // Without Jest's own loader and environment: the child is a process like any other.
      const child = fork(path(script), args, { execArgv: [], ...options });
      started.push(child);
      return child;
    },
    end: async () => {
      await Promise.all(started.map(kill));
      rmSync(folder, { recursive: true });
    },
  };
};

const compile = (root: string, folder: string, source: string): void => {
  const files = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
    const { code } = transformFileSync(join(root, source, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      swcrc: false,
    });
    const to = join(folder, source, file.replace(/ts$/, 'js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
};

/** SIGKILL, and waits until the process is gone. */
export const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** The next message the child sends, or why none will come. */
export const message = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the child ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (text) => {
      child.off('exit', ended);
      resolve(text);
    });
  });
