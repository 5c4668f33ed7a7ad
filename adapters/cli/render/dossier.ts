import type { Bilingual } from '../../../domain/language/codec.js';
import type { DossierAnswer } from '../../../projections/dossier.js';
import type { TermTold } from '../../../projections/presidency.js';
import { blocks, wrap } from './layout.js';
import { meetingPhaseInWords } from './meeting-words.js';
import { needSaid } from './needs.js';
import type { Page } from './page.js';
import { phaseInWords } from './proposal-words.js';
import { line, section } from './section.js';
import { dutySaid } from './todo.js';
import { translationCounted } from './translation.js';
import { statusInWords } from '../../../src/telling/mandates.js';

/** One part of the dossier: its heading, and what stands under it. */
export interface DossierPart {
  readonly title: Bilingual;
  readonly said: readonly string[];
}

export const DOSSIER: Bilingual = { es: 'Expediente de traspaso', en: 'Handover dossier' };

/** What an incoming presidency takes over. */
export const dossier = (answer: DossierAnswer, page: Page): readonly string[] =>
  blocks(
    wrap(page.colours.bold(page.in(DOSSIER)), page.width),
    ...dossierParts(answer, page).map(({ title, said }) =>
      section(
        title,
        (said.length === 0 ? [page.in(NONE)] : said).flatMap((one) => line(one, page)),
        page,
      ),
    ),
  );

export const NONE: Bilingual = { es: 'Nada.', en: 'Nothing.' };

/** Its parts, in sentences; one of which nothing is to be said is there all the same. */
export const dossierParts = (answer: DossierAnswer, page: Page): readonly DossierPart[] => [
  { title: { es: 'Presidencia', en: 'Presidency' }, said: presidencySaid(answer.presidency, page) },
  {
    title: { es: 'En silencio', en: 'Under silence' },
    said: answer.silences.map((one) => silenceSaid(one, page)),
  },
  {
    title: { es: 'Propuestas por decidir', en: 'Proposals not decided' },
    said: answer.proposals.map((one) => proposalSaid(one, page)),
  },
  {
    title: { es: 'Objeciones pendientes', en: 'Pending objections' },
    said: answer.objections.map((one) => objectionSaid(one, page)),
  },
  {
    title: { es: 'Reuniones y puntos abiertos', en: 'Meetings and open items' },
    said: answer.meetings.map((one) => meetingSaid(one, page)),
  },
  {
    title: { es: 'Textos en negociación', en: 'Texts in negotiation' },
    said: answer.texts.map((one) => textSaid(one, page)),
  },
  {
    title: { es: 'Mandatos', en: 'Mandates' },
    said: answer.mandates.map((one) => mandateSaid(one, page)),
  },
  {
    title: { es: 'Calendario', en: 'Calendar' },
    said: answer.calendar.map(({ said, title, activity, dateEntry }) =>
      page.join(`${page.in(said)}: ${page.words(title)} (${activity})`, page.entry(dateEntry)),
    ),
  },
  {
    title: { es: 'Por hacer', en: 'Still owed' },
    said: answer.owed.map((duty) => {
      const whose = page.and(duty.owedBy.map((one) => page.title(one)));
      return (whose === '' ? '' : `${whose}: `) + dutySaid(duty, page);
    }),
  },
  ...checkpointPart(answer, page),
];

const term = (told: TermTold, page: Page): string =>
  page.join(
    `${page.names(told.members)} (${told.term})`,
    page.entry(...told.steps.slice(-1).map(({ entry }) => entry)),
  );

const presidencySaid = (
  { present: now, next, past }: DossierAnswer['presidency'],
  page: Page,
): readonly string[] => [
  now === undefined
    ? page.in({ es: 'Nadie preside.', en: 'Nobody presides.' })
    : page.in({ es: `Preside: ${term(now, page)}`, en: `Presiding: ${term(now, page)}` }),
  ...(next === undefined
    ? []
    : [page.in({ es: `Sigue: ${term(next, page)}`, en: `Next: ${term(next, page)}` })]),
  ...(past === undefined
    ? []
    : [page.in({ es: `Antes: ${term(past, page)}`, en: `Before: ${term(past, page)}` })]),
];

const silenceSaid = (one: DossierAnswer['silences'][number], page: Page): string => {
  const what = one.announcementOwed
    ? page.in({
        es: 'pasó en silencio; falta anunciarlo en la próxima reunión',
        en: 'passed under silence; to be announced at the next meeting',
      })
    : page.in({ es: `en silencio hasta ${one.said.es}`, en: `under silence until ${one.said.en}` });
  return page.join(
    `${page.quote(one.title)} (${one.silence}): ${what}`,
    page.entry(one.phaseEntry, one.deadlineEntry),
  );
};

const proposalSaid = (
  { proposal, title, phase, phaseEntry, bars }: DossierAnswer['proposals'][number],
  page: Page,
): string =>
  [
    page.join(`${page.words(title)} (${proposal}), ${page.in(phaseInWords[phase])}`, page.entry(phaseEntry)),
    ...bars.map((need) => needSaid(need, page)),
  ].join('; ');

const objectionSaid = (one: DossierAnswer['objections'][number], page: Page): string =>
  page.join(
    page.in({
      es: `${page.title(one.member)}, sobre ${page.quote(one.title)} (${one.proposal}): ${page.quote(one.reason)}`,
      en: `${page.title(one.member)}, on ${page.quote(one.title)} (${one.proposal}): ${page.quote(one.reason)}`,
    }),
    page.entry(one.entry),
    one.answered ? page.in({ es: '— respondida', en: '— answered' }) : '',
    one.bars ? '' : page.in({ es: '— no impide el consenso', en: '— does not bar consensus' }),
  );

const meetingSaid = (one: DossierAnswer['meetings'][number], page: Page): string => {
  const items = one.items.map(({ title, entry }) => page.join(page.words(title), page.entry(entry)));
  const open = items.length === 0 ? '' : `: ${page.and(items)}`;
  return `${page.join(
    `${page.words(one.names)} (${one.meeting}), ${page.in(one.said)}, ${page.in(meetingPhaseInWords[one.phase])}`,
    page.entry(one.phaseEntry),
  )}${open}`;
};

const textSaid = (one: DossierAnswer['texts'][number], page: Page): string =>
  [
    page.join(
      page.in({
        es: `${page.words(one.title)} (${one.text}), versión ${one.version}`,
        en: `${page.words(one.title)} (${one.text}), version ${one.version}`,
      }),
      page.entry(one.versionEntry),
    ),
    page.in({ es: `corchetes abiertos: ${one.openBrackets}`, en: `open brackets: ${one.openBrackets}` }),
    page.in({
      es: `enmiendas pendientes: ${one.pendingAmendments}`,
      en: `pending amendments: ${one.pendingAmendments}`,
    }),
    ...(one.unsettled === 0
      ? []
      : [
          page.in({
            es: `reabierto o en paquete: ${one.unsettled}`,
            en: `reopened or in a package: ${one.unsettled}`,
          }),
        ]),
    ...one.translations.map((counted) => translationCounted(counted, page)),
  ].join('; ');

const mandateSaid = (one: DossierAnswer['mandates'][number], page: Page): string =>
  page.join(
    `${page.words(one.title)} (${one.mandate}), ${page.title(one.group)}: ${page.in(statusInWords[one.status])}`,
    page.entry(one.statusEntry),
  );

const checkpointPart = ({ checkpoint }: DossierAnswer, page: Page): readonly DossierPart[] =>
  checkpoint === undefined
    ? []
    : [
        {
          title: { es: 'Último punto firmado', en: 'Last checkpoint' },
          said: [
            page.in({
              es: `${checkpoint.origin}: ${checkpoint.size} asientos, ${checkpoint.root}`,
              en: `${checkpoint.origin}: ${checkpoint.size} entries, ${checkpoint.root}`,
            }),
          ],
        },
      ];
