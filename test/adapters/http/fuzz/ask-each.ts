import { identifyLocally } from '../../../../adapters/http/identify.js';
import { conference } from '../../../domain/authority/given.js';
import { clockAt } from '../../../support/desk.js';
import { RECORDED_AT } from '../../../support/spec.js';
import type { Route } from '../../../../adapters/http/route.js';
import { openid, plainPage as page } from '../support/every-route.js';
import { get, send } from '../support/request.js';
import { byHolder, serviceWith, type TestService } from '../support/service.js';
import {
  askedAll,
  commandsIn,
  faultInBegun,
  isBodiless,
  MUTATED,
  sampleOf,
  seen,
  shown,
  VALID,
} from './asked.js';
import { bytesOf, sendAndLeave, type RawAnswer } from './pipeline.js';

// A stream has no end: it is asked by HEAD, one after another on a line, and by GET, left as soon as it begins.

/** Whoever asks keeps the book; signing in is there all the same. */
const identify = { ...identifyLocally, openid, sessions: byHolder(clockAt(RECORDED_AT)).sessions };
const started = (): Promise<TestService> =>
  serviceWith(conference, { page, identify, settings: { log: 'silent' } });

/** Whoever has left is not told of any more. */
const noneFollowing = async (url: string): Promise<void> => {
  for (let waited = 0; waited < 5_000; waited += 20) {
    const { body } = await send(url, get('/metrics'));
    if (String(body).includes('acta_subscribers 0\n')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('readers that have left are still followed');
};

/** Tells, where it is wanted, what was answered how often. */
const tellAtTheEnd = (): void => {
  afterAll(() => {
    if (process.env['ACTA_FUZZ_TOLD'] !== undefined) {
      console.log(
        [...seen]
          .toSorted()
          .map(([told, count]) => `${count} × ${told}`)
          .join('\n'),
      );
    }
  });
};

/** Asks for each of these streams as often as the fuzz is long, and leaves as soon as it begins. */
export const leaveEach = (streams: readonly Route[]): void => {
  it.each(streams.map((route) => [route.name, route] as const))(
    `%s, by readers that leave at once: ${VALID} requests as it takes them, ${MUTATED} with something wrong`,
    async (_, route) => {
      const asked = sampleOf(route).map((sent) => ({ ...sent, method: 'GET' }));
      const service = await started();
      const faults: string[] = [];
      let begun = 0;
      const note = (index: number, answer: RawAnswer | undefined): void => {
        const fault = faultInBegun(route, index < VALID, answer);
        if (fault !== undefined && asked[index] !== undefined)
          faults.push(`${fault}\n${shown(asked[index])}`);
        if (answer?.status === 200) begun += 1;
      };
      try {
        await sendAndLeave(service.port, asked.map(bytesOf), note, 16);
        expect(faults.slice(0, 3)).toEqual([]);
        expect(begun).toBeGreaterThan(VALID / 2);
        expect(await service.entries(conference.length)).toEqual([]);
        await noneFollowing(service.url);
      } finally {
        await service.stop();
      }
    },
    120_000,
  );
};

/** Asks each of these routes as often as the fuzz is long. */
export const askEach = (routes: readonly Route[]): void => {
  tellAtTheEnd();

  it.each(routes.map((route) => [route.name, route] as const))(
    `%s: ${VALID} requests as it takes them, ${MUTATED} with something wrong`,
    async (_, route) => {
      const asked = sampleOf(route).map((sent) =>
        isBodiless(route.answers)
          ? { ...sent, method: 'HEAD' }
          : { ...sent, headers: { ...sent.headers, prefer: 'return=representation' } },
      );
      const service = await started();
      try {
        const { faults, recorded, answers } = await askedAll(service, route, asked);
        expect(faults).toEqual([]);
        expect(answers).toBe(asked.length);
        // Whatever is in the book was acknowledged; what was refused left nothing.
        expect(await commandsIn(service, conference.length)).toEqual(recorded);
      } finally {
        await service.stop();
      }
    },
    120_000,
  );
};
