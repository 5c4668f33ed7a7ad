import type { CorrectionEvent } from '../../../../domain/corrections/events.js';
import type { Cases } from '../case.js';

export const correctionCases: Cases<CorrectionEvent> = {
  SealedWordsErased: [
    {
      data: {
        key: 'AAAAAAAAAAAAAAAAAAAAAA',
        of: 'person',
        entries: [13, 14],
        ground: 'requested',
        reference: 'ST-12/2026',
      },
      es: 'Se suprimieron para siempre los datos de una persona, sellados en los asientos 13 y 14 con la clave AAAAAAAAAAAAAAAAAAAAAA, porque así se pidió; expediente ST-12/2026.',
      en: 'The data of a person, sealed in entries 13 and 14 under the key AAAAAAAAAAAAAAAAAAAAAA, is erased for ever, because that was asked for; file ST-12/2026.',
    },
    {
      data: { key: 'AAAAAAAAAAAAAAAAAAAAAA', of: 'closed', entries: [15], ground: 'ordered' },
      es: 'Se suprimió para siempre lo dicho a puerta cerrada, sellado en el asiento 15 con la clave AAAAAAAAAAAAAAAAAAAAAA, porque lo manda una norma o una autoridad.',
      en: 'What was said behind closed doors, sealed in entry 15 under the key AAAAAAAAAAAAAAAAAAAAAA, is erased for ever, because a law or an authority demands it.',
    },
  ],
  SourceRegistered: [
    {
      data: {
        source: 'inf',
        title: { es: 'Informe final', en: 'Final report' },
        issuedBy: 'Secretaría Técnica',
        dated: '2019-12-20',
        reference: 'DVG-CTS-303-2019',
      },
      es: 'Se registró la fuente «Informe final» (de: Secretaría Técnica; fecha: 20 de diciembre de 2019; referencia: DVG-CTS-303-2019).',
      en: 'The source “Final report” was registered (issued by: Secretaría Técnica; date: 20 December 2019; reference: DVG-CTS-303-2019).',
    },
    {
      data: { source: 'inf', title: { es: 'Informe final', en: 'Final report' } },
      es: 'Se registró la fuente «Informe final».',
      en: 'The source “Final report” was registered.',
    },
  ],
  SourceAsserted: [
    {
      data: {
        note: 'n1',
        at: { document: 'inf', place: 'p. 3', phrase: 'acogieron' },
        asserts: { es: 'Los mandatos se acogieron', en: 'The mandates were welcomed' },
        about: [{ kind: 'mandate', mandate: 'm1' }],
      },
      es: 'La fuente «Informe final» (p. 3: «acogieron») afirma, sobre el mandato «Protección»: «Los mandatos se acogieron».',
      en: 'The source “Final report” (p. 3: “acogieron”) says, on the mandate “Protection”: “The mandates were welcomed”.',
    },
  ],
  InterpretationGiven: [
    {
      data: {
        note: 'n3',
        of: ['n1', 'n2'],
        reading: { es: 'Aceptados, no aprobados', en: 'Accepted, not approved' },
        reason: { es: 'El verbo no es aprobar', en: 'The verb is not to approve' },
      },
      es: 'Se interpretó lo anotado en n1 y n2: «Aceptados, no aprobados»; motivo: «El verbo no es aprobar».',
      en: 'What is noted in n1 and n2 was read so: “Accepted, not approved”; reason: “The verb is not to approve”.',
    },
  ],
  ContradictionNoted: [
    {
      data: {
        note: 'n4',
        question: { es: '¿Cuándo fue?', en: 'When was it?' },
        readings: [
          { at: { document: 'inf', place: 'p. 1' }, reads: { es: 'El día 12', en: 'On the 12th' } },
          {
            at: { document: 'inf', place: 'p. 9' },
            reads: { es: 'Del 12 al 14', en: 'From the 12th to the 14th' },
          },
        ],
        about: [],
      },
      es: 'Se hizo constar que las fuentes no concuerdan: «¿Cuándo fue?»; se conservan las lecturas: «El día 12», según la fuente «Informe final» (p. 1); «Del 12 al 14», según la fuente «Informe final» (p. 9).',
      en: 'It was noted that the sources do not agree: “When was it?”; the readings are kept: “On the 12th”, according to the source “Final report” (p. 1); “From the 12th to the 14th”, according to the source “Final report” (p. 9).',
    },
  ],
  EntryCorrected: [
    {
      data: { entry: 12, right: { kind: 'annulled' }, reason: 'Asentado dos veces' },
      es: 'El asiento 12 queda anulado, pues no debió asentarse; motivo: «Asentado dos veces».',
      en: 'Entry 12 is annulled: it should not have been recorded; reason: “Asentado dos veces”.',
    },
    {
      data: {
        entry: 12,
        right: { kind: 'data', data: { meeting: 'xxiv', party: 'CR', head: 'Ana Persona' } },
        reason: 'Nombre equivocado',
      },
      es: 'El asiento 12 queda corregido: su contenido debe leerse como lo da este asiento; motivo: «Nombre equivocado».',
      en: 'Entry 12 is corrected: its content is to be read as this entry gives it; reason: “Nombre equivocado”.',
    },
    {
      data: {
        entry: 12,
        right: { kind: 'occurredAt', occurredAt: '2019-11-13' },
        reason: 'Fecha equivocada',
      },
      es: 'El asiento 12 queda corregido: ocurrió el 13 de noviembre de 2019; motivo: «Fecha equivocada».',
      en: 'Entry 12 is corrected: it happened on 13 November 2019; reason: “Fecha equivocada”.',
    },
  ],
};
