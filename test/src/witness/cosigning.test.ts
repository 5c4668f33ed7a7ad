import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { keysOf } from '../../../src/log/names.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { AskWitness, WitnessReply } from '../../../src/ports/witnesses.js';
import { opened } from '../../../src/proof/note.js';
import { witnessOf } from '../../../src/witness/add-checkpoint.js';
import { backOff, cosigning, type CosigningOptions } from '../../../src/witness/cosigning.js';
import { readPolicy } from '../../../src/witness/policy.js';
import { right } from '../../adapters/store/contract.js';
import { CRM, deskOver, labelled } from '../../support/desk.js';
import { opening } from '../../support/opening.js';

const NAMES = ['mx', 'gt'] as const;
type Name = (typeof NAMES)[number];

const source = (n: number) => labelled(`s${n}`, 'RegisterSource', { source: `s${n}`, title: { es: 's' } });
const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
};

const policyOf = (text: string) => {
  const policy = readPolicy(text);
  if (E.isLeft(policy)) throw new Error(policy.left.en);
  return policy.right;
};

/** A book, its log, and two witnesses; what each answers instead can be set, and what is waited for is let go by hand. */
const scene = async (more: Partial<CosigningOptions> = {}) => {
  const desk = deskOver();
  await desk.recorded(...opening);
  const signing = memorySigning(systemRandom);
  right(signing.begin('acta.example'));
  const trees = treesOf(desk.store);
  const signer = signerOf(trees, signing);
  const log = keysOf(right(signing.keys())!, CRM).signer;
  const witnesses = new Map(
    NAMES.map((name) => {
      const own = memorySigning(systemRandom);
      right(own.begin(`${name}.example`));
      const address: string = `http://${name}.example`;
      return [address, right(witnessOf(own, [log]))!] as const;
    }),
  );
  const lines = [...witnesses].map(([url, { key }], at) => `witness ${NAMES[at]} ${key.vkey} ${url}`);
  const policy = policyOf(`log ${log.vkey}\n${lines.join('\n')}\nquorum mx\n`);
  const instead = new Map<Name, WitnessReply | Promise<WitnessReply>>();
  const askedOf: string[] = [];
  const ask: AskWitness = async (address, body) => {
    const name = address.slice('http://'.length, -'.example'.length) as Name;
    askedOf.push(name);
    const other = instead.get(name);
    if (other !== undefined) return other;
    const answered = right(witnesses.get(address)!.add(body, 1_800_000_000));
    const said = answered.status === 200 ? answered.cosignature : '';
    return {
      kind: 'answered',
      status: answered.status,
      body: answered.status === 409 ? `${answered.size}\n` : said,
    };
  };
  const waits: { milliseconds: number; go: () => void }[] = [];
  const told: string[] = [];
  const begun = cosigning({
    policy,
    isOf: () => true,
    signer,
    trees,
    ask,
    wait: (milliseconds, until) =>
      new Promise<void>((go) => {
        waits.push({ milliseconds, go });
        until.addEventListener('abort', () => go());
      }),
    told: (_, witness, { kind }) => told.push(`${witness} ${kind}`),
    ...more,
  });
  const sign = async () => begun.signed(CRM, right(await signer.sign(CRM)()));
  /** Who cosigned what is published now. */
  const by = async (): Promise<readonly string[]> => {
    const { note } = right(await signer.published(CRM)())!;
    const read = opened(note, policy.keys);
    return E.isRight(read) ? read.right.by.map(({ key }) => key.name).toSorted() : [];
  };
  return { desk, begun, sign, by, instead, askedOf, waits, told };
};

describe('witnesses that are asked beside the recording', () => {
  it('cosign each checkpoint after it was published, and nothing waits for them', async () => {
    const { desk, begun, sign, by, told } = await scene();
    await sign();
    expect(await by()).toEqual(['acta.example/books/crm/log']);
    expect(begun.signs()).toEqual([
      { name: 'mx', behind: 16, tries: 0, isAlarming: false },
      { name: 'gt', behind: 16, tries: 0, isAlarming: false },
    ]);
    await settled();
    const all = ['acta.example/books/crm/log', 'gt.example', 'mx.example'];
    expect([await by(), told]).toEqual([all, ['mx cosigned', 'gt cosigned']]);
    await desk.recorded(source(1));
    await sign();
    await settled();
    expect([await by(), begun.signs().map(({ behind }) => behind)]).toEqual([all, [0, 0]]);
    await begun.end();
  });

  it('keep nobody else’s from being kept while one is silent, which is asked again later and later', async () => {
    const { desk, begun, sign, by, instead, askedOf, waits, told } = await scene();
    instead.set('mx', { kind: 'no-answer', why: 'ECONNREFUSED' });
    await sign();
    await settled();
    expect(await by()).toEqual(['acta.example/books/crm/log', 'gt.example']);
    // What is recorded meanwhile does not make it be asked sooner; the others are asked at once.
    await desk.recorded(source(1));
    await sign();
    await settled();
    expect([askedOf, waits.map(({ milliseconds }) => milliseconds)]).toEqual([
      ['mx', 'gt', 'gt', 'gt'],
      [1_000],
    ]);
    for (const { go } of waits) go();
    await settled();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1_000, 2_000]);
    expect(begun.signs()[0]).toEqual({ name: 'mx', behind: 17, tries: 2, isAlarming: false });
    instead.delete('mx');
    waits.at(-1)!.go();
    await settled();
    expect(await by()).toEqual(['acta.example/books/crm/log', 'gt.example', 'mx.example']);
    expect(begun.signs()[0]).toEqual({ name: 'mx', behind: 0, tries: 0, isAlarming: false });
    expect(told.filter((line) => line.startsWith('mx'))).toEqual([
      'mx no-answer',
      'mx no-answer',
      'mx cosigned',
    ]);
    await begun.end();
  });

  it('are asked for the newest, where another was signed while one thought about the last', async () => {
    const { desk, begun, sign, by, instead, told } = await scene();
    let answer: (reply: WitnessReply) => void = () => undefined;
    instead.set('mx', new Promise((resolve) => (answer = resolve)));
    await sign();
    await settled();
    await desk.recorded(source(1));
    await sign();
    instead.delete('mx');
    answer({ kind: 'answered', status: 500, body: '' });
    await settled();
    expect(told).toContain('mx refused');
    await begun.end();
    expect(await by()).toContain('gt.example');
  });

  it('that know another history are told of as such', async () => {
    const { begun, sign, instead, told } = await scene();
    instead.set('mx', { kind: 'answered', status: 409, body: '99\n' });
    await sign();
    await settled();
    expect([told[0], begun.signs()[0]]).toEqual([
      'mx ahead',
      { name: 'mx', behind: 16, tries: 1, isAlarming: true },
    ]);
    await begun.end();
  });

  it('are not asked about another log, nor after the end, and what comes then is not kept', async () => {
    const other = await scene({ isOf: () => false });
    await other.sign();
    await settled();
    expect(other.askedOf).toEqual([]);

    const { begun, sign, by, instead } = await scene();
    let answer: (reply: WitnessReply) => void = () => undefined;
    instead.set('mx', new Promise((resolve) => (answer = resolve)));
    instead.set('gt', { kind: 'no-answer', why: 'ETIMEDOUT' });
    await sign();
    await settled();
    const ended = begun.end();
    answer({ kind: 'answered', status: 200, body: '' });
    await ended;
    await sign();
    expect(await by()).toEqual(['acta.example/books/crm/log']);
  });

  it('whose cosignature cannot be kept are asked again', async () => {
    const { begun, sign, told, waits } = await scene({
      signer: { cosigned: () => TE.left({ kind: 'unavailable', message: 'the disk is full' }) },
    });
    await sign();
    await settled();
    expect([told, waits.length]).toEqual([['mx trouble', 'gt trouble'], 2]);
    await begun.end();
  });
});

it('waits a second for the first time, and five minutes at most', () => {
  expect([1, 2, 3, 9, 10, 60].map(backOff)).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000]);
});
