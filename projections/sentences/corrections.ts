import type { CorrectionEvent, ErasureGround, RightReading } from '../../domain/corrections/events.js';
import { formatMoment, type Moment } from '../../domain/dates/moment.js';
import type { SourceReference } from '../../domain/language/basis.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { SealedKind } from '../../domain/language/text.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';
import { about } from './topics.js';

const day = (moment: Moment, say: Say): string => formatMoment(moment, say.names.zone, say.lang);

/** Where a source says something: "la fuente «…» (párrafo 12: «tal cual lo dice»)". */
export const reference = ({ document, place, phrase }: SourceReference, say: Say): string =>
  `${say.source(document)} (${say.words(place)}${say.maybe(phrase, (it) => `: ${say.quote(it)}`)})`;

/**
 * What is right instead. The data itself is not told: it is that of another entry, whose kind does not stand here,
 * and may hold what is sealed. `asCorrected` gives the entry as it now reads, and that one has a sentence.
 */
const corrected = (right: RightReading, say: Say): Bilingual => {
  switch (right.kind) {
    case 'annulled':
      return {
        es: 'queda anulado, pues no debió asentarse',
        en: 'is annulled: it should not have been recorded',
      };
    case 'data':
      return {
        es: 'queda corregido: su contenido debe leerse como lo da este asiento',
        en: 'is corrected: its content is to be read as this entry gives it',
      };
    case 'occurredAt':
      return {
        es: `queda corregido: ocurrió ${say.when(right.occurredAt)}`,
        en: `is corrected: it happened ${say.when(right.occurredAt)}`,
      };
  }
};

const GROUND: Readonly<Record<ErasureGround, Bilingual>> = {
  requested: { es: 'porque así se pidió', en: 'because that was asked for' },
  'no-longer-needed': {
    es: 'porque ya no hace falta para lo que se asentó',
    en: 'because it is no longer needed for what it was recorded for',
  },
  unlawful: { es: 'porque no debió asentarse', en: 'because it should not have been recorded' },
  ordered: {
    es: 'porque lo manda una norma o una autoridad',
    en: 'because a law or an authority demands it',
  },
};

const ERASED: Readonly<Record<SealedKind, Bilingual>> = {
  person: {
    es: 'Se suprimieron para siempre los datos de una persona, sellados',
    en: 'The data of a person, sealed',
  },
  closed: {
    es: 'Se suprimió para siempre lo dicho a puerta cerrada, sellado',
    en: 'What was said behind closed doors, sealed',
  },
};

const inEntries = (entries: readonly EntryNumber[], say: Say): string => {
  const numbers = say.and(entries.map(String));
  return entries.length === 1
    ? say.in({ es: `en el asiento ${numbers}`, en: `in entry ${numbers}` })
    : say.in({ es: `en los asientos ${numbers}`, en: `in entries ${numbers}` });
};

export const correctionSentences: Sentences<CorrectionEvent> = {
  SourceRegistered: ({ title, issuedBy, dated, reference: cited }, say) => {
    const details = [
      say.maybe(issuedBy, (it) => say.in({ es: `de: ${say.words(it)}`, en: `issued by: ${say.words(it)}` })),
      say.maybe(dated, (it) => say.in({ es: `fecha: ${day(it, say)}`, en: `date: ${day(it, say)}` })),
      say.maybe(cited, (it) =>
        say.in({ es: `referencia: ${say.words(it)}`, en: `reference: ${say.words(it)}` }),
      ),
    ].filter((detail) => detail !== '');
    const told = details.length === 0 ? '' : ` (${details.join('; ')})`;
    return say.in({
      es: `Se registró ${say.titled('source', title)}${told}.`,
      en: `${say.titled('source', title)} was registered${told}.`,
    });
  },
  SourceAsserted: ({ at, asserts, about: topics }, say) =>
    say.in({
      es: `${reference(at, say)} afirma${about(topics, say)}: ${say.quote(asserts)}.`,
      en: `${reference(at, say)} says${about(topics, say)}: ${say.quote(asserts)}.`,
    }),
  InterpretationGiven: ({ of, reading, reason }, say) =>
    say.in({
      es: `Se interpretó lo anotado en ${say.and(of)}: ${say.quote(reading)}; motivo: ${say.quote(reason)}.`,
      en: `What is noted in ${say.and(of)} was read so: ${say.quote(reading)}; reason: ${say.quote(reason)}.`,
    }),
  ContradictionNoted: ({ question, readings, about: topics }, say) => {
    const each = readings.map(({ at, reads }) =>
      say.in({
        es: `${say.quote(reads)}, según ${reference(at, say)}`,
        en: `${say.quote(reads)}, according to ${reference(at, say)}`,
      }),
    );
    return say.in({
      es: `Se hizo constar que las fuentes no concuerdan${about(topics, say)}: ${say.quote(question)}; se conservan las lecturas: ${each.join('; ')}.`,
      en: `It was noted that the sources do not agree${about(topics, say)}: ${say.quote(question)}; the readings are kept: ${each.join('; ')}.`,
    });
  },
  EntryCorrected: ({ entry, right, reason }, say) => {
    const now = corrected(right, say);
    return say.in({
      es: `El asiento ${entry} ${now.es}${say.reason(reason)}.`,
      en: `Entry ${entry} ${now.en}${say.reason(reason)}.`,
    });
  },
  SealedWordsErased: ({ key, of, entries, ground, reference: file }, say) => {
    const filed = say.maybe(file, (it) => say.in({ es: `; expediente ${it}`, en: `; file ${it}` }));
    const where = inEntries(entries, say);
    return say.in({
      es: `${ERASED[of].es} ${where} con la clave ${key}, ${GROUND[ground].es}${filed}.`,
      en: `${ERASED[of].en} ${where} under the key ${key}, is erased for ever, ${GROUND[ground].en}${filed}.`,
    });
  },
};
