import fc from 'fast-check';
import {
  havingSeen,
  lastPlace,
  nextToSend,
  onceMore,
  waitsFor,
  type Queued,
} from '../../../../adapters/page/app/clerk/queue/queued.js';

const item = (place: number, more: Partial<Queued> = {}): Queued => ({
  id: `id-${place}`,
  book: 'crm',
  command: {
    type: 'TakePosition',
    occurredAt: '2026-01-01T10:00:00.000Z',
    basis: { kind: 'witnessed' },
    recordedBy: 'ST',
    data: {},
  },
  after: 10,
  said: `item ${place}`,
  from: { form: 'f', address: '/', fields: [] },
  place,
  ...more,
});

const held = (behind: number, between: readonly number[] = []) => ({
  held: { status: 412, code: 'c', detail: 'd', entries: [], between, errors: [], behind },
});

const anybody = (): boolean => true;

it('sends one after another, as they were typed', () => {
  expect(nextToSend([], anybody)).toBeUndefined();
  expect(nextToSend([item(3), item(7)], anybody)?.place).toBe(3);
});

it('sends only what this reader may send', () => {
  const queue = [item(1), item(2, { command: { ...item(2).command, recordedBy: 'CR' } })];
  expect(nextToSend(queue, (recorder) => recorder === 'CR')?.place).toBe(2);
});

it('lets what was typed before a refusal was known wait for it, and what was typed after it go', () => {
  const queue = [item(1, held(2)), item(2), item(3)];
  expect(waitsFor(queue, item(2))?.place).toBe(1);
  expect(waitsFor(queue, item(3))).toBeUndefined();
  expect(nextToSend(queue, anybody)?.place).toBe(3);
});

it('takes one’s own entries for seen, and nobody else’s', () => {
  const queue = [item(1), item(2, { seen: 10 }), item(3, { seen: 9 }), item(4)];
  expect(havingSeen(queue, item(1), { first: 11, last: 13 })).toEqual([item(2, { seen: 13 })]);
});

it('says anew what depended on nothing having come in between, and all else as it was', () => {
  const now = '2026-01-01T11:00:00.000Z';
  const conflict = onceMore(item(1, { seen: 10, ...held(1, [11, 12]) }), now);
  expect(conflict).toMatchObject({ seen: 12, command: { occurredAt: now } });
  expect(conflict).not.toHaveProperty('held');
  expect(onceMore(item(1, held(1)), now)).toEqual(item(1));
});

const queues = fc
  .uniqueArray(fc.record({ place: fc.integer({ min: 1, max: 40 }), behind: fc.option(fc.nat(40)) }), {
    selector: ({ place }) => place,
  })
  .map((all) =>
    all
      .toSorted((one, other) => one.place - other.place)
      .map(({ place, behind }) => item(place, behind === null ? {} : held(Math.max(place, behind)))),
  );

it('never sends what is held, nor past what it waits for', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const next = nextToSend(queue, anybody);
      const free = queue.filter((one) => one.held === undefined && waitsFor(queue, one) === undefined);
      expect(next).toEqual(free[0]);
      expect(lastPlace(queue)).toBe(queue.at(-1)?.place ?? 0);
    }),
  );
});
