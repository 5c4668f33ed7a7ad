import { wordsOf } from '../../../domain/dates/lexicon.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { ObserverKind, OrganRank, Permission } from '../../../domain/membership/events.js';
import type { Standing } from '../../../domain/membership/state.js';
import type { Verb } from '../../../domain/language/verb.js';
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
  [
    page.join(`${page.words(names)} (${page.in(KIND[observerKind])})`, page.entry(entry)),
    ...permissions.map((granted) => page.join(page.in(MAY[granted.permission]), page.entry(granted.entry))),
  ].join('; ');

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
  const { code, names, namesEntry, allNames, entry } = secretariat;
  const now = allNames.findIndex((one) => one.entry === namesEntry);
  return fields(
    [
      {
        label: code,
        text: page.join(names === undefined ? '' : page.words(names), page.entry(namesEntry ?? entry)),
      },
      ...allNames.flatMap((one, index) =>
        index === now
          ? []
          : [
              {
                label: page.in(index < now ? { es: 'Antes', en: 'Before' } : { es: 'Después', en: 'Later' }),
                text: page.join(page.words(one.names), page.entry(one.entry)),
              },
            ],
      ),
    ],
    page.width,
  );
};

const TO: Readonly<Record<Verb, Bilingual>> = {
  approved: { es: 'aprobar', en: 'approve' },
  accepted: { es: 'aceptar', en: 'accept' },
  'took-note': { es: 'tomar nota', en: 'take note' },
  recommended: { es: 'recomendar', en: 'recommend' },
  requested: { es: 'solicitar', en: 'request' },
  urged: { es: 'instar', en: 'urge' },
  thanked: { es: 'agradecer', en: 'thank' },
  supported: { es: 'apoyar', en: 'support' },
  agreed: { es: 'acordar', en: 'agree' },
  designated: { es: 'designar', en: 'designate' },
};

const notice = (months: number): Bilingual =>
  months === 0
    ? {
        es: 'Una candidatura a la presidencia se anuncia sin antelación fija.',
        en: 'A candidacy for the presidency is announced with no set notice.',
      }
    : {
        es: `Quien aspire a la presidencia lo anuncia al menos ${months === 1 ? 'un mes' : `${months} meses`} antes de asumirla.`,
        en: `A candidate for the presidency announces itself at least ${months === 1 ? 'one month' : `${months} months`} before taking office.`,
      };

const ruleLines = ({ rules }: MembersAnswer, page: Page): readonly string[] => {
  if (rules === undefined) return [];
  const { consensus, quorum, candidacyNoticeMonths: months, verbsByConsensus: verbs } = rules.rules;
  const sentences: readonly Bilingual[] = [
    consensus === 'absence-of-objection'
      ? {
          es: 'Hay consenso posible mientras ningún miembro mantenga una objeción.',
          en: 'Consensus is possible while no member maintains an objection.',
        }
      : {
          es: 'Una objeción impide el consenso hasta que se responda, y después solo si el miembro la mantiene.',
          en: 'An objection bars consensus until it is answered, and then only if its member sustains it.',
        },
    quorum.required
      ? {
          es: `Cuórum: ${quorum.members} miembros presentes.`,
          en: `Quorum: ${quorum.members} members present.`,
        }
      : { es: 'No se exige cuórum.', en: 'No quorum is asked for.' },
    notice(months),
    verbs.length === 0
      ? { es: 'Ningún acto exige consenso.', en: 'No act needs consensus.' }
      : {
          es: `Exige consenso ${wordsOf('es').and(verbs.map((verb) => TO[verb].es))}.`,
          en: `Consensus is needed to ${wordsOf('en').and(verbs.map((verb) => TO[verb].en))}.`,
        },
  ];
  const which = page.in({
    es: `Versión ${rules.version} de las normas`,
    en: `Version ${rules.version} of the rules`,
  });
  return [
    ...wrap(page.join(which, page.entry(rules.entry)), page.width, margins('  ')),
    ...sentences.flatMap((said) => wrap(`- ${page.in(said)}`, page.width, margins('    ', '  '))),
  ];
};
