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
    [
      'data',
      { data: '{"member":"CR","names":{"es":"Otra cosa"}}' },
      'asiento 4: sus datos no son los que se asentaron (SHA-256)',
      'entry 4: its data is not what was recorded (SHA-256)',
    ],
    [
      'number',
      { number: 5 },
      'asiento 5: su sobre dice que es el asiento 4',
      'entry 5: its envelope says it is entry 4',
    ],
    [
      'id',
      { id: 'f2f1ad4e-3a3f-5f4c-9d0c-3c1d7a6d0b5e' as StoredEntry['id'] },
      'asiento 4: su identificador no es el que dice su sobre',
      'entry 4: its id is not the one its envelope says',
    ],
    ['envelope', { envelope: '{' }, 'asiento 4: su sobre no es JSON', 'entry 4: its envelope is not JSON'],
    [
      'envelope to something else',
      { envelope: '{}' },
      'asiento 4: sobre/book: falta',
      'entry 4: envelope/book: missing',
    ],
    ['data to no JSON', { data: 'x' }, 'asiento 4: sus datos no son JSON', 'entry 4: its data is not JSON'],
  ])('is damaged where its %s was changed, and says so in both languages', (_, changed, es, en) => {
    const entry = read(changed);
    expect(entry).toMatchObject({
      left: { es: expect.stringContaining(es) as unknown, en: expect.stringContaining(en) as unknown },
    });
  });
});
