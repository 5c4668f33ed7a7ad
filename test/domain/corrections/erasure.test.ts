import type { KeyId } from '../../../domain/language/seal.js';
import { sealOf } from '../../../domain/language/seal.js';
import { body } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';

const ONE = 'a'.repeat(22) as KeyId;
const OTHER = 'b'.repeat(22) as KeyId;
const seal = (key: KeyId): string => sealOf({ key, nonce: 'n'.repeat(16), box: 'c'.repeat(107) });

const contact = (key: KeyId) => happened('ContactNamed', { party: 'CR', contact: seal(key) });
/** Entries 9 and 10 of one person, 11 of another, 12 a correction that names the first once more. */
const named = [
  contact(ONE),
  contact(ONE),
  contact(OTHER),
  happened('EntryCorrected', {
    entry: 11,
    right: { kind: 'data', data: { party: 'MX', contact: seal(ONE) } },
    reason: 'era de otra parte',
  }),
];
const erasure = { key: ONE, of: 'person', entries: [9, 10, 12], ground: 'requested', reference: 'ST-12' };
const erased = happened('SealedWordsErased', erasure);

describe('EraseSealedWords', () => {
  const { when } = given(...body, ...named);

  it('records that what stands under a key is read no more: in which entries, why, and of nobody by name', () =>
    when(ask('EraseSealedWords', erasure)).then(erased));

  it('finds what an entry said before it was corrected', () =>
    when(ask('EraseSealedWords', { ...erasure, key: OTHER, entries: [11] })).then(
      happened('SealedWordsErased', { ...erasure, key: OTHER, entries: [11] }),
    ));

  it.each([[[9, 10]], [[9, 10, 11]], [[9, 10, 12, 12]], [[12, 10, 9]], [[0]]])(
    'names all entries that something stands in, and no others: not %j',
    (entries) =>
      when(ask('EraseSealedWords', { ...erasure, entries })).thenRefused('not-what-is-sealed', [9, 10, 12]),
  );

  it('says of what it is', () =>
    when(ask('EraseSealedWords', { ...erasure, of: 'closed' })).thenRefused('not-what-is-sealed'));

  it('refuses a key under which nothing stands', () =>
    when(ask('EraseSealedWords', { ...erasure, key: 'c'.repeat(22) })).thenRefused(
      'nothing-sealed-under-key',
    ));

  it('is done once', () =>
    given(...body, ...named, erased)
      .when(ask('EraseSealedWords', { ...erasure, ground: 'ordered' }))
      .thenRefused('already-erased', [13]));

  it('is neither corrected nor annulled: the key is gone', () => {
    const { when: afterwards } = given(...body, ...named, erased);
    const right = { kind: 'annulled' };
    afterwards(ask('CorrectEntry', { entry: 13, right, reason: 'no' })).thenRefused(
      'erasure-not-corrected',
      [13],
    );
    // What was erased can still be corrected, in the book.
    afterwards(ask('CorrectEntry', { entry: 10, right, reason: 'dos veces' })).then(
      happened('EntryCorrected', { entry: 10, right, reason: 'dos veces' }),
    );
  });

  it('of a correction that gives no other data nothing stands sealed', () => {
    const moved = happened('EntryCorrected', {
      entry: 9,
      right: { kind: 'occurredAt', occurredAt: '2019-11-10' },
      reason: 'antes',
    });
    given(...body, contact(ONE), moved)
      .when(ask('EraseSealedWords', { ...erasure, entries: [9] }))
      .then(happened('SealedWordsErased', { ...erasure, entries: [9] }));
  });
});
