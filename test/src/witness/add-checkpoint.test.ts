import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { pipe } from 'fp-ts/lib/function.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import type { Signing } from '../../../src/ports/signing.js';
import { checkpointText } from '../../../src/proof/checkpoint.js';
import { consistencyBody } from '../../../src/proof/consistency-text.js';
import { secondsOf } from '../../../src/proof/cosign.js';
import { leafHash } from '../../../src/proof/hash.js';
import { signerKey, type SignerKey } from '../../../src/proof/keys.js';
import { noteText, opened, readNote, signNote, type Signature } from '../../../src/proof/note.js';
import { consistencyProof } from '../../../src/proof/prove.js';
import { rootBetween, type Nodes } from '../../../src/proof/tree.js';
import { nodeHash } from '../../../src/proof/hash.js';
import { witnessOf, type Witness } from '../../../src/witness/add-checkpoint.js';
import { right } from '../../adapters/store/contract.js';

const ORIGIN = 'acta.example/books/crm/log';
const log = signerKey(ORIGIN, 'note', systemRandom(32));
const NOW = 1_800_000_000;

/** The complete subtrees of a log whose entries are the numbers, perhaps another from one of them on. */
const nodes = (otherFrom = Infinity): Nodes => {
  const node: Nodes = (level, index) =>
    level === 0
      ? leafHash(`${index}${index >= otherFrom ? ' otherwise' : ''}`)
      : nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  return node;
};

const noteOf = (size: number, { tree = nodes(), key = log, origin = ORIGIN } = {}) =>
  signNote(checkpointText({ origin, size, root: rootBetween(tree, 0, size) }), [key]);
const bodyOf = (old: number, size: number, more: { tree?: Nodes; key?: SignerKey; origin?: string } = {}) =>
  consistencyBody({
    old,
    proof: old <= size ? consistencyProof(more.tree ?? nodes(), old, size) : [],
    checkpoint: noteOf(size, more),
  });

const witnessIn = (signing: Signing): Witness => right(witnessOf(signing, [log]))!;
const begun = (): Signing => {
  const signing = memorySigning(systemRandom);
  right(signing.begin('witness.example'));
  return signing;
};
const statuses = (witness: Witness, ...bodies: readonly string[]): readonly number[] =>
  bodies.map((body) => right(witness.add(body, NOW)).status);

describe('a witness', () => {
  let signing: Signing;
  let witness: Witness;
  beforeEach(() => {
    signing = begun();
    witness = witnessIn(signing);
  });

  it('is none before it has a key', () => {
    expect(witnessOf(memorySigning(systemRandom), [log])).toEqual(E.right(undefined));
  });

  it('cosigns what goes on from what it cosigned, once more too, and says when', () => {
    expect(statuses(witness, bodyOf(0, 5), bodyOf(5, 5), bodyOf(5, 9))).toEqual([200, 200, 200]);
    const answer = right(witness.add(bodyOf(9, 12), NOW));
    const written = `${noteText(noteOf(12))}${answer.status === 200 ? answer.cosignature : ''}`;
    const signed = pipe(
      readNote(written),
      E.chain((note) => opened(note, [log, witness.key])),
      E.getOrElseW(() => undefined),
    );
    expect(signed?.by.map(({ key }) => key.name)).toEqual([ORIGIN, 'witness.example']);
    expect(secondsOf(signed!.by[1]!.signature.bytes)).toBe(NOW);
  });

  it('goes on where it was when it is opened again', () => {
    expect(statuses(witness, bodyOf(0, 5))).toEqual([200]);
    expect(statuses(witnessIn(signing), bodyOf(0, 5), bodyOf(5, 6))).toEqual([409, 200]);
  });

  it('does not understand what is no such request, or older than it says (400)', () => {
    expect(statuses(witness, '', 'old 0\n', bodyOf(6, 5), bodyOf(0, 5).replace('old 0', 'old 00'))).toEqual([
      400, 400, 400, 400,
    ]);
  });

  it('knows no other log (404), and takes nothing that its log did not sign (403)', () => {
    const origin = 'acta.example/books/other/log';
    const stranger = signerKey(ORIGIN, 'note', systemRandom(32));
    const bent = bodyOf(0, 5).replace(/\n5\n/, '\n6\n');
    expect(
      statuses(witness, bodyOf(0, 5, { origin, key: signerKey(origin, 'note', systemRandom(32)) })),
    ).toEqual([404]);
    expect(statuses(witness, bodyOf(0, 5, { key: stranger }), bent)).toEqual([403, 403]);
  });

  it('tells the size that it cosigned last to whoever goes on from another (409)', () => {
    expect(right(witness.add(bodyOf(3, 5), NOW))).toEqual({ status: 409, size: 0 });
    expect(statuses(witness, bodyOf(0, 5))).toEqual([200]);
    expect(right(witness.add(bodyOf(0, 9), NOW))).toEqual({ status: 409, size: 5 });
  });

  it('cosigns no other history (422)', () => {
    expect(statuses(witness, bodyOf(0, 5))).toEqual([200]);
    const extra = bodyOf(5, 9).replace('old 5\n', `old 5\n${'A'.repeat(43)}=\n`);
    expect(statuses(witness, bodyOf(5, 9, { tree: nodes(3) }), extra)).toEqual([422, 422]);
    // Of the same size, with another root.
    expect(statuses(witness, bodyOf(5, 5, { tree: nodes(3) }))).toEqual([422]);
    expect(statuses(witness, bodyOf(5, 9))).toEqual([200]);
    expect(statuses(witnessIn(begun()), extra.replace('old 5', 'old 0'))).toEqual([422]);
  });

  // C2SP tlog-witness, sentence by sentence, where the cases above do not say it already.
  describe('by the letter of the protocol', () => {
    const hash = `${'A'.repeat(43)}=\n`;
    const withHashes = (body: string, count: number): string =>
      body.replace(/^(old \d+\n)/, `$1${hash.repeat(count)}`);

    it('takes at most 63 hashes for a proof at all: with one more it is no request (400)', () => {
      expect(statuses(witness, withHashes(bodyOf(0, 5), 63), withHashes(bodyOf(0, 5), 64))).toEqual([
        422, 400,
      ]);
      const cut = bodyOf(0, 5).replace('old 0\n', `old 0\n${'A'.repeat(42)}==\n`);
      expect(statuses(witness, cut, bodyOf(0, 5).replace('\n\n', '\n'))).toEqual([400, 400]);
    });

    it('cosigns the empty tree, and goes on from it with an empty proof', () => {
      expect(statuses(witness, bodyOf(0, 0), bodyOf(0, 0), bodyOf(0, 5), bodyOf(5, 5))).toEqual([
        200, 200, 200, 200,
      ]);
    });

    it('takes no root of the empty tree but its own (422)', () => {
      const odd = signNote(checkpointText({ origin: ORIGIN, size: 0, root: leafHash('0') }), [log]);
      const body = consistencyBody({ old: 0, proof: [], checkpoint: odd });
      expect(statuses(witness, body, bodyOf(0, 0), body)).toEqual([422, 200, 422]);
    });

    it('looks at who signed before it looks at the sizes', () => {
      const stranger = signerKey(ORIGIN, 'note', systemRandom(32));
      expect(statuses(witness, bodyOf(7, 5, { key: stranger }), bodyOf(7, 5))).toEqual([403, 400]);
    });

    it('takes no note in which a signature of a trusted key does not hold, beside others that do (403)', () => {
      const { text, signatures } = noteOf(5);
      const [held] = signatures;
      const spoilt = { ...held!, bytes: held!.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
      const body = (...lines: readonly Signature[]): string =>
        consistencyBody({ old: 0, proof: [], checkpoint: { text, signatures: lines } });
      expect(statuses(witness, body(spoilt), body(spoilt, held!), body(held!, spoilt))).toEqual([
        403, 403, 403,
      ]);
      expect(statuses(witness, body(held!, held!))).toEqual([200]);
    });

    it('serves the checkpoint that it cosigned last, signed by log and witness, by the hash of the name', () => {
      const place = createHash('sha256').update(ORIGIN).digest('hex');
      const latest = (one = witness, where = place) => right(one.latest(where));
      expect(latest()).toBeUndefined();
      for (const [old, size] of [
        [0, 5],
        [5, 9],
      ] as const) {
        const other = signerKey('other.example', 'note', systemRandom(32));
        const checkpoint = signNote(noteOf(size).text, [other, log]);
        const proof = consistencyProof(nodes(), old, size);
        const answer = right(witness.add(consistencyBody({ old, proof, checkpoint }), NOW));
        const cosignature = answer.status === 200 ? answer.cosignature : '';
        expect(latest()).toBe(`${noteText(noteOf(size))}${cosignature}`);
      }
      expect(latest(witness, place.toUpperCase())).toBeUndefined();
      expect(right(witnessOf(signing, []))!.latest(place)).toEqual(E.right(undefined));
      // What an older acta kept has no signature of the log.
      const bare = noteText(signNote(noteOf(9).text, [witness.key], { seconds: NOW }));
      expect(latest(witnessIn({ ...signing, latest: () => E.right(bare) }))).toBeUndefined();
    });

    it('asks that one signature is of a key it trusts for the log, whoever else has signed', () => {
      const other = signerKey('other.example', 'cosignature', systemRandom(32));
      const old = signerKey(ORIGIN, 'note', systemRandom(32));
      const { text } = noteOf(5);
      const body = (...keys: readonly SignerKey[]): string =>
        consistencyBody({ old: 0, proof: [], checkpoint: signNote(text, keys, { seconds: NOW }) });
      expect(statuses(witness, body(other), body(old), body(other, old))).toEqual([403, 403, 403]);
      const answer = right(witness.add(body(other, log, old), NOW));
      // It answers with its own signature alone.
      expect(answer.status === 200 ? answer.cosignature.trimEnd().split('\n') : answer).toEqual([
        expect.stringMatching(/^\u2014 witness\.example /),
      ]);
    });

    it('says so of the origin before the signature: an unknown log is 404, whoever signed it', () => {
      const origin = 'acta.example/books/other/log';
      expect(statuses(witness, bodyOf(0, 5, { origin }), bodyOf(7, 9, { origin }))).toEqual([404, 404]);
    });

    it('keeps what it cosigned before it answers, and in the place of what it decided on', () => {
      const kept: (readonly [string, string | undefined])[] = [];
      const watched = witnessIn({
        ...signing,
        keep: (book, note, instead) => {
          kept.push([note, instead]);
          return signing.keep(book, note, instead);
        },
      });
      for (const body of [bodyOf(0, 5), bodyOf(5, 9)]) {
        const before = kept.length;
        const answer = right(watched.add(body, NOW));
        expect(kept).toHaveLength(before + 1);
        expect(kept.at(-1)![0]).toContain(answer.status === 200 ? answer.cosignature : 'none');
      }
      expect(kept.map(([, instead]) => instead)).toEqual([undefined, kept[0]![0]]);
      // Nothing is kept of what is refused.
      expect(statuses(watched, bodyOf(0, 12), bodyOf(9, 12, { tree: nodes(3) }), '')).toEqual([
        409, 422, 400,
      ]);
      expect(kept).toHaveLength(2);
    });
  });

  it('answers nothing that it could not keep, and nothing where what it kept is damaged', () => {
    const trouble = { kind: 'unavailable', message: 'the disk is full' } as const;
    const full = witnessIn({ ...signing, keep: () => E.left(trouble) });
    expect(full.add(bodyOf(0, 5), NOW)).toEqual(E.left(trouble));
    const unread = witnessIn({ ...signing, latest: () => E.left(trouble) });
    expect(unread.add(bodyOf(0, 5), NOW)).toEqual(E.left(trouble));
    for (const written of ['nothing', noteText(signNote('no checkpoint\n', [log]))]) {
      const answer = witnessIn({ ...signing, latest: () => E.right(written) }).add(bodyOf(0, 5), NOW);
      expect(E.isLeft(answer) && answer.left.kind).toBe('damaged');
    }
    const place = createHash('sha256').update(ORIGIN).digest('hex');
    expect(unread.latest(place)).toEqual(E.left(trouble));
    const damaged = witnessIn({ ...signing, latest: () => E.right('nothing') }).latest(place);
    expect(E.isLeft(damaged) && damaged.left.kind).toBe('damaged');
    expect(witnessOf({ ...signing, keys: () => E.left(trouble) }, [log])).toEqual(E.left(trouble));
  });

  it('never cosigns two histories, whatever it is handed, in whatever order', () => {
    const handed = fc.record({
      old: fc.nat(12),
      size: fc.nat(12),
      tree: fc.constantFrom(nodes(), nodes(2), nodes(7)),
    });
    fc.assert(
      fc.property(fc.array(handed, { maxLength: 30 }), (all) => {
        const one = witnessIn(begun());
        let last: { size: number; root: Uint8Array; tree: Nodes } | undefined;
        for (const { old, size, tree } of all) {
          const answer = right(one.add(bodyOf(old, size, { tree }), NOW));
          if (answer.status !== 200) continue;
          const before = last;
          if (before !== undefined) {
            expect(size).toBeGreaterThanOrEqual(before.size);
            expect(Buffer.from(rootBetween(tree, 0, before.size))).toEqual(Buffer.from(before.root));
          }
          last = { size, root: rootBetween(tree, 0, size), tree };
        }
      }),
      { numRuns: 300 },
    );
  });
});
