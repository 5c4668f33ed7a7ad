import { evolve } from '../../../domain/book/evolve.js';
import { emptyBook, rulesFor, zoneOf } from '../../../domain/book/state.js';
import type { Moment } from '../../../domain/dates/moment.js';
import type { BookId, OrganId, PartyCode } from '../../../domain/language/ids.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { EventOf } from '../../../domain/language/event.js';
import { accepted } from '../../../domain/language/rejection.js';
import type { ContactNamed } from '../../../domain/membership/events.js';
import { membershipRules } from '../../../domain/membership/rules.js';
import { at } from '../../../domain/language/timeline.js';
import { mustBeParticipant } from '../../../domain/membership/checks.js';
import { mustBeActOf, mustBringIntoForce } from '../../../domain/membership/powers.js';
import { bringsIntoForce, organStands, rulesAt } from '../../../domain/membership/state.js';
import type { ActId } from '../../../domain/language/ids.js';
import { acted, freely } from '../../support/acts.js';
import { body, rules } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';
import { on, suspended } from './given.js';

const constitution = Object(body[0]?.data) as Record<string, unknown>;

describe('ConstituteBody', () => {
  it('opens a book', () =>
    given().when(ask('ConstituteBody', constitution)).then(happened('BodyConstituted', constitution)));

  it('comes before everything else', () =>
    given()
      .when(ask('AdmitMember', { member: 'CR', names: { es: 'Costa Rica' } }))
      .thenRefused('body-not-constituted'));

  it('happens once', () =>
    given(...body)
      .when(ask('ConstituteBody', constitution))
      .thenRefused('body-already-constituted', [0]));

  it('is of the body whose book it is', () =>
    given()
      .when(ask('ConstituteBody', { ...constitution, body: 'sica' }))
      .thenRefused('body-of-another-book'));
});

describe('AdoptRules', () => {
  const known = { basis: { kind: 'external', name: 'a public page' } };
  const strict = { ...rules, quorum: { required: true, members: 3 } };
  const adopted = (version: number, day: string) =>
    happened('RulesAdopted', { version, rules: strict }, on(day));

  it('numbers each version', () => {
    given(...body)
      .when(ask('AdoptRules', { rules: strict }, known))
      .then(happened('RulesAdopted', { version: 2, rules: strict }));
    given(...body, adopted(2, '02-01'))
      .when(ask('AdoptRules', { rules }, known))
      .then(happened('RulesAdopted', { version: 3, rules }));
  });

  it('rests on an act of an organ that decides, or is known from elsewhere', () => {
    const theRules = { kind: 'other', name: { es: 'las reglas' } };
    for (const basis of [{ kind: 'witnessed' }, { kind: 'illustrative' }]) {
      given(...body)
        .when(ask('AdoptRules', { rules: strict }, { basis }))
        .thenRefused('rules-need-act', []);
    }
    given(...freely, acted('reform', 'recommended', theRules, { organ: 'grcm' }))
      .when(ask('AdoptRules', { rules: strict, act: 'reform' }))
      .thenRefused('act-only-recommends', [10]);
    given(...freely, acted('reform', 'approved', theRules))
      .when(ask('AdoptRules', { rules: strict, act: 'reform' }))
      .then(happened('RulesAdopted', { version: 2, rules: strict, act: 'reform' }));
    given(...body)
      .when(ask('AdoptRules', { rules: strict, act: 'reform' }))
      .thenRefused('unknown-act');
  });

  it('refuses a version out of turn', () =>
    after(...body)
      .entering(adopted(3, '02-01'))
      .isRefused('rules-out-of-turn'));

  it('refuses rules from before those in force', () =>
    given(...body, adopted(2, '02-01'))
      .when(ask('AdoptRules', { rules }, on('01-31')))
      .thenRefused('rules-adopted-since', [9]));

  it('judges what happened before by the rules of its day', () => {
    const { book } = after(...body, adopted(2, '02-01'));
    const required = (day: string) => rulesFor(book, { occurredAt: day as Moment })?.quorum.required;
    expect([required('2016'), required('2019-01-31'), required('2019-02-01')]).toEqual([false, false, true]);
    expect(rulesAt(book.membership, Infinity)?.version).toBe(2);
    expect(rulesAt(emptyBook('crm' as BookId).membership, Infinity)).toBeUndefined();
  });
});

describe('EstablishOrgan and DissolveOrgan', () => {
  const plenary = { organ: 'plenary', names: { es: 'Pleno' }, rank: 'decides', plenary: true };
  const dissolved = happened('OrganDissolved', { organ: 'grcm' }, on('02-01'));
  const again = { organ: 'grcm', names: { es: 'GRCM' }, rank: 'recommends', plenary: false };

  it('establish one, dissolve it, establish it again', () => {
    given(...body)
      .when(ask('EstablishOrgan', plenary))
      .then(happened('OrganEstablished', plenary));
    given(...body)
      .when(ask('DissolveOrgan', { organ: 'grcm', reason: 'reforma' }))
      .then(happened('OrganDissolved', { organ: 'grcm', reason: 'reforma' }));
    given(...body, dissolved)
      .when(ask('EstablishOrgan', again))
      .then(happened('OrganEstablished', again));
  });

  it('refuse one that stands already', () =>
    given(...body)
      .when(ask('EstablishOrgan', again))
      .thenRefused('organ-already-established', [8]));

  it('refuse to establish it again before it was dissolved', () =>
    given(...body, dissolved)
      .when(ask('EstablishOrgan', again, on('01-31')))
      .thenRefused('organ-already-established', [8]));

  it('refuse to dissolve what does not stand at that date', () => {
    given(...body)
      .when(ask('DissolveOrgan', { organ: 'plenary' }))
      .thenRefused('unknown-organ');
    given(...body, dissolved)
      .when(ask('DissolveOrgan', { organ: 'grcm' }))
      .thenRefused('unknown-organ');
  });

  it('say what an organ may bring into force, by its rank or by the rules of the day', () => {
    const { book } = after(
      ...body,
      dissolved,
      happened(
        'RulesAdopted',
        { version: 2, rules: { ...rules, organsBringingIntoForce: ['grcm'] } },
        on('03-01'),
      ),
    );
    const may = (organ: string, instant: number) =>
      bringsIntoForce(book.membership, organ as OrganId, instant);
    expect([may('vm', 0), may('grcm', 0), may('grcm', Infinity)]).toEqual([true, false, true]);
    expect(bringsIntoForce(emptyBook('crm' as BookId).membership, 'vm' as OrganId, 0)).toBe(false);
    expect(organStands(book.membership, 'grcm' as OrganId, Infinity)).toBe(false);
  });

  it('let no act the book does not know bring anything about', () => {
    const { book } = after(...body);
    expect(mustBringIntoForce(book, { occurredAt: '2019' as Moment }, 'x' as ActId)).toMatchObject({
      left: { code: 'unknown-act' },
    });
    expect(mustBeActOf(book, 'x' as ActId, 'vm' as OrganId)).toMatchObject({ left: { code: 'unknown-act' } });
  });
});

describe('the Secretariat', () => {
  const executive = { secretariat: 'ST', names: { es: 'Secretaría Ejecutiva' }, validFrom: '2019-11' };

  it('is established once', () => {
    given(...body.slice(0, 1))
      .when(ask('EstablishSecretariat', { secretariat: 'ST', names: { es: 'Secretaría' } }))
      .then(happened('SecretariatEstablished', { secretariat: 'ST', names: { es: 'Secretaría' } }));
    given(...body)
      .when(ask('EstablishSecretariat', { secretariat: 'SE', names: { es: 'Secretaría' } }))
      .thenRefused('secretariat-already-established', [1]);
  });

  it('takes no code of another party', () => {
    const admitted = happened('MemberAdmitted', { member: 'ST', names: { es: 'Santo Tomé' } });
    given(...body.slice(0, 1), admitted)
      .when(ask('EstablishSecretariat', { secretariat: 'ST', names: { es: 'Secretaría' } }))
      .thenRefused('party-code-taken', [1]);
  });

  it('has names valid at different dates', () => {
    given(...body)
      .when(ask('RenameSecretariat', executive))
      .then(happened('SecretariatRenamed', executive));
    const { membership } = after(...body, happened('SecretariatRenamed', executive)).book;
    const name = (instant: number) =>
      membership.secretariat && at(membership.secretariat.names, instant)?.value.es;
    expect(name(Date.parse('2019-10-31'))).toBe('Secretaría Técnica');
    expect(name(Date.parse('2019-11-02'))).toBe('Secretaría Ejecutiva');
  });

  it('is renamed by its own code', () =>
    given(...body)
      .when(ask('RenameSecretariat', { ...executive, secretariat: 'SE' }))
      .thenRefused('unknown-secretariat'));

  it('is not renamed before there is one', () => {
    const { book } = after(...body.slice(0, 1));
    const strange = entriesOf([happened('SecretariatRenamed', executive)], book.next);
    expect(strange.reduce(evolve, book).membership).toBe(book.membership);
    expect(zoneOf(emptyBook('crm' as BookId))).toBe('UTC');
  });
});

describe('NameContact', () => {
  it('is of a party the book knows, and will leave no trace in the state', () => {
    const { book } = after(...body);
    const [known, unknown] = entriesOf(
      ['CR', 'BZ'].map((party) => happened('ContactNamed', { party, contact: 'alguien@example.org' })),
      book.next,
    ) as Recorded<EventOf<typeof ContactNamed>>[];
    expect(known && membershipRules.ContactNamed(book, known)).toEqual(accepted);
    expect(unknown && membershipRules.ContactNamed(book, unknown)).toMatchObject({
      left: { code: 'unknown-party' },
    });
    expect(known && evolve(book, known).membership).toBe(book.membership);
  });

  it('waits for sealing: a person’s name could never be taken back', () =>
    given(...body)
      .when(ask('NameContact', { party: 'CR', contact: 'alguien@example.org' }))
      .thenRefused('sealing-unavailable'));
});

describe('who takes part', () => {
  it('is a member in good standing, an observer or the Secretariat', () => {
    const late = { observer: 'CICR', kind: 'organization', names: { es: 'CICR' } };
    const { book } = after(
      ...body,
      suspended('02-01'),
      happened('ObserverAdmitted', late, { occurredAt: '2019-06-01' }),
    );
    const code = (party: string, day = '2019-11-14') => {
      const verdict = mustBeParticipant(book, { occurredAt: day as Moment }, party as PartyCode);
      return 'left' in verdict ? verdict.left.code : 'takes part';
    };
    expect(['CR', 'OIM', 'ST', 'MX', 'BZ'].map((party) => code(party))).toEqual([
      'takes part',
      'takes part',
      'takes part',
      'not-a-member',
      'unknown-party',
    ]);
    expect([code('CICR', '2019-05'), code('MX', '2019-01')]).toEqual(['unknown-party', 'takes part']);
  });
});
