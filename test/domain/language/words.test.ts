import * as E from 'fp-ts/lib/Either.js';
import { canonical } from '../../../domain/language/canonical.js';
import { isNot } from '../../../domain/language/codec.js';
import { firstTwice, one, several } from '../../../domain/language/draft.js';
import { accepted, all, each, refuse, rejection, unless } from '../../../domain/language/rejection.js';
import { Verb, verbInWords } from '../../../domain/language/verb.js';
import { Basis } from '../../../domain/language/basis.js';
import { Envelope } from '../../../domain/language/entry.js';

describe('a verdict', () => {
  const no = rejection('no', { es: 'No.', en: 'No.' }, [3]);

  it('is that of the first check that refuses; later ones are not run', () => {
    const later = jest.fn(() => accepted);
    expect(all(() => accepted, later)).toBe(accepted);
    expect(later).toHaveBeenCalledTimes(1);
    expect(all(() => refuse(no), later)).toEqual(E.left(no));
    expect(later).toHaveBeenCalledTimes(1);
    expect(all()).toBe(accepted);
  });

  it('makes its rejection only where it is needed', () => {
    const because = jest.fn(() => no);
    expect(unless(false, because)).toBe(accepted);
    expect(because).not.toHaveBeenCalled();
    expect(unless(true, because)).toEqual(E.left(no));
  });

  it('names no entries where something is missing', () =>
    expect(rejection('no', { es: 'No.', en: 'No.' }).entries).toEqual([]));
});

describe('what a command leaves', () => {
  it('is one event or several, in their order', () => {
    expect(one('a')).toEqual(E.right([{ event: 'a' }]));
    expect(several({ event: 'a' }, [{ event: 'b' }])).toEqual(E.right([{ event: 'a' }, { event: 'b' }]));
  });
});

describe('the same check of several things', () => {
  const no = rejection('no', { es: 'No.', en: 'No.' });

  it('is refused with the first that is, and takes any number of them', () => {
    const checked: number[] = [];
    const verdict = each([1, 2, 3], (n) => {
      checked.push(n);
      return unless(n === 2, () => no);
    });
    expect([verdict, checked]).toEqual([E.left(no), [1, 2]]);
    const many = Array.from({ length: 300_000 }, (_, n) => n);
    expect(each(many, () => accepted)).toEqual(accepted);
  });

  it('finds the first of them that is there twice', () => {
    expect(firstTwice(['a', 'b', 'b', 'a'])).toBe('b');
    expect(firstTwice(['a', 'b'])).toBeUndefined();
  });
});

describe('the verbs of an act', () => {
  it('are all said in both languages', () => {
    const words = Object.keys(verbInWords);
    expect(words.filter((word) => !Verb.is(word))).toEqual([]);
    expect(Verb.schema['enum']).toEqual(words);
  });
});

describe('how an entry is known', () => {
  it('says whatever must be said with it', () => {
    const good = [
      { kind: 'witnessed' },
      { kind: 'source' },
      { kind: 'external', name: 'una página' },
      { kind: 'inferred', reason: 'el año no se dice' },
      { kind: 'illustrative' },
      { kind: 'illustrative', note: 'para mostrar' },
    ];
    const bad = [
      { kind: 'external' },
      { kind: 'inferred' },
      { kind: 'rumour' },
      { kind: 'source', name: 'x' },
    ];
    expect(good.filter((basis) => !Basis.is(basis))).toEqual([]);
    expect(bad.filter((basis) => Basis.is(basis))).toEqual([]);
  });

  it('stands in every envelope', () =>
    expect(Envelope.schema['required']).toEqual(
      expect.arrayContaining(['basis', 'recordedAt', 'occurredAt', 'command']),
    ));
});

describe('canonical text (RFC 8785)', () => {
  it('sorts keys by UTF-16 units, at every depth, and leaves out what is not there', () => {
    expect(
      canonical({ b: 1, a: [true, { d: 'x', c: undefined }], '\u20ac': 2, '\ud83d\ude00': 3, '\ufb33': 4 }),
    ).toBe('{"a":[true,{"d":"x"}],"b":1,"\u20ac":2,"\ud83d\ude00":3,"\ufb33":4}');
    expect(canonical({ a: undefined })).toBe('{}');
    expect(canonical([])).toBe('[]');
  });

  it('writes strings and numbers as JSON does', () => {
    expect(canonical('\u0007"\\/\n€')).toBe('"\\u0007\\"\\\\/\\n€"');
    expect([0, -7, Number.MAX_SAFE_INTEGER].map(canonical)).toEqual(['0', '-7', '9007199254740991']);
  });
});

describe('a refused value', () => {
  it('is shown whatever it is', () => expect(isNot('una cosa', 'a thing')(10n).en).toBe('10 is not a thing'));
});
