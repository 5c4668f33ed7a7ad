import type { Bilingual } from '../../domain/language/codec.js';
import type { DossierAnswer } from '../../projections/dossier.js';
import type { TermTold } from '../../projections/presidency.js';
import { begun } from '../../projections/sentences/article.js';
import { dutySaid } from './duties.js';
import { statusInWords } from './mandates.js';
import { meetingPhaseInWords } from './meeting-words.js';
import { needSaid } from './needs.js';
import { phaseInWords } from './proposal-words.js';
import type { Telling } from './telling.js';
import { translationCounted } from './translations.js';

/** One part of the dossier: its heading, and what stands under it. */
export interface DossierPart {
  readonly title: Bilingual;
  readonly said: readonly string[];
}

export const DOSSIER: Bilingual = { es: 'Expediente de traspaso', en: 'Handover dossier' };

export const NONE: Bilingual = { es: 'Nada.', en: 'Nothing.' };

/** Its parts, in sentences; one of which nothing is to be said is there all the same. */
export const dossierParts = (answer: DossierAnswer, telling: Telling): readonly DossierPart[] => [
  { title: { es: 'Presidencia', en: 'Presidency' }, said: presidencySaid(answer.presidency, telling) },
  {
    title: { es: 'En silencio', en: 'Under silence' },
    said: answer.silences.map((one) => silenceSaid(one, telling)),
  },
  {
    title: { es: 'Propuestas por decidir', en: 'Proposals not decided' },
    said: answer.proposals.map((one) => proposalSaid(one, telling)),
  },
  {
    title: { es: 'Objeciones pendientes', en: 'Pending objections' },
    said: answer.objections.map((one) => objectionSaid(one, telling)),
  },
  {
    title: { es: 'Reuniones y puntos abiertos', en: 'Meetings and open items' },
    said: answer.meetings.map((one) => meetingSaid(one, telling)),
  },
  {
    title: { es: 'Textos en negociación', en: 'Texts in negotiation' },
    said: answer.texts.map((one) => textSaid(one, telling)),
  },
  {
    title: { es: 'Mandatos', en: 'Mandates' },
    said: answer.mandates.map((one) => mandateSaid(one, telling)),
  },
  {
    title: { es: 'Calendario', en: 'Calendar' },
    said: answer.calendar.map(({ said, title, activity, dateEntry }) =>
      telling.join(`${telling.in(said)}: ${telling.words(title)} (${activity})`, telling.entry(dateEntry)),
    ),
  },
  {
    title: { es: 'Por hacer', en: 'Still owed' },
    said: answer.owed.map((duty) => {
      const whose = begun(telling.names(duty.owedBy));
      return (whose === '' ? '' : `${whose}: `) + dutySaid(duty, telling);
    }),
  },
  ...checkpointPart(answer, telling),
];

const term = (told: TermTold, telling: Telling): string =>
  telling.join(
    `${telling.names(told.members)} (${told.term})`,
    telling.entry(...told.steps.slice(-1).map(({ entry }) => entry)),
  );

const presidencySaid = (
  { present: now, next, past }: DossierAnswer['presidency'],
  telling: Telling,
): readonly string[] => [
  now === undefined
    ? telling.in({ es: 'Nadie preside.', en: 'Nobody presides.' })
    : telling.in({ es: `Preside: ${term(now, telling)}`, en: `Presiding: ${term(now, telling)}` }),
  ...(next === undefined
    ? []
    : [telling.in({ es: `Sigue: ${term(next, telling)}`, en: `Next: ${term(next, telling)}` })]),
  ...(past === undefined
    ? []
    : [telling.in({ es: `Antes: ${term(past, telling)}`, en: `Before: ${term(past, telling)}` })]),
];

const silenceSaid = (one: DossierAnswer['silences'][number], telling: Telling): string => {
  const what = one.announcementOwed
    ? telling.in({
        es: 'pasó en silencio; falta anunciarlo en la próxima reunión',
        en: 'passed under silence; to be announced at the next meeting',
      })
    : telling.in({ es: `en silencio hasta ${one.said.es}`, en: `under silence until ${one.said.en}` });
  return telling.join(
    `${telling.quote(one.title)} (${one.silence}): ${what}`,
    telling.entry(one.phaseEntry, one.deadlineEntry),
  );
};

const proposalSaid = (
  { proposal, title, phase, phaseEntry, bars }: DossierAnswer['proposals'][number],
  telling: Telling,
): string =>
  [
    telling.join(
      `${telling.words(title)} (${proposal}), ${telling.in(phaseInWords[phase])}`,
      telling.entry(phaseEntry),
    ),
    ...bars.map((need) => needSaid(need, telling)),
  ].join('; ');

const objectionSaid = (one: DossierAnswer['objections'][number], telling: Telling): string =>
  telling.join(
    telling.in({
      es: `${telling.title(one.member)}, sobre ${telling.quote(one.title)} (${one.proposal}): ${telling.quote(one.reason)}`,
      en: `${telling.title(one.member)}, on ${telling.quote(one.title)} (${one.proposal}): ${telling.quote(one.reason)}`,
    }),
    telling.entry(one.entry),
    one.answered ? telling.in({ es: '— respondida', en: '— answered' }) : '',
    one.bars ? '' : telling.in({ es: '— no impide el consenso', en: '— does not bar consensus' }),
  );

const meetingSaid = (one: DossierAnswer['meetings'][number], telling: Telling): string => {
  const items = one.items.map(({ title, entry }) => telling.join(telling.words(title), telling.entry(entry)));
  const open = items.length === 0 ? '' : `: ${telling.and(items)}`;
  return `${telling.join(
    `${telling.words(one.names)} (${one.meeting}), ${telling.in(one.said)}, ${telling.in(meetingPhaseInWords[one.phase])}`,
    telling.entry(one.phaseEntry),
  )}${open}`;
};

const textSaid = (one: DossierAnswer['texts'][number], telling: Telling): string =>
  [
    telling.join(
      telling.in({
        es: `${telling.words(one.title)} (${one.text}), versión ${one.version}`,
        en: `${telling.words(one.title)} (${one.text}), version ${one.version}`,
      }),
      telling.entry(one.versionEntry),
    ),
    telling.in({ es: `corchetes abiertos: ${one.openBrackets}`, en: `open brackets: ${one.openBrackets}` }),
    telling.in({
      es: `enmiendas pendientes: ${one.pendingAmendments}`,
      en: `pending amendments: ${one.pendingAmendments}`,
    }),
    ...(one.unsettled === 0
      ? []
      : [
          telling.in({
            es: `reabierto o en paquete: ${one.unsettled}`,
            en: `reopened or in a package: ${one.unsettled}`,
          }),
        ]),
    ...one.translations.map((counted) => translationCounted(counted, telling)),
  ].join('; ');

const mandateSaid = (one: DossierAnswer['mandates'][number], telling: Telling): string =>
  telling.join(
    `${telling.words(one.title)} (${one.mandate}), ${telling.title(one.group)}: ${telling.in(statusInWords[one.status])}${
      one.inForce ? '' : telling.in({ es: '; no está en vigor', en: '; not in force' })
    }`,
    telling.entry(one.statusEntry),
  );

const checkpointPart = ({ checkpoint }: DossierAnswer, telling: Telling): readonly DossierPart[] =>
  checkpoint === undefined
    ? []
    : [
        {
          title: { es: 'Último punto firmado', en: 'Last checkpoint' },
          said: [
            telling.in({
              es: `${checkpoint.origin}: ${checkpoint.size} asientos, ${checkpoint.root}`,
              en: `${checkpoint.origin}: ${checkpoint.size} entries, ${checkpoint.root}`,
            }),
          ],
        },
      ];
