import * as E from 'fp-ts/lib/Either.js';
import { systemRandom } from '../../../adapters/random.js';
import { renamedVerifier, signerKey } from '../../../src/proof/keys.js';
import { readPolicy, type Policy } from '../../../src/witness/policy.js';

const log = signerKey('acta.example/books/crm/log', 'note', systemRandom(32));
const [cr, gt, mx] = ['cr.example', 'gt.example', 'mx.example'].map((name) =>
  signerKey(name, 'cosignature', systemRandom(32)),
) as [typeof log, typeof log, typeof log];

const other = signerKey('other.example/log', 'note', systemRandom(32));

const HEAD = `# who keeps the book, and who saw it
log ${log.vkey}

witness cr ${cr.vkey}
witness gt ${gt.vkey} https://gt.example/
witness mx ${mx.vkey}
`;
const read = (text: string): Policy => {
  const policy = readPolicy(text);
  if (E.isLeft(policy)) throw new Error(policy.left.en);
  return policy.right;
};

describe('a policy', () => {
  it.each([
    ['quorum none', [], true],
    ['quorum mx', [mx], true],
    ['quorum mx', [cr, gt], false],
    ['group two 2 cr gt mx\nquorum two', [cr, mx], true],
    ['group two 2 cr gt mx\nquorum two', [cr, log], false],
    ['group two 2 cr gt mx\nquorum two', [cr, cr], false],
    ['group one any cr gt\nquorum one', [gt], true],
    ['group every all cr gt mx\nquorum every', [cr, gt], false],
    ['group every all cr gt mx\nquorum every', [mx, cr, gt], true],
    ['group north any mx\ngroup both all north cr\nquorum both', [cr, mx], true],
    ['group north any mx\ngroup both all north cr\nquorum both', [cr, gt], false],
  ])('%s', (lines, by, isEnough) => {
    const policy = read(`${HEAD}${lines}\n`);
    expect(policy.isEnough(by)).toBe(isEnough);
    expect(policy.keys.map(({ vkey }) => vkey)).toEqual([log, cr, gt, mx].map(({ vkey }) => vkey));
    expect([...policy.witnesses.keys()]).toEqual(['cr', 'gt', 'mx']);
  });

  it.each([
    ['', 'is missing'],
    ['quorum', 'line 7'],
    ['quorum some', 'line 7'],
    ['quorum cr\nquorum gt', 'line 8'],
    ['group none any cr\nquorum none', 'line 7'],
    ['group cr any gt\nquorum cr', 'line 7'],
    ['group two 4 cr gt mx\nquorum two', 'line 7'],
    ['group two 0 cr gt mx\nquorum two', 'line 7'],
    ['group two 1.5 cr gt mx\nquorum two', 'line 7'],
    ['group two 0x2 cr gt mx\nquorum two', 'line 7'],
    ['group two 2 cr cr\nquorum two', 'line 7'],
    ['group two 2 none cr\nquorum two', 'line 7'],
    ['group two 2 cr gt\ngroup more 2 two cr\nquorum more', 'line 8'],
    [`witness again ${mx.vkey}\nquorum none`, 'line 7'],
    [`witness again ${renamedVerifier(mx, 'other.example', 'cosignature').vkey}\nquorum none`, 'line 7'],
    [`log ${renamedVerifier(log, 'other.example', 'note').vkey}\nquorum none`, 'line 7'],
    [`log ${other.vkey} one two\nquorum none`, 'line 7'],
    ['quorum\u00a0none', 'line 7'],
    ['group two any later\ngroup later any cr\nquorum two', 'line 7'],
    ['witness cr2 nothing\nquorum none', 'line 7'],
    [`witness log ${log.vkey}\nquorum none`, 'line 7'],
    [`log ${mx.vkey}\nquorum none`, 'line 7'],
    ['something else', 'line 7'],
    ['constructor x', 'line 7'],
  ])('is none with %s', (lines, why) => {
    const policy = readPolicy(`${HEAD}${lines}\n`);
    expect(E.isLeft(policy) ? policy.left.en : 'read').toContain(why);
  });

  it('says where those answer of which it says so', () => {
    const more = `witness hn ${signerKey('hn.example', 'cosignature', systemRandom(32)).vkey} http://127.0.0.1:8081/hn`;
    expect([...read(`${HEAD}${more}\nquorum none\n`).addresses]).toEqual([
      ['gt', 'https://gt.example'],
      ['hn', 'http://127.0.0.1:8081/hn'],
    ]);
  });

  it.each([
    'ftp://hn.example',
    'hn.example',
    'https://hn.example/?to=1',
    'https://hn.example/#1',
    'https://mx:secret@hn.example',
    'https://hn.example more',
  ])('is none with a witness at %s', (address) => {
    const key = signerKey('hn.example', 'cosignature', systemRandom(32));
    const policy = readPolicy(`${HEAD}witness hn ${key.vkey} ${address}\nquorum none\n`);
    expect(E.isLeft(policy) ? policy.left.en : 'read').toContain('line 7');
  });

  it('may say where its logs are, and be written with tabs and the ends of lines of Windows', () => {
    const text = `${HEAD}\tlog\t${other.vkey} https://other.example/\nquorum none\n`;
    expect(read(text.replaceAll('\n', '\r\n')).keys).toHaveLength(5);
    expect(E.isLeft(readPolicy(text.replace('https', 'ftp')))).toBe(true);
  });

  it('is none without a log', () => expect(E.isLeft(readPolicy('quorum none\n'))).toBe(true));
});
