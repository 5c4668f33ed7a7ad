import * as E from 'fp-ts/lib/Either.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import type { AskWitness, WitnessReply } from '../../../src/ports/witnesses.js';
import { checkpointText } from '../../../src/proof/checkpoint.js';
import { consistencyBody, readConsistencyBody } from '../../../src/proof/consistency-text.js';
import { leafHash } from '../../../src/proof/hash.js';
import { signerKey } from '../../../src/proof/keys.js';
import { signatureLine, signNote, withSignatures, type Note } from '../../../src/proof/note.js';
import { consistencyProof } from '../../../src/proof/prove.js';
import { rootBetween } from '../../../src/proof/tree.js';
import { witnessOf } from '../../../src/witness/add-checkpoint.js';
import { askOne, type Outcome } from '../../../src/witness/ask-one.js';
import { right } from '../../adapters/store/contract.js';
import { nodesOf } from '../proof/trees.js';

const ORIGIN = 'acta.example/books/crm/log';
const log = signerKey(ORIGIN, 'note', systemRandom(32));
const key = signerKey('mx.example', 'cosignature', systemRandom(32));
const stranger = signerKey('mx.example', 'cosignature', systemRandom(32));
const SECONDS = 1_800_000_000;
const ADDRESS = 'http://mx.example';

const leaves = (of: string) => Array.from({ length: 20 }, (_, at) => leafHash(`${of} ${at}`));
const [ours, theirs] = [nodesOf(leaves('ours')), nodesOf(leaves('theirs'))];
const noteOf = (size: number, nodes = ours): Note =>
  signNote(checkpointText({ origin: ORIGIN, size, root: rootBetween(nodes, 0, size) }), [log]);
const bodyOf = (old: number, size: number, nodes = ours): string =>
  consistencyBody({ old, proof: consistencyProof(nodes, old, size), checkpoint: noteOf(size, nodes) });

const asked = async (ask: AskWitness, note = noteOf(9)) =>
  askOne(ask, { note, size: 9, bodyFrom: async (old) => E.right(bodyOf(old, 9)) })({ key, address: ADDRESS });

/** Answers one after another, and remembers from where it was asked. */
const saying = (...replies: readonly WitnessReply[]): { ask: AskWitness; olds: number[] } => {
  const olds: number[] = [];
  return {
    olds,
    ask: async (address, body) => {
      expect(address).toBe(ADDRESS);
      olds.push(readConsistencyBody(body)!.old);
      return replies[olds.length - 1]!;
    },
  };
};
const answer = (status: number, body = ''): WitnessReply => ({ kind: 'answered', status, body });
const signed = (by = key, note = noteOf(9), seconds = SECONDS): string =>
  signNote(note.text, [by], { seconds }).signatures.map(signatureLine).join('');

describe('a witness that keeps to the protocol', () => {
  const real = (...before: readonly string[]): AskWitness => {
    const signing = memorySigning(systemRandom);
    right(signing.begin('mx.example'));
    const witness = right(
      witnessOf({ ...signing, keys: () => E.right({ current: key, retired: [] }) }, [log]),
    )!;
    for (const body of before) expect(right(witness.add(body, SECONDS)).status).toBe(200);
    return async (_, body) => {
      const told = right(witness.add(body, SECONDS));
      return answer(
        told.status,
        told.status === 200 ? told.cosignature : told.status === 409 ? `${told.size}\n` : '',
      );
    };
  };

  it.each([
    ['has seen nothing', []],
    ['has seen the beginning', [bodyOf(0, 5)]],
    ['has seen this very checkpoint', [bodyOf(0, 9)]],
  ])('cosigns when it %s', async (_, before) => {
    const outcome = right(await asked(real(...before)));
    expect(outcome).toMatchObject({ kind: 'cosigned', seconds: SECONDS, signature: { name: 'mx.example' } });
  });

  it('tells of another history, a longer one, and one of the same length', async () => {
    const outcomes = await Promise.all(
      [5, 9, 12].map(async (size) => right(await asked(real(bodyOf(0, size, theirs))))),
    );
    expect(outcomes).toEqual([
      { kind: 'other-history', size: 5 },
      { kind: 'other-history', size: 9 },
      { kind: 'ahead', size: 12 },
    ]);
    expect(right(await asked(real(bodyOf(0, 12))))).toEqual({ kind: 'ahead', size: 12 });
  });
});

describe('what is made of an answer', () => {
  const cases: readonly (readonly [string, readonly WitnessReply[], readonly number[], Outcome])[] = [
    ['nobody there', [{ kind: 'no-answer', why: 'X' }], [0], { kind: 'no-answer', why: 'X' }],
    ['too much', [{ kind: 'too-much', limit: 9 }], [0], { kind: 'too-much', limit: 9 }],
    ['not understood', [answer(400)], [0], { kind: 'refused', status: 400 }],
    ['a key it does not know', [answer(403)], [0], { kind: 'refused', status: 403 }],
    ['a log it does not know', [answer(404)], [0], { kind: 'refused', status: 404 }],
    ['a redirect', [answer(307)], [0], { kind: 'refused', status: 307 }],
    ['broken', [answer(503)], [0], { kind: 'refused', status: 503 }],
    ['no proof was asked for, and yet 422', [answer(422)], [0], { kind: 'refused', status: 422 }],
    ['from nothing, and yet elsewhere', [answer(409, '0\n')], [0], { kind: 'refused', status: 409 }],
    ['no number', [answer(409, 'five')], [0], { kind: 'refused', status: 409 }],
    ['no whole number', [answer(409, '05')], [0], { kind: 'refused', status: 409 }],
    ['too large a number', [answer(409, '9999999999999999')], [0], { kind: 'refused', status: 409 }],
    [
      'always elsewhere',
      [answer(409, '3'), answer(409, '4'), answer(409, '5')],
      [0, 3, 4],
      { kind: 'refused', status: 409 },
    ],
    [
      'gone when asked again',
      [answer(409, '3\n'), { kind: 'no-answer', why: 'Y' }],
      [0, 3],
      { kind: 'no-answer', why: 'Y' },
    ],
    ['nothing said', [answer(200)], [0], { kind: 'no-cosignature' }],
    ['something else said', [answer(200, '<html>')], [0], { kind: 'no-cosignature' }],
    ['another key', [answer(200, signed(stranger))], [0], { kind: 'no-cosignature' }],
    ['a time that is none', [answer(200, signed(key, noteOf(9), 0))], [0], { kind: 'no-cosignature' }],
    ['of another checkpoint', [answer(200, signed(key, noteOf(8)))], [0], { kind: 'no-cosignature' }],
    ['a text before it', [answer(200, `other\n\n${signed()}`)], [0], { kind: 'no-cosignature' }],
  ];
  it.each(cases)('%s', async (_, replies, from, outcome) => {
    const { ask, olds } = saying(...replies);
    expect([right(await asked(ask)), olds]).toEqual([outcome, from]);
  });

  it('takes its own line, whoever else signs below', async () => {
    const { ask } = saying(answer(200, `${signed(stranger)}${signed()}`));
    const outcome = right(await asked(ask));
    expect(outcome).toMatchObject({ kind: 'cosigned', signature: { id: key.id } });
  });

  it('does not ask who has cosigned, asks anew whose signature does not hold, and cannot ask who is nowhere', async () => {
    const cosigned = withSignatures(noteOf(9), signNote(noteOf(9).text, [key], { seconds: 5 }).signatures);
    const { ask, olds } = saying(answer(200, signed()));
    expect(right(await asked(ask, cosigned))).toMatchObject({ kind: 'cosigned', seconds: 5 });
    expect(olds).toEqual([]);
    const bytes = cosigned.signatures[1]!.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    const spoilt = withSignatures(cosigned, [{ ...cosigned.signatures[1]!, bytes }]);
    expect(right(await asked(ask, spoilt))).toMatchObject({ kind: 'cosigned', seconds: SECONDS });
    const nowhere = askOne(ask, { note: noteOf(9), size: 9, bodyFrom: async () => E.right('') });
    expect(right(await nowhere({ key, address: undefined }))).toEqual({ kind: 'no-address' });
    expect(olds).toEqual([0]);
  });

  it('tells the trouble of the store', async () => {
    const trouble = { kind: 'unavailable', message: 'away' } as const;
    const asking = askOne(saying().ask, { note: noteOf(9), size: 9, bodyFrom: async () => E.left(trouble) });
    expect(await asking({ key, address: ADDRESS })).toEqual(E.left(trouble));
  });
});
