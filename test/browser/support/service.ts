// The service as `npm start` and `acta serve` run it, in a process of its own, on a port that is free.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const script = (name: string): string => join(ROOT, 'dist/adapters/cli', name);

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const surroundings = (own: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ACTA_PORT: '0',
  ACTA_LOG: 'silent',
  ...own,
});

/** Waits for the line that says where it answers. */
const served = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Served> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, env: surroundings(env) });
    const gone = new Promise<void>((ended) => {
      child.once('exit', () => ended());
    });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const url = /(?:answers at|atiende en) (http:\/\/\S+?):? /.exec(said)?.[1];
      if (url === undefined) return;
      done({
        url,
        stop: async () => {
          child.kill('SIGTERM');
          await gone;
        },
      });
    });
    void gone.then(() => failed(new Error(`the service ended: ${said}`)));
  });

/** The XXIV CRM in memory, as `npm start` serves it to whoever sits at the machine. */
export const atTheMachine = (): Promise<Served> => served([script('start.js')], { ACTA_STORE: 'memory:' });

/** A service that asks for tokens, and one with which the Secretariat may sign in. */
export interface Guarded extends Served {
  readonly token: string;
}

/** The XXIV CRM as the public sees it: the service asks for tokens, and nobody has shown one. */
export const toThePublic = async (): Promise<Guarded> => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-page-'));
  const env = { ACTA_STORE: `sqlite:${join(folder, 'acta.db')}` };
  const recorded = spawnSync(process.execPath, [script('start.js'), '--once'], {
    cwd: ROOT,
    env: surroundings(env),
  });
  if (recorded.status !== 0) throw new Error(recorded.stderr.toString());
  const tokens = join(folder, 'tokens.json');
  const issued = spawnSync(
    process.execPath,
    [script('main.js'), 'token', 'issue', '--book', 'crm', '--party', 'ST', '--label', 'x', '--file', tokens],
    { cwd: ROOT, env: surroundings(env) },
  );
  if (issued.status !== 0) throw new Error(issued.stderr.toString());
  const args = [script('main.js'), 'serve', '--authentication', 'tokens', '--tokens', tokens];
  const running = await served(args, env);
  return {
    url: running.url,
    token: issued.stdout.toString().trim(),
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
