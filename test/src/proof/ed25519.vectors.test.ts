// Signatures that a careless implementation lets through: cut, lengthened, malleable, with values on the edge.
import { verifierKey, verifyBytes } from '../../../src/proof/keys.js';
import vectors from './vectors/wycheproof-ed25519/ed25519.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('the cases of Wycheproof for Ed25519', () => {
  it('are all there, those that hold and those that do not', () => {
    const holding = vectors.cases.filter(({ result }) => result === 'valid').length;
    expect([vectors.cases.length, holding]).toEqual([145, 84]);
  });

  it.each(vectors.cases)('$id: $comment is $result', ({ key, message, signature, result }) => {
    const holds = verifyBytes(verifierKey('log', 'note', bytes(key)), bytes(message), bytes(signature));
    expect(holds).toBe(result === 'valid');
  });
});
