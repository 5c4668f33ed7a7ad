import * as TE from 'fp-ts/lib/TaskEither.js';
import { acted } from '../support/acts.js';
import { asked } from '../support/asked.js';
import { meeting } from '../support/conference.js';
import { CRM } from '../support/desk.js';
import { keptBook } from '../support/kept-book.js';
import { entriesOf, happened, RECORDED_AT, type Told } from '../support/spec.js';
import { submitted, took } from '../domain/proposals/told.js';
import { ask } from '../../src/ask.js';
import { StoreFailure } from '../../src/ports/event-store.js';
import type { Published } from '../../src/signed-for.js';

const DOSSIER = { kind: 'dossier' } as const;
const on = (occurredAt: string) => ({ occurredAt });
const its = { text: 't' };

/** Entries 16 on: an item not treated, a text in brackets, an objection, a request, a mandate, an activity. */
const world: readonly Told[] = [
  ...meeting,
  happened(
    'AgendaItemAdded',
    { meeting: 'xxiv', item: 'budget', title: { es: 'Presupuesto' }, presenters: [], documents: [] },
    on('2019-11-13'),
  ),
  happened(
    'TextDrafted',
    { ...its, kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
    on('2019-11-13'),
  ),
  happened(
    'ParagraphAdded',
    { ...its, paragraph: 'a', part: 'operative', words: 'Piden cien.' },
    on('2019-11-13'),
  ),
  happened(
    'BracketOpened',
    {
      ...its,
      bracket: 'b',
      paragraph: 'a',
      around: { kind: 'words', words: 'cien' },
      by: ['MX'],
      alternatives: [{ alternative: 'x', words: 'mil' }],
    },
    { recordedBy: 'MX', ...on('2019-11-13') },
  ),
  happened(
    'AmendmentProposed',
    { ...its, amendment: 'm', version: 2, change: { kind: 'delete', paragraph: 'a' }, by: ['CR'] },
    { recordedBy: 'CR', ...on('2019-11-13') },
  ),
  happened(
    'ParagraphTranslated',
    { ...its, paragraph: 'a', language: 'en', of: 2, words: 'They ask for a hundred.' },
    on('2019-11-13'),
  ),
  submitted(),
  took('HN', 'objection', { reason: 'Es pronto.' }),
  happened('GroupCreated', { group: 'w', kind: 'working-group', names: { es: 'Grupo' } }, on('2019-11-13')),
  happened(
    'MandateDrafted',
    { mandate: 'd', group: 'w', title: { es: 'Mandato' }, words: { es: 'Estudiar.' }, proposedBy: 'grcm' },
    on('2019-11-13'),
  ),
  happened(
    'ActivityProposed',
    {
      activity: 'v',
      title: { es: 'Taller' },
      supporters: [],
      technicalSupport: [],
      date: { kind: 'dated', phrase: 'marzo de 2020', edtf: '2020-03', reading: 'window', confirmed: true },
    },
    on('2019-11-13'),
  ),
  acted(
    'ask',
    'requested',
    { kind: 'other', name: { es: 'la lista' } },
    { addressees: ['CR'], occurredAt: '2019-11-14' },
  ),
];

describe('acta dossier', () => {
  it('tells an incoming presidency all that is open', async () => {
    const book = await asked(...world);
    const answer = await book.answer(DOSSIER, { on: '2019-12-31' });
    expect(answer).toMatchObject({
      presidency: { present: { term: '2019' } },
      silences: [],
      proposals: [{ proposal: 'p1', phase: 'open', bars: [{ kind: 'objection' }] }],
      objections: [{ proposal: 'p1', member: { code: 'HN' }, answered: false, bars: true }],
      meetings: [{ meeting: 'xxiv', phase: 'open', items: [{ id: 'budget' }] }],
      texts: [
        {
          text: 't',
          openBrackets: 1,
          pendingAmendments: 1,
          unsettled: 0,
          translations: [{ language: 'en', stale: 1 }],
        },
      ],
      mandates: [{ mandate: 'd', status: 'preliminary', inForce: false }],
      calendar: [{ activity: 'v' }],
      owed: [{ kind: 'follow-up', owedBy: [{ code: 'CR' }] }],
    });
    expect(answer).not.toHaveProperty('checkpoint');
    expect((await book.answer(DOSSIER, { on: '2020-04-01' })).calendar).toEqual([]);
    const { es, en } = await book.said(DOSSIER, { on: '2019-12-31' });
    expect(es.join('\n')).toContain('Objeciones pendientes\nHonduras, sobre «');
    expect(en.join('\n')).toContain(
      'Texts in negotiation\nDeclaración (t), version 3 (entry 19); open brackets: 1; pending amendments: 1; English: 0 up to date, 1 stale paragraph',
    );
    expect(en.join('\n')).toContain('Mandates\nMandato (d), Grupo: preliminary');
    expect(en.join('\n')).toContain(
      'Still owed\nCosta Rica: Reunión Viceministerial asked: “Así se hizo.” (act ask)',
    );
    expect(en.join('\n')).toContain('Under silence\nNothing.');
  });

  it('tells what became of all of it: nothing is left of what is closed', async () => {
    const closed = await asked(
      ...world,
      happened(
        'ObjectionWithdrawn',
        { proposal: 'p1', member: 'HN' },
        { recordedBy: 'HN', ...on('2019-11-14') },
      ),
      happened('ProposalWithdrawn', { proposal: 'p1', by: 'CR' }, { recordedBy: 'CR', ...on('2019-11-14') }),
      happened('MeetingClosed', { meeting: 'xxiv', by: 'GT', function: 'direction' }, on('2019-11-14')),
    );
    expect(await closed.answer(DOSSIER)).toMatchObject({
      proposals: [],
      objections: [],
      meetings: [],
      calendar: [],
    });
  });

  const put = async (published: Published, asOf = {}) => {
    const { store, books } = await keptBook(entriesOf(meeting));
    return ask({ store, books, published }, () => RECORDED_AT)(CRM, DOSSIER, asOf);
  };
  const signed: Published = () =>
    TE.right({
      checkpoint: { origin: 'acta.example/crm', size: 16, root: new Uint8Array(32) },
      note: { text: '', signatures: [] },
    } as never);

  it('tells the last checkpoint of the book as it is now, and of no other moment', async () => {
    const root = `${'A'.repeat(43)}=`;
    expect(await put(signed)).toMatchObject({
      right: { answer: { checkpoint: { origin: 'acta.example/crm', size: 16, root } } },
    });
    for (const asOf of [{ at: 3 }, { on: '2019-11-14' }, { knownOn: '2027' }]) {
      expect(JSON.stringify(await put(signed, asOf))).not.toContain('acta.example');
    }
    expect(JSON.stringify(await put(() => TE.right(undefined)))).not.toContain('checkpoint');
    await expect(put(() => TE.left({ kind: 'damaged', message: 'x' }))).rejects.toBeInstanceOf(StoreFailure);
  });
});
