import { describe, expect, it } from '@jest/globals';
import type { Basis, SourceReference } from '../../../domain/language/basis.js';
import { basisMark, recorderMark, sourceMark } from '../../../projections/sentences/marks.js';
import { entriesOf, happened } from '../../support/spec.js';
import { names } from './world.js';

describe('the mark of a basis', () => {
  it.each<[Basis, string, string]>([
    [{ kind: 'witnessed' }, '', ''],
    [{ kind: 'source' }, '', ''],
    [
      { kind: 'external', name: 'Sitio del órgano' },
      'fuente externa: Sitio del órgano',
      'external source: Sitio del órgano',
    ],
    [{ kind: 'inferred', reason: 'Mismo día' }, 'inferido: Mismo día', 'inferred: Mismo día'],
    [{ kind: 'illustrative' }, 'ilustrativo', 'illustrative'],
    [
      { kind: 'illustrative', note: 'Ejemplo\n\u202Eotro' },
      'ilustrativo: Ejemplo otro',
      'illustrative: Ejemplo otro',
    ],
  ])('%j', (basis, es, en) => {
    expect([basisMark(basis, 'es'), basisMark(basis, 'en')]).toEqual([es, en]);
  });
});

describe('who recorded it', () => {
  const recorded = (stamp: Record<string, unknown>): readonly string[] => {
    const [entry] = entriesOf([happened('MemberReinstated', { member: 'CR' }, stamp)]);
    return [recorderMark(entry!, 'es', names), recorderMark(entry!, 'en', names)];
  };

  it('is a party of the book', () => {
    expect(recorded({ recordedBy: 'ST' })).toEqual([
      'asentado por la Secretaría Técnica',
      'recorded by the Technical Secretariat',
    ]);
  });

  it('may speak for another, by an authority', () => {
    expect(recorded({ recordedBy: 'ST', onBehalfOf: { party: 'MX', authority: 'Nota verbal 12' } })).toEqual([
      'asentado por la Secretaría Técnica, en nombre de México (autoridad: «Nota verbal 12»)',
      'recorded by the Technical Secretariat, on behalf of Mexico (authority: “Nota verbal 12”)',
    ]);
  });
});

describe('where a source says it', () => {
  it.each([
    [
      { document: 'inf', place: 'p. 3' },
      'la fuente «Informe final» (p. 3)',
      'the source “Final report” (p. 3)',
    ],
    [
      { document: 'inf', place: 'p. 3', phrase: 'se acogió' },
      'la fuente «Informe final» (p. 3: «se acogió»)',
      'the source “Final report” (p. 3: “se acogió”)',
    ],
  ])('%j', (source, es, en) => {
    const at = source as SourceReference; // its document is a plain string here
    expect([sourceMark(at, 'es', names), sourceMark(at, 'en', names)]).toEqual([es, en]);
  });
});
