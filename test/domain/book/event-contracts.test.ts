import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { eventContracts } from '../../../domain/book/event.js';
import { canonical, type Canonicalizable } from '../../../domain/language/canonical.js';
import { currentEvent } from '../../../src/envelope.js';
import type { Envelope } from '../../../domain/language/entry.js';
import { sampleOf } from '../../support/arbitrary.js';

// What has been stored under a version never changes. A golden file a version holds the shape that was promised and
// data that was stored. ACTA_GOLDEN=write adds the files of new versions; it never rewrites one that is there.

const GOLDEN = join(__dirname, '../../golden/events');

interface Golden {
  readonly type: string;
  readonly version: number;
  readonly shape: unknown;
  /** The very canonical text, as stored. */
  readonly stored: string;
}

const fileOf = (type: string, version: number): string => join(GOLDEN, `${type}.v${version}.json`);

const goldenOf = (type: string, version: number): Golden =>
  JSON.parse(readFileSync(fileOf(type, version), 'utf8')) as Golden;

const contracts = [...eventContracts.values()];

if (process.env['ACTA_GOLDEN'] === 'write') {
  for (const { type, version, data } of contracts) {
    if (existsSync(fileOf(type, version))) continue;
    const golden: Golden = {
      type,
      version,
      shape: data.schema,
      stored: canonical(sampleOf(data) as Canonicalizable),
    };
    writeFileSync(fileOf(type, version), `${JSON.stringify(golden, null, 2)}\n`);
  }
}

describe.each(contracts.map((contract) => [contract.type, contract] as const))(
  'the stored contract of %s',
  (type, contract) => {
    const versions = Array.from({ length: contract.version }, (_, index) => index + 1);

    it('has its newest shape under its newest version: a change of shape is a new version', () => {
      expect(contract.data.schema).toEqual(goldenOf(type, contract.version).shape);
    });

    it.each(versions)('reads what was stored under version %i, as of the newest version', (version) => {
      const { stored } = goldenOf(type, version);
      const read = currentEvent({ type, version } as unknown as Envelope, JSON.parse(stored));
      expect(E.isRight(read) ? read.right.type : read.left).toBe(type);
    });

    it('writes what it reads: the newest version reads back to the very bytes', () => {
      const { stored } = goldenOf(type, contract.version);
      const read = currentEvent(
        { type, version: contract.version } as unknown as Envelope,
        JSON.parse(stored),
      );
      expect(E.isRight(read) && canonical(read.right.data as unknown as Canonicalizable)).toBe(stored);
    });
  },
);

describe('the golden files', () => {
  it('are of events that there are: an event that was once stored is never forgotten', () => {
    const known = new Set(
      contracts.flatMap(({ type, version }) =>
        Array.from({ length: version }, (_, i) => `${type}.v${i + 1}.json`),
      ),
    );
    expect(readdirSync(GOLDEN).filter((file) => !known.has(file))).toEqual([]);
  });

  it('a version newer than this acta knows, and an unknown event, are refused and not guessed', () => {
    expect(currentEvent({ type: 'MemberAdmitted', version: 99 } as unknown as Envelope, {})).toEqual(
      E.left({
        es: 'el tipo MemberAdmitted tiene la versión 99, más nueva que la que conoce esta acta',
        en: 'event MemberAdmitted has version 99, newer than this acta knows',
      }),
    );
    expect(currentEvent({ type: 'MemberVanished', version: 1 } as unknown as Envelope, {})).toEqual(
      E.left({
        es: 'esta acta no conoce el tipo de asiento MemberVanished',
        en: 'event MemberVanished is not known to this acta',
      }),
    );
  });
});
