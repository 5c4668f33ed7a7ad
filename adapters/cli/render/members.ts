import type { Bilingual } from '../../../domain/language/codec.js';
import type { ObserverKind, OrganRank, Permission } from '../../../domain/membership/events.js';
import type { Standing } from '../../../domain/membership/state.js';
import { verbInWords } from '../../../domain/language/verb.js';
import type { MembersAnswer, ObserverTold } from '../../../projections/members.js';
import { blocks, fields, margins, wrap } from './layout.js';
import type { Page } from './page.js';

export const members = (answer: MembersAnswer, page: Page): readonly string[] =>
  blocks(
    section(
      {
        es: `Miembros (${answer.members.filter(({ standing }) => standing === 'member').length})`,
        en: `Members (${answer.members.filter(({ standing }) => standing === 'member').length})`,
      },
      memberLines(answer, page),
      page,
    ),
    section({ es: 'Observadores', en: 'Observers' }, observerLines(answer, page), page),
    section({ es: 'Instancias', en: 'Organs' }, organLines(answer, page), page),
    section({ es: 'Secretaría', en: 'Secretariat' }, secretariatLines(answer, page), page),
    section({ es: 'Normas', en: 'Rules' }, ruleLines(answer, page), page),
    answer.body === undefined
      ? wrap(
          page.in({ es: 'El organismo aún no está constituido.', en: 'The body is not constituted yet.' }),
          page.width,
        )
      : [],
  );

const section = (title: Bilingual, lines: readonly string[], page: Page): readonly string[] =>
  lines.length === 0 ? [] : [page.heading(title), ...lines];

const STANDING: Readonly<Record<Standing, Bilingual>> = {
  member: { es: '', en: '' },
  suspended: { es: 'suspendido', en: 'suspended' },
  withdrawn: { es: 'se retiró', en: 'withdrew' },
};

const memberLines = ({ members: all }: MembersAnswer, page: Page): readonly string[] =>
  fields(
    all.map(({ member, names, standing, entry }) => ({
      label: member,
      text: page.join(
        [page.words(names), page.in(STANDING[standing])].filter((said) => said !== '').join(', '),
        page.entry(entry),
      ),
    })),
    page.width,
  );

const KIND: Readonly<Record<ObserverKind, Bilingual>> = {
  state: { es: 'estado', en: 'state' },
  organization: { es: 'organismo', en: 'organization' },
  'civil-society-network': { es: 'red de la sociedad civil', en: 'civil society network' },
};

const MAY: Readonly<Record<Permission, Bilingual>> = {
  'attend-open-sessions': { es: 'asiste a sesiones abiertas', en: 'attends open sessions' },
  'attend-closed-sessions': { es: 'asiste a sesiones a puerta cerrada', en: 'attends closed sessions' },
  'join-dialogues': { es: 'participa en los diálogos', en: 'joins dialogues' },
  speak: { es: 'hace uso de la palabra', en: 'speaks' },
  'submit-documents': { es: 'presenta documentos', en: 'submits documents' },
  'present-agenda-items': { es: 'presenta puntos de agenda', en: 'presents agenda items' },
};

const observerLines = ({ observers }: MembersAnswer, page: Page): readonly string[] =>
  fields(
    observers.map((observer) => ({ label: observer.observer, text: observerSaid(observer, page) })),
    page.width,
  );

const observerSaid = ({ observerKind, names, permissions, entry }: ObserverTold, page: Page): string =>
  page.join(
    [
      `${page.words(names)} (${page.in(KIND[observerKind])})`,
      ...permissions.map((granted) => page.in(MAY[granted])),
    ].join('; '),
    page.entry(entry),
  );

const RANK: Readonly<Record<OrganRank, Bilingual>> = {
  decides: { es: 'decide', en: 'decides' },
  recommends: { es: 'recomienda', en: 'recommends' },
};

const organLines = ({ organs }: MembersAnswer, page: Page): readonly string[] =>
  fields(
    organs.map(({ organ, names, rank, entry }) => ({
      label: organ,
      text: page.join(`${page.words(names)}: ${page.in(RANK[rank])}`, page.entry(entry)),
    })),
    page.width,
  );

const secretariatLines = ({ secretariat }: MembersAnswer, page: Page): readonly string[] => {
  if (secretariat === undefined) return [];
  const { code, names, allNames, entry } = secretariat;
  const others = allNames.filter((one) => names === undefined || page.words(one.names) !== page.words(names));
  return fields(
    [
      { label: code, text: page.join(names === undefined ? '' : page.words(names), page.entry(entry)) },
      ...others.map((one) => ({
        label: page.in({ es: 'También', en: 'Also' }),
        text: page.join(page.words(one.names), page.entry(one.entry)),
      })),
    ],
    page.width,
  );
};

const ruleLines = ({ rules, body }: MembersAnswer, page: Page): readonly string[] => {
  if (rules === undefined) return [];
  const { consensus, quorum, candidacyNoticeMonths: months, verbsByConsensus: verbs } = rules.rules;
  const sentences: readonly Bilingual[] = [
    consensus === 'absence-of-objection'
      ? {
          es: 'Hay consenso posible mientras ningún miembro mantenga una objeción.',
          en: 'Consensus is possible while no member maintains an objection.',
        }
      : {
          es: 'Una objeción respondida solo impide el consenso si el miembro la mantiene.',
          en: 'An objection that was answered bars consensus only if its member sustains it.',
        },
    quorum.required
      ? {
          es: `Quórum: ${quorum.members} miembros presentes.`,
          en: `Quorum: ${quorum.members} members present.`,
        }
      : { es: 'No se exige quórum.', en: 'No quorum is asked for.' },
    {
      es: `Quien aspire a la presidencia lo anuncia ${months} meses antes de asumirla.`,
      en: `A candidate for the presidency announces itself ${months} months before taking office.`,
    },
    {
      es: `Exigen consenso los actos en que la instancia: ${verbs.map((verb) => verbInWords[verb].es).join(', ')}.`,
      en: `Consensus is needed where the organ: ${verbs.map((verb) => verbInWords[verb].en).join(', ')}.`,
    },
  ];
  const which = page.in({
    es: `Versión ${rules.version} de las normas`,
    en: `Version ${rules.version} of the rules`,
  });
  return [
    ...wrap(page.join(which, body === undefined ? '' : page.entry(body.entry)), page.width, margins('  ')),
    ...sentences.flatMap((said) => wrap(`- ${page.in(said)}`, page.width, margins('    ', '  '))),
  ];
};
