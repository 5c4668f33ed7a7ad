import { asked } from '../../../support/asked.js';
import { sectionOf } from '../../../support/section.js';
import { body, presided } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import {
  answered,
  declared,
  deferred,
  letGo,
  met,
  open,
  rejected,
  revised,
  resumed,
  submitted,
  sustained,
  took,
  withdrawn,
} from '../../../domain/proposals/told.js';

const p1 = { kind: 'proposal', id: 'p1' } as const;
const HEADINGS = {
  es: ['Qué falta', 'Versiones', 'Posiciones', 'Objeciones', 'Actos'],
  en: ['What is still needed', 'Versions', 'Positions', 'Objections', 'Acts'],
};

/** The lines under a heading, in both languages. */
const under = async (es: string, en: string, ...told: readonly Told[]) => {
  const said = await (await asked(...told)).said(p1, { on: '2019-11-14' });
  return { es: sectionOf(said.es, es, HEADINGS.es), en: sectionOf(said.en, en, HEADINGS.en) };
};
const objections = (...told: readonly Told[]) => under('Objeciones', 'Objections', ...told);
const positions = (...told: readonly Told[]) => under('Posiciones', 'Positions', ...told);

describe('the positions on a proposal', () => {
  it('are each member’s newest, with the earlier ones after them, and say which are stale', async () => {
    const { es, en } = await positions(
      ...open,
      took('CR', 'support'),
      took('GT', 'not-participating'),
      revised(2),
      took('CR', 'reserve', { version: 2, reason: 'Falta el presupuesto' }),
    );
    expect(es).toEqual([
      'Guatemala   no participa (versión 1; CADUCA: hay una versión posterior) (asiento 12)',
      'Costa Rica  con reserva (versión 2); motivo: «Falta el presupuesto» (asiento 14)',
      'Antes, Costa Rica: apoya (versión 1; CADUCA: hay una versión posterior) (asiento 11)',
    ]);
    expect(en).toEqual([
      'Guatemala   does not take part (version 1; STALE: there is a later version) (entry 12)',
      'Costa Rica  with a reservation (version 2); reason: “Falta el presupuesto” (entry 14)',
      'Before, Costa Rica: supports (version 1; STALE: there is a later version) (entry 11)',
    ]);
  });

  it('do not say that a member objects whose objection no longer stands', async () => {
    const { es, en } = await positions(
      ...open,
      took('HN', 'objection'),
      letGo('HN'),
      took('CR', 'objection'),
      took('GT', 'objection'),
      took('GT', 'support'),
    );
    expect(es).toEqual([
      'Honduras    objetó; objeción retirada (versión 1); motivo: «motivo de HN» (asientos 11 y 12)',
      'Costa Rica  objeta (versión 1); motivo: «motivo de CR» (asiento 13)',
      'Guatemala   apoya (versión 1) (asiento 15)',
      'Antes, Guatemala: objetó; objeción sustituida por otra posición (versión 1); motivo: «motivo de GT» (asientos 14 y 15)',
    ]);
    expect(en[0]).toBe(
      'Honduras    objected; objection withdrawn (version 1); reason: “motivo de HN” (entries 11 and 12)',
    );
  });

  it('say who recorded one on whose behalf, and by what authority', async () => {
    const onBehalfOf = { party: 'HN', authority: 'en sala' };
    const { es, en } = await positions(
      ...open,
      took('HN', 'no-objection', {}, { recordedBy: 'ST', onBehalfOf, basis: { kind: 'illustrative' } }),
    );
    expect(es).toEqual([
      'Honduras  sin objeción (versión 1); la asentó la Secretaría Técnica en nombre de Honduras (en sala) [ilustrativo] (asiento 11)',
    ]);
    expect(en).toEqual([
      'Honduras  no objection (version 1); recorded by Secretaría Técnica on behalf of Honduras (en sala) [illustrative] (entry 11)',
    ]);
  });
});

describe('the objections to a proposal keep their words', () => {
  it('while they stand, answered and sustained', async () => {
    const { es, en } = await objections(...open, took('HN', 'objection'), answered('HN'), sustained('HN'));
    expect(es).toEqual([
      'Honduras, a la versión 1: «motivo de HN» (asiento 11)',
      'Respuesta de Guatemala: «se ajustó el plazo» (asiento 12)',
      'La mantuvo tras la respuesta (asiento 13)',
      'Se mantiene.',
    ]);
    expect(en).toEqual([
      'Honduras, to version 1: “motivo de HN” (entry 11)',
      'Answer of Guatemala: “se ajustó el plazo” (entry 12)',
      'It sustained the objection after the answer (entry 13)',
      'It stands.',
    ]);
  });

  it.each([
    [letGo('HN'), 'La retiró (asiento 12)', 'It withdrew the objection (entry 12)'],
    [
      met('HN'),
      'La dio por atendida: «se amplió el plazo» (asiento 12)',
      'It agreed that it was met: “se amplió el plazo” (entry 12)',
    ],
    [
      took('HN', 'support'),
      'Tomó después otra posición (asiento 12)',
      'It took another position later (entry 12)',
    ],
  ])('whatever became of them: %#', async (after, es, en) => {
    const said = await objections(...open, took('HN', 'objection'), after);
    expect([said.es.at(-1), said.en.at(-1)]).toEqual([es, en]);
  });

  it('and so does the decision that was taken over them', async () => {
    const decided = [
      took('HN', 'objection'),
      met('HN'),
      took('CR', 'objection'),
      letGo('CR'),
      took('MX', 'objection'),
      took('MX', 'reserve'),
      declared(),
      happened(
        'ActRecorded',
        {
          act: 'a1',
          organ: 'vm',
          verb: 'agreed',
          objects: [{ kind: 'other', name: { es: 'Un asunto' } }],
          words: { es: 'Así se acordó' },
          proposal: 'p1',
          follows: [],
          addressees: ['CR', 'ST'],
          function: 'direction',
        },
        { occurredAt: '2019-11-14' },
      ),
    ];
    const about = [{ kind: 'other', name: { es: 'Un asunto' } }];
    const book = await asked(...presided, submitted({ about, asks: 'agreed' }), ...decided);
    const { es, en } = await book.said({ kind: 'decisions' });
    expect(es).toEqual([
      'Reunión Viceministerial',
      'La Reunión Viceministerial acordó: «Así se acordó» (acto a1) (asiento 18)',
      'Sobre «Un asunto».',
      'Dirigido a Costa Rica y la Secretaría Técnica.',
      'Función ejercida: Dirige las reuniones.',
      'Propuesta p1: consenso sobre la versión 1, declarado por Guatemala (asiento 17); objeción de Honduras, atendida (asiento 11); objeción de Costa Rica, retirada (asiento 13); objeción de México, sustituida por otra posición (asiento 15).',
    ]);
    expect(en.slice(2)).toEqual([
      'On “Un asunto”.',
      'Addressed to Costa Rica and Secretaría Técnica.',
      'Function exercised: Directs the meetings.',
      'Proposal p1: consensus on version 1, declared by Guatemala (entry 17); objection of Honduras, met (entry 11); objection of Costa Rica, withdrawn (entry 13); objection of México, replaced by another position (entry 15).',
    ]);
    const { es: proposal } = await book.said(p1);
    expect(proposal).toContain('Consenso        declarado por Guatemala sobre la versión 1 (asiento 17)');
  });
});

describe('how a proposal stands', () => {
  const status = async (...told: readonly Told[]) => {
    const { es, en } = await (await asked(...told)).said(p1);
    const line = (lines: readonly string[], label: string) =>
      lines.find((said) => said.startsWith(`${label} `))?.replace(/^\S+\s+/, '');
    return [line(es, 'Situación'), line(en, 'Status')];
  };

  it.each([
    [[], 'abierta (asiento 10)', 'open (entry 10)'],
    [[deferred()], 'aplazada: falta tiempo (asiento 11)', 'deferred: falta tiempo (entry 11)'],
    [[deferred(), resumed()], 'abierta (asiento 12)', 'open (entry 12)'],
    [[withdrawn()], 'retirada: ya no hace falta (asiento 11)', 'withdrawn: ya no hace falta (entry 11)'],
    [[rejected()], 'no acogida: no prospera (asiento 11)', 'not taken up: no prospera (entry 11)'],
    [[declared()], 'con consenso declarado (asiento 11)', 'consensus declared (entry 11)'],
  ])('%#', async (after, es, en) => expect(await status(...open, ...after)).toEqual([es, en]));

  it('with the words of each version and which is the current one', async () => {
    const { es, en } = await under('Versiones', 'Versions', ...open, revised(2, { by: ['CR', 'GT'] }));
    expect(es).toEqual([
      'Versión 1, de Costa Rica (asiento 10)',
      'Versión 2 (vigente), de Costa Rica y Guatemala: Versión 2 (asiento 11)',
    ]);
    expect(en[1]).toBe('Version 2 (current), by Costa Rica and Guatemala: Versión 2 (entry 11)');
  });

  it('in the list, with the entry that brought it there', async () => {
    const book = await asked(...open, submitted({ proposal: 'p2', title: { es: 'Otro' } }), deferred());
    expect((await book.said({ kind: 'proposals' })).es).toEqual([
      'Un asunto · p1 (asiento 10)',
      'Reunión Viceministerial · aplazada (asiento 12)',
      'Otro · p2 (asiento 11)',
      'Reunión Viceministerial · abierta (asiento 11)',
    ]);
  });

  it('of which there is none in a book without', async () => {
    const book = await asked(...body);
    expect(await book.said({ kind: 'proposals' })).toEqual({
      es: ['El libro no tiene propuestas en ese momento.'],
      en: ['The book has no proposals as of then.'],
    });
    expect((await book.said({ kind: 'decisions' })).en).toEqual(['The book has no acts as of then.']);
  });
});
