import type { EntryOrClosed } from '../../../../adapters/http/entry-told.js';
import { FollowFailure } from '../../../../adapters/http/client/failure.js';
import { conference } from '../../../domain/authority/given.js';
import { admit, CRM } from '../../../support/desk.js';
import { during } from '../support/api.js';
import { serviceWith } from '../support/service.js';
import { answered, clientOf } from './given.js';

const LAST = conference.length - 1;

const numberOf = (entry: EntryOrClosed): number => ('closed' in entry ? entry.entry : entry.number);

/** The next so many of what is followed. */
const take = async (entries: AsyncIterable<EntryOrClosed>, count: number): Promise<readonly number[]> => {
  const numbers: number[] = [];
  for await (const entry of entries) {
    numbers.push(numberOf(entry));
    if (numbers.length === count) break;
  }
  return numbers;
};

describe('following a book through the client', () => {
  it('gives every entry there is, then those to come', async () => {
    await during(conference, {}, async ({ url }) => {
      const remote = clientOf(url, 'ST');
      const followed = take(remote.follow(CRM, -1, new AbortController().signal), LAST + 2);
      answered(await remote.record(admit('BZ'))());
      expect(await followed).toEqual(Array.from({ length: LAST + 2 }, (_, number) => number));
    });
  });

  it('goes on after the last entry one has, and tells what is in each', async () => {
    await during(conference, {}, async ({ url }) => {
      for await (const entry of clientOf(url, 'ST').follow(CRM, LAST - 1, new AbortController().signal)) {
        expect(entry).toMatchObject({ number: LAST, envelope: { type: 'DesignationEstablished' } });
        break;
      }
    });
  });

  it('ends when one leaves, also while nothing comes', async () => {
    await during(conference, {}, async ({ url }) => {
      const left = new AbortController();
      setTimeout(() => left.abort(), 50);
      expect(await take(clientOf(url, 'ST').follow(CRM, LAST, left.signal), 1)).toEqual([]);
    });
  });

  it('is taken up again where it broke, when the service is started anew: nothing missed, nothing twice', async () => {
    const first = await serviceWith(conference);
    const numbers: number[] = [];
    const left = new AbortController();
    const followed = (async () => {
      for await (const entry of clientOf(first.url, 'ST').follow(CRM, -1, left.signal)) {
        numbers.push(numberOf(entry));
        if (numberOf(entry) === LAST + 1) left.abort();
      }
    })();
    while (numbers.length <= LAST) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.stop();
    const again = await serviceWith([], { store: first.store, settings: { port: first.port } });
    answered(await clientOf(again.url, 'ST').record(admit('BZ'))());
    await followed;
    await again.stop();
    expect(numbers).toEqual(Array.from({ length: LAST + 2 }, (_, number) => number));
  });

  it.each([
    [
      'of a book that is not there',
      'onu',
      'ST',
      { kind: 'problem', problem: { status: 404, code: 'not-found' } },
    ],
    ['with a token that does not hold', 'crm', '0', { kind: 'problem', problem: { status: 401 } }],
  ])('%s fails', async (_, book, holder, failure) => {
    await during(conference, {}, async ({ url }) => {
      const followed = clientOf(url, holder).follow(book as typeof CRM, -1, new AbortController().signal);
      const why = await take(followed, 1).catch((error: unknown) => error);
      expect(why).toBeInstanceOf(FollowFailure);
      expect(why).toMatchObject({ failure });
    });
  });

  it('fails where nobody answers from the first', async () => {
    const followed = clientOf('http://127.0.0.1:1').follow(CRM, -1, new AbortController().signal);
    expect(await take(followed, 1).catch((error: unknown) => error)).toMatchObject({
      failure: { kind: 'unreachable' },
    });
  });
});
