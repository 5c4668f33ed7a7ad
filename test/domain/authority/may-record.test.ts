import type { Asker } from '../../../domain/authority/asker.js';
import { happened, type Told } from '../../support/spec.js';
import { body, presided } from '../../support/conference.js';
import { aPage, announced, handedOver, held } from '../presidency/given.js';
import { conference, inBook, party, withoutSecretariat } from './given.js';

const ST = party('ST');
const GT = party('GT');
const CR = party('CR');
const MX = party('MX');
const OIM = party('OIM');

const behalfOf = (code: string) => ({ onBehalfOf: { party: code, authority: 'jefatura de la delegación' } });
const position = (member: string) => ({ proposal: 'p1', version: 1, member, stand: 'support' });
const positions = (...members: readonly string[]) => ({
  proposal: 'p1',
  version: 1,
  members,
  stand: 'support',
  authority: 'ronda en sala',
});
const proposal = (...by: readonly string[]) => ({
  proposal: 'p2',
  organ: 'vm',
  kind: 'other',
  title: { es: 'Otra' },
  about: [],
  by,
});
const revision = (...by: readonly string[]) => ({ proposal: 'p1', words: { es: 'De otro modo.' }, by });
const opening = (by: string) => ({ meeting: 'xxv', by, function: 'direction' });
const correction = { entry: 3, right: { kind: 'annulled' }, reason: 'no fue así' };

describe('who asks', () => {
  const { asked } = inBook(...conference);

  it('a party records only under its own code', () => {
    asked(CR, 'TakePosition', position('CR')).isAllowed();
    asked(CR, 'TakePosition', position('CR'), { recordedBy: 'MX' }).isForbidden(
      'recorded-under-another-code',
      [],
    );
    asked(ST, 'TakePosition', position('CR'), { recordedBy: 'CR' }).isForbidden(
      'recorded-under-another-code',
    );
  });

  it('readers and operators record nothing', () => {
    for (const kind of ['auditor', 'operator', 'public'] as const) {
      asked({ kind }, 'RegisterSource', { source: 's', title: { es: 'Acta' } }).isForbidden(
        'no-authority-to-record',
        [],
      );
    }
  });

  it('whoever holds the book’s file is asked nothing', () => {
    const keeper: Asker = { kind: 'keeper' };
    asked(keeper, 'TakePosition', position('CR'), { recordedBy: 'ST' }).isAllowed();
    asked(keeper, 'CorrectEntry', correction, { recordedBy: 'XX' }).isAllowed();
  });
});

describe('good standing is that of the recording', () => {
  const suspended = happened(
    'MemberSuspended',
    { member: 'CR', reason: 'Cuotas.' },
    { occurredAt: '2020-02-01' },
  );
  const reinstated = happened('MemberReinstated', { member: 'CR' }, { occurredAt: '2020-03-01' });
  const withdrew = happened('MemberWithdrew', { member: 'MX' }, { occurredAt: '2020-02-01' });
  const left = happened('ObserverWithdrew', { observer: 'OIM' }, { occurredAt: '2020-02-01' });
  // Entries 31–34.
  const { asked } = inBook(...conference, suspended, reinstated, withdrew, left);

  it('a suspended member does not record until it is reinstated, whenever what it says happened', () => {
    asked(CR, 'TakePosition', position('CR'), { at: '2020-01-31T00:00:00.000Z' }).isAllowed();
    asked(CR, 'TakePosition', position('CR'), { at: '2020-02-15T00:00:00.000Z' }).isForbidden(
      'not-in-good-standing',
      [31],
    );
    asked(CR, 'TakePosition', position('CR'), { at: '2020-03-02T00:00:00.000Z' }).isAllowed();
  });

  it('one that has withdrawn does not record, nor does an observer that has', () => {
    asked(MX, 'WithdrawObjection', { proposal: 'p1', member: 'MX' }).isForbidden(
      'not-in-good-standing',
      [33],
    );
    asked(OIM, 'SubmitProposal', proposal('OIM')).isForbidden('not-in-good-standing', [34]);
  });

  it('one that is not admitted yet does not record', () => {
    const later = inBook(
      ...body,
      happened('MemberAdmitted', { member: 'PA', names: { es: 'Panamá' } }, { occurredAt: '2020-02-01' }),
      happened(
        'ObserverAdmitted',
        { observer: 'CO', kind: 'state', names: { es: 'Colombia' } },
        { occurredAt: '2020-02-01' },
      ),
    );
    const at = '2020-01-15T00:00:00.000Z';
    later.asked(party('PA'), 'TakePosition', position('PA'), { at }).isForbidden('not-in-good-standing', [9]);
    later
      .asked(party('CO'), 'SubmitProposal', proposal('CO'), { at })
      .isForbidden('not-in-good-standing', [10]);
  });

  it('a presiding member that is suspended does not preside by recording either', () => {
    const { asked: then } = inBook(
      ...conference,
      happened('MemberSuspended', { member: 'GT', reason: 'Cuotas.' }),
    );
    then(GT, 'OpenMeeting', opening('GT')).isForbidden('not-in-good-standing', [31]);
  });
});

describe('before the book has a Secretariat', () => {
  it('whoever holds an identity for it may open it', () => {
    const { asked } = inBook();
    asked(party('XX'), 'EstablishSecretariat', {
      secretariat: 'XX',
      names: { es: 'Secretaría' },
    }).isAllowed();
    asked(CR, 'AdmitMember', { member: 'CR', names: { es: 'Costa Rica' } }).isAllowed();
  });

  it('records what others say as a Secretariat would: by a stated authority', () => {
    const { asked } = inBook(...withoutSecretariat);
    asked(CR, 'TakePosition', position('MX')).isForbidden('authority-not-stated');
    asked(CR, 'TakePosition', position('MX'), behalfOf('MX')).isAllowed();
    asked(CR, 'CorrectEntry', correction).isAllowed();
    asked(OIM, 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isAllowed();
  });

  it('the member that presides keeps the record and acts as the presidency, but alters no one’s position', () => {
    const { asked } = inBook(...withoutSecretariat);
    asked(GT, 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isAllowed();
    asked(GT, 'OpenMeeting', opening('GT')).isAllowed();
    asked(GT, 'TakePosition', position('GT')).isAllowed();
    for (const basis of [{ kind: 'witnessed' }, aPage]) {
      asked(GT, 'TakePosition', position('MX'), { basis, ...behalfOf('MX') }).isForbidden(
        'speaks-for-another',
      );
      asked(GT, 'TakePositions', positions('GT', 'MX'), { basis }).isForbidden('speaks-for-another');
      asked(GT, 'CorrectEntry', correction, { basis }).isForbidden('not-a-delegations-command', []);
    }
  });

  it('a party that is suspended does not keep it', () => {
    const { asked } = inBook(
      ...withoutSecretariat,
      happened('MemberSuspended', { member: 'HN', reason: 'x' }),
    );
    asked(party('HN'), 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isForbidden(
      'not-in-good-standing',
    );
  });

  it('from its establishment on, the Secretariat keeps the record and nobody else', () => {
    const { asked } = inBook(...body);
    asked(ST, 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isAllowed();
    asked(CR, 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isForbidden(
      'not-a-delegations-command',
      [1],
    );
    asked(party('XX'), 'AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }).isForbidden(
      'not-in-good-standing',
      [],
    );
  });
});

describe('the Secretariat', () => {
  const { asked } = inBook(...conference);

  it('keeps and corrects the record', () => {
    asked(ST, 'NotePresence', { meeting: 'xxiv', parties: ['CR'], presence: 'left' }).isAllowed();
    asked(ST, 'CorrectEntry', correction).isAllowed();
  });

  it('records what a party says live on its behalf, by a stated authority', () => {
    asked(ST, 'TakePosition', position('CR')).isForbidden('authority-not-stated', []);
    asked(ST, 'TakePosition', position('CR'), behalfOf('MX')).isForbidden('authority-not-stated', []);
    asked(ST, 'TakePosition', position('CR'), behalfOf('CR')).isAllowed();
    asked(ST, 'SubmitProposal', proposal('CR', 'MX'), behalfOf('GT')).isForbidden('authority-not-stated');
    asked(ST, 'SubmitProposal', proposal('CR', 'MX'), behalfOf('MX')).isAllowed();
  });

  it('needs none for what it says itself, nor where the command states it', () => {
    asked(ST, 'SubmitProposal', proposal('ST')).isAllowed();
    asked(ST, 'SubmitProposal', proposal('CR', 'ST')).isAllowed();
    asked(ST, 'TakePositions', positions('CR', 'GT')).isAllowed();
  });

  it.each([
    { kind: 'external', name: 'a public page' },
    { kind: 'source' },
    { kind: 'inferred', reason: 'so the rules say' },
    { kind: 'illustrative' },
  ])('tells as history what it did not witness: $kind', (basis) => {
    asked(
      ST,
      'AnnounceCandidacy',
      { member: 'CR', term: '2021', meeting: 'xxiv', takesOffice: '2021' },
      {
        basis,
      },
    ).isAllowed();
    asked(ST, 'OpenMeeting', opening('SV'), { basis }).isAllowed();
  });

  it('records live what the presidency does on behalf of who presides now', () => {
    asked(ST, 'OpenMeeting', opening('GT')).isForbidden('authority-not-stated');
    asked(ST, 'OpenMeeting', opening('GT'), behalfOf('GT')).isAllowed();
    asked(ST, 'OpenMeeting', opening('GT'), behalfOf('CR')).isForbidden('authority-not-stated');
    asked(ST, 'AdjournMeeting', { meeting: 'xxiv' }, behalfOf('GT')).isAllowed();
    asked(ST, 'OpenMeeting', opening('SV'), behalfOf('SV')).isForbidden('presidency-moved', [9]);
  });

  it('may speak for the member to which the office comes', () => {
    const taking = { term: '2020', member: 'MX', effective: '2020-01-01' };
    asked(ST, 'TakeOffice', taking, behalfOf('GT')).isAllowed();
    asked(ST, 'TakeOffice', taking, behalfOf('MX')).isAllowed();
    asked(ST, 'TakeOffice', taking, behalfOf('CR')).isForbidden('authority-not-stated');
    asked(ST, 'ChooseTheme', { term: '2020', theme: { es: 'Migrar' } }, behalfOf('MX')).isAllowed();
    asked(ST, 'ChooseTheme', { term: '2020', theme: { es: 'Migrar' } }, behalfOf('GT')).isForbidden(
      'authority-not-stated',
    );
  });

  it('cannot witness the presidency while nobody presides', () => {
    const { asked: vacant } = inBook(...body);
    vacant(ST, 'AdjournMeeting', { meeting: 'xxiv' }, behalfOf('GT')).isForbidden('nobody-presides-now', []);
    vacant(ST, 'OpenMeeting', opening('GT'), behalfOf('GT')).isForbidden('presidency-moved', []);
    vacant(ST, 'HandOverPresidency', { term: '2020', to: 'CR' }, behalfOf('CR')).isAllowed();
  });
});

describe('the member that presides', () => {
  const { asked } = inBook(...conference);

  it('acts as the presidency in its own name', () => {
    asked(GT, 'OpenMeeting', opening('GT')).isAllowed();
    asked(GT, 'OpenMeeting', opening('CR')).isForbidden('speaks-for-another', []);
    asked(GT, 'OpenMeeting', opening('GT'), behalfOf('CR')).isForbidden('speaks-for-another');
    asked(GT, 'OpenSession', {
      meeting: 'xxiv',
      session: 's1',
      names: { es: 'Primera' },
      doors: 'open',
    }).isAllowed();
    asked(GT, 'HandOverPresidency', { term: '2020', from: 'GT', to: 'MX' }).isAllowed();
    asked(GT, 'HandOverPresidency', { term: '2020', from: 'SV', to: 'MX' }).isForbidden('speaks-for-another');
    asked(GT, 'TakeOffice', { term: '2020', member: 'MX', effective: '2020-01-01' }).isAllowed();
  });

  it('ends its own term and chooses its own theme, not another’s', () => {
    asked(GT, 'EndPresidency', { term: '2019', member: 'GT', until: '2019-12-31' }).isAllowed();
    asked(GT, 'EndPresidency', { term: '2018', member: 'SV', until: '2018' }).isForbidden(
      'speaks-for-another',
    );
    asked(GT, 'ChooseTheme', { term: '2019', theme: { es: 'Migrar' } }).isAllowed();
    asked(GT, 'ChooseTheme', { term: '2020', theme: { es: 'Migrar' } }).isForbidden('speaks-for-another');
  });

  it('speaks as any delegation for itself, and for nobody else', () => {
    asked(GT, 'TakePosition', position('GT')).isAllowed();
    asked(GT, 'TakePosition', position('MX')).isForbidden('speaks-for-another');
    asked(GT, 'TakePosition', position('MX'), behalfOf('MX')).isForbidden('speaks-for-another');
    asked(GT, 'TakePosition', position('MX'), { basis: aPage, ...behalfOf('MX') }).isForbidden(
      'speaks-for-another',
    );
    asked(GT, 'WithdrawObjection', { proposal: 'p1', member: 'MX' }, behalfOf('MX')).isForbidden(
      'speaks-for-another',
    );
    asked(GT, 'WithdrawCandidacy', { member: 'MX', term: '2020' }).isForbidden('speaks-for-another');
  });

  it('keeps no record', () => {
    asked(GT, 'NotePresence', { meeting: 'xxiv', parties: ['MX'], presence: 'left' }).isForbidden(
      'not-a-delegations-command',
      [1],
    );
    asked(GT, 'CorrectEntry', correction).isForbidden('not-a-delegations-command', [1]);
  });
});

describe('a delegation', () => {
  const { asked } = inBook(...conference);

  it('speaks for itself and claims to speak for nobody else', () => {
    asked(MX, 'WithdrawObjection', { proposal: 'p1', member: 'MX' }).isAllowed();
    asked(CR, 'WithdrawObjection', { proposal: 'p1', member: 'MX' }, behalfOf('MX')).isForbidden(
      'speaks-for-another',
    );
    asked(CR, 'TakePosition', position('CR'), behalfOf('MX')).isForbidden('speaks-for-another');
    asked(CR, 'TakePosition', position('CR'), behalfOf('CR')).isAllowed();
  });

  it('may put forward with others what it is among the authors of, but takes no position for them', () => {
    asked(CR, 'SubmitProposal', proposal('GT', 'CR')).isAllowed();
    asked(MX, 'SubmitProposal', proposal('GT', 'CR')).isForbidden('speaks-for-another');
    asked(CR, 'TakePositions', positions('CR')).isAllowed();
    asked(CR, 'TakePositions', positions('CR', 'MX')).isForbidden('speaks-for-another');
  });

  it('does nothing of the presidency, and is told who presides', () => {
    asked(CR, 'OpenMeeting', opening('CR')).isForbidden('not-a-delegations-command', [9]);
    asked(party('SV'), 'OpenMeeting', opening('SV')).isForbidden('presidency-moved', [9]);
    const { asked: vacant } = inBook(...body);
    vacant(CR, 'OpenMeeting', opening('CR')).isForbidden('not-a-delegations-command', []);
  });
});

describe('an observer', () => {
  const { asked } = inBook(...conference);
  const revoke = (permission: string): Told =>
    happened('PermissionRevoked', { observer: 'OIM', permission }, { occurredAt: '2020-02-01' });

  it('speaks for itself where a permission lets it', () => {
    asked(OIM, 'SubmitProposal', proposal('OIM')).isAllowed();
    asked(OIM, 'SubmitProposal', proposal('CR')).isForbidden('speaks-for-another');
    asked(OIM, 'NoteIntervention', { meeting: 'xxiv', party: 'OIM' }).isAllowed();
    asked(OIM, 'NoteIntervention', { meeting: 'xxiv', party: 'CR' }).isForbidden('speaks-for-another');
  });

  it('by its permissions as they are now', () => {
    const { asked: then } = inBook(...conference, revoke('submit-documents'), revoke('speak'));
    const at = '2020-01-15T00:00:00.000Z';
    then(OIM, 'SubmitProposal', proposal('OIM'), { at }).isAllowed();
    then(OIM, 'SubmitProposal', proposal('OIM')).isForbidden('not-granted', [6]);
    then(OIM, 'NoteIntervention', { meeting: 'xxiv', party: 'OIM' }).isAllowed();
    const { asked: later } = inBook(...conference, revoke('join-dialogues'), revoke('speak'));
    later(OIM, 'NoteIntervention', { meeting: 'xxiv', party: 'OIM' }).isForbidden('not-granted', [6]);
  });

  it('revises and withdraws only what is also its own; of another’s it learns nothing', () => {
    asked(OIM, 'ReviseProposal', revision('OIM')).isAllowed();
    const { asked: theirs } = inBook(...conference, happened('ProposalSubmitted', proposal('CR')));
    for (const id of ['p2', 'nowhere']) {
      theirs(OIM, 'ReviseProposal', { ...revision('OIM'), proposal: id }).isForbidden(
        'not-among-the-authors',
        [],
      );
      theirs(OIM, 'WithdrawProposal', { proposal: id, by: 'OIM' }).isForbidden('not-among-the-authors', []);
    }
  });

  it('takes no position, answers no objection, conducts and keeps nothing', () => {
    asked(OIM, 'TakePosition', position('OIM')).isForbidden('not-an-observers-command');
    asked(OIM, 'AnswerObjection', { proposal: 'p1', member: 'MX', by: 'OIM', answer: 'No.' }).isForbidden(
      'not-an-observers-command',
    );
    asked(OIM, 'OpenMeeting', opening('OIM')).isForbidden('not-an-observers-command');
    asked(OIM, 'AddAgendaItem', {
      meeting: 'xxiv',
      item: 'i',
      title: { es: 'Punto' },
      presenters: ['OIM'],
      documents: [],
    }).isForbidden('not-an-observers-command');
  });
});

describe('powers move at the instant the handover takes effect', () => {
  // Noon in Costa Rica, as effective at entry 13; GT's term ends the millisecond before, by entry 12.
  const effective = '2019-11-14T12:00-06:00';
  const { asked } = inBook(
    ...presided,
    happened('DesignationEstablished', { member: 'CR', term: '2020' }, { basis: aPage }),
    happened('PresidencyHandedOver', { term: '2020', from: 'GT', to: 'CR' }),
    happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-14T11:59:59.999-06:00' }),
    happened('PresidencyTookEffect', { term: '2020', member: 'CR', effective }),
  );
  const before = '2019-11-14T17:59:59.999Z';
  const from = '2019-11-14T18:00:00.000Z';

  it('until then the one that hands over presides, though the effect is recorded', () => {
    asked(GT, 'OpenMeeting', opening('GT'), { at: before }).isAllowed();
    asked(CR, 'OpenMeeting', opening('CR'), { at: before }).isForbidden('presidency-moved', [9]);
    asked(ST, 'OpenMeeting', opening('CR'), { at: before, ...behalfOf('CR') }).isForbidden(
      'presidency-moved',
      [9],
    );
  });

  it('from then on the other, in the Secretariat’s words too', () => {
    asked(CR, 'OpenMeeting', opening('CR'), { at: from }).isAllowed();
    asked(GT, 'OpenMeeting', opening('GT'), { at: from }).isForbidden('presidency-moved', [13]);
    asked(ST, 'OpenMeeting', opening('CR'), { at: from, ...behalfOf('CR') }).isAllowed();
    asked(ST, 'OpenMeeting', opening('GT'), { at: from, ...behalfOf('GT') }).isForbidden(
      'presidency-moved',
      [13],
    );
  });

  it('whenever what is recorded happened', () => {
    asked(GT, 'OpenMeeting', opening('GT'), { at: from, occurredAt: '2019-11-13' }).isForbidden(
      'presidency-moved',
    );
  });

  it('does not move by the ceremony, a designation or a candidacy', () => {
    const { asked: still } = inBook(...conference, announced('CR', '2021'), handedOver('MX', '2020'));
    still(MX, 'OpenMeeting', opening('MX')).isForbidden('presidency-moved', [9]);
    still(CR, 'OpenMeeting', opening('CR')).isForbidden('not-a-delegations-command', [9]);
    still(GT, 'OpenMeeting', opening('GT')).isAllowed();
  });

  it('between two terms nobody has them', () => {
    const { asked: vacant } = inBook(...body, held('GT', '2018', '2018', '2018'));
    vacant(GT, 'OpenMeeting', opening('GT')).isForbidden('presidency-moved', []);
  });
});
