import type { Language } from '../../domain/language/text.js';
import type { Question } from '../../src/question.js';
import { asked, askedUnjudged } from '../support/asked.js';
import { body, meeting } from '../support/conference.js';
import { happened, type Told } from '../support/spec.js';
import { submitted, took } from '../domain/proposals/told.js';

// A store may come from elsewhere, and a book may be asked as of a day on which not all of it had happened: an answer
// names by its id what it cannot find, and never fails over it.

const on = { occurredAt: '2019-11-14' };
const then = (type: Told['type'], data: unknown): Told => happened(type, data, on);

const act = (id: string, more: Record<string, unknown> = {}): Told =>
  then('ActRecorded', {
    act: id,
    organ: 'nobody',
    verb: 'approved',
    objects: [
      { kind: 'act', act: 'lost-act' },
      { kind: 'activity', activity: 'lost-activity' },
      { kind: 'group', group: 'lost-group' },
      { kind: 'mandate', mandate: 'lost-mandate' },
      { kind: 'meeting', meeting: 'lost-meeting' },
      { kind: 'presidency', member: 'XX', term: '2030' },
      { kind: 'text', text: 'lost-text' },
    ],
    words: { es: 'Se aprueba' },
    follows: ['lost-act'],
    addressees: ['XX'],
    paragraph: { text: 'lost-text', paragraph: 'p9' },
    function: 'lost-function',
    ...more,
  });

const lost: readonly Told[] = [
  ...meeting,
  act('found', { proposal: 'lost-proposal' }),
  act('undeclared', { proposal: 'p1', verb: 'designated' }),
  then('MandateDrafted', {
    mandate: 'orphan',
    group: 'lost-group',
    title: { es: 'Huérfano' },
    words: { es: 'Estudiar' },
    proposedBy: 'nobody',
  }),
  then('MandateAccepted', { mandate: 'orphan', act: 'lost-act' }),
  then('ActivityProposed', {
    activity: 'a1',
    title: { es: 'Taller' },
    host: 'XX',
    supporters: [],
    technicalSupport: [],
    date: { kind: 'undated', reason: 'not-stated', confirmed: false },
    meetingOf: 'nobody',
  }),
  then('ActivityApproved', { activity: 'a1', act: 'lost-act' }),
  then('TextDrafted', {
    text: 't1',
    kind: 'declaration',
    organ: 'nobody',
    title: { es: 'Declaración' },
    language: 'es',
    keptAt: 'x',
  }),
  then('TextAdopted', { text: 't1', act: 'lost-act' }),
  submitted({ about: [{ kind: 'mandate', mandate: 'orphan' }] }),
  took('XX', 'support', {}, { recordedBy: 'ST', onBehalfOf: { party: 'YY', authority: 'carta' } }),
  then('SourceAsserted', {
    note: 'n1',
    at: { document: 'lost-source', place: 'p. 1' },
    asserts: { es: 'Así es' },
    about: [{ kind: 'mandate', mandate: 'orphan' }],
  }),
  then('InterpretationGiven', {
    note: 'r1',
    of: ['lost-note'],
    reading: { es: 'Así' },
    reason: { es: 'Porque sí' },
  }),
];

const questions: readonly Question[] = [
  ...(
    ['mandates', 'calendar', 'declaration', 'presidency', 'decisions', 'meetings', 'proposals'] as const
  ).map((kind) => ({ kind })),
  ...(['members', 'notes', 'log', 'summary', 'dossier', 'todo'] as const).map((kind) => ({ kind })),
  { kind: 'mandate', id: 'orphan' },
  { kind: 'meeting', id: 'xxiv' },
  { kind: 'proposal', id: 'p1' },
  { kind: 'positions', id: 'p1' },
  ...['orphan', 'a1', 'found', 'undeclared'].map((id) => ({ kind: 'why', id }) as const),
  { kind: 'translation', id: 't1', language: 'en' as Language },
  { kind: 'impact', id: '0' },
  { kind: 'replay', id: 'xxiv' },
  { kind: 'minutes', id: 'xxiv' },
  { kind: 'diff', id: '0..20' },
  { kind: 'impact', id: '16' },
];

describe('what a book names and does not hold', () => {
  it.each(questions)('does not keep it from answering: %j', async (question) => {
    const said = await (await askedUnjudged(...lost)).said(question);
    for (const lines of [said.es, said.en]) {
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join('\n')).not.toMatch(/undefined|\[object|null|NaN/);
    }
  });

  const lines = async (question: Question) => (await (await askedUnjudged(...lost)).said(question)).es;

  it('is named by its id', async () => {
    expect(await lines({ kind: 'decisions' })).toEqual(
      expect.arrayContaining([
        'nobody aprobó: «Se aprueba» (acto found) (asiento 16)',
        'Dirigido a XX.',
        'Párrafo p9 de «lost-text».',
        'Función ejercida: lost-function.',
        'Propuesta lost-proposal, sin consenso declarado.',
      ]),
    );
    expect(await lines({ kind: 'mandates' })).toContain(
      'orphan — preliminar; aceptado, no aprobado (acto lost-act) (asiento 19).',
    );
    expect(await lines({ kind: 'calendar' })).toContain('XX · es reunión de: nobody');
    expect(await lines({ kind: 'proposal', id: 'p1' })).toContain(
      'XX  apoya (versión 1); la asentó la Secretaría Técnica en nombre de YY (carta) (asiento 25)',
    );
    expect(await lines({ kind: 'notes' })).toContain('(«lost-source», p. 1)');
    expect(await lines({ kind: 'declaration' })).toContain('Situación  adoptado (asiento 23)');
    expect(await lines({ kind: 'summary' })).toContain('Declaración (t1) (asiento 23)');
  });

  it('brought nothing about', async () => {
    const { decisions } = await (await askedUnjudged(...lost)).answer({ kind: 'decisions' });
    expect(decisions.map(({ effects, follows }) => [effects, follows])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});

it('a book that has lost its beginning still tells of the rest, by no rules', async () => {
  const orphan = lost.filter(({ type }) => type === 'MandateDrafted');
  const { forApproval } = await (await askedUnjudged(...orphan)).answer({ kind: 'mandate', id: 'orphan' });
  expect(forApproval).toEqual({ organs: [], byConsensus: false, proposals: [] });
});

it('before the body was constituted there are no rules to tell of, nor a presidency with functions', async () => {
  const book = await asked(...body);
  const early = { on: '2016-12-31' };
  expect(await book.answer({ kind: 'presidency' }, early)).toEqual({
    kind: 'presidency',
    terms: [],
    functions: [],
  });
  expect(await book.answer({ kind: 'members' }, early)).toEqual({
    kind: 'members',
    members: [],
    observers: [],
    organs: [],
  });
});
