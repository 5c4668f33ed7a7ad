import fc from 'fast-check';
import {
  forgetAllTyped,
  forgetTyped,
  formsBegun,
  keepTyped,
  tidyTyped,
  typedAt,
  type Place,
  type Shelf,
} from '../../../../adapters/page/app/clerk/half-typed/kept.js';
import { typistOf } from '../../../../adapters/page/app/clerk/half-typed/typist.js';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;

/** As a browser keeps it, with something of somebody else's. */
const shelf = (): Shelf & { readonly all: Map<string, string> } => {
  const all = new Map([['not-ours', 'left alone']]);
  return {
    all,
    get length() {
      return all.size;
    },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
};

const place = (mark: string, form = 'text', signedIn = true): Place => ({
  typist: { mark, signedIn },
  book: 'crm',
  form,
});
const FIELDS = [['title', 'On flo']] as const;

describe('what is half typed', () => {
  it('is there again, to the letter, for whoever typed it, in that form of that book', () => {
    const written = fc.tuple(fc.string(), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.uniqueArray(written, { selector: ([mark, form]) => JSON.stringify([mark, form]) }),
        (all) => {
          const kept = shelf();
          for (const [mark, form, words] of all) keepTyped(kept, place(mark, form), [['words', words]], NOW);
          for (const [mark, form, words] of all) {
            expect(typedAt(kept, place(mark, form), NOW)).toEqual([['words', words]]);
            expect(formsBegun(kept, { mark, signedIn: true }, NOW)).toBe(
              all.filter(([other]) => other === mark).length,
            );
          }
          expect(typedAt(kept, { ...place('a'), book: 'other' }, NOW)).toBeUndefined();
        },
      ),
    );
  });

  it('goes when it is sent or cleared', () => {
    const kept = shelf();
    keepTyped(kept, place('a'), FIELDS, NOW);
    keepTyped(kept, place('a', 'proposal:'), FIELDS, NOW);
    forgetTyped(kept, place('a'));
    expect(typedAt(kept, place('a'), NOW)).toBeUndefined();
    expect(typedAt(kept, place('a', 'proposal:'), NOW)).toEqual(FIELDS);
  });

  it.each([
    ['signed in', true, 12 * HOUR],
    ['at one’s own machine', false, 30 * 24 * HOUR],
  ])('lasts, %s, so long and no longer', (_, signedIn, lasts) => {
    const kept = shelf();
    const at = place('a', 'text', signedIn);
    keepTyped(kept, at, FIELDS, NOW);
    expect(typedAt(kept, at, NOW + lasts - 1)).toEqual(FIELDS);
    expect(typedAt(kept, at, NOW + lasts)).toBeUndefined();
    expect(formsBegun(kept, at.typist, NOW + lasts)).toBe(0);
    tidyTyped(kept, at.typist, NOW + lasts);
    expect([...kept.all.keys()]).toEqual(['not-ours']);
  });

  it('is forgotten once another has signed in, and not where one tries another role at one’s own machine', () => {
    const kept = shelf();
    keepTyped(kept, place('a'), FIELDS, NOW);
    tidyTyped(kept, { mark: 'a', signedIn: true }, NOW);
    tidyTyped(kept, { mark: 'public ', signedIn: false }, NOW);
    expect(typedAt(kept, place('a'), NOW)).toEqual(FIELDS);
    tidyTyped(kept, { mark: 'b', signedIn: true }, NOW);
    expect([...kept.all.keys()]).toEqual(['not-ours']);
  });

  it('is forgotten whole when somebody signs out, and nothing else with it', () => {
    const kept = shelf();
    keepTyped(kept, place('a'), FIELDS, NOW);
    keepTyped(kept, place('b'), FIELDS, NOW);
    forgetAllTyped(kept);
    expect([...kept.all.entries()]).toEqual([['not-ours', 'left alone']]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"until":1e15}',
    '{"until":1e15,"fields":[["a"]]}',
    '{"until":"9","fields":[]}',
  ])('is nothing where something else lies there: %j', (written) => {
    const kept = shelf();
    keepTyped(kept, place('a'), FIELDS, NOW);
    for (const key of kept.all.keys()) kept.all.set(key, written);
    expect(typedAt(kept, place('a'), NOW)).toBeUndefined();
  });

  it('is let go where the browser has no room for it', () => {
    const full: Shelf = {
      ...shelf(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepTyped(full, place('a'), FIELDS, NOW)).not.toThrow();
  });
});

it('whoever types is the person signed in, or the role in which the machine is used', () => {
  const mayRecord = true;
  expect(typistOf({ as: 'party', party: 'ST', person: 'x', mayRecord, signsIn: true })).toEqual({
    mark: 'x',
    signedIn: true,
  });
  expect(typistOf({ as: 'keeper', mayRecord, signsIn: false })).toEqual({ mark: 'keeper ', signedIn: false });
  expect(typistOf({ as: 'party', party: 'CR', mayRecord, signsIn: false }).mark).toBe('party CR');
});
