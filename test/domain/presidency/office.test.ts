import type { TermId } from '../../../domain/language/ids.js';
import { meeting, presided, rules } from '../../support/conference.js';
import { agreed, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { aPage, announced, designated, ended, handedOver, held, tookEffect, withdrawn } from './given.js';

const free: readonly Told[] = [...freely.slice(0, 9), ...meeting.slice(9)];
const on14 = { occurredAt: '2019-11-14' };

describe('PresidencyDesignated, as an act brings it about', () => {
  const theTerm = { kind: 'presidency', member: 'MX', term: '2021' };
  const designates = agreed('d', 'designated', theTerm, on14);
  const entry = happened('PresidencyDesignated', { member: 'MX', term: '2021', act: 'd' }, on14);

  it('follows from an act that designates that member for that term', () => {
    after(...free, announced('MX'), ...designates)
      .entering(entry)
      .isAccepted();
    const { book } = after(...free, announced('MX'), ...designates, entry);
    expect(book.presidency.terms.get('2021' as TermId)?.designated).toEqual({
      member: 'MX',
      occurredFrom: Date.parse('2019-11-14T06:00Z'),
      entry: 20,
      established: false,
    });
  });

  it('rests on an act the book knows', () =>
    after(...free, announced('MX'))
      .entering(entry)
      .isRefused('unknown-act'));

  it.each([
    ['another verb', agreed('d', 'thanked', theTerm, on14)],
    ['another member', agreed('d', 'designated', { ...theTerm, member: 'HN' }, on14)],
    ['another term', agreed('d', 'designated', { ...theTerm, term: '2022' }, on14)],
  ])('does not rest on an act with %s', (_, act) =>
    after(...free, announced('MX'), ...act)
      .entering(entry)
      .isRefused('act-does-not-carry', [19]),
  );

  it('rests on an act of an organ whose acts were in force then', () => {
    const rulesWith = (organs: readonly string[]) => ({
      ...rules,
      verbsByConsensus: [],
      organsBringingIntoForce: organs,
    });
    const technical = free.map((told) =>
      told.type === 'BodyConstituted'
        ? { ...told, data: { ...Object(told.data), rules: rulesWith(['grcm']) } }
        : told,
    );
    const byGrcm = agreed('d', 'designated', theTerm, { ...on14, organ: 'grcm' });
    after(...technical, announced('MX'), ...byGrcm)
      .entering(entry)
      .isAccepted();
    after(
      ...technical,
      announced('MX'),
      ...byGrcm,
      happened('RulesAdopted', { version: 2, rules: rulesWith([]) }, on14),
    )
      .entering(entry)
      .isRefused('act-only-recommends', [19]);
  });

  it('is of a member in good standing', () =>
    after(...free, announced('MX'), ...designates, happened('MemberWithdrew', { member: 'MX' }, on14))
      .entering(entry)
      .isRefused('not-a-member', [20]));

  it('is of a candidate', () => {
    after(...free, ...designates)
      .entering(entry)
      .isRefused('not-a-candidate', []);
    after(...free, announced('MX'), withdrawn('MX'), ...designates)
      .entering(entry)
      .isRefused('not-a-candidate', [17]);
  });

  it('happens once, and not to a term that is held', () => {
    after(...free, announced('MX'), ...designates, entry)
      .entering(entry)
      .isRefused('term-already-designated', [20]);
    after(...free, announced('MX'), ...designates, held('MX', '2021', '2018', '2018'))
      .entering(entry)
      .isRefused('term-already-held', [20]);
  });
});

describe('HandOverPresidency', () => {
  const ceremony = { term: '2020', from: 'GT', to: 'CR', meeting: 'xxiv' };
  const handOver = (more: Record<string, unknown> = {}) =>
    ask('HandOverPresidency', { ...ceremony, ...more });
  const ready = [...meeting, designated('CR', '2020')];

  it('is the ceremony, and changes nothing of who presides', () => {
    given(...ready)
      .when(handOver())
      .then(happened('PresidencyHandedOver', ceremony));
    given(...ready)
      .when(ask('HandOverPresidency', { term: '2020', to: 'CR' }))
      .then(happened('PresidencyHandedOver', { term: '2020', to: 'CR' }));
    given(...ready, handedOver('CR', '2020'))
      .when(ask('CloseMeeting', { meeting: 'xxiv', by: 'GT', function: 'direction' }))
      .then(happened('MeetingClosed', { meeting: 'xxiv', by: 'GT', function: 'direction' }));
  });

  it('is to who is designated', () => {
    given(...meeting)
      .when(handOver())
      .thenRefused('not-designated', []);
    given(...ready)
      .when(handOver({ to: 'MX' }))
      .thenRefused('not-designated', [16]);
  });

  it('is not dated before the designation', () =>
    given(...meeting, designated('CR', '2020', '2019-11-15'))
      .when(handOver())
      .thenRefused('dated-before-what-it-rests-on', [16]));

  it('is to a member in good standing', () =>
    given(...ready, happened('MemberSuspended', { member: 'CR', reason: 'x' }))
      .when(handOver())
      .thenRefused('not-a-member', [17]));

  it('is from who presides', () => {
    given(...ready)
      .when(handOver({ from: 'HN' }))
      .thenRefused('not-presiding', [9]);
    given(...ready, ended('GT', '2019', '2019-11-13'))
      .when(handOver())
      .thenRefused('nobody-presides', []);
  });

  it('takes place once', () =>
    given(...ready, handedOver('CR', '2020'))
      .when(handOver())
      .thenRefused('already-handed-over', [17]));

  it('takes place in a meeting the book knows', () =>
    given(...ready)
      .when(handOver({ meeting: 'xxv' }))
      .thenRefused('unknown-meeting', []));
});

describe('TakeOffice', () => {
  const costaRica = { term: '2020', member: 'CR', effective: '2019-11-14' };
  const take = (more: Record<string, unknown> = {}) => ask('TakeOffice', { ...costaRica, ...more });
  const ready = [...meeting, designated('CR', '2020'), handedOver('CR', '2020')];

  it('ends the running term the day before, and begins', () =>
    given(...ready)
      .when(take())
      .then(
        happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-13' }),
        happened('PresidencyTookEffect', costaRica),
      ));

  it.each([
    ['2020', '2019-12-31'],
    ['2020-03', '2020-02-29'],
    ['2019-11-14T16:00:00-06:00', '2019-11-14T21:59:59.999Z'],
  ])('effective %s leaves the running term until %s', (effective, until) =>
    given(...ready)
      .when(take({ effective }))
      .then(
        happened('PresidencyEnded', { term: '2019', member: 'GT', until }),
        happened('PresidencyTookEffect', { ...costaRica, effective }),
      ),
  );

  it('says the end by an instant where the zone left the day before out', () => {
    // Samoa had no 30 December 2011.
    const samoa = [...meeting].map((told) =>
      told.type === 'BodyConstituted'
        ? { ...told, data: { ...Object(told.data), zone: 'Pacific/Apia' } }
        : told,
    );
    given(
      ...samoa.slice(0, 9),
      held('GT', 'x', '2011'),
      designated('CR', 'y'),
      happened('PresidencyHandedOver', { term: 'y', to: 'CR' }, { occurredAt: '2018' }),
    )
      .when(ask('TakeOffice', { term: 'y', member: 'CR', effective: '2011-12-31' }))
      .thenRefused('effective-before-handover', [11]);
    const early = { occurredAt: '2010', basis: aPage };
    const apia = samoa.slice(0, 9).map((told) => ({ ...told, stamp: { ...told.stamp, occurredAt: '2009' } }));
    given(
      ...apia,
      held('GT', 'x', '2011'),
      happened('DesignationEstablished', { member: 'CR', term: 'y' }, early),
      happened('PresidencyHandedOver', { term: 'y', to: 'CR' }, early),
    )
      .when(ask('TakeOffice', { term: 'y', member: 'CR', effective: '2011-12-31' }))
      .then(
        happened('PresidencyEnded', { term: 'x', member: 'GT', until: '2011-12-30T09:59:59.999Z' }),
        happened('PresidencyTookEffect', { term: 'y', member: 'CR', effective: '2011-12-31' }),
      );
  });

  it('begins alone where nobody presides', () =>
    given(...ready, ended('GT', '2019', '2019-11-12'))
      .when(take())
      .then(happened('PresidencyTookEffect', costaRica)));

  it('needs the handover', () => {
    given(...meeting, designated('CR', '2020'))
      .when(take())
      .thenRefused('not-handed-over', []);
    given(...meeting)
      .when(take())
      .thenRefused('not-handed-over', []);
  });

  it('is of the member it was handed to', () =>
    given(...ready)
      .when(take({ member: 'MX' }))
      .thenRefused('handed-over-to-another', [17]));

  it('is of a member in good standing', () =>
    given(...ready, happened('MemberSuspended', { member: 'CR', reason: 'x' }, on14))
      .when(take())
      .thenRefused('not-a-member', [18]));

  it('has no effect before the handover', () => {
    given(...ready)
      .when(take({ effective: '2019-11-13' }))
      .thenRefused('effective-before-handover', [17]);
    given(...ready)
      .when(take({ effective: '2019-11' }))
      // The outgoing presidency opened the meeting on the thirteenth.
      .thenRefused('late-entry-breaks', [11]);
    const atFour = [...ready.slice(0, -1), handedOver('CR', '2020', '2019-11-14T16:00:00-06:00')];
    given(...atFour)
      .when(take({ effective: '2019-11-14T15:59:00-06:00' }))
      .thenRefused('effective-before-handover', [17]);
    given(...atFour)
      .when(take())
      .then(
        happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-13' }),
        happened('PresidencyTookEffect', costaRica),
      );
  });

  it('is taken once', () =>
    given(...ready, ended('GT', '2019', '2019-11-13'), tookEffect('CR', '2020', '2019-11-14'))
      .when(take({ effective: '2020-01-01' }))
      .thenRefused('term-already-held', [19]));

  it('leaves one presidency at a time', () => {
    // A term that begins at the very same instant has no instant before to end in.
    given(...ready, ended('GT', '2019', '2019-11-13'), held('HN', 'x', '2019-11-14'))
      .when(take())
      .thenRefused('presidency-overlap', [19]);
    given(...ready, ended('GT', '2019', '2019-11-13'), held('HN', 'x', '2019-12', '2019-12'))
      .when(take())
      .thenRefused('presidency-overlap', [19]);
  });

  it('brings an end told beforehand forward', () =>
    given(...ready, ended('GT', '2019', '2019-12-31'))
      .when(take())
      .then(
        happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-13' }),
        happened('PresidencyTookEffect', costaRica),
      ));

  it('says when', () =>
    given(...ready)
      .when(take({ effective: '../2019-11-14' }))
      .thenRefused('when-not-said', []));

  it('follows a handover of which it is only known that it took place by then', () =>
    given(...meeting, designated('CR', '2020', '../2018'), handedOver('CR', '2020', '../2019-11-14'))
      .when(take())
      .then(
        happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-13' }),
        happened('PresidencyTookEffect', costaRica),
      ));

  it('is not dated before the handover', () =>
    given(...ready)
      .when(ask('TakeOffice', costaRica, { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [17]));

  it('makes the incoming member preside all of its first day, for what is recorded after it', () => {
    const done = [...ready, ended('GT', '2019', '2019-11-13'), tookEffect('CR', '2020', '2019-11-14')];
    given(...done)
      .when(ask('CloseMeeting', { meeting: 'xxiv', by: 'CR', function: 'direction' }))
      .then(happened('MeetingClosed', { meeting: 'xxiv', by: 'CR', function: 'direction' }));
    given(...done)
      .when(ask('CloseMeeting', { meeting: 'xxiv', by: 'GT', function: 'direction' }))
      .thenRefused('not-presiding', [19]);
  });
});

describe('EndPresidency', () => {
  const guatemala = { term: '2019', member: 'GT', until: '2019-12' };
  const end = (more: Record<string, unknown> = {}) => ask('EndPresidency', { ...guatemala, ...more });

  it('leaves nobody presiding', () => {
    given(...presided)
      .when(end())
      .then(happened('PresidencyEnded', guatemala));
    const { book } = given(...meeting, ended('GT', '2019', '2019-11-13'));
    expect(book.presidency.terms.first()?.held).toMatchObject({ untilStated: '2019-11-13', endEntry: 16 });
    given(...meeting, ended('GT', '2019', '2019-11-13'))
      .when(ask('CloseMeeting', { meeting: 'xxiv', by: 'GT', function: 'direction' }))
      .thenRefused('nobody-presides', []);
  });

  it('is of who holds it', () => {
    given(...presided)
      .when(end({ member: 'CR' }))
      .thenRefused('term-not-held', [9]);
    given(...presided)
      .when(end({ term: '2020' }))
      .thenRefused('term-not-held', []);
  });

  it('happens once, when it has come', () =>
    given(...presided, ended('GT', '2019', '2019-11-13'))
      .when(end({ until: '2019-11-12' }))
      .thenRefused('term-already-ended', [10]));

  it('is brought forward while the term runs, never put off', () => {
    const told = [...presided, ended('GT', '2019', '2019-12-31')];
    given(...told)
      .when(end({ until: '2019-11-30' }))
      .then(happened('PresidencyEnded', { ...guatemala, until: '2019-11-30' }));
    given(...told)
      .when(end({ until: '2020-01-31' }))
      .thenRefused('term-already-ended', [10]);
    given(...told)
      .when(end({ until: '2019-12-31' }))
      .thenRefused('term-already-ended', [10]);
    const { book } = given(...told, ended('GT', '2019', '2019-11-30'));
    expect(book.presidency.terms.first()?.held).toMatchObject({ untilStated: '2019-11-30', endEntry: 11 });
  });

  it('says when', () =>
    given(...presided)
      .when(end({ until: '../2019-12' }))
      .thenRefused('when-not-said', []));

  it('is not dated before the member took office', () =>
    given(
      ...meeting,
      designated('CR', '2020'),
      handedOver('CR', '2020'),
      ended('GT', '2019', '2019-11-13'),
      tookEffect('CR', '2020', '2019-11-14'),
    )
      .when(ask('EndPresidency', { term: '2020', member: 'CR', until: '2020' }, { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [19]));

  it('is not before the beginning', () =>
    given(...presided)
      .when(end({ until: '2018-12-31' }))
      .thenRefused('ends-before-it-begins', [9]));
});

describe('ChooseTheme', () => {
  const theme = { term: '2020', theme: { es: 'Por una migración en acción' } };
  const choose = (more: Record<string, unknown> = {}) => ask('ChooseTheme', { ...theme, ...more });

  it.each([
    ['designated', [...meeting, designated('CR', '2020')]],
    ['handed over', [...meeting, designated('CR', '2020'), handedOver('CR', '2020')]],
    ['held', [...presided.slice(0, 9), held('CR', '2020', '2019', '2019')]],
  ])('is of a term that is %s', (_, history) =>
    given(...history)
      .when(choose())
      .then(happened('ThemeChosen', theme)),
  );

  it('is not of a term nobody is designated for', () => {
    given(...meeting)
      .when(choose())
      .thenRefused('term-not-designated', []);
    given(...meeting, announced('CR', '2020', '2021'))
      .when(choose())
      .thenRefused('term-not-designated', []);
  });

  it('may say in which function, and the newest stands', () => {
    const said = { ...theme, function: 'direction' };
    given(...presided, designated('CR', '2020'))
      .when(choose({ function: 'direction' }))
      .then(happened('ThemeChosen', said));
    given(...presided, designated('CR', '2020'))
      .when(choose({ function: 'directon' }))
      .thenRefused('function-unknown', []);
    const { book } = given(...presided, designated('CR', '2020'), happened('ThemeChosen', said));
    expect(book.presidency.terms.get('2020' as TermId)?.theme).toEqual({
      words: theme.theme,
      function: 'direction',
      entry: 11,
    });
  });
});

describe('the function an act exercises', () => {
  const convene = (more: Record<string, unknown>) =>
    ask('ConveneMeeting', {
      meeting: 'x',
      organ: 'vm',
      names: { es: 'X' },
      by: 'GT',
      dates: { kind: 'undated', reason: 'not-stated', confirmed: false },
      ...more,
    });
  const without = presided.map((told) =>
    told.type === 'BodyConstituted'
      ? { ...told, data: { ...Object(told.data), rules: { ...rules, presidencyFunctions: [] } } }
      : told,
  );

  it('is named, from those that the rules list', () => {
    const missing = given(...presided).when(convene({}));
    missing.thenRefused('function-missing', []);
    expect(JSON.stringify(missing.outcome)).toContain('direction, convening');
    const unknown = given(...presided).when(convene({ function: 'convenin' }));
    unknown.thenRefused('function-unknown', []);
    expect(JSON.stringify(unknown.outcome)).toContain('convening, direction');
  });

  it('is left out where the rules list none', () => {
    const { outcome } = given(...without).when(convene({}));
    expect(outcome).toMatchObject({ right: { entries: [{ type: 'MeetingConvened' }] } });
    given(...without)
      .when(convene({ function: 'convening' }))
      .thenRefused('function-unknown', []);
  });
});
