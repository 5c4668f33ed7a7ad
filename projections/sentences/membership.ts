import type { Bilingual } from '../../domain/language/codec.js';
import type { PartyCode } from '../../domain/language/ids.js';
import type { LocalText } from '../../domain/language/text.js';
import type { MembershipEvent, ObserverKind, OrganRank, Permission } from '../../domain/membership/events.js';
import type { RuleSet } from '../../domain/membership/rule-set.js';
import { a, de } from './article.js';
import { languageName } from './language-name.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';

const asObserver: Readonly<Record<ObserverKind, Bilingual>> = {
  state: { es: 'como Estado observador', en: 'as an observer State' },
  organization: { es: 'como organización observadora', en: 'as an observer organization' },
  'civil-society-network': {
    es: 'como red observadora de la sociedad civil',
    en: 'as an observer civil society network',
  },
};

const permissions: Readonly<Record<Permission, Bilingual>> = {
  'attend-open-sessions': { es: 'asistir a las sesiones abiertas', en: 'attend open sessions' },
  'attend-closed-sessions': {
    es: 'asistir a las sesiones a puerta cerrada',
    en: 'attend sessions behind closed doors',
  },
  'join-dialogues': { es: 'participar en los diálogos', en: 'join the dialogues' },
  speak: { es: 'hacer uso de la palabra', en: 'speak' },
  'submit-documents': { es: 'presentar documentos', en: 'submit documents' },
  'present-agenda-items': { es: 'presentar puntos de la agenda', en: 'present agenda items' },
};

const ranks: Readonly<Record<OrganRank, Bilingual>> = {
  decides: { es: 'instancia que decide', en: 'an organ that decides' },
  recommends: { es: 'instancia que recomienda', en: 'an organ that recommends' },
};

const consensus: Readonly<Record<RuleSet['consensus'], Bilingual>> = {
  'absence-of-objection': {
    es: 'consenso por ausencia de objeción',
    en: 'consensus by absence of objection',
  },
  'sustained-opposition': {
    es: 'consenso por ausencia de oposición sostenida',
    en: 'consensus by absence of sustained opposition',
  },
};

const ruled = ({ consensus: kind, quorum, adoptionLanguages: languages }: RuleSet, say: Say): string =>
  say.in({
    es: `${consensus[kind].es}, ${quorum.required ? `cuórum de ${quorum.members} miembros` : 'sin cuórum'}${adoptedIn(languages, say)}`,
    en: `${consensus[kind].en}, ${quorum.required ? `a quorum of ${quorum.members} members` : 'no quorum'}${adoptedIn(languages, say)}`,
  });

/** ", textos adoptados en español e inglés" */
const adoptedIn = (languages: RuleSet['adoptionLanguages'], say: Say): string => {
  if (languages === undefined || languages.length === 0) return '';
  const named = say.and(languages.map((code) => languageName(code, say)));
  return say.in({ es: `, textos adoptados en ${named}`, en: `, texts adopted in ${named}` });
};

/** Who comes into the book, with the code that stands for it from here on: "Costa Rica (CR)". */
const introduced = (code: PartyCode, names: LocalText, say: Say): string => `${say.proper(names)} (${code})`;

export const membershipSentences: Sentences<MembershipEvent> = {
  BodyConstituted: ({ names, acronyms, zone, languages, rules }, say) => {
    const acronym = say.words(acronyms) === say.words(names) ? '' : ` (${say.words(acronyms)})`;
    const body = `${say.proper(names)}${acronym}`;
    const spoken = say.and(languages.map((code) => languageName(code, say)));
    return say.in({
      es: `Se constituyó ${body}, con sus reglas (${ruled(rules, say)}), sus idiomas (${spoken}) y su zona horaria (${zone}).`,
      en: `${body} was constituted, with its rules (${ruled(rules, say)}), its languages (${spoken}) and its time zone (${zone}).`,
    });
  },
  RulesAdopted: ({ version, rules, act }, say) =>
    say.in({
      es: `Se adoptó la versión ${version} de las reglas (${ruled(rules, say)})${say.byAct(act)}.`,
      en: `Version ${version} of the rules (${ruled(rules, say)}) was adopted${say.byAct(act)}.`,
    }),

  MemberAdmitted: ({ member, names }, say) =>
    say.in({
      es: `Se admitió ${a(introduced(member, names, say))} como miembro.`,
      en: `${introduced(member, names, say)} was admitted as a member.`,
    }),
  MemberSuspended: ({ member, reason }, say) =>
    say.in({
      es: `Se suspendió ${a(say.party(member))} como miembro${say.reason(reason)}.`,
      en: `${say.party(member)} was suspended as a member${say.reason(reason)}.`,
    }),
  MemberReinstated: ({ member }, say) =>
    say.in({
      es: `Se restituyó ${a(say.party(member))} en su condición de miembro.`,
      en: `${say.party(member)} was reinstated as a member.`,
    }),
  MemberWithdrew: ({ member, reason }, say) =>
    say.in({
      es: `${say.party(member)} dejó de ser miembro por voluntad propia${say.reason(reason)}.`,
      en: `${say.party(member)} withdrew from membership${say.reason(reason)}.`,
    }),

  ObserverAdmitted: ({ observer, kind, names }, say) =>
    say.in({
      es: `Se admitió ${a(introduced(observer, names, say))} ${asObserver[kind].es}.`,
      en: `${introduced(observer, names, say)} was admitted ${asObserver[kind].en}.`,
    }),
  ObserverWithdrew: ({ observer, reason }, say) =>
    say.in({
      es: `${say.party(observer)} dejó de participar en calidad de observador${say.reason(reason)}.`,
      en: `${say.party(observer)} ceased to take part as an observer${say.reason(reason)}.`,
    }),
  PermissionGranted: ({ observer, permission }, say) =>
    say.in({
      es: `Se concedió ${a(say.party(observer))} permiso para ${permissions[permission].es}.`,
      en: `${say.party(observer)} was granted permission to ${permissions[permission].en}.`,
    }),
  PermissionRevoked: ({ observer, permission }, say) =>
    say.in({
      es: `Se retiró ${a(say.party(observer))} el permiso para ${permissions[permission].es}.`,
      en: `The permission of ${say.party(observer)} to ${permissions[permission].en} was revoked.`,
    }),

  OrganEstablished: ({ organ, names, rank, plenary }, say) => {
    const meets = plenary
      ? say.in({
          es: ', en la que los miembros se reúnen en plenaria',
          en: ', in which the members meet in plenary',
        })
      : '';
    return say.in({
      es: `Se estableció ${say.called('organ', names)} (${organ}) como ${ranks[rank].es}${meets}.`,
      en: `${say.called('organ', names)} (${organ}) was established as ${ranks[rank].en}${meets}.`,
    });
  },
  OrganDissolved: ({ organ, reason }, say) =>
    say.in({
      es: `Se disolvió ${say.organ(organ)}${say.reason(reason)}.`,
      en: `${say.organ(organ)} was dissolved${say.reason(reason)}.`,
    }),

  SecretariatEstablished: ({ secretariat, names }, say) =>
    say.in({
      es: `Se estableció ${introduced(secretariat, names, say)} como Secretaría del órgano.`,
      en: `${introduced(secretariat, names, say)} was established as the Secretariat of the body.`,
    }),
  SecretariatRenamed: ({ secretariat, names, validFrom }, say) =>
    say.in({
      es: `La Secretaría (${secretariat}) pasó a denominarse ${say.quote(names)} desde ${say.moment(validFrom)}.`,
      en: `The Secretariat (${secretariat}) took the name ${say.quote(names)} from ${say.moment(validFrom)}.`,
    }),
  ContactNamed: ({ party }, say) =>
    say.in({
      es: `Se registró una persona de contacto ${de(say.party(party))}, cuyos datos se mantienen en reserva.`,
      en: `A contact person of ${say.party(party)} was recorded, whose details are kept confidential.`,
    }),
};
