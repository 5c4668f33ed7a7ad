import * as E from 'fp-ts/lib/Either.js';
import { leaderIn } from '../../../adapters/cli/service/leader-in.js';
import { systemRandom } from '../../../adapters/random.js';
import { keysOf } from '../../../src/log/names.js';
import { signerKey } from '../../../src/proof/keys.js';
import { book } from '../store/contract.js';

const [one, other] = ['one.example', 'other.example'].map(
  (name) => signerKey(name, 'note', systemRandom(32)).vkey,
);
const named = (follow: string, leaderKey?: string, token?: string): string => {
  const leader = leaderIn(
    { follow, ...(leaderKey === undefined ? {} : { leaderKey }) },
    { ACTA_TOKEN: token },
  );
  return E.isRight(leader)
    ? `${leader.right?.service.url} ${leader.right?.trusted.map(({ name }) => name).join()}`
    : leader.left.map(({ en }) => en).join();
};

describe('whom the settings say to follow', () => {
  it('nobody, where they name none', () => {
    expect(leaderIn({}, {})).toEqual(E.right(undefined));
  });

  it('an address, and one key or several', () => {
    expect(named('https://acta.example/', one)).toBe('https://acta.example one.example');
    expect(named('https://acta.example', `${other}, ${one}`)).toBe(
      'https://acta.example other.example,one.example',
    );
  });

  it('a key as it is shown, under the name of the log of one of the books', () => {
    const kept = { current: signerKey('acta.example', 'note', systemRandom(32)), retired: [] };
    const [shown, same] = ['crm', 'other'].map((id) => keysOf(kept, book(id)).trusted[0].vkey);
    expect(named('https://acta.example', `${shown},${same}`)).toBe(
      'https://acta.example acta.example,acta.example',
    );
    const leader = leaderIn({ follow: 'https://acta.example', leaderKey: shown! }, {});
    expect(E.isRight(leader) && leader.right?.trusted[0].vkey).toBe(kept.current.vkey);
  });

  it.each([
    ['no key', named('https://acta.example'), /^leaderKey: is no key/],
    ['one key that is none', named('https://acta.example', `${one},x`), /^leaderKey: is no key/],
    ['no address', named('acta.example', one), /^follow: "acta\.example" is not the address/],
    ['a token in the clear', named('http://acta.example', one, 'acta_x'), /in the clear/],
  ])('%s is told', (_, said, words) => {
    expect(said).toMatch(words);
  });
});
