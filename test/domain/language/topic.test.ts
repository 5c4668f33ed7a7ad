import fc from 'fast-check';
import type { MandateId } from '../../../domain/language/ids.js';
import { sameTopic, topicKey, topicSaid, type Topic } from '../../../domain/language/topic.js';
import { Topic as TopicCodec } from '../../../domain/language/topic.js';

const topics = [
  { kind: 'act', act: 'x' },
  { kind: 'activity', activity: 'x' },
  { kind: 'group', group: 'x' },
  { kind: 'mandate', mandate: 'x' },
  { kind: 'meeting', meeting: 'x' },
  { kind: 'organ', organ: 'x' },
  { kind: 'party', party: 'x' },
  { kind: 'presidency', member: 'CR', term: '2020' },
  { kind: 'presidency', member: 'MX', term: '2020' },
  { kind: 'presidency', member: 'CR', term: '2021' },
  { kind: 'text', text: 'x' },
  { kind: 'text', text: 'y' },
  { kind: 'other', name: { es: 'x' } },
  { kind: 'other', name: { en: 'x' } },
  { kind: 'other', name: { es: 'x', en: 'x' } },
].map((raw) => {
  if (!TopicCodec.is(raw)) throw new Error(JSON.stringify(raw));
  return raw;
});

describe('a topic', () => {
  it('is the same as another only if every field is', () => {
    for (const one of topics) {
      for (const other of topics) expect(sameTopic(one, other)).toBe(one === other);
    }
    expect(new Set(topics.map(topicKey)).size).toBe(topics.length);
  });

  it('is the same whatever the order of its fields', () =>
    expect(
      sameTopic(
        { kind: 'other', name: { es: 'fondo', en: 'fund' } },
        { name: { en: 'fund', es: 'fondo' }, kind: 'other' },
      ),
    ).toBe(true));

  it('is told apart by its name, whatever is written in it', () => {
    const name = fc.record({
      es: fc.string({ unit: fc.constantFrom('a', '|', '\\') }),
      en: fc.string({ unit: fc.constantFrom('a', '|', '\\') }),
    });
    const other = (its: { es: string; en: string }): Topic => ({ kind: 'other', name: its });
    fc.assert(
      fc.property(name, name, (one, two) => {
        expect(sameTopic(other(one), other(two))).toBe(one.es === two.es && one.en === two.en);
      }),
      { numRuns: 2000 },
    );
  });

  it('is said by its key, or by its name where it has no other', () => {
    expect(topicSaid({ kind: 'mandate', mandate: 'm1' as MandateId })).toBe('mandate:m1');
    expect(topicSaid({ kind: 'other', name: { es: 'el manual', en: 'the handbook' } })).toBe('«el manual»');
    expect(topicSaid({ kind: 'other', name: { en: 'the handbook' } })).toBe('«the handbook»');
  });

  it('has a key one can read', () => {
    const [act] = topics;
    expect(act && topicKey(act)).toBe('act:x');
    expect(topicKey({ kind: 'other', name: { es: 'el fondo', en: 'the fund' } })).toBe(
      'other:el fondo|the fund',
    );
  });
});
