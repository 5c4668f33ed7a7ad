import { body, presided } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';
import { aPage, designated, held } from './given.js';

const established = { occurredAt: '2019-01-02', basis: aPage };

describe('EstablishDesignation', () => {
  const costaRica = { member: 'CR', term: '2020' };
  const establish = (
    data: Record<string, unknown> = costaRica,
    header: Record<string, unknown> = established,
  ) => ask('EstablishDesignation', data, header);

  it('records what a source tells from before the book', () =>
    given(...presided)
      .when(establish())
      .then(happened('DesignationEstablished', costaRica)));

  it('is neither witnessed nor made up', () => {
    given(...presided)
      .when(establish(costaRica, {}))
      .thenRefused('history-needs-source', []);
    given(...presided)
      .when(establish(costaRica, { basis: { kind: 'illustrative' } }))
      .thenRefused('history-needs-source', []);
  });

  it('is of a member', () =>
    given(...presided)
      .when(establish({ ...costaRica, member: 'OIM' }))
      .thenRefused('unknown-member'));

  it('is of a term neither designated nor held', () => {
    given(...presided, designated('MX', '2020'))
      .when(establish())
      .thenRefused('term-already-designated', [10]);
    given(...presided)
      .when(establish({ member: 'CR', term: '2019' }))
      .thenRefused('term-already-held', [9]);
  });
});

describe('EstablishTerm', () => {
  const establish = (data: Record<string, unknown>, header: Record<string, unknown> = established) =>
    ask('EstablishTerm', data, header);
  const mexico = { member: 'MX', term: '2018', from: '2018', until: '2018' };

  it.each([aPage, { kind: 'inferred', reason: 'x' }])('records a term known from %j', (basis) =>
    given(...presided)
      .when(establish(mexico, { basis }))
      .then(happened('TermEstablished', mexico)),
  );

  it('is neither witnessed nor made up', () => {
    given(...presided)
      .when(establish(mexico, {}))
      .thenRefused('history-needs-source', []);
    given(...presided)
      .when(establish(mexico, { basis: { kind: 'illustrative' } }))
      .thenRefused('history-needs-source', []);
  });

  it('does not begin before its designation', () =>
    given(...presided, designated('MX', '2018', '2018-06-01'))
      .when(establish({ ...mexico, from: '2018-05' }))
      .thenRefused('dated-before-what-it-rests-on', [10]));

  it('is of a member, be it one that has left since', () => {
    given(...presided)
      .when(establish({ ...mexico, member: 'BZ' }))
      .thenRefused('unknown-member');
    given(...presided, happened('MemberWithdrew', { member: 'MX' }, { occurredAt: '2018-12-31' }))
      .when(establish(mexico))
      .then(happened('TermEstablished', mexico));
  });

  it('is of a term nobody holds', () =>
    given(...presided)
      .when(establish({ ...mexico, term: '2019' }))
      .thenRefused('term-already-held', [9]));

  it('is of the member it was designated to', () => {
    given(...presided, designated('HN', '2018'))
      .when(establish(mexico))
      .thenRefused('term-already-designated', [10]);
    given(...presided, designated('MX', '2018'))
      .when(establish(mexico))
      .then(happened('TermEstablished', mexico));
  });

  it('does not end before it begins', () => {
    given(...body)
      .when(establish({ ...mexico, from: '2018-05', until: '2018-04' }))
      .thenRefused('ends-before-it-begins', []);
    const aDay = { ...mexico, from: '2018-05-01', until: '2018-05-01' };
    given(...body)
      .when(establish(aDay))
      .then(happened('TermEstablished', aDay));
  });

  it('leaves one presidency at a time, whichever was recorded first', () => {
    // 9 is Guatemala's, from 2019 on and without an end.
    given(...presided)
      .when(establish({ ...mexico, until: '2019' }))
      .thenRefused('presidency-overlap', [9]);
    given(...presided)
      .when(establish({ member: 'CR', term: '2020', from: '2020', until: '2020' }))
      .thenRefused('presidency-overlap', [9]);
    given(...presided)
      .when(establish({ member: 'MX', term: '2018', from: '2018' }))
      .thenRefused('presidency-overlap', [9]);
    given(...body, held('HN', '2017', '2017', '2017'), held('MX', '2018', '2018-06', '2018-12'))
      .when(establish({ member: 'CR', term: 'x', from: '2017-12-31', until: '2018-06-01' }))
      .thenRefused('presidency-overlap', [9, 10]);
  });

  it('begins with the first instant and ends with the last of the dates in the zone of the body', () => {
    const { book } = given(...body, held('HN', '2018', '2018', '2018-03'));
    expect(book.presidency.terms.first()?.held).toMatchObject({
      from: Date.parse('2018-01-01T06:00:00Z'),
      until: Date.parse('2018-04-01T06:00:00Z') - 1,
      fromStated: '2018',
      untilStated: '2018-03',
      established: true,
      endEntry: 9,
    });
    const next = { member: 'MX', term: 'x', from: '2018-04-01' };
    given(...body, held('HN', '2018', '2018', '2018-03'))
      .when(establish(next))
      .then(happened('TermEstablished', next));
  });
});
