import type { Told } from '../../../support/spec.js';
import { isTold, type Given } from './given.js';
import { expectManners } from './manners.js';
import { send, type Answer, type Sent } from './request.js';
import { serviceWith, type ServiceOptions, type TestService } from './service.js';

/** What an answer must hold; what is left out may be anything. */
export type Expected = { readonly status: number } & Partial<Answer>;

type Then = (expected: Expected, ...gained: readonly Told[]) => Promise<Answer>;

/**
 * `given(what happened, what was sent before).when(request).then(answer, ...the events the book gained by it)`: over a
 * real connection to the real service. Without events, the book must be as it was.
 */
export const given = (...before: readonly (Given | readonly Given[])[]) => givenIn({}, ...before);

/** As {@link given}, in a service of one's own making. */
export const givenIn = (options: ServiceOptions, ...before: readonly (Given | readonly Given[])[]) => ({
  when: (request: Sent): { readonly then: Then } => ({
    then: (expected, ...gained) =>
      during(before.flat(), options, async (service) => {
        const held = (await service.entries()).length;
        const answer = await send(service.url, request);
        expectManners(request, answer);
        const events = await gainedIn(service, held);
        const expectedEvents = gained.map(({ type, data }) => ({ type, data }));
        // Beside each other, so that a failing spec shows both.
        expect({ ...answer, gained: events }).toMatchObject({ ...expected, gained: expectedEvents });
        expect(events).toEqual(expectedEvents);
        return answer;
      }),
  }),
});

/** What the book has gained since it held so many entries. */
export const gainedIn = async (service: TestService, held: number): Promise<readonly unknown[]> =>
  (await service.entries(held)).map(({ envelope, data }) => ({
    type: (JSON.parse(envelope) as { readonly type: string }).type,
    data: JSON.parse(data) as unknown,
  }));

/** A service for as long as something is done with it. */
export const during = async <A>(
  before: readonly Given[],
  options: ServiceOptions,
  what: (service: TestService) => Promise<A>,
): Promise<A> => {
  const service = await serviceWith(before, options);
  try {
    for (const one of before) {
      if (isTold(one)) continue;
      const answer = await send(service.url, one);
      if (answer.status >= 300)
        throw new Error(`given ${one.method} ${one.path}: ${JSON.stringify(answer.body)}`);
    }
    return await what(service);
  } finally {
    await service.stop();
  }
};
