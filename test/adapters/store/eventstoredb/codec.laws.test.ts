import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { entryOf, eventOf } from '../../../../adapters/store/eventstoredb/codec.js';
import { pauseBefore } from '../../../../adapters/store/eventstoredb/timing.js';
import { book, entryId } from '../contract.js';

const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.json())
  .filter((one) => Buffer.from(one).toString('utf8') === one);

describe('an entry as an event', () => {
  it('comes back with the very bytes it went with, whatever they are', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (envelope, data, number) => {
        const entry = { number, id: entryId('e'), envelope, data };
        const { id, type, data: bytes, metadata } = eventOf(entry);
        expect(Buffer.from(bytes).toString('utf8')).toBe(data);
        const found = { revision: number, id, type, isJson: false, data: bytes, metadata };
        expect(entryOf(book('crm'), found)).toEqual(E.right(entry));
      }),
      { numRuns: 1000 },
    );
  });

  it('has an id of its own for all that it says, and for nothing else', () => {
    const entry = fc.record({
      number: fc.constant(0),
      id: fc.constantFrom('e', 'f').map(entryId),
      envelope: fc.oneof(fc.constantFrom('', 'a', 'ab', 'é'), text),
      data: fc.oneof(fc.constantFrom('', 'b', 'ba', 'c'), text),
    });
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const same = one.id === other.id && one.envelope === other.envelope && one.data === other.data;
        expect(eventOf(one).id === eventOf(other).id).toBe(same);
        expect(eventOf({ ...one, number: 7 }).id).toBe(eventOf(one).id);
        expect(eventOf(one).id).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('of the time when its id was the entry’s is still understood', () => {
    const found = {
      revision: 3,
      id: entryId('e'),
      type: 'T',
      isJson: false,
      data: Buffer.from('{}'),
      metadata: Buffer.from('{"envelope":"{}","n":1}'),
    };
    expect(entryOf(book('crm'), found)).toEqual(
      E.right({ number: 3, id: entryId('e'), envelope: '{}', data: '{}' }),
    );
  });

  it('tells the engine what its own tools use: type, correlation and causation', () => {
    const envelope = '{"causation":"c2","correlation":"c1","type":"MeetingOpened"}';
    const { type, metadata } = eventOf({ number: 0, id: entryId('e'), envelope, data: '{}' });
    expect(type).toBe('MeetingOpened');
    expect(JSON.parse(Buffer.from(metadata).toString('utf8'))).toEqual({
      $correlationId: 'c1',
      $causationId: 'c2',
      entry: entryId('e'),
      envelope,
    });
  });
});

describe('the pause before an attempt', () => {
  it('is never longer than the longest, nor shorter than half of what it would be without chance', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 0.999, noNaN: true }), (n, chance) => {
        const wait = pauseBefore(n, { least: 20, most: 2_000 }, chance);
        expect(wait).toBeLessThanOrEqual(2_000);
        expect(wait).toBeGreaterThanOrEqual(Math.min(2_000, 20 * 2 ** Math.min(n, 7)) / 2);
      }),
    );
  });
});
