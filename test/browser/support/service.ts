// The service as `npm start` and `acta serve` run it, in a process of its own, on a port that is free.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const script = (name: string): string => join(ROOT, 'dist/adapters/cli', name);

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
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
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      child.kill(signal);
      await gone;
    };
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const url = /(?:answers at|atiende en) (http:\/\/\S+?):? /.exec(said)?.[1];
      if (url === undefined) return;
      done({
        url,
        stop: () => end('SIGTERM'),
        kill: () => end('SIGKILL'),
      });
    });
    void gone.then(() => failed(new Error(`the service ended: ${said}`)));
  });

/** The XXIV CRM, in memory unless said otherwise, as `npm start` serves it to whoever sits at the machine. */
export const atTheMachine = (store = 'memory:'): Promise<Served> =>
  served([script('start.js')], { ACTA_STORE: store });

/** A service that asks for tokens, and one with which the Secretariat may sign in. */
export interface Guarded extends Served {
  readonly token: string;
  /** The same for the member that presides, and for one that does not. */
  readonly presidency: string;
  readonly delegation: string;
}

/** The XXIV CRM in a store of its own, to be served by `acta serve`. */
interface Recorded {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs acta; what it prints. */
  readonly acta: (...args: readonly string[]) => string;
}

const recorded = (): Recorded => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-page-'));
  const env = { ACTA_STORE: `sqlite:${join(folder, 'acta.db')}` };
  const run = (name: string, args: readonly string[]): string => {
    const ran = spawnSync(process.execPath, [script(name), ...args], { cwd: ROOT, env: surroundings(env) });
    if (ran.status !== 0) throw new Error(ran.stderr.toString());
    return ran.stdout.toString().trim();
  };
  run('start.js', ['--once']);
  return { folder, env, acta: (...args) => run('main.js', args) };
};

const serve = async ({ folder, env }: Recorded, ...args: readonly string[]): Promise<Served> => {
  const running = await served([script('main.js'), 'serve', ...args], env);
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

/** The XXIV CRM as the public sees it: the service asks for tokens, and nobody has shown one. */
export const toThePublic = async (): Promise<Guarded> => {
  const book = recorded();
  const tokens = join(book.folder, 'tokens.json');
  const tokenFor = (party: string): string =>
    book.acta(...['token', 'issue', '--book', 'crm', '--party', party, '--label', 'x', '--file', tokens]);
  const [token, presidency, delegation] = [tokenFor('ST'), tokenFor('CR'), tokenFor('CA')];
  const running = await serve(book, '--authentication', 'tokens', '--tokens', tokens);
  return { ...running, token, presidency, delegation };
};

/** The XXIV CRM at the machine, signed with a key. */
export const signed = (): Promise<Served> => {
  const book = recorded();
  book.acta('signing-key', 'new', '--name', 'acta.example.org');
  return serve(book);
};

/** An archive of the XXIV CRM, for everybody. */
export interface Archived {
  readonly folder: string;
  /** What it was signed with, as it is handed to whoever is to verify. */
  readonly key: string;
  readonly clear: () => void;
}

export const archived = (): Archived => {
  const { folder, acta } = recorded();
  acta('signing-key', 'new', '--name', 'acta.example.org');
  const key = acta('signing-key', 'show').split('\n').at(-1) ?? '';
  const archive = join(folder, 'crm');
  acta('bundle', archive);
  return { folder: archive, key, clear: () => rmSync(folder, { recursive: true }) };
};

/** A port that nobody has just now: whoever signs in at an issuer is sent back to an address known beforehand. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** The XXIV CRM, with an issuer at which the Secretariat signs in. */
export const withIssuer = async (
  issuer: string,
  client: { readonly id: string; readonly secret: string },
): Promise<Served> => {
  const book = recorded();
  const port = await freePort();
  writeFileSync(join(book.folder, 'secret'), client.secret);
  const grant = { books: ['crm'], holder: { kind: 'party', party: 'ST' }, scopes: ['read', 'record'] };
  const openid = {
    issuer,
    clientId: client.id,
    secretFile: 'secret',
    address: `http://127.0.0.1:${port}`,
    roles: [{ claim: 'groups', value: 'secretariat', grant }],
  };
  const config = join(book.folder, 'acta.json');
  writeFileSync(config, JSON.stringify({ authentication: 'tokens', openid }));
  return serve(book, '--config', config, '--port', String(port));
};
