import { acted, agreed, freely } from '../../../support/acts.js';
import { asked } from '../../../support/asked.js';
import { meeting } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import { announced } from '../../../domain/presidency/given.js';

const on = (day: string) => ({ occurredAt: `2019-11-${day}` });
const drafted = (more: Record<string, unknown> = {}): Told =>
  happened(
    'TextDrafted',
    {
      text: 'declaration',
      kind: 'declaration',
      organ: 'vm',
      title: { es: 'Declaración' },
      language: 'es',
      ...more,
    },
    on('12'),
  );
const paragraph = (id: string, part: string, words: string): Told =>
  happened('ParagraphAdded', { text: 'declaration', paragraph: id, part, words }, on('12'));
/** Entries 10–13: a draft with a paragraph in each of its parts. */
const inParts: readonly Told[] = [
  ...freely,
  drafted(),
  paragraph('p', 'preamble', 'Reunidos,'),
  paragraph('o', 'operative', 'Deciden.'),
  paragraph('x', 'annex', 'Lista.'),
];
const its = { kind: 'text', text: 'declaration' };
const standingIn = (id: string) => ({ paragraph: { text: 'declaration', paragraph: id }, ...on('14') });
const noted = (id: string): Told => acted(`in-${id}`, 'took-note', its, standingIn(id));
/** Approved by consensus, in three entries: the proposal, the consensus, the act. */
const approvedIn = (id: string, more: Record<string, unknown> = {}): readonly Told[] =>
  agreed(`in-${id}`, 'approved', its, { ...standingIn(id), ...more });
const adopted = (act: string): Told => happened('TextAdopted', { text: 'declaration', act }, on('14'));

const declaration = { kind: 'declaration' } as const;
const said = async (told: readonly Told[]) => (await asked(...told)).said(declaration);

describe('a text', () => {
  it('in draft says so, part by part; only operative and annex paragraphs have a number', async () => {
    const { es, en } = await said(inParts);
    expect(es).toEqual([
      'Declaración',
      'Texto      declaration (asiento 10)',
      'De         La Reunión Viceministerial',
      'Situación  proyecto, versión 4; no está adoptado',
      'Preámbulo',
      'Reunidos, (asiento 11)',
      'Parte dispositiva',
      '1.  Deciden. (asiento 12)',
      'Anexo',
      '1.  Lista. (asiento 13)',
    ]);
    expect(en.slice(1, 5)).toEqual([
      'Text    declaration (entry 10)',
      'Of      Reunión Viceministerial',
      'Status  draft, version 4; not adopted',
      'Preamble',
    ]);
  });

  it('adopted, names the act, and under a paragraph the acts that stand in it', async () => {
    const { es, en } = await said([...inParts, ...approvedIn('o'), adopted('in-o')]);
    expect(es).toContain(
      'Situación  adoptado por el acto in-o de la Reunión Viceministerial («aprobó»), párrafo 1 de «Declaración» (asientos 16 y 17)',
    );
    expect(en).toContain(
      'Status  adopted by act in-o of Reunión Viceministerial (“approved”), paragraph 1 of “Declaración” (entries 16 and 17)',
    );
    const at = es.indexOf('1.  Deciden. (asiento 12)');
    expect(es.slice(at + 1, at + 4)).toEqual([
      'La Reunión Viceministerial aprobó: «Así se hizo.» (acto in-o) (asiento 16)',
      'Efecto: adoptado el texto «Declaración» (asiento 17).',
      'Anexo',
    ]);
  });

  it('whose wording is kept elsewhere says where, and that the book does not hold it', async () => {
    const { es, en } = await said([...freely, drafted({ keptAt: 'archivo de la Secretaría' })]);
    expect(es.slice(3)).toEqual([
      'Situación  proyecto, versión 1; no está adoptado',
      'Redacción  se guarda en: archivo de la Secretaría',
      'El libro no guarda su redacción.',
    ]);
    expect(en.slice(4)).toEqual([
      'Wording  kept at: archivo de la Secretaría',
      'The book does not hold its wording.',
    ]);
  });

  it('asked for by its id is that text; without one, the declaration drafted last', async () => {
    const book = await asked(
      ...inParts,
      drafted({ text: 'charter', kind: 'statute', title: { es: 'Carta' }, keptAt: 'archivo' }),
      drafted({ text: 'second', title: { es: 'Segunda' }, keptAt: 'archivo' }),
    );
    expect((await book.answer({ kind: 'declaration', id: 'charter' })).text).toBe('charter');
    expect((await book.answer(declaration)).text).toBe('second');
    expect((await book.answer(declaration, { at: 14 })).text).toBe('declaration');
  });
});

describe('an act that stands in a paragraph', () => {
  it.each([
    ['o', 'Párrafo 1 de «Declaración».', 'Paragraph 1 of “Declaración”.'],
    ['x', 'Párrafo 1 del anexo de «Declaración».', 'Paragraph 1 of the annex of “Declaración”.'],
    ['p', 'Párrafo p del preámbulo de «Declaración».', 'Paragraph p of the preamble of “Declaración”.'],
  ])('%s says in which', async (id, es, en) => {
    const { es: lines, en: linesEn } = await (
      await asked(...inParts, noted(id))
    ).said({
      kind: 'decisions',
    });
    expect(lines).toContain(es);
    expect(linesEn).toContain(en);
    expect(lines).toContain('Sin propuesta que lo respalde en el libro.');
    expect(linesEn).toContain('No proposal behind it in the book.');
  });

  it('of an organ that only recommends says that it brings nothing into force, and what followed it', async () => {
    const recommended = acted(
      'rec',
      'recommended',
      { kind: 'text', text: 'declaration' },
      { organ: 'grcm', ...on('13') },
    );
    const { es, en } = await (
      await asked(...inParts, recommended, ...approvedIn('o', { follows: ['rec'] }), adopted('in-o'))
    ).said({ kind: 'decisions' });
    expect(es).toEqual(
      expect.arrayContaining([
        'GRCM',
        'GRCM recomienda: su acto no pone nada en vigor.',
        'Después de que GRCM recomendó (acto rec) (asiento 14).',
      ]),
    );
    expect(en).toEqual(
      expect.arrayContaining([
        'GRCM recommends: its act brings nothing into force.',
        'After GRCM recommended (act rec) (entry 14).',
      ]),
    );
  });
});

describe('what an act brought about', () => {
  const effects = async (told: readonly Told[], act: string) => {
    const { decisions } = await (await asked(...told)).answer({ kind: 'decisions' });
    return decisions
      .find((decision) => decision.act === act)
      ?.effects.map(({ effect, on: topic, entry }) => [effect, topic.kind, entry]);
  };

  it('is nothing for what it only thanked, asked or noted', async () => {
    const notedOf = (kind: string, id: string) =>
      acted(`noted-${kind}`, 'took-note', { kind, [kind]: id }, on('14'));
    const told = [
      ...inParts,
      notedOf('text', 'declaration'),
      notedOf('organ', 'grcm'),
      notedOf('party', 'CR'),
    ];
    for (const kind of ['text', 'organ', 'party']) expect(await effects(told, `noted-${kind}`)).toEqual([]);
  });

  it('is the adoption of a text, by the act that adopted it and no other', async () => {
    const told = [...inParts, noted('x'), ...approvedIn('o'), adopted('in-o')];
    expect(await effects(told, 'in-o')).toEqual([['adopted', 'text', 18]]);
    expect(await effects(told, 'in-x')).toEqual([]);
  });

  it('is a designation', async () => {
    const designation = agreed(
      'designation',
      'designated',
      { kind: 'presidency', member: 'CR', term: '2021' },
      on('14'),
    );
    const told = [
      ...freely,
      ...meeting.slice(freely.length),
      announced('CR'),
      ...designation,
      happened('PresidencyDesignated', { member: 'CR', term: '2021', act: 'designation' }, on('14')),
    ];
    expect(await effects(told, 'designation')).toEqual([['designated', 'presidency', 20]]);
    const { es, en } = await (await asked(...told)).said({ kind: 'decisions' });
    expect(es).toContain('Efecto: designada la presidencia del período 2021 (Costa Rica) (asiento 20).');
    expect(en).toContain('Effect: the presidency of the 2021 term (Costa Rica) designated (entry 20).');
  });
});
