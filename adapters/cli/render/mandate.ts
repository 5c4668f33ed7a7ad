import type { Bilingual } from '../../../domain/language/codec.js';
import type { MandateAnswer, ForApproval } from '../../../projections/mandate.js';
import type { MandateTold, WorkPlanTold } from '../../../projections/mandates.js';
import { begun } from '../../../projections/sentences/article.js';
import { actBriefly, capital } from '../../../src/telling/acts.js';
import { actLines } from './acts.js';
import { blocks, fields, indented, margins, wrap } from './layout.js';
import { groupName, statusInWords, whyNot } from '../../../src/telling/mandates.js';
import { notesAboutIt } from './notes-about.js';
import type { Page } from './page.js';
import { phaseInWords } from '../../../src/telling/proposal-words.js';

export const mandate = (answer: MandateAnswer, page: Page): readonly string[] =>
  blocks(
    [
      ...wrap(page.colours.bold(page.words(answer.title)), page.width),
      ...fields(
        [
          { label: page.in({ es: 'Mandato', en: 'Mandate' }), text: answer.mandate },
          { label: page.in({ es: 'Grupo', en: 'Group' }), text: groupName(answer, page) },
          { label: page.in({ es: 'Situación', en: 'Status' }), text: `${status(answer, page)}.` },
          {
            label: page.in({ es: 'Propuesto por', en: 'Put forward by' }),
            text: page.join(begun(page.name(answer.proposedBy)), page.entry(answer.entry)),
          },
          ...answer.roles.map(({ party, role, entry }) => ({
            label: page.in(ROLE[role] ?? { es: role, en: role }),
            text: page.join(begun(page.name(party)), page.entry(entry)),
          })),
        ],
        page.width,
      ),
    ],
    [page.heading({ es: 'Texto', en: 'Text' }), ...wrap(page.words(answer.words), page.width, indented(2))],
    earlier(answer, page),
    history(answer, page),
    answer.acts.length === 0
      ? []
      : [page.heading({ es: 'Actos', en: 'Acts' }), ...answer.acts.flatMap((act) => actLines(act, page))],
    answer.forApproval === undefined ? [] : missing(answer.forApproval, page),
    workPlans(answer.workPlans, page),
    answer.notes.length === 0
      ? []
      : [
          page.heading({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' }),
          ...notesAboutIt(answer.notes, page),
        ],
  );

const ROLE: Readonly<Record<string, Bilingual>> = {
  coordinator: { es: 'Coordina', en: 'Coordinates' },
  'co-lead': { es: 'Codirige', en: 'Co-leads' },
};

const status = (answer: MandateTold, page: Page): string =>
  answer.whyNot === undefined
    ? page.join(
        page.in({
          es: `en vigor: ${statusInWords[answer.status].es}`,
          en: `in force: ${statusInWords[answer.status].en}`,
        }),
        page.entry(answer.statusEntry),
      )
    : page.in({
        es: `no está en vigor: ${whyNot(answer, answer.whyNot, page)}`,
        en: `not in force: ${whyNot(answer, answer.whyNot, page)}`,
      });

const earlier = ({ earlierWords }: MandateAnswer, page: Page): readonly string[] =>
  earlierWords.length === 0
    ? []
    : [
        page.heading({ es: 'Textos anteriores', en: 'Earlier texts' }),
        ...earlierWords.flatMap(({ words, entry }) =>
          wrap(page.join(page.words(words), page.entry(entry)), page.width, margins('    ', '  ')),
        ),
      ];

const history = ({ history: steps }: MandateTold, page: Page): readonly string[] => [
  page.heading({ es: 'Historia', en: 'History' }),
  ...fields(
    steps.map(({ step, entry, act }) => ({
      label: capital(page.in(statusInWords[step])),
      text: page.join(
        page.when(entry),
        act === undefined ? '' : page.in({ es: `por el acto ${act}`, en: `by act ${act}` }),
        page.entry(entry),
      ),
    })),
    page.width,
  ),
];

/** What a preliminary mandate still needs to be approved. */
export const missing = ({ organs, byConsensus, proposals }: ForApproval, page: Page): readonly string[] => {
  const who = page.in({
    es: organs.map(page.name).join(' o '),
    en: organs.map(page.name).join(' or '),
  });
  const sentences = [
    organs.length === 0
      ? page.in({
          es: 'Ninguna instancia puede aprobarlo: ninguna decide.',
          en: 'No organ can approve it: none decides.',
        })
      : page
          .in({ es: `Un acto de ${who} que lo apruebe.`, en: `An act of ${who} that approves it.` })
          .replace('de el ', 'del '),
    ...(byConsensus ? [consensus(proposals, page)] : []),
  ];
  return [
    page.heading({ es: 'Qué falta para su aprobación', en: 'What its approval still needs' }),
    ...sentences.flatMap((said) => wrap(`- ${said}`, page.width, margins('    ', '  '))),
  ];
};

const consensus = (proposals: ForApproval['proposals'], page: Page): string => {
  const rule = page.in({
    es: 'Ese acto exige una propuesta sobre la que se haya declarado el consenso.',
    en: 'That act needs a proposal on which consensus has been declared.',
  });
  if (proposals.length === 0) {
    return `${rule} ${page.in({ es: 'No hay ninguna que trate de él.', en: 'There is none about it.' })}`;
  }
  const told = proposals.map(({ proposal, title, phase, phaseEntry, acts }) =>
    [
      page.join(
        `${page.quote(title)} (${proposal}), ${page.in(phaseInWords[phase])}`,
        page.entry(phaseEntry),
      ),
      ...acts.map((act) =>
        page.in({
          es: `de ella salió el ${actBriefly(act, page)}`,
          en: `it led to ${actBriefly(act, page)}`,
        }),
      ),
    ].join('; '),
  );
  return `${rule} ${page.in({ es: 'Tratan de él', en: 'About it' })}: ${told.join('; ')}.`;
};

const workPlans = (plans: readonly WorkPlanTold[], page: Page): readonly string[] =>
  plans.length === 0
    ? []
    : [
        page.heading({ es: 'Planes de trabajo', en: 'Work plans' }),
        ...plans.flatMap((plan) => wrap(`${workPlan(plan, page)}.`, page.width, margins('    ', '  '))),
      ];

const WAY: Readonly<Record<WorkPlanTold['way'], Bilingual>> = {
  meeting: { es: 'en reunión', en: 'at a meeting' },
  virtual: { es: 'por vía virtual', en: 'virtually' },
};

const workPlan = (
  { due, said, approval, way, entry, deliveredEntry, approvedEntry, silence }: WorkPlanTold,
  page: Page,
): string =>
  [
    page.join(
      page.in({
        es: `Solicitado${due.kind === 'dated' ? ' para:' : ','} ${said.es}; lo ha de aprobar ${page.name(approval)} ${WAY[way].es}`,
        en: `Requested${due.kind === 'dated' ? ' for:' : ','} ${said.en}; to be approved by ${page.name(approval)} ${WAY[way].en}`,
      }),
      page.entry(entry),
    ),
    deliveredEntry === undefined
      ? page.in({ es: 'aún no entregado', en: 'not delivered yet' })
      : page.join(page.in({ es: 'entregado', en: 'delivered' }), page.entry(deliveredEntry)),
    approvedEntry === undefined
      ? page.in({ es: 'no aprobado', en: 'not approved' })
      : page.join(
          page.in(
            silence === undefined
              ? { es: 'aprobado', en: 'approved' }
              : { es: `aprobado por silencio (${silence})`, en: `approved by silence (${silence})` },
          ),
          page.entry(approvedEntry),
        ),
  ].join('; ');
