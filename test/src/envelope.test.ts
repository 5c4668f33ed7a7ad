import * as E from 'fp-ts/lib/Either.js';
import { fromStored, sha256, toStored } from '../../src/envelope.js';
import type { StoredEntry } from '../../src/ports/event-store.js';
import { labelled } from '../support/desk.js';
import { entriesOf, happened } from '../support/spec.js';

const costaRica = { member: 'CR', names: { es: 'Costa Rica' } };
const [stored] = toStored(
  labelled('admit', 'AdmitMember', costaRica),
  entriesOf([happened('MemberAdmitted', costaRica)], 4),
  sha256('admit'),
);
const read = (changed: Partial<StoredEntry> = {}) => {
  if (stored === undefined) throw new Error('nothing stored');
  return fromStored({ ...stored, ...changed });
};

describe('a stored entry', () => {
  it('reads as it was recorded', () => expect(E.isRight(read())).toBe(true));

  it.each([
    ['data', { data: '{"member":"CR","names":{"es":"Otra cosa"}}' }, 'its data is not what was recorded'],
    ['number', { number: 5 }, 'its envelope says it is entry 4'],
    ['id', { id: 'f2f1ad4e-3a3f-5f4c-9d0c-3c1d7a6d0b5e' as StoredEntry['id'] }, 'its id is not the one'],
  ])('is damaged where its %s was changed', (_, changed, why) => {
    const entry = read(changed);
    expect(E.isLeft(entry) ? entry.left : 'read').toContain(why);
  });
});
