import { asked } from '../../../support/asked.js';
import { acted } from '../../../support/acts.js';
import { body, meeting } from '../../../support/conference.js';
import { sectionOf } from '../../../support/section.js';
import { happened, type Told } from '../../../support/spec.js';
import {
  adjourned,
  closed,
  convened,
  granted,
  item,
  present,
  resumed,
  session,
  sessionEnds,
  then,
  undated,
} from '../../../domain/meetings/given.js';

const xxiv = { kind: 'meeting', id: 'xxiv' } as const;
const HEADINGS = {
  es: ['Sesiones', 'Agenda', 'Presencia', 'Grupo de redacción', 'Intervenciones', 'Propuestas', 'Actos'],
  en: ['Sessions', 'Agenda', 'Presence', 'Drafting group', 'Interventions', 'Proposals', 'Acts'],
};

/** The lines under a heading; before all headings, what the meeting is. */
const under = async (es: string, en: string, ...told: readonly Told[]) => {
  const said = await (await asked(...told)).said(xxiv);
  return { es: sectionOf(said.es, es, HEADINGS.es), en: sectionOf(said.en, en, HEADINGS.en) };
};

describe('a meeting', () => {
  it('is told with its organ, its date, who convened it and how far it has come', async () =>
    expect(await under('', '', ...meeting)).toEqual({
      es: [
        'XXIV Reunión Viceministerial',
        'Reunión        xxiv',
        'Instancia      Reunión Viceministerial',
        'Fecha          del 13 al 14 de noviembre de 2019',
        'Convocada por  Guatemala, por medio de la Secretaría Técnica (asiento 10)',
        'Situación      abierta (asiento 11)',
      ],
      en: [
        'XXIV Reunión Viceministerial',
        'Meeting      xxiv',
        'Organ        Reunión Viceministerial',
        'Date         13–14 November 2019',
        'Convened by  Guatemala, through Secretaría Técnica (entry 10)',
        'Status       open (entry 11)',
      ],
    }));

  it.each([
    [convened, 'convocada (asiento 10)', 'convened (entry 10)'],
    [[...meeting, adjourned], 'suspendida (asiento 16)', 'adjourned (entry 16)'],
    [[...meeting, adjourned, resumed], 'abierta (asiento 17)', 'open (entry 17)'],
    [[...meeting, closed], 'clausurada (asiento 16)', 'closed (entry 16)'],
  ])('%# stands as its last entry left it, in the list too', async (told, es, en) => {
    const said = await under('', '', ...told);
    expect([said.es.at(-1), said.en.at(-1)]).toEqual([`Situación      ${es}`, `Status       ${en}`]);
    const list = await (await asked(...told)).said({ kind: 'meetings' });
    expect(list.es).toEqual([
      'XXIV Reunión Viceministerial · xxiv (asiento 10)',
      `Reunión Viceministerial · del 13 al 14 de noviembre de 2019 · ${es}`,
    ]);
  });

  it('convened by a member itself, without a place, postponed and placed later', async () => {
    const alone = happened(
      'MeetingConvened',
      {
        meeting: 'xxiv',
        organ: 'vm',
        names: { es: 'XXIV' },
        by: 'GT',
        dates: undated,
        function: 'convening',
      },
      { occurredAt: '2019-10-01' },
    );
    const postponed = then(
      'MeetingPostponed',
      { reason: 'Por el huracán', dates: undated },
      { occurredAt: '2019-10-02' },
    );
    const settled = then(
      'MeetingDatesSettled',
      {
        dates: { kind: 'dated', phrase: '2020', edtf: '2020', reading: 'window', confirmed: true },
        place: { es: 'Cayalá' },
      },
      { occurredAt: '2019-10-03' },
    );
    const { es, en } = await under('', '', ...convened.slice(0, 10), alone, postponed, settled);
    expect(es).toEqual([
      'XXIV',
      'Reunión        xxiv',
      'Instancia      Reunión Viceministerial',
      'Fecha          2020',
      'Lugar          Cayalá',
      'Convocada por  Guatemala (asiento 10)',
      'Situación      convocada (asiento 10)',
      'Pospuesta      Por el huracán (asiento 11)',
    ]);
    expect(en.at(-1)).toBe('Postponed    Por el huracán (entry 11)');
  });

  it('has its sessions, open or behind closed doors, and says which have ended', async () =>
    expect(
      await under(
        'Sesiones',
        'Sessions',
        ...meeting,
        session('Primera', 'open'),
        sessionEnds('Primera'),
        session('Jefes', 'closed'),
      ),
    ).toEqual({
      es: [
        'Primera, a puerta abierta; abierta el 14 de noviembre de 2019 (asiento 16) y cerrada (asiento 17)',
        'Jefes, a puerta cerrada; abierta el 14 de noviembre de 2019 (asiento 18)',
      ],
      en: [
        'Primera, in open session; opened on 14 November 2019 (entry 16) and closed (entry 17)',
        'Jefes, behind closed doors; opened on 14 November 2019 (entry 18)',
      ],
    }));

  it('has its agenda in order, what is part of an item under it, and what is behind closed doors', async () =>
    expect(
      await under(
        'Agenda',
        'Agenda',
        ...meeting,
        session('Jefes', 'closed'),
        then('AgendaItemAdded', item('Informes', { presenters: ['GT', 'ST'] })),
        then('AgendaItemAdded', item('Reservado', { session: 'Jefes' })),
        then('AgendaItemAdded', item('Finanzas', { within: 'Informes' })),
      ),
    ).toEqual({
      es: [
        '1. Informes; presenta: Guatemala y la Secretaría Técnica (asiento 17)',
        '1. Finanzas (asiento 19)',
        '2. Reservado; a puerta cerrada (asiento 18)',
      ],
      en: [
        '1. Informes; presented by: Guatemala and Secretaría Técnica (entry 17)',
        '1. Finanzas (entry 19)',
        '2. Reservado; behind closed doors (entry 18)',
      ],
    }));

  it('knows who is there, who is not, who has left, and whose credentials were accepted', async () => {
    const { es, en } = await under(
      'Presencia',
      'Presence',
      ...meeting,
      then('PresenceNoted', { party: 'HN', presence: 'left' }),
      then('PresenceNoted', { party: 'OIM', presence: 'absent' }),
      then('CredentialsAccepted', { party: 'CR' }),
    );
    expect(es).toEqual([
      'Presentes         Costa Rica, Guatemala y México (asientos 12–14)',
      'Ausentes          OIM (asiento 17)',
      'Se retiraron      Honduras (asiento 16)',
      'Con credenciales  Costa Rica (asiento 18)',
    ]);
    expect(en).toEqual([
      'Present           Costa Rica, Guatemala and México (entries 12–14)',
      'Absent            OIM (entry 17)',
      'Left              Honduras (entry 16)',
      'With credentials  Costa Rica (entry 18)',
    ]);
  });

  it('on an earlier day, knows only who was there then', async () => {
    const book = await asked(...meeting, granted('attend-open-sessions'), present('OIM'));
    const { presence } = await book.answer(xxiv, { on: '2019-11-13' });
    expect(presence.map(({ party }) => party.code)).toEqual(['CR', 'GT', 'HN', 'MX']);
  });

  it('asks every member for who drafts, and says who has named somebody', async () => {
    const wanted = then('DraftingRepresentativesRequested', { by: 'GT', function: 'direction' });
    expect(await under('Grupo de redacción', 'Drafting group', ...meeting)).toEqual({ es: [], en: [] });
    expect(await under('Grupo de redacción', 'Drafting group', ...meeting, wanted)).toEqual({
      es: [
        'Se pidió a cada miembro un representante que redacte (asiento 16)',
        'No consta que ninguno lo haya nombrado.',
      ],
      en: [
        'Every member was asked for a representative to draft (entry 16)',
        'None is recorded as having named one.',
      ],
    });
    const named = then('DraftingRepresentativeNamed', { member: 'CR' });
    const { es, en } = await under('Grupo de redacción', 'Drafting group', ...meeting, wanted, named);
    expect([es.at(-1), en.at(-1)]).toEqual([
      'Han nombrado: Costa Rica (asiento 17).',
      'Named by: Costa Rica (entry 17).',
    ]);
  });

  it('keeps who spoke, on what, and what was said where that is told', async () => {
    const { es, en } = await under(
      'Intervenciones',
      'Interventions',
      ...meeting,
      then('AgendaItemAdded', item('Informes')),
      then('InterventionNoted', { party: 'GT', item: 'Informes', summary: { es: 'Informa.' } }),
      then('InterventionNoted', { party: 'CR' }),
    );
    expect(es).toEqual(['Guatemala, sobre «Informes»: Informa. (asiento 17)', 'Costa Rica (asiento 18)']);
    expect(en[0]).toBe('Guatemala, on “Informes”: Informa. (entry 17)');
  });

  it('holds the proposals put to it and the acts done in it, and no others', async () => {
    const submitted = (proposal: string, more: Record<string, unknown>) =>
      happened(
        'ProposalSubmitted',
        { proposal, organ: 'vm', kind: 'other', title: { es: proposal }, about: [], by: ['CR'], ...more },
        { occurredAt: '2019-11-14' },
      );
    const thanked = (act: string, more: Record<string, unknown>) =>
      acted(act, 'thanked', { kind: 'party', party: 'CR' }, { occurredAt: '2019-11-14', ...more });
    const told = [
      ...meeting,
      submitted('within', { meeting: 'xxiv' }),
      submitted('elsewhere', {}),
      thanked('here', { meeting: 'xxiv' }),
      thanked('there', {}),
    ];
    expect((await under('Propuestas', 'Proposals', ...told)).es).toEqual([
      'within (within), abierta (asiento 16)',
    ]);
    expect((await under('Actos', 'Acts', ...told)).es).toEqual([
      'La Reunión Viceministerial agradeció: «Así se hizo.» (acto here) (asiento 18)',
      'Sobre Costa Rica.',
    ]);
  });
});

it('a book without meetings says so', async () =>
  expect(await (await asked(...body)).said({ kind: 'meetings' })).toEqual({
    es: ['El libro no tiene reuniones en ese momento.'],
    en: ['The book has no meetings as of then.'],
  }));
