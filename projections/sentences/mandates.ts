import type { Bilingual } from '../../domain/language/codec.js';
import type { PartyCode } from '../../domain/language/ids.js';
import type { ApprovalWay, GroupRole, MandateEvent } from '../../domain/mandates/events.js';
import { a, de } from './article.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';

const roleInWords: Readonly<Record<GroupRole, Bilingual>> = {
  coordinator: { es: 'la coordinación', en: 'coordination' },
  'co-lead': { es: 'la codirección', en: 'co-leadership' },
};

const wayInWords: Readonly<Record<ApprovalWay, Bilingual>> = {
  meeting: { es: 'en reunión', en: 'at a meeting' },
  virtual: { es: 'por vía virtual', en: 'virtually' },
};

const DUE: Bilingual = { es: 'fecha de entrega', en: 'due' };

const preliminary = (say: Say): string =>
  say.in({ es: 'su carácter sigue siendo preliminar', en: 'it remains preliminary' });

const held = (party: PartyCode, role: GroupRole, say: Say): string =>
  say.in({
    es: `${say.party(party)} asumió ${roleInWords[role].es}`,
    en: `${say.party(party)} took up the ${roleInWords[role].en}`,
  });

export const mandateSentences: Sentences<MandateEvent> = {
  GroupCreated: ({ kind, names }, say) =>
    say.in({
      es: `Se creó ${say.titled(kind, names)}.`,
      en: `${say.titled(kind, names)} was created.`,
    }),
  GroupDissolved: ({ group, act, reason }, say) =>
    say.in({
      es: `Se disolvió ${say.group(group)}${say.byAct(act)}${say.reason(reason)}.`,
      en: `${say.group(group)} was dissolved${say.byAct(act)}${say.reason(reason)}.`,
    }),
  GroupRoleAssigned: ({ group, party, role, act }, say) =>
    say.in({
      es: `${held(party, role, say)} ${de(say.group(group))}${say.byAct(act)}.`,
      en: `${held(party, role, say)} of ${say.group(group)}${say.byAct(act)}.`,
    }),
  GroupRoleEnded: ({ group, party, role }, say) =>
    say.in({
      es: `${say.party(party)} dejó ${roleInWords[role].es} ${de(say.group(group))}.`,
      en: `${say.party(party)} ended its ${roleInWords[role].en} of ${say.group(group)}.`,
    }),

  MandateDrafted: ({ group, title, words, proposedBy }, say) =>
    say.in({
      es: `Se redactó, a propuesta ${de(say.organ(proposedBy))}, ${say.titled('mandate', title)} para ${say.group(group)}, con carácter preliminar: ${say.quote(words)}.`,
      en: `${say.titled('mandate', title)} was drafted for ${say.group(group)}, as proposed by ${say.organ(proposedBy)} and as preliminary: ${say.quote(words)}.`,
    }),
  MandateAccepted: ({ mandate, act }, say) =>
    say.in({
      es: `Se aceptó ${say.mandate(mandate)}${say.byAct(act)}, sin aprobarlo: ${preliminary(say)}.`,
      en: `${say.mandate(mandate)} was accepted${say.byAct(act)}, not approved: ${preliminary(say)}.`,
    }),
  MandateApproved: ({ mandate, act }, say) =>
    say.in({
      es: `Se aprobó ${say.mandate(mandate)}${say.byAct(act)}.`,
      en: `${say.mandate(mandate)} was approved${say.byAct(act)}.`,
    }),
  MandateReviewSet: ({ mandate, due, act }, say) => {
    const when = say.dateAs({ es: 'fecha de revisión', en: 'date of review' }, due);
    return say.in({
      es: `Se previó revisar ${say.mandate(mandate)} (${when})${say.byAct(act)}.`,
      en: `A review of ${say.mandate(mandate)} was set (${when})${say.byAct(act)}.`,
    });
  },
  MandateTermSet: ({ mandate, until, act }, say) =>
    say.in({
      es: `Se fijó la vigencia ${de(say.mandate(mandate))} hasta ${say.moment(until)}${say.byAct(act)}.`,
      en: `${say.mandate(mandate)} was given a term until ${say.moment(until)}${say.byAct(act)}.`,
    }),
  MandateAmended: ({ mandate, words, act }, say) =>
    say.in({
      es: `Se enmendó ${say.mandate(mandate)}${say.byAct(act)}; ahora dice: ${say.quote(words)}.`,
      en: `${say.mandate(mandate)} was amended${say.byAct(act)}; it now reads: ${say.quote(words)}.`,
    }),
  MandateSuperseded: ({ mandate, by, act }, say) =>
    say.in({
      es: `${say.mandate(mandate)} quedó sustituido por ${say.mandate(by)}${say.byAct(act)}.`,
      en: `${say.mandate(mandate)} was superseded by ${say.mandate(by)}${say.byAct(act)}.`,
    }),
  MandateRevoked: ({ mandate, act, reason }, say) =>
    say.in({
      es: `Se revocó ${say.mandate(mandate)}${say.byAct(act)}${say.reason(reason)}.`,
      en: `${say.mandate(mandate)} was revoked${say.byAct(act)}${say.reason(reason)}.`,
    }),
  MandateExpired: ({ mandate, reason }, say) =>
    say.in({
      es: `Venció ${say.mandate(mandate)}${say.reason(reason)}.`,
      en: `${say.mandate(mandate)} expired${say.reason(reason)}.`,
    }),

  WorkPlanRequested: ({ group, act, due, approval, way }, say) =>
    say.in({
      es: `Se pidió ${a(say.group(group))} un plan de trabajo${say.byAct(act)}; ${say.dateAs(DUE, due)}; lo aprobaría ${say.organ(approval)}, ${wayInWords[way].es}.`,
      en: `A work plan was requested from ${say.group(group)}${say.byAct(act)}; ${say.dateAs(DUE, due)}; to be approved by ${say.organ(approval)}, ${wayInWords[way].en}.`,
    }),
  WorkPlanDelivered: ({ group, text }, say) => {
    const as = say.maybe(text, (it) => `: ${say.text(it)}`);
    return say.in({
      es: `${say.group(group)} entregó su plan de trabajo${as}.`,
      en: `${say.group(group)} delivered its work plan${as}.`,
    });
  },
  WorkPlanApproved: ({ group, act }, say) =>
    say.in({
      es: `Se aprobó el plan de trabajo ${de(say.group(group))}${say.byAct(act)}.`,
      en: `The work plan of ${say.group(group)} was approved${say.byAct(act)}.`,
    }),
};
