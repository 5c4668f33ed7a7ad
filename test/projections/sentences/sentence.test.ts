import { describe, expect, it } from '@jest/globals';
import { eventContracts, type Event } from '../../../domain/book/event.js';
import { sealedPaths } from '../../../domain/language/sealed-fields.js';
import { sentence } from '../../../projections/sentences/sentence.js';
import { entriesOf, happened } from '../../support/spec.js';
import type { Case, Cases } from './case.js';
import { calendarCases } from './cases/calendar.js';
import { correctionCases } from './cases/corrections.js';
import { mandateCases } from './cases/mandates.js';
import { meetingCases } from './cases/meetings.js';
import { membershipCases } from './cases/membership.js';
import { presidencyCases } from './cases/presidency.js';
import { proposalCases } from './cases/proposals.js';
import { silenceCases } from './cases/silence.js';
import { statementCases } from './cases/statements.js';
import { textCases } from './cases/texts.js';
import { names } from './world.js';

const cases: Cases<Event> = {
  ...membershipCases,
  ...presidencyCases,
  ...meetingCases,
  ...proposalCases,
  ...silenceCases,
  ...statementCases,
  ...textCases,
  ...mandateCases,
  ...calendarCases,
  ...correctionCases,
};
const types = Object.keys(cases) as readonly Event['type'][];

const both = (type: Event['type'], data: object): readonly [es: string, en: string] => {
  const [entry] = entriesOf([happened(type, data)]);
  return [sentence(entry!, 'es', names), sentence(entry!, 'en', names)];
};

describe('what each kind of entry says', () => {
  it('has a case for every event of the book', () => {
    expect([...types].sort()).toEqual([...eventContracts.keys()].sort());
  });

  const all = types.flatMap((type) => cases[type].map((one): [Event['type'], Case] => [type, one]));
  it.each(all)('%s %#', (type, { data, es, en }) => {
    expect(both(type, data)).toEqual([es, en]);
  });

  it.each(all)('%s %# is one line with a beginning and an end', (type, { data }) => {
    for (const said of both(type, data)) {
      expect(said).toMatch(/^[^a-z\s].*\.$/u);
      expect(said).not.toMatch(/undefined|\[object| {2}| [.,;:]|(?<= )(?:de|a) el /u);
    }
  });
});

describe('what stands sealed', () => {
  const sealed = types.flatMap((type) =>
    cases[type].flatMap(({ data }) => {
      const paths = sealedPaths(eventContracts.get(type)!.data, data);
      return paths.map((path): [Event['type'], string, object] => [type, path, data]);
    }),
  );

  it('is in the cases', () => {
    expect(sealed.map(([type, path]) => `${type}.${path}`)).toEqual([
      'ContactNamed.contact',
      'CredentialsAccepted.head',
      'DraftingRepresentativeNamed.representative',
      'InterventionNoted.closedSummary',
    ]);
  });

  it.each(sealed)('%s.%s is never said', (type, path, data) => {
    const secret = 'Secreto-7f3a';
    for (const said of both(type, { ...data, [path]: secret })) expect(said).not.toContain(secret);
  });

  it('is not said by a correction either', () => {
    const data = { meeting: 'xxiv', party: 'CR', head: 'Secreto-7f3a' };
    const [es, en] = both('EntryCorrected', { entry: 3, right: { kind: 'data', data }, reason: 'Error' });
    expect(`${es}${en}`).not.toContain('Secreto');
  });
});

describe('what somebody wrote', () => {
  const hostile = 'Motivo\u202E\n\u001Fotnem\u2066';

  it('cannot turn or break the line it stands in', () => {
    // a bare control character is refused by the codec; the rest gets as far as the book
    const [es] = both('MemberSuspended', { member: 'SV', reason: hostile.replace('\u001F', '') });
    expect(es).toBe('Se suspendió a El Salvador como miembro; motivo: «Motivo otnem».');
  });

  it('is told from the sentence around it by quotation marks', () => {
    const [, en] = both('ObjectionMet', { proposal: 'plan', member: 'SV', how: 'Done. CR objects' });
    expect(en).toBe(
      'El Salvador agreed that its objection to the proposal “Strategic Plan” has been met: “Done. CR objects”.',
    );
  });

  it('cannot seem to end before it does', () => {
    const how = 'Done». “Sí”. «CR retiró todo';
    const said = both('ObjectionMet', { proposal: 'plan', member: 'SV', how });
    expect(said[0]).toMatch(/: «Done”. “Sí”. “CR retiró todo»\.$/u);
    expect(said[1]).toMatch(/: “Done». ‘Sí’. «CR retiró todo”\.$/u);
  });

  it.each([
    ['Ya pagó.', '«Ya pagó».', '“Ya pagó”.'],
    ['Ya pagó. Consta.', '«Ya pagó. Consta».', '“Ya pagó. Consta”.'],
    ['Cuotas, mora, etc.', '«Cuotas, mora, etc.».', '“Cuotas, mora, etc.”.'],
    ['Se mudó a EE. UU.', '«Se mudó a EE. UU.».', '“Se mudó a EE. UU.”.'],
    ['Agradece a la RROCM.', '«Agradece a la RROCM».', '“Agradece a la RROCM”.'],
    ['¿Pagó?', '«¿Pagó?».', '“¿Pagó?”.'],
  ])('at the end shares its full stop with the sentence: %s', (reason, es, en) => {
    const said = both('MemberSuspended', { member: 'SV', reason });
    expect(said[0].endsWith(`motivo: ${es}`)).toBe(true);
    expect(said[1].endsWith(`reason: ${en}`)).toBe(true);
  });

  it('is cut where a sentence has no room for it', () => {
    const [es] = both('MemberSuspended', { member: 'SV', reason: 'palabra '.repeat(20_000) });
    expect(es).toMatch(/«palabra palabra.* palabra…»\.$/u);
    expect(es.length).toBeLessThan(500);
  });
});

it('a code that the book does not know stands for itself', () => {
  expect(both('ProposalWithdrawn', { proposal: 'nn', by: 'XX' })).toEqual([
    'XX retiró la propuesta «nn».',
    'XX withdrew the proposal “nn”.',
  ]);
});
