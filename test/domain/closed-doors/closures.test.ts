import { acted, agreed, freely } from '../../support/acts.js';
import { meeting, presided } from '../../support/conference.js';
import { happened, type Told } from '../../support/spec.js';
import { created, decided, drafted as mandateDrafted, told as ofMandate } from '../mandates/given.js';
import { item, on, session, sessionEnds, then } from '../meetings/given.js';
import {
  answered,
  declared,
  deferred,
  letGo,
  resumed,
  revised,
  submitted,
  sustained,
  took,
} from '../proposals/told.js';
import { behind } from './given.js';

const shut = { doors: 'closed' };

/** What is closed of what happens after these entries. */
const after = (given: readonly Told[]) => ({
  closed: (...told: readonly Told[]): readonly string[] => behind(given.length, ...given, ...told).closed,
});
const inMeeting = after(meeting);

describe('a session', () => {
  it('in the open: nothing of it is closed', () => {
    expect(inMeeting.closed(session('s', 'open'), sessionEnds('s'))).toEqual([]);
  });

  it('behind closed doors: that it began and ended, the items put in it and what was said in it', () => {
    expect(
      inMeeting.closed(
        session('s', 'closed'),
        then('AgendaItemAdded', item('a', { session: 's' })),
        then('AgendaItemOpened', { item: 'a' }),
        then('InterventionNoted', { session: 's', party: 'CR' }),
        then('AgendaItemClosed', { item: 'a' }),
        sessionEnds('s'),
      ),
    ).toEqual([
      'SessionOpened: marked',
      'AgendaItemAdded: session:xxiv/s',
      'AgendaItemOpened: item:xxiv/a',
      'InterventionNoted: session:xxiv/s',
      'AgendaItemClosed: item:xxiv/a',
      'SessionClosed: session:xxiv/s',
    ]);
  });

  it('what was said while it sat is closed, though it does not name the session; presence is not', () => {
    expect(
      inMeeting.closed(
        session('s', 'closed', on('2019-11-14T10:00-06:00')),
        then('PresenceNoted', { party: 'CR', presence: 'left' }, on('2019-11-14T10:30-06:00')),
        then('InterventionNoted', { party: 'GT' }, on('2019-11-14T11:00-06:00')),
        sessionEnds('s', on('2019-11-14T12:00-06:00')),
        then(
          'InterventionNoted',
          { party: 'GT', summary: { es: 'Da las gracias' } },
          on('2019-11-14T13:00-06:00'),
        ),
        // Recorded late: said while it sat.
        then('InterventionNoted', { party: 'MX' }, on('2019-11-14T11:30-06:00')),
      ),
    ).toEqual([
      'SessionOpened: marked',
      'InterventionNoted: session:xxiv/s',
      'SessionClosed: session:xxiv/s',
      'InterventionNoted: session:xxiv/s',
    ]);
  });
});

describe('an agenda item', () => {
  it('marked closed: what is within it, said on it and proposed under it', () => {
    expect(
      inMeeting.closed(
        then('AgendaItemAdded', item('a', shut)),
        then('AgendaItemAdded', item('b', { within: 'a' })),
        then('AgendaItemAdded', item('c', { within: 'b', doors: 'open' })),
        then('InterventionNoted', { item: 'b', party: 'CR', summary: { es: 'Dice' } }),
        submitted({ meeting: 'xxiv', item: 'c' }),
        then('AgendaItemAdded', item('d', { doors: 'open' })),
      ),
    ).toEqual([
      'AgendaItemAdded: marked',
      'AgendaItemAdded: item:xxiv/a',
      'AgendaItemAdded: item:xxiv/b',
      'InterventionNoted: item:xxiv/b',
      'ProposalSubmitted: item:xxiv/c',
    ]);
  });
});

describe('a proposal', () => {
  it('marked closed: its versions, positions, objections, consensus and the act on it', () => {
    expect(
      after(presided).closed(
        submitted({ ...shut, about: [{ kind: 'other', name: { es: 'Asunto' } }], asks: 'approved' }),
        took('MX', 'objection'),
        answered('MX'),
        sustained('MX'),
        letGo('MX'),
        revised(2),
        deferred(),
        resumed(),
        declared({ version: 2 }),
        acted(
          'a1',
          'approved',
          { kind: 'other', name: { es: 'Asunto' } },
          { proposal: 'p1', ...on('2019-11-14') },
        ),
      ),
    ).toEqual([
      'ProposalSubmitted: marked',
      'PositionTaken: proposal:p1',
      'ObjectionAnswered: proposal:p1',
      'ObjectionSustained: proposal:p1',
      'ObjectionWithdrawn: proposal:p1',
      'ProposalRevised: proposal:p1',
      'ProposalDeferred: proposal:p1',
      'ProposalResumed: proposal:p1',
      'ConsensusDeclared: proposal:p1',
      'ActRecorded: proposal:p1',
    ]);
  });

  it('about a closed text is closed, and so is an act on it', () => {
    expect(
      after(freely).closed(
        happened('TextDrafted', { ...text, ...shut }),
        submitted({ about: [{ kind: 'text', text: 't' }] }),
        acted('a1', 'took-note', { kind: 'text', text: 't' }),
        acted('a2', 'took-note', { kind: 'other', name: { es: 'Asunto' } }, { follows: ['a1'] }),
        acted('a3', 'took-note', { kind: 'other', name: { es: 'Otro' } }),
      ),
    ).toEqual([
      'TextDrafted: marked',
      'ProposalSubmitted: text:t',
      'ActRecorded: text:t',
      'ActRecorded: act:a1',
    ]);
  });
});

const text = {
  text: 't',
  kind: 'declaration',
  organ: 'vm',
  title: { es: 'Texto' },
  language: 'es',
};
const paragraph = { text: 't', paragraph: 'p', part: 'operative', words: 'Dice.' };

describe('a text', () => {
  it('marked closed: its paragraphs, its adoption, the items that list it and the notes on it', () => {
    const source = { source: 'd', title: { es: 'Informe' } };
    const at = { document: 'd', place: 'p. 1' };
    expect(
      after([...meeting, happened('SourceRegistered', source)]).closed(
        happened('TextDrafted', { ...text, ...shut }),
        happened('ParagraphAdded', paragraph),
        happened('ParagraphReworded', { text: 't', paragraph: 'p', words: 'Dice otra cosa.' }),
        then('AgendaItemAdded', item('a', { documents: ['t'] })),
        happened('SourceAsserted', {
          note: 'n',
          at,
          asserts: { es: 'Sí' },
          about: [{ kind: 'text', text: 't' }],
        }),
        happened('InterpretationGiven', { note: 'm', of: ['n'], reading: { es: 'No' }, reason: { es: 'x' } }),
        happened('SourceAsserted', {
          note: 'o',
          at,
          asserts: { es: 'Sí' },
          about: [{ kind: 'organ', organ: 'vm' }],
        }),
      ),
    ).toEqual([
      'TextDrafted: marked',
      'ParagraphAdded: text:t',
      'ParagraphReworded: text:t',
      'AgendaItemAdded: text:t',
      'SourceAsserted: text:t',
      'InterpretationGiven: note:n',
    ]);
  });

  it('in the open, adopted by a closed act: only the act and the adoption are closed', () => {
    expect(
      after(presided).closed(
        happened('TextDrafted', text),
        happened('ParagraphAdded', paragraph),
        submitted({ ...shut, about: [{ kind: 'text', text: 't' }], asks: 'approved' }),
        declared(),
        acted('a1', 'approved', { kind: 'text', text: 't' }, { proposal: 'p1', ...on('2019-11-14') }),
        happened('TextAdopted', { text: 't', act: 'a1' }, on('2019-11-14')),
      ),
    ).toEqual([
      'ProposalSubmitted: marked',
      'ConsensusDeclared: proposal:p1',
      'ActRecorded: proposal:p1',
      'TextAdopted: act:a1',
    ]);
  });
});

/** Four entries: a text so secret that every proposal about it is, and the act hush on that; so is what it brings about. */
const secretly = (
  about: Record<string, unknown>,
  verb = 'approved',
  asked: Record<string, unknown> = {},
): readonly Told[] => {
  const objects = [about, { kind: 'text', text: 's' }];
  return [
    happened('TextDrafted', { ...text, text: 's', ...shut }, on('2019-11-14')),
    ...agreed('hush', verb, about, { objects, asked: { about: objects, ...asked }, ...on('2019-11-14') }),
  ];
};
const secret = [
  'TextDrafted: marked',
  'ProposalSubmitted: text:s',
  'ConsensusDeclared: proposal:p-hush',
  'ActRecorded: proposal:p-hush',
];

describe('what a closed act brings about, and what goes on from that', () => {
  const borders = { kind: 'mandate', mandate: 'borders-2019' };
  const otherWords = { es: 'Otras.' };

  it('a mandate: its approval, its term and its end', () => {
    expect(
      after(mandateDrafted).closed(
        ...secretly(borders),
        ofMandate('MandateApproved', { act: 'hush' }),
        ofMandate('MandateTermSet', { until: '2030' }),
        ...decided('words', 'agreed', { asked: { change: 'amend', words: otherWords } }),
        ofMandate('MandateAmended', { act: 'words', words: otherWords }),
        ofMandate('MandateExpired'),
      ),
    ).toEqual([
      ...secret,
      'MandateApproved: act:hush',
      'MandateTermSet: after 16',
      'MandateAmended: after 16',
      'MandateExpired: after 16',
    ]);
  });

  it('a mandate approved in the open stays so, whatever closed act amends it', () => {
    expect(
      after(mandateDrafted).closed(
        ...decided('approval', 'approved'),
        ofMandate('MandateApproved', { act: 'approval' }),
        ...secretly(borders, 'agreed', { change: 'amend', words: otherWords }),
        ofMandate('MandateAmended', { act: 'hush', words: otherWords }),
        ...decided('end', 'agreed', { asked: { change: 'revoke' } }),
        ofMandate('MandateRevoked', { act: 'end' }),
      ),
    ).toEqual([...secret, 'MandateAmended: act:hush']);
  });

  it('the consensus on what a closed act shaped, and so what was done by it, though the proposal is open', () => {
    const [proposed, consensus, act] = decided('end', 'agreed', { asked: { change: 'revoke' } });
    const shapedBy = (entry: number): Told => ({
      ...consensus!,
      data: { ...Object(consensus!.data), shapes: [entry] },
    });
    expect(
      after(mandateDrafted).closed(
        ...decided('approval', 'approved'),
        ofMandate('MandateApproved', { act: 'approval' }),
        ...secretly(borders, 'agreed', { change: 'amend', words: otherWords }),
        ofMandate('MandateAmended', { act: 'hush', words: otherWords }),
        proposed!,
        shapedBy(20),
        act!,
        ofMandate('MandateRevoked', { act: 'end' }),
      ),
    ).toEqual([
      ...secret,
      'MandateAmended: act:hush',
      'ConsensusDeclared: after 20',
      'ActRecorded: consensus:p-end',
      'MandateRevoked: act:end',
    ]);
  });

  it('a role: that it was given, and that it ended', () => {
    const role = { group: 'borders', party: 'CR', role: 'coordinator' };
    expect(
      after(created).closed(
        ...secretly({ kind: 'group', group: 'borders' }, 'agreed'),
        happened('GroupRoleAssigned', { ...role, act: 'hush' }, on('2019-11-14')),
        happened('GroupRoleEnded', role, on('2019-11-14')),
        happened('GroupRoleAssigned', { ...role, party: 'MX' }, on('2019-11-14')),
        happened('GroupRoleEnded', { ...role, party: 'MX' }, on('2019-11-14')),
      ),
    ).toEqual([...secret, 'GroupRoleAssigned: act:hush', 'GroupRoleEnded: after 15']);
  });

  it('a work plan: that it was asked for, delivered and approved; the next one is another', () => {
    const plan = {
      group: 'borders',
      due: { kind: 'undated', reason: 'not-stated', confirmed: true },
      approval: 'vm',
      way: 'meeting',
    };
    const fourteenth = on('2019-11-14');
    const about = { kind: 'group', group: 'borders' };
    expect(
      after(created).closed(
        ...secretly(about, 'requested'),
        happened('WorkPlanRequested', { ...plan, act: 'hush' }, fourteenth),
        happened('WorkPlanRequested', plan, fourteenth),
        happened('WorkPlanDelivered', { group: 'borders' }, fourteenth),
        ...agreed('first', 'approved', about, fourteenth),
        happened('WorkPlanApproved', { group: 'borders', act: 'first' }, fourteenth),
        happened('WorkPlanDelivered', { group: 'borders' }, fourteenth),
        ...agreed('second', 'approved', about, fourteenth),
        happened('WorkPlanApproved', { group: 'borders', act: 'second' }, fourteenth),
      ),
    ).toEqual([
      ...secret,
      'WorkPlanRequested: act:hush',
      'WorkPlanDelivered: after 15',
      'WorkPlanApproved: after 15',
    ]);
  });

  it('an activity: its approval and that it was held, not that it was proposed or cancelled', () => {
    const date = { kind: 'dated', phrase: '15', edtf: '2019-11-15', reading: 'extent', confirmed: true };
    expect(
      after([
        ...freely,
        happened('ActivityProposed', {
          activity: 'taller',
          title: { es: 'Taller' },
          supporters: [],
          technicalSupport: [],
          date,
        }),
      ]).closed(
        ...secretly({ kind: 'activity', activity: 'taller' }),
        happened('ActivityApproved', { activity: 'taller', act: 'hush' }, on('2019-11-14')),
        happened(
          'ActivityChanged',
          { activity: 'taller', title: { es: 'Otro' }, reason: 'x' },
          on('2019-11-14'),
        ),
        happened('ActivityHeld', { activity: 'taller', date }, on('2019-11-15')),
      ),
    ).toEqual([...secret, 'ActivityApproved: act:hush', 'ActivityHeld: after 15']);
  });
});

describe('a correction', () => {
  const byCostaRica = { onBehalfOf: { party: 'CR', authority: 'una nota' } };
  const doors = (entry: number, data: Told, value: string): Told =>
    happened(
      'EntryCorrected',
      {
        entry,
        right: { kind: 'data', data: { ...(data.data as object), doors: value } },
        reason: 'puertas',
      },
      byCostaRica,
    );

  it('of a closed entry is closed', () => {
    expect(
      after(presided).closed(
        submitted(shut),
        happened('EntryCorrected', { entry: 10, right: { kind: 'annulled' }, reason: 'no fue' }, byCostaRica),
      ),
    ).toEqual(['ProposalSubmitted: marked', 'EntryCorrected: after 10']);
  });

  it('that closes what was open closes all that stood on it, before and after', () => {
    expect(
      after(presided).closed(
        submitted(),
        took('MX', 'support'),
        doors(10, submitted(), 'closed'),
        took('HN', 'support'),
      ),
    ).toEqual([
      'ProposalSubmitted: marked',
      'PositionTaken: proposal:p1',
      'EntryCorrected: after 10',
      'PositionTaken: proposal:p1',
    ]);
  });

  it('that opens what was closed opens nothing: the strictest reading holds', () => {
    expect(
      after(presided).closed(submitted(shut), doors(10, submitted(), 'open'), took('HN', 'support')),
    ).toEqual(['ProposalSubmitted: marked', 'EntryCorrected: after 10', 'PositionTaken: proposal:p1']);
  });

  it('that takes a correction back does not open again what that one closed', () => {
    expect(
      after(presided).closed(submitted(), doors(10, submitted(), 'closed'), doors(10, submitted(), 'open')),
    ).toEqual(['ProposalSubmitted: marked', 'EntryCorrected: after 10', 'EntryCorrected: after 10']);
  });

  it('of when a closed session sat opens nothing that was said in it', () => {
    const at = (time: string) => on(`2019-11-14T${time}-06:00`);
    expect(
      inMeeting.closed(
        session('s', 'closed', at('10:00')),
        then('InterventionNoted', { party: 'GT' }, at('10:30')),
        sessionEnds('s', at('12:00')),
        happened('EntryCorrected', {
          entry: 16,
          right: { kind: 'occurredAt', occurredAt: '2019-11-14T11:00-06:00' },
          reason: 'empezó más tarde',
        }),
      ),
    ).toEqual([
      'SessionOpened: marked',
      'InterventionNoted: session:xxiv/s',
      'SessionClosed: session:xxiv/s',
      'EntryCorrected: after 16',
    ]);
  });
});

describe('what is for everybody', () => {
  it('reaches up to the first closed entry', () => {
    const { closures } = behind(0, ...presided, submitted(), submitted({ proposal: 'p2', ...shut }));
    expect(closures.firstKept).toBe(11);
  });

  it('is all of a book in which nothing is closed or sealed', () => {
    expect(behind(0, ...meeting).closures.firstKept).toBeUndefined();
  });
});
