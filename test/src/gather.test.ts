import fc from 'fast-check';
import { gather, type Gathering } from '../../src/gather.js';
import { turn } from '../../src/turn.js';

const gathering = (more: Partial<Gathering<string, string, string>> = {}) => {
  const groups: (readonly string[])[] = [];
  const ask = gather<string, string, string>({
    together: async (key, asked) => {
      groups.push(asked);
      await Promise.resolve();
      return asked.map((one) => `${key}:${one}`);
    },
    joins: () => true,
    largest: 4,
    ...more,
  });
  return { groups, ask };
};

const all = (ask: (key: string, asked: string) => Promise<string>, ...asked: readonly string[]) =>
  Promise.all(asked.map((one) => ask('k', one)));

describe('what is asked at once', () => {
  it('is done together with the next turn of the thread, and what comes meanwhile makes the next group', async () => {
    const { groups, ask } = gathering();
    const first = Promise.all(['a', 'b'].map((one) => ask('k', one)));
    expect(groups).toEqual([]);
    await turn();
    expect(groups).toEqual([['a', 'b']]);
    expect(await Promise.all([ask('k', 'c'), ask('k', 'd')])).toEqual(['k:c', 'k:d']);
    expect(await first).toEqual(['k:a', 'k:b']);
    expect(groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('alone begins with the next turn, and waits for nobody', async () => {
    const { groups, ask } = gathering();
    const alone = ask('k', 'a');
    await turn();
    expect(groups).toEqual([['a']]);
    expect(await alone).toBe('k:a');
  });

  it('comes in groups that are no larger than they may be', async () => {
    const { groups, ask } = gathering();
    await all(ask, 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(groups).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f', 'g'],
    ]);
  });

  it('again by those just answered joins those who wait: nobody is left to go alone', async () => {
    const { groups, ask } = gathering();
    await Promise.all(
      ['a', 'b', 'c'].map(async (one) => {
        await ask('k', `${one}1`);
        await ask('k', `${one}2`);
      }),
    );
    expect(groups).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c2'],
    ]);
  });

  it('joins no group where it may not, and may be joined', async () => {
    const { groups, ask } = gathering({ joins: (asked) => asked !== 'X' });
    await all(ask, 'a', 'b', 'X', 'c');
    expect(groups).toEqual([
      ['a', 'b'],
      ['X', 'c'],
    ]);
  });

  it('under another key goes on beside it', async () => {
    const { groups, ask } = gathering();
    await Promise.all([ask('k', 'a'), ask('l', 'b')]);
    expect(groups).toEqual([['a'], ['b']]);
  });

  it('begins anew once all was done', async () => {
    const { groups, ask } = gathering();
    await ask('k', 'a');
    await ask('k', 'b');
    expect(groups).toEqual([['a'], ['b']]);
  });
});

describe('what fails', () => {
  it('fails for itself alone: the others of its group are done, in order', async () => {
    const { groups, ask } = gathering();
    const failing = gathering({
      together: (key, asked) => {
        groups.push(asked);
        return asked.includes('bad')
          ? Promise.reject(new Error('bad'))
          : Promise.resolve(asked.map((one) => `${key}:${one}`));
      },
    });
    const outcomes = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((one) => failing.ask('k', one)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(groups).toEqual([['a', 'b', 'bad', 'c'], ['a'], ['b'], ['bad'], ['c']]);
    expect(await ask('k', 'd')).toBe('k:d');
  });
});

describe('whatever is asked, whenever', () => {
  it('is done once and in the order asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        async (pauses, largest) => {
          const { groups, ask } = gathering({ largest });
          const answers: Promise<string>[] = [];
          for (const [index, pause] of pauses.entries()) {
            answers.push(ask('k', String(index)));
            for (let n = 0; n < pause; n += 1) await Promise.resolve();
          }
          expect(await Promise.all(answers)).toEqual(pauses.map((_, index) => `k:${index}`));
          expect(groups.flat()).toEqual(pauses.map((_, index) => String(index)));
          expect(Math.max(0, ...groups.map(({ length }) => length))).toBeLessThanOrEqual(largest);
        },
      ),
      { numRuns: 300 },
    );
  });
});
