import * as E from 'fp-ts/lib/Either.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { askWitness } from '../../../../adapters/http/client/ask-witness.js';
import { deskAt } from '../../../../adapters/http/client/desk-at.js';
import { memoryKeys } from '../../../../adapters/keys/memory.js';
import { memorySigning } from '../../../../adapters/signing/memory.js';
import { systemRandom } from '../../../../adapters/random.js';
import { openMemory } from '../../../../adapters/store/memory.js';
import { fileTokens } from '../../../../adapters/tokens/file.js';
import { recordExample } from '../../../../adapters/cli/example.js';
import { runCli } from '../../../../adapters/cli/run.js';
import type { Surroundings } from '../../../../adapters/cli/surroundings.js';
import type { Instant } from '../../../../domain/dates/moment.js';
import type { BookId } from '../../../../domain/language/ids.js';
import { entries } from '../../../../src/library.js';
import type { EventStore } from '../../../../src/ports/event-store.js';
import { noLanes } from '../../../../src/ports/lanes.js';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  readonly store: EventStore;
  /** Writes a file and gives its name. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** Types `acta …`, in Spanish unless told otherwise. */
  readonly acta: (...args: readonly string[]) => Promise<Ran>;
  /** Types `npm start -- --once …`. */
  readonly start: (...args: readonly string[]) => Promise<Ran>;
  /** Types `npm start -- …`, which serves. */
  readonly startServing: (...args: readonly string[]) => Promise<Ran>;
  readonly with: (other: Partial<Surroundings>) => Desk;
  /** The types of the entries in a book, in order. */
  readonly entriesOf: (book?: string) => Promise<readonly string[]>;
  readonly clear: () => void;
}

export const NOW = '2026-01-01T00:00:00.000Z' as Instant;

/** A folder of its own and one store in memory, kept from one command line to the next. */
export const desk = (store: EventStore = openMemory()): Desk => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-cli-'));
  const sealing = { keys: memoryKeys(systemRandom), random: systemRandom };
  const signing = memorySigning(systemRandom);
  return at(folder, store, { openKeys: () => E.right(sealing), openSigning: () => E.right(signing) });
};

const at = (folder: string, store: EventStore, other: Partial<Surroundings>): Desk => {
  const start = (args: readonly string[]): Promise<Ran> =>
    heard((around) => recordExample(args, { ...around, ...surroundings(folder, store), ...other }));
  return {
    folder,
    store,
    file: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return name;
    },
    acta: (...args) =>
      heard((around) => runCli(args, { ...around, ...surroundings(folder, store), ...other })),
    start: (...args) => start(['--once', ...args]),
    startServing: (...args) => start(args),
    with: (more) => at(folder, store, { ...other, ...more }),
    entriesOf: async (book = 'crm') => {
      const types: string[] = [];
      for await (const entry of entries(store, book as BookId)) types.push(entry.type);
      return types;
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
};

type Heard = Pick<Surroundings, 'stdout' | 'stderr'>;

const heard = async (run: (around: Heard) => Promise<number>): Promise<Ran> => {
  let [out, err] = ['', ''];
  const exit = await run({
    stdout: { write: (text) => void (out += text), isTTY: false },
    stderr: { write: (text) => void (err += text), isTTY: false },
  });
  return { exit, out, err };
};

const surroundings = (folder: string, store: EventStore): Omit<Surroundings, keyof Heard> => ({
  stdin: chunks(''),
  env: { LANG: 'es_CR.UTF-8' },
  cwd: folder,
  clock: () => NOW,
  openStore: () => E.right({ ...store, close: async () => undefined }),
  openService: ({ url, token }, lang) => deskAt({ url, token, lang }),
  openTokens: fileTokens,
  openKeys: () => E.right(undefined),
  openSigning: () => E.right(memorySigning(systemRandom)),
  serve: async () => E.left([{ es: 'aquí no', en: 'not here' }]),
  serveWitness: async () => E.left([{ es: 'aquí no', en: 'not here' }]),
  askWitness,
  lanes: noLanes,
  toldToEnd: async () => undefined,
});

export async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

/** The header every command of the specs shares, as YAML. */
export const DEFAULTS = `book: crm
defaults:
  occurredAt: 2017
  recordedBy: ST
  basis: { kind: external, name: una lista pública }
`;

export const CONSTITUTE = `  - id: constituir
    type: ConstituteBody
    data:
      body: crm
      names: { es: Conferencia Regional sobre Migración }
      acronyms: { es: CRM }
      zone: America/Costa_Rica
      languages: [es, en]
      rules:
        consensus: absence-of-objection
        quorum: { required: false, members: 0 }
        candidacyNoticeMonths: 12
        presidencyFunctions: []
        verbsByConsensus: [approved]
        organsBringingIntoForce: []
`;

export const SECRETARIAT = `  - { id: secretaria, type: EstablishSecretariat, data: { secretariat: ST, names: { es: Secretaría Técnica } } }
`;

export const member = (code: string, name: string): string =>
  `  - { id: admitir-${code.toLowerCase()}, type: AdmitMember, data: { member: ${code}, names: { es: ${name} } } }\n`;

/** Five commands: body (line 7), Secretariat (22), CR (23), GT (24), MX (25). */
export const BEGINNING = `${DEFAULTS}commands:
${CONSTITUTE}${SECRETARIAT}${member('CR', 'Costa Rica')}${member('GT', 'Guatemala')}${member('MX', 'México')}`;
