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

  it('tells the engine what its own tools use: type, correlation and causation', () => {
    const envelope = '{"causation":"c2","correlation":"c1","type":"MeetingOpened"}';
    const { type, metadata } = eventOf({ number: 0, id: entryId('e'), envelope, data: '{}' });
    expect(type).toBe('MeetingOpened');
    expect(JSON.parse(Buffer.from(metadata).toString('utf8'))).toEqual({
      $correlationId: 'c1',
      $causationId: 'c2',
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
