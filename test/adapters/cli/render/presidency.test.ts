import { asked } from '../../../support/asked.js';
import { body, meeting, rules } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import {
  announced,
  designated,
  ended,
  handedOver,
  held,
  tookEffect,
  withdrawn,
} from '../../../domain/presidency/given.js';

const presidency = { kind: 'presidency' } as const;
const said = async (told: readonly Told[], on = '2019-11-14') =>
  (await asked(...told)).said(presidency, { on });
/** The line about a term, wherever it stands. */
const line = async (term: string, told: readonly Told[], on = '2019-11-14') => {
  const { es, en } = await said(told, on);
  const about = (lines: readonly string[]) =>
    lines.find((it) => new RegExp(` (?:período|term) ${term}\\b`).test(it));
  return [about(es), about(en)];
};

const OUTSIDE = {
  es: ', según consta fuera de los actos de este libro',
  en: ', as established outside the acts of this book',
};

describe('who presides', () => {
  it('nobody, in a book that tells of no term', async () => {
    const { es, en } = await said(body);
    expect(es.slice(0, 3)).toEqual([
      'Nadie preside en ese momento.',
      'Después',
      'El libro no dice quién sigue.',
    ]);
    expect(en.slice(0, 3)).toEqual([
      'Nobody presides as of then.',
      'Next',
      'The book does not say who comes next.',
    ]);
  });

  it('whoever is in office, since when, and with which theme', async () => {
    const theme = happened('ThemeChosen', { term: '2019', theme: { es: 'Migrar con derechos' } });
    const { es, en } = await said([...meeting, theme]);
    expect(es.slice(0, 3)).toEqual([
      'Preside Guatemala, período 2019, desde 2019.',
      'En el cargo  desde 2019 [fuente externa: a public page] (asiento 9)',
      'Tema         «Migrar con derechos» (asiento 16)',
    ]);
    expect(en.slice(0, 2)).toEqual([
      'Guatemala presides, term 2019, since 2019.',
      'In office  from 2019 [external source: a public page] (entry 9)',
    ]);
    expect(es).toEqual(
      expect.arrayContaining(['1. Dirige las reuniones (direction)', '2. Convoca (convening)']),
    );
  });

  it('without functions of a presidency, none is listed', async () => {
    const plain = { ...rules, presidencyFunctions: [] };
    const { es } = await said(
      body.map((told) =>
        told.type === 'BodyConstituted' ? { ...told, data: { ...Object(told.data), rules: plain } } : told,
      ),
    );
    expect(es).not.toContain('Funciones de la presidencia');
  });
});

describe('how far a term has come', () => {
  it('announced by one, by several, by none any more', async () => {
    expect(await line('2021', [...meeting, announced('CR')])).toEqual([
      'Costa Rica, período 2021: anunciada, no designada.',
      'Costa Rica, term 2021: announced, not designated.',
    ]);
    const { es, en } = await said([...meeting, announced('CR'), announced('MX')]);
    expect(es).toEqual(
      expect.arrayContaining([
        'Costa Rica y México, período 2021: candidaturas anunciadas; ninguna designada.',
        'Se anunció  Costa Rica, el 14 de noviembre de 2019 (asiento 16)',
        'Se anunció  México, el 14 de noviembre de 2019 (asiento 17)',
      ]),
    );
    expect(en).toContain('Costa Rica and México, term 2021: candidacies announced; none designated.');
    expect(await line('2021', [...meeting, announced('CR'), withdrawn('CR')])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('designated, as a source tells it', async () =>
    expect(await line('2020', [...meeting, designated('CR', '2020')])).toEqual([
      `Costa Rica, período 2020: designada${OUTSIDE.es}; no ha asumido.`,
      `Costa Rica, term 2020: designated${OUTSIDE.en}; not in office yet.`,
    ]));

  it('known from a source to begin later: the time is told', async () =>
    expect(await line('2021', [...body, held('CR', '2021', '2021-01-01', '2021-06')])).toEqual([
      `Costa Rica, período 2021: designada${OUTSIDE.es}; no ha asumido (desde el 1 de enero de 2021 hasta junio de 2021).`,
      `Costa Rica, term 2021: designated${OUTSIDE.en}; not in office yet (from 1 January 2021 until June 2021).`,
    ]));

  const ceremony: readonly Told[] = [...meeting, designated('CR', '2020'), handedOver('CR', '2020')];

  it('handed over, not in effect yet', async () => {
    const { es, en } = await said(ceremony);
    expect(es).toContain('Costa Rica, período 2020: ya se le traspasó; aún no surte efecto.');
    expect(en).toContain('Costa Rica, term 2020: handed over; not in effect yet.');
    expect(es).toContain('Traspaso     el 14 de noviembre de 2019 (asiento 17)');
  });

  it('in office: that before it ended when it is said to have ended, not when that was recorded', async () => {
    const { es, en } = await said([
      ...ceremony,
      ended('GT', '2019', '2019-11-13'),
      tookEffect('CR', '2020', '2019-11-14'),
    ]);
    expect(es[0]).toBe('Preside Costa Rica, período 2020, desde el 14 de noviembre de 2019.');
    expect(es).toContain('En el cargo  desde el 14 de noviembre de 2019 (asiento 19)');
    expect(es).toContain(
      `Guatemala, período 2019: presidió desde 2019 hasta el 13 de noviembre de 2019${OUTSIDE.es}.`,
    );
    expect(es).toContain('Fin          el 13 de noviembre de 2019 (asiento 18)');
    expect(en).toContain('Ended      on 13 November 2019 (entry 18)');
  });

  it.each([
    ['2017', '2017', 'en 2017', 'in 2017'],
    ['2017', '2018', 'desde 2017 hasta 2018', 'from 2017 until 2018'],
    ['2017-03', '2017-03', 'en marzo de 2017', 'in March 2017'],
    ['2017-03-04', '2017-03-04', 'el 4 de marzo de 2017', 'on 4 March 2017'],
  ])('over: it presided from %s until %s', async (from, until, es, en) =>
    expect(await line('2017', [...meeting, held('MX', '2017', from, until)])).toEqual([
      `México, período 2017: presidió ${es}${OUTSIDE.es}.`,
      `México, term 2017: presided ${en}${OUTSIDE.en}.`,
    ]),
  );

  it('neither told of nor begun by then: left out', async () => {
    // Both told on 2 January 2019: who held the past one by its own dates, and who was designated for the next.
    const book = await asked(
      ...meeting,
      held('MX', '2017', '2017', '2017'),
      designated('CR', '2020', '2019-01-02'),
    );
    const termsOn = async (on: string) =>
      (await book.answer(presidency, { on })).terms.map(({ term }) => term);
    expect(await termsOn('2016-12-31')).toEqual([]);
    expect(await termsOn('2018-12-31')).toEqual(['2017']);
    expect(await termsOn('2019-01-01')).toEqual(['2017', '2019']);
    expect(await termsOn('2019-01-02')).toEqual(['2017', '2019', '2020']);
  });
});
