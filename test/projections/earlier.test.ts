import type { Book } from '../../domain/book/state.js';
import { mandates } from '../../projections/mandates.js';
import { meeting } from '../../projections/meeting.js';
import { members } from '../../projections/members.js';
import { party } from '../../projections/named.js';
import { presidency } from '../../projections/presidency.js';
import type { PartyCode } from '../../domain/language/ids.js';
import { meeting as opened } from '../support/conference.js';
import { bookOf, entriesOf, happened, type Told } from '../support/spec.js';
import { approved } from '../domain/mandates/given.js';

// A view is a book and an instant: what the book tells only of a later time had not come about by then.

const bookThat = (...told: readonly Told[]): Book => bookOf(entriesOf(told));
const at = (book: Book, day: string) => ({ book, instant: Date.parse(`${day}T12:00:00Z`) });

describe('at an instant before what the book tells', () => {
  it('a member had not been admitted yet', () => {
    const later = happened(
      'MemberAdmitted',
      { member: 'PA', names: { es: 'Panamá' } },
      { occurredAt: '2019-11-14' },
    );
    const book = bookThat(...opened, later);
    const codes = (day: string) => members(at(book, day)).members.map(({ member }) => member);
    expect(codes('2019-11-13')).not.toContain('PA');
    expect(codes('2019-11-15')).toContain('PA');
  });

  it('nobody was at the meeting yet', () => {
    const book = bookThat(...opened);
    expect(meeting(at(book, '2019-11-12'), 'xxiv')?.presence).toEqual([]);
    expect(meeting(at(book, '2019-11-13'), 'xxiv')?.presence).toHaveLength(4);
  });

  it('a mandate had not been written down, or not been approved', () => {
    const book = bookThat(...approved);
    const statuses = (day: string) => {
      const { inForce, notInForce } = mandates(at(book, day));
      return [...inForce, ...notInForce].map(({ status }) => status);
    };
    expect(statuses('2019-11-11')).toEqual([]);
    expect(statuses('2019-11-13')).toEqual(['preliminary']);
    expect(statuses('2019-11-15')).toEqual(['approved']);
  });

  it('nobody presided', () => {
    const told = presidency(at(bookThat(...opened), '2018-06-01'));
    expect(told.present).toBeUndefined();
    expect(told.next).toMatchObject({ term: '2019', stage: 'designated' });
  });

  it('the Secretariat had its first name', () => {
    const renamed = happened(
      'SecretariatRenamed',
      { secretariat: 'ST', names: { es: 'Secretaría Ejecutiva' }, validFrom: '2019-11-14' },
      { occurredAt: '2019-11-14' },
    );
    const book = bookThat(...opened, renamed);
    const named = (day: string) => party(at(book, day), 'ST' as PartyCode).names?.es;
    expect(named('2019-11-13')).toBe('Secretaría Técnica');
    expect(named('2019-11-15')).toBe('Secretaría Ejecutiva');
  });
});
