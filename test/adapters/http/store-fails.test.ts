import * as TE from 'fp-ts/lib/TaskEither.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { EventStore, StoreTrouble } from '../../../src/ports/event-store.js';
import { presided } from '../../support/conference.js';
import { admit, COMMANDS } from './support/bodies.js';
import { post, send, without } from './support/request.js';
import { serviceWith } from './support/service.js';

const unavailable: StoreTrouble = { kind: 'unavailable', message: 'nobody answers' };

/** A store that takes so many appends, answers the next with this trouble, and nothing at all from then on. */
const failingAfter = (appends: number, trouble: StoreTrouble): EventStore => {
  const kept = openMemory();
  let left = appends;
  return {
    ...kept,
    append: (...asked) => {
      left -= 1;
      if (left >= 0) return kept.append(...asked);
      return TE.left(left === -1 ? trouble : unavailable);
    },
    head: (book) => (left < 0 ? TE.left(unavailable) : kept.head(book)),
  };
};

// What the book holds is the first append.
const answerOf = async (store: EventStore, body: unknown) => {
  const service = await serviceWith(presided, { store });
  const sent = post(COMMANDS, body, { 'accept-language': 'en' });
  const answer = await send(service.url, Array.isArray(body) ? without('idempotency-key', sent) : sent);
  await service.stop();
  return answer;
};

describe('a store that stops answering while something is recorded', () => {
  it('and may have recorded it: that is what is told, whatever else it does not answer then', async () => {
    const trouble: StoreTrouble = { kind: 'in-doubt', message: 'it was sent' };
    for (const body of [admit('BZ'), [admit('BZ', { id: 'a' })]])
      expect(await answerOf(failingAfter(1, trouble), body)).toMatchObject({
        status: 503,
        body: { code: 'store-in-doubt', retry: true },
      });
  });

  it('in the middle of a batch: what was recorded before is told, and that nothing more was', async () => {
    const answer = await answerOf(failingAfter(2, unavailable), [
      admit('BZ', { id: 'a' }),
      admit('HT', { id: 'b' }),
    ]);
    expect(answer).toMatchObject({
      status: 503,
      body: {
        code: 'store-unavailable',
        index: 1,
        recorded: [{ entries: [{ type: 'MemberAdmitted' }] }],
        said: {
          es: 'El almacén no puede responder ahora; no se asentó nada más. Repita la misma petición más tarde.',
          en: 'The store cannot answer now; nothing more was recorded. Send the same request again later.',
        },
      },
    });
  });
});
