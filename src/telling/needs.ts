import type { Bilingual } from '../../domain/language/codec.js';
import type { NeedTold } from '../../projections/needs.js';
import { de } from '../../projections/sentences/article.js';
import { languageIn } from '../../projections/sentences/language-name.js';
import { translationsLeft } from '../../projections/sentences/translations.js';
import { meetingPhaseInWords } from './meeting-words.js';
import type { Telling } from './telling.js';
import { phaseInWords } from './proposal-words.js';

type ObjectionNeed = Extract<NeedTold, { readonly kind: 'objection' | 'objection-not-barring' }>;

/** What a proposal still needs, in sentences. */
export const needSaid = (need: NeedTold, telling: Telling): string => {
  switch (need.kind) {
    case 'phase':
      return telling.join(telling.in(PHASE[need.phase]), telling.entry(need.entry));
    case 'meeting':
      return telling.join(
        telling.in({
          es: `Que la reunión ${need.meeting} esté abierta: está ${meetingPhaseInWords[need.phase].es}`,
          en: `That the meeting ${need.meeting} sit: it is ${meetingPhaseInWords[need.phase].en}`,
        }),
        telling.entry(need.entry),
      );
    case 'silence':
      return telling.join(
        telling.in({
          es: `Que termine el silencio ${need.silence}, en el que está`,
          en: `That the silence ${need.silence}, under which it is, end`,
        }),
        telling.entry(need.entry),
      );
    case 'changed':
      return telling.join(
        telling.in({
          es: 'Que se revise la propuesta: lo que decide cambió después de presentarse',
          en: 'That it be revised: what it is about has changed since it was put',
        }),
        telling.entry(...need.entries),
      );
    case 'brackets':
      return telling.join(
        telling.in({
          es: `Que se cierren los corchetes del texto ${need.text}`,
          en: `That the brackets of the text ${need.text} be closed`,
        }),
        telling.entry(...need.entries),
      );
    case 'unsettled':
      return telling.join(
        telling.in({
          es: `Que se convenga lo que está reabierto, y se cierren los paquetes, del texto ${need.text}`,
          en: `That what stands reopened in the text ${need.text} be agreed, and its packages closed`,
        }),
        telling.entry(...need.entries),
      );
    case 'translations':
      return telling.join(
        telling.in({
          es: `Que el texto ${need.text} esté al día en ${languageIn(need.language, 'es')}: ${translationsLeft(need).es}`,
          en: `That the text ${need.text} be up to date in ${languageIn(need.language, 'en')}: ${translationsLeft(need).en}`,
        }),
        telling.entry(...need.entries),
      );
    case 'presidency':
      return telling.in({
        es: 'Que alguien presida: nadie ejerce la presidencia',
        en: 'That somebody preside: nobody holds the presidency',
      });
    case 'quorum':
      return telling.in({
        es: `Cuórum: hay ${need.present} miembros presentes y hacen falta ${need.required}`,
        en: `A quorum: ${need.present} members are present and ${need.required} are needed`,
      });
    case 'objection':
      return withReason(
        telling.in({
          es: `Que se retire o se atienda ${objection(need, telling)}`,
          en: `That ${objection(need, telling)} be withdrawn or met`,
        }),
        need,
        telling,
      );
    case 'objection-not-barring': {
      const noted = telling.in({
        es: `Consta ${objection(need, telling)}`,
        en: `On record is ${objection(need, telling)}`,
      });
      return `${withReason(noted, need, telling)}; ${telling.in(NOT_BARRING[need.why])}`;
    }
    case 'stale-positions':
      return telling.in({
        es: `Posiciones sobre una versión anterior, por renovar: ${stale(need.positions, telling)}`,
        en: `Positions on an earlier version, to be renewed: ${stale(need.positions, telling)}`,
      });
    case 'not-spoken':
      return telling.in({
        es: `No se han pronunciado: ${telling.names(need.members)}`,
        en: `Have not spoken: ${telling.names(need.members)}`,
      });
    case 'version':
      return telling.join(
        telling.in({
          es: `El consenso se declararía sobre la versión ${need.version}`,
          en: `Consensus would be declared on version ${need.version}`,
        }),
        telling.entry(need.entry),
      );
  }
};

type PhaseNeed = Extract<NeedTold, { readonly kind: 'phase' }>;

const PHASE: Readonly<Record<PhaseNeed['phase'], Bilingual>> = {
  deferred: {
    es: `Que se reanude: está ${phaseInWords.deferred.es}`,
    en: 'That it be resumed: it is deferred',
  },
  withdrawn: { es: 'Nada: fue retirada', en: 'Nothing: it was withdrawn' },
  rejected: { es: 'Nada: no fue acogida', en: 'Nothing: it was not taken up' },
  consensus: { es: 'Nada: el consenso está declarado', en: 'Nothing: consensus is declared' },
};

type NotBarringNeed = Extract<NeedTold, { readonly kind: 'objection-not-barring' }>;

const NOT_BARRING: Readonly<Record<NotBarringNeed['why'], Bilingual>> = {
  'not-yet': {
    es: 'no impide el consenso: no es miembro',
    en: 'it does not bar consensus: not a member',
  },
  suspended: {
    es: 'no impide el consenso: el miembro está suspendido',
    en: 'it does not bar consensus: the member is suspended',
  },
  withdrawn: {
    es: 'no impide el consenso: el miembro se retiró',
    en: 'it does not bar consensus: the member has withdrawn',
  },
  absent: {
    es: 'no impide el consenso: el miembro dejó la reunión',
    en: 'it does not bar consensus: the member has left the meeting',
  },
  'answered-not-sustained': {
    es: 'no impide el consenso: fue respondida y no se mantuvo',
    en: 'it does not bar consensus: it was answered and not sustained',
  },
};

const withReason = (said: string, { reason, entry }: ObjectionNeed, telling: Telling): string =>
  telling.join(`${said}: ${telling.quote(reason)}`, telling.entry(entry));

/** "la objeción de Honduras (sin respuesta)" */
const objection = (
  { member, answered, sustained, stale: isStale, version }: ObjectionNeed,
  telling: Telling,
): string => {
  const facts = [
    answered
      ? telling.in({ es: 'respondida', en: 'answered' })
      : telling.in({ es: 'sin respuesta', en: 'not answered' }),
    ...(sustained
      ? [telling.in({ es: 'mantenida tras la respuesta', en: 'sustained after the answer' })]
      : []),
    ...(isStale
      ? [
          telling.in({
            es: `formulada a la versión ${version}, anterior`,
            en: `raised against version ${version}, an earlier one`,
          }),
        ]
      : []),
  ].join(', ');
  return telling.in({
    es: `la objeción ${de(telling.name(member))} (${facts})`,
    en: `the objection of ${telling.name(member)} (${facts})`,
  });
};

const stale = (
  positions: Extract<NeedTold, { readonly kind: 'stale-positions' }>['positions'],
  telling: Telling,
): string =>
  telling.together(
    positions.map(({ member, version, entry }) => ({
      text: telling.in({
        es: `${telling.name(member)} (versión ${version})`,
        en: `${telling.name(member)} (version ${version})`,
      }),
      entry,
    })),
  );
