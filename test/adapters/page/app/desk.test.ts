import fc from 'fast-check';
import { idFor, nextMember, speaksFor, type Desk } from '../../../../adapters/page/app/clerk/desk.js';
import { ProposalId } from '../../../../domain/language/ids.js';

const members = ['BZ', 'CR', 'MX'].map((code) => ({ code }));
const desk: Desk = {
  recorder: 'ST',
  forOthers: true,
  members,
  organs: [],
  presiding: 'CR',
  functions: [],
  typist: { mark: 'keeper ', signedIn: false },
  last: 416,
};

describe('the member to be asked next', () => {
  it.each([
    [[], undefined, 'BZ'],
    [['BZ'], 'BZ', 'CR'],
    [['BZ', 'CR'], 'BZ', 'MX'],
    // Round the table, to whoever was passed over.
    [['MX', 'CR'], 'MX', 'BZ'],
    [['BZ', 'CR', 'MX'], 'CR', 'CR'],
    [['BZ', 'CR', 'MX'], undefined, 'BZ'],
  ])('where %j have spoken, %s last, is %s', (spoken, after, next) => {
    expect(nextMember(members, new Set(spoken), after)).toBe(next);
  });

  it('is nobody where there is nobody', () => {
    expect(nextMember([], new Set(), undefined)).toBeUndefined();
  });
});

describe('whoever records', () => {
  it('speaks for all as the Secretariat, and for itself alone as a delegation', () => {
    expect(speaksFor(desk)).toEqual(members);
    expect(speaksFor({ ...desk, recorder: 'CR', forOthers: false })).toEqual([{ code: 'CR' }]);
    expect(speaksFor({ ...desk, recorder: 'OIM', forOthers: false })).toEqual([]);
  });

  it('gives a proposal an id that the book takes, whatever its title', () => {
    expect(idFor('Líneas de Acción, ¡ya!', 'abcdef-1')).toBe('lineas-de-accion-ya-abcdef');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (title, apart) => {
        expect(ProposalId.is(idFor(title, apart))).toBe(true);
      }),
    );
  });
});
