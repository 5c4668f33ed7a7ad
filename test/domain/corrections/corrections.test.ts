import type { NoteId, SourceId } from '../../../domain/language/ids.js';
import { acted } from '../../support/acts.js';
import { body, meeting } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened } from '../../support/spec.js';

const report = {
  source: 'report',
  title: { es: 'Informe de la presidencia' },
  issuedBy: 'Guatemala',
  dated: '2019-12-20',
  reference: 'DVG-CTS-303-2019',
};
const registered = happened('SourceRegistered', report);
const at = (place: string) => ({ document: 'report', place });

const assertion = {
  note: 'n1',
  at: { ...at('p. 4'), phrase: 'los días 12 y 14' },
  asserts: { es: 'Se reunieron el 12 y el 14.' },
  about: [{ kind: 'organ', organ: 'vm' }],
};
const asserted = happened('SourceAsserted', assertion);

const contradiction = {
  note: 'n2',
  question: { es: '¿Qué días?' },
  readings: [
    { at: at('p. 4'), reads: { es: 'los días 12 y 14' } },
    { at: at('p. 7'), reads: { es: 'del 12 al 14' } },
  ],
  about: [],
};

describe('RegisterSource', () => {
  it('registers a document', () =>
    given(...body)
      .when(ask('RegisterSource', report))
      .then(registered));

  it('seals the name of whoever wrote it; an office is named in the clear', () =>
    given(...body)
      .when(ask('RegisterSource', { ...report, author: 'N. N.' }))
      .thenRefused('sealing-unavailable'));

  it('refuses an identifier already taken', () =>
    given(...body, registered)
      .when(ask('RegisterSource', { ...report, title: { es: 'Otro' } }))
      .thenRefused('source-already-registered', [9]));
});

describe('AssertFromSource', () => {
  it('notes what a source says, where and of what', () =>
    given(...body, registered)
      .when(ask('AssertFromSource', assertion))
      .then(asserted));

  it('refuses an identifier already taken', () =>
    given(...body, registered, asserted)
      .when(ask('AssertFromSource', assertion))
      .thenRefused('note-already-there', [10]));

  it('refuses a source that is not registered', () =>
    given(...body)
      .when(ask('AssertFromSource', assertion))
      .thenRefused('unknown-source'));

  const about = (...topics: readonly unknown[]) => ask('AssertFromSource', { ...assertion, about: topics });

  it.each([
    { kind: 'act', act: 'unknown' },
    { kind: 'activity', activity: 'unknown' },
    { kind: 'group', group: 'unknown' },
    { kind: 'mandate', mandate: 'unknown' },
    { kind: 'meeting', meeting: 'unknown' },
    { kind: 'organ', organ: 'unknown' },
    { kind: 'party', party: 'unknown' },
    { kind: 'presidency', member: 'unknown', term: '2020' },
    { kind: 'presidency', member: 'CR', term: 'unknown' },
    { kind: 'text', text: 'unknown' },
  ])('refuses to be about what the book does not know: $kind', (topic) =>
    given(...body, registered)
      .when(about({ kind: 'party', party: 'OIM' }, topic))
      .thenRefused('unknown-topic'),
  );

  it('may be about anything the book knows, and about what is only named', () => {
    const all = [
      { kind: 'act', act: 'thanks' },
      { kind: 'activity', activity: 'day' },
      { kind: 'group', group: 'borders' },
      { kind: 'mandate', mandate: 'borders-2019' },
      { kind: 'meeting', meeting: 'xxiv' },
      { kind: 'organ', organ: 'grcm' },
      { kind: 'party', party: 'ST' },
      { kind: 'presidency', member: 'GT', term: '2019' },
      { kind: 'text', text: 'charter' },
      { kind: 'other', name: { es: 'el fondo de reserva' } },
    ];
    given(
      ...meeting,
      registered,
      acted('thanks', 'thanked', { kind: 'party', party: 'MX' }),
      happened('ActivityProposed', {
        activity: 'day',
        title: { es: 'Jornada' },
        supporters: [],
        technicalSupport: [],
        date: { kind: 'undated', reason: 'not-stated', confirmed: false },
      }),
      happened('GroupCreated', { group: 'borders', kind: 'working-group', names: { es: 'Fronteras' } }),
      happened('MandateDrafted', {
        mandate: 'borders-2019',
        group: 'borders',
        title: { es: 'Mandato' },
        words: { es: 'Estudiar.' },
        proposedBy: 'grcm',
      }),
      happened('TextDrafted', {
        text: 'charter',
        kind: 'statute',
        organ: 'vm',
        title: { es: 'Carta' },
        language: 'es',
      }),
    )
      .when(about(...all))
      .then(happened('SourceAsserted', { ...assertion, about: all }));
  });
});

describe('InterpretSource', () => {
  const interpretation = {
    note: 'n3',
    of: ['n1'],
    reading: { es: 'Del 12 al 14.' },
    reason: { es: 'El 13 hubo sesión.' },
  };

  it('reads notes, and says why so', () =>
    given(...body, registered, asserted, happened('ContradictionNoted', contradiction))
      .when(ask('InterpretSource', { ...interpretation, of: ['n1', 'n2'] }))
      .then(happened('InterpretationGiven', { ...interpretation, of: ['n1', 'n2'] })));

  it('refuses an identifier already taken', () =>
    given(...body, registered, asserted)
      .when(ask('InterpretSource', { ...interpretation, note: 'n1' }))
      .thenRefused('note-already-there', [10]));

  it('refuses notes the book does not know', () =>
    given(...body, registered, asserted)
      .when(ask('InterpretSource', { ...interpretation, of: ['n1', 'n9'] }))
      .thenRefused('unknown-note'));
});

describe('NoteContradiction', () => {
  it('keeps every reading', () =>
    given(...body, registered)
      .when(ask('NoteContradiction', contradiction))
      .then(happened('ContradictionNoted', contradiction)));

  it('refuses an identifier already taken', () =>
    given(...body, registered, asserted)
      .when(ask('NoteContradiction', { ...contradiction, note: 'n1' }))
      .thenRefused('note-already-there', [10]));

  it('refuses one reading, or twice the same', () => {
    const [reading] = contradiction.readings;
    given(...body, registered)
      .when(ask('NoteContradiction', { ...contradiction, readings: [reading] }))
      .thenRefused('one-reading-only');
    given(...body, registered)
      .when(
        ask('NoteContradiction', { ...contradiction, readings: [reading, { ...reading, at: at('p. 9') }] }),
      )
      .thenRefused('one-reading-only');
  });

  it('refuses a source that is not registered', () =>
    given(...body)
      .when(ask('NoteContradiction', contradiction))
      .thenRefused('unknown-source'));

  it('refuses to be about what the book does not know', () =>
    given(...body, registered)
      .when(ask('NoteContradiction', { ...contradiction, about: [{ kind: 'text', text: 'charter' }] }))
      .thenRefused('unknown-topic'));
});

describe('what the book keeps of its sources', () => {
  it('are sources, notes of three kinds, and every correction of an entry', () => {
    const interpretation = {
      note: 'n3',
      of: ['n2'],
      reading: { es: 'Del 12 al 14.' },
      reason: { es: 'El 13 hubo sesión.' },
    };
    const { corrections } = after(
      ...body,
      registered,
      asserted,
      happened('ContradictionNoted', contradiction),
      happened('InterpretationGiven', interpretation),
      happened('EntryCorrected', {
        entry: 9,
        right: { kind: 'occurredAt', occurredAt: '2019-11-11' },
        reason: 'otro día',
      }),
      happened('EntryCorrected', { entry: 10, right: { kind: 'annulled' }, reason: 'no lo dice' }),
      happened('EntryCorrected', {
        entry: 9,
        right: { kind: 'occurredAt', occurredAt: '2019-11-10' },
        reason: 'ni ese',
      }),
    ).book;
    expect(corrections.sources.get('report' as SourceId)).toMatchObject({ id: 'report', entry: 9 });
    expect(corrections.notes.has('n1' as NoteId)).toBe(false);
    expect(corrections.notes.get('n2' as NoteId)).toMatchObject({ kind: 'contradiction', entry: 11 });
    expect(corrections.notes.get('n3' as NoteId)).toMatchObject({ kind: 'interpretation', entry: 12 });
    expect(corrections.corrections.get(9)?.toArray()).toMatchObject([
      { reason: 'otro día', entry: 13 },
      { reason: 'ni ese', entry: 15 },
    ]);
  });
});
