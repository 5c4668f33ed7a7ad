import { agreed, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, given, happened } from '../../support/spec.js';
import {
  accepted,
  act,
  approved,
  created,
  decided,
  decision,
  drafted,
  group,
  mandate,
  on,
  told,
  twoApproved,
} from './given.js';

/** Bodies may let an organ that recommends bring things into force, and may take that back. */
const withPower = (organs: readonly string[], stamp: Record<string, unknown>) => {
  const constituted = freely[0]?.data as { readonly rules: object };
  return happened(
    'RulesAdopted',
    { version: 2, rules: { ...constituted.rules, organsBringingIntoForce: organs } },
    stamp,
  );
};
const both = ['borders-2019', 'borders-2020'].map((id) => ({ kind: 'mandate', mandate: id }));
const words = { es: 'Estudiar otras fronteras.' };
const revoked = told('MandateRevoked', { act: 'decision' });
const ofBorders = (data: Record<string, unknown> = {}) => ({ mandate: 'borders-2019', ...data });

describe('DraftMandate', () => {
  it('drafts one for a group', () =>
    given(...created)
      .when(ask('DraftMandate', mandate))
      .then(happened('MandateDrafted', mandate)));

  it('refuses an identifier already taken', () =>
    given(...drafted)
      .when(ask('DraftMandate', mandate))
      .thenRefused('mandate-already-drafted', [11]));

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('DraftMandate', mandate))
      .thenRefused('unknown-group'));

  it('refuses a dissolved group', () =>
    given(...created, happened('GroupDissolved', { group: 'borders' }))
      .when(ask('DraftMandate', mandate))
      .thenRefused('group-dissolved', [11]));

  it('refuses an organ that does not stand', () =>
    given(...created)
      .when(ask('DraftMandate', { ...mandate, proposedBy: 'plenary' }))
      .thenRefused('unknown-organ'));
});

describe('a mandate is accepted', () => {
  const acceptance = told('MandateAccepted', { act: 'acceptance' });

  it('by an act that accepts it, and again by another', () => {
    after(...drafted, act('acceptance', 'accepted'))
      .entering(acceptance)
      .isAccepted();
    after(...accepted, act('again', 'accepted'))
      .entering(told('MandateAccepted', { act: 'again' }))
      .isAccepted();
  });

  it('not if the book does not know it', () =>
    after(...created)
      .entering(acceptance)
      .isRefused('unknown-mandate'));

  it('not before it was drafted', () =>
    after(...drafted, act('acceptance', 'accepted'))
      .entering(told('MandateAccepted', { act: 'acceptance' }, on('11')))
      .isRefused('mandate-not-preliminary', [11]));

  it('not once it has been approved', () =>
    after(...approved, act('acceptance', 'accepted'))
      .entering(acceptance)
      .isRefused('mandate-not-preliminary', [15]));

  it('not at a date before its approval, recorded late', () =>
    after(...approved, act('acceptance', 'accepted'))
      .entering(told('MandateAccepted', { act: 'acceptance' }, on('13')))
      .isRefused('mandate-changed-since', [15]));

  it('not by an act the book does not know', () =>
    after(...drafted)
      .entering(acceptance)
      .isRefused('unknown-act'));

  it('not by an act that only took note of it', () =>
    after(...drafted, act('acceptance', 'took-note'))
      .entering(acceptance)
      .isRefused('act-does-not-carry', [12]));

  it('not twice by the same act', () =>
    after(...accepted)
      .entering(acceptance)
      .isRefused('act-already-carried-out', [13]));
});

describe('a mandate is approved', () => {
  const approval = told('MandateApproved', { act: 'approval' });

  it('by an act of an organ that decides, accepted before or not', () => {
    after(...drafted, ...decided('approval', 'approved'))
      .entering(approval)
      .isAccepted();
    after(...accepted, ...decided('approval', 'approved'))
      .entering(approval)
      .isAccepted();
  });

  it('by an organ that recommends, where the body’s rules say so', () =>
    after(...drafted, withPower(['grcm'], on('13')), ...decided('approval', 'approved', { organ: 'grcm' }))
      .entering(approval)
      .isAccepted());

  it('by that organ, if the rules said so when it acted', () =>
    after(
      ...drafted,
      withPower(['grcm'], on('12')),
      ...decided('approval', 'approved', { organ: 'grcm' }, on('13')),
      happened('RulesAdopted', { ...Object(withPower([], {}).data), version: 3 }, on('14')),
    )
      .entering(approval)
      .isAccepted());

  it('not if the book does not know it', () =>
    after(...created)
      .entering(approval)
      .isRefused('unknown-mandate'));

  it('not by the act that accepted it', () =>
    after(...accepted)
      .entering(told('MandateApproved', { act: 'acceptance' }))
      .isRefused('act-does-not-carry', [12]));

  it('not twice', () =>
    after(...approved, ...decided('again', 'approved'))
      .entering(told('MandateApproved', { act: 'again' }))
      .isRefused('mandate-not-preliminary', [15]));

  it('not for a group that has been dissolved', () =>
    after(
      ...drafted,
      happened('GroupDissolved', { group: 'borders' }, on('13')),
      ...decided('approval', 'approved'),
    )
      .entering(approval)
      .isRefused('group-dissolved', [12]));
});

describe('SetMandateTerm', () => {
  const term = ofBorders({ until: '2020-11' });

  it('says how long a mandate in force runs, by an act or without', () => {
    given(...approved)
      .when(ask('SetMandateTerm', term))
      .then(happened('MandateTermSet', term));
    given(...approved, ...decision('revoke'))
      .when(ask('SetMandateTerm', { ...term, act: 'decision' }))
      .then(happened('MandateTermSet', { ...term, act: 'decision' }));
  });

  it('refuses one that is only preliminary', () =>
    given(...accepted)
      .when(ask('SetMandateTerm', term))
      .thenRefused('mandate-not-in-force', [11]));

  it('refuses a term that would be over', () => {
    given(...approved)
      .when(ask('SetMandateTerm', ofBorders({ until: '2019-11-14' })))
      .thenRefused('term-already-over');
    given(...approved)
      .when(ask('SetMandateTerm', ofBorders({ until: '2019-11-15' })))
      .then(happened('MandateTermSet', ofBorders({ until: '2019-11-15' })));
  });

  it('refuses an act the book does not know', () =>
    given(...approved)
      .when(ask('SetMandateTerm', { ...term, act: 'decision' }))
      .thenRefused('unknown-act'));

  it('refuses a mandate whose term has passed', () =>
    given(...approved, told('MandateTermSet', { until: '2019-11-20' }))
      .when(ask('SetMandateTerm', term, on('21')))
      .thenRefused('mandate-not-in-force', [16]));
});

describe('SetMandateReview', () => {
  const review = ofBorders({
    due: { kind: 'dated', phrase: 'en 2020', edtf: '2020', reading: 'window', confirmed: true },
  });

  it('says when a mandate in force is to be looked at again, by an act or without', () => {
    given(...approved)
      .when(ask('SetMandateReview', review))
      .then(happened('MandateReviewSet', review));
    given(...approved)
      .when(ask('SetMandateReview', { ...review, act: 'approval' }))
      .then(happened('MandateReviewSet', { ...review, act: 'approval' }));
  });

  it('refuses one that is only preliminary, and an act the book does not know', () => {
    given(...accepted)
      .when(ask('SetMandateReview', review))
      .thenRefused('mandate-not-in-force', [11]);
    given(...approved)
      .when(ask('SetMandateReview', { ...review, act: 'decision' }))
      .thenRefused('unknown-act');
  });
});

describe('AmendMandate', () => {
  const amend = (more: Record<string, unknown> = {}) => ofBorders({ words, act: 'decision', ...more });

  it('gives a mandate in force other words, by an act', () =>
    given(...approved, ...decision('amend', { words }))
      .when(ask('AmendMandate', amend()))
      .then(happened('MandateAmended', amend())));

  it('refuses a mandate the book does not know', () =>
    given(...created)
      .when(ask('AmendMandate', amend()))
      .thenRefused('unknown-mandate'));

  it('refuses one that is only preliminary', () =>
    given(...accepted, ...decision('amend', { words }))
      .when(ask('AmendMandate', amend()))
      .thenRefused('mandate-not-in-force', [11]));

  it('refuses words that change nothing', () => {
    given(...approved, ...decision('amend', { words }))
      .when(ask('AmendMandate', amend({ words: mandate.words })))
      .thenRefused('mandate-words-unchanged', [11]);
    given(
      ...approved,
      ...decision('amend', { words }),
      told('MandateAmended', amend()),
      ...decided('other', 'agreed', { asked: { change: 'amend', words } }),
    )
      .when(ask('AmendMandate', amend({ act: 'other' })))
      .thenRefused('mandate-words-unchanged', [19]);
  });

  it('takes the same words in another language for other words', () =>
    given(...approved, ...decision('amend', { words: { ...mandate.words, en: 'Study borders.' } }))
      .when(ask('AmendMandate', amend({ words: { ...mandate.words, en: 'Study borders.' } })))
      .then(happened('MandateAmended', amend({ words: { ...mandate.words, en: 'Study borders.' } }))));

  it('refuses an act that did not decide it', () =>
    given(...approved, act('decision', 'took-note'))
      .when(ask('AmendMandate', amend()))
      .thenRefused('act-does-not-carry', [16]));

  it('refuses the very act that approved it', () =>
    given(...approved)
      .when(ask('AmendMandate', amend({ act: 'approval' })))
      .thenRefused('act-already-carried-out', [15]));

  it('refuses an act of an organ that recommends', () =>
    given(
      ...approved,
      withPower(['grcm'], on('14')),
      ...decided('decision', 'agreed', { organ: 'grcm' }),
      happened('RulesAdopted', { ...Object(withPower([], {}).data), version: 3 }, on('14')),
    )
      .when(ask('AmendMandate', amend()))
      .thenRefused('act-only-recommends', [19]));

  it('refuses to come before what has been recorded since', () =>
    given(...approved, told('MandateExpired', {}, on('20')), ...decided('decision', 'agreed'))
      .when(ask('AmendMandate', amend(), on('16')))
      .thenRefused('mandate-changed-since', [16]));
});

describe('SupersedeMandate', () => {
  const supersede = ofBorders({ by: 'borders-2020', act: 'decision' });

  it('puts another mandate in force in its place', () =>
    given(...twoApproved, ...decision('supersede', { about: both }))
      .when(ask('SupersedeMandate', supersede))
      .then(happened('MandateSuperseded', supersede)));

  it('refuses one not in force', () =>
    given(...drafted)
      .when(ask('SupersedeMandate', supersede))
      .thenRefused('mandate-not-in-force', [11]));

  it('refuses itself in its own place', () =>
    given(...approved, ...decision('supersede'))
      .when(ask('SupersedeMandate', { ...supersede, by: 'borders-2019' }))
      .thenRefused('superseded-by-itself', [11]));

  it('refuses a successor unknown or not in force', () => {
    given(...approved, ...decision('supersede'))
      .when(ask('SupersedeMandate', supersede))
      .thenRefused('unknown-mandate');
    given(
      ...approved,
      happened('MandateDrafted', { ...mandate, mandate: 'borders-2020' }),
      ...decision('supersede', { about: both }),
    )
      .when(ask('SupersedeMandate', supersede))
      .thenRefused('mandate-not-in-force', [16]);
  });

  it('refuses an act about the other one', () =>
    given(
      ...twoApproved,
      ...agreed('decision', 'agreed', { kind: 'mandate', mandate: 'borders-2020' }, on('14')),
    )
      .when(ask('SupersedeMandate', supersede))
      .thenRefused('act-does-not-carry', [23]));
});

describe('RevokeMandate', () => {
  const revoke = ofBorders({ act: 'decision', reason: 'cumplido' });

  it('revokes one in force, amended or not', () => {
    given(...approved, ...decision('revoke'))
      .when(ask('RevokeMandate', revoke))
      .then(happened('MandateRevoked', revoke));
    given(
      ...approved,
      ...decided('amendment', 'agreed', { asked: { change: 'amend', words } }),
      told('MandateAmended', { words, act: 'amendment' }),
      ...decision('revoke'),
    )
      .when(ask('RevokeMandate', revoke))
      .then(happened('MandateRevoked', revoke));
  });

  it('refuses one that is not in force, any more or yet', () => {
    given(...accepted, ...decision('revoke'))
      .when(ask('RevokeMandate', revoke))
      .thenRefused('mandate-not-in-force', [11]);
    given(...approved, ...decision('revoke'), revoked)
      .when(ask('RevokeMandate', revoke))
      .thenRefused('mandate-not-in-force', [19]);
    given(...approved, ...decision('revoke'))
      .when(ask('RevokeMandate', revoke, on('10')))
      .thenRefused('mandate-not-in-force', [11]);
  });

  it('refuses the act that approved it', () =>
    given(...approved)
      .when(ask('RevokeMandate', { ...revoke, act: 'approval' }))
      .thenRefused('act-already-carried-out', [15]));
});

describe('consensus on one thing carries no other', () => {
  it('an act without a proposal changes nothing in force, whatever the rules keep for consensus', () => {
    given(...approved, act('decision', 'agreed'))
      .when(ask('RevokeMandate', ofBorders({ act: 'decision' })))
      .thenRefused('act-without-consensus', [16]);
    after(...drafted, act('approval', 'approved'))
      .entering(told('MandateApproved', { act: 'approval' }))
      .isRefused('act-without-consensus', [12]);
  });

  it('an amendment agreed does not revoke, nor a revocation amend, nor either bring in force', () => {
    given(...approved, ...decision('amend', { words }))
      .when(ask('RevokeMandate', ofBorders({ act: 'decision' })))
      .thenRefused('not-what-was-agreed', [16]);
    given(...approved, ...decision('revoke'))
      .when(ask('AmendMandate', ofBorders({ words, act: 'decision' })))
      .thenRefused('not-what-was-agreed', [16]);
    after(...drafted, ...decided('approval', 'approved', { asked: { change: 'revoke' } }))
      .entering(told('MandateApproved', { act: 'approval' }))
      .isRefused('not-what-was-agreed', [12]);
    given(...approved, ...decided('decision', 'agreed'))
      .when(ask('RevokeMandate', ofBorders({ act: 'decision' })))
      .thenRefused('not-what-was-agreed', [16]);
  });

  it('an amendment has the very words agreed, a successor the proposal speaks of', () => {
    given(...approved, ...decision('amend', { words }))
      .when(ask('AmendMandate', ofBorders({ words: { es: 'Otra cosa.' }, act: 'decision' })))
      .thenRefused('not-the-words-agreed', [16]);
    given(...twoApproved, ...decision('supersede'))
      .when(ask('SupersedeMandate', ofBorders({ by: 'borders-2020', act: 'decision' })))
      .thenRefused('act-beyond-proposal', [21]);
  });
});

describe('ExpireMandate', () => {
  it('records that one in force has run out', () =>
    given(...approved)
      .when(ask('ExpireMandate', ofBorders({ reason: 'fin de plazo' })))
      .then(happened('MandateExpired', ofBorders({ reason: 'fin de plazo' }))));

  it('refuses one that is not in force', () => {
    given(...drafted)
      .when(ask('ExpireMandate', ofBorders()))
      .thenRefused('mandate-not-in-force', [11]);
    given(...created, happened('GroupCreated', { ...group, group: 'labour' }))
      .when(ask('ExpireMandate', ofBorders()))
      .thenRefused('unknown-mandate');
  });
});
