import type {
  AgendaItemId,
  EntryNumber,
  MeetingId,
  OrganId,
  PartyCode,
  ProposalId,
} from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import { topicKey, type Topic } from '../language/topic.js';
import type { MandateChange, ProposalKind } from './events.js';
import type { Proposal, ProposalPhase } from './state.js';

// Why a proposal is not put forward, changed or closed.

export const proposalAlreadySubmitted = (proposal: ProposalId, entry: EntryNumber): Rejection =>
  rejection(
    'proposal-already-submitted',
    {
      es: `La propuesta "${proposal}" ya consta en el asiento ${entry}; revísela o dé otro identificador a esta.`,
      en: `The proposal "${proposal}" is already recorded at entry ${entry}; revise it or give this one another identifier.`,
    },
    [entry],
  );

export const unknownProposal = (proposal: ProposalId): Rejection =>
  rejection('unknown-proposal', {
    es: `El libro no conoce la propuesta "${proposal}"; preséntela antes o corrija su identificador.`,
    en: `The book knows no proposal "${proposal}"; submit it first or correct its identifier.`,
  });

export const mayNotSubmit = (code: PartyCode): Rejection =>
  rejection('may-not-submit', {
    es: `${code} es observador y no tiene en esa fecha el permiso "submit-documents": que presente la propuesta un miembro o concédasele antes el permiso.`,
    en: `${code} is an observer and does not hold the permission "submit-documents" at that date: let a member submit the proposal, or grant the permission first.`,
  });

export const unknownTopic = (topic: Topic): Rejection =>
  rejection('unknown-topic', {
    es: `El libro no conoce "${topicKey(topic)}"; asiéntelo antes o corrija su identificador.`,
    en: `The book knows no "${topicKey(topic)}"; record it first or correct its identifier.`,
  });

export const kindWithoutTopic = (kind: ProposalKind, expected: Topic['kind']): Rejection =>
  rejection('kind-without-topic', {
    es: `Una propuesta de clase "${kind}" debe versar sobre algo de clase "${expected}": añádalo en about.`,
    en: `A proposal of kind "${kind}" must be about something of kind "${expected}": add it to about.`,
  });

export const changeWithoutMandate = (change: MandateChange): Rejection =>
  rejection('change-without-mandate', {
    es: `La propuesta dice "${change}" (campo change) y no versa sobre ningún mandato: añádalo en about o quite change.`,
    en: `The proposal says "${change}" (field change) and is about no mandate: add it to about, or leave change out.`,
  });

export const amendmentWithoutWords = (): Rejection =>
  rejection('amendment-without-words', {
    es: 'La propuesta de enmendar un mandato debe decir sus nuevas palabras (campo words).',
    en: 'A proposal to amend a mandate must say its new words (field words).',
  });

export const meetingOfAnotherOrgan = (meeting: MeetingId, organ: OrganId, entry: EntryNumber): Rejection =>
  rejection(
    'meeting-of-another-organ',
    {
      es: `La reunión "${meeting}" (asiento ${entry}) no es de la instancia ${organ}.`,
      en: `The meeting "${meeting}" (entry ${entry}) is not one of the organ ${organ}.`,
    },
    [entry],
  );

export const unknownAgendaItem = (item: AgendaItemId, meeting: MeetingId): Rejection =>
  rejection('unknown-agenda-item', {
    es: `El punto "${item}" no figura en la agenda de la reunión "${meeting}"; añádalo antes.`,
    en: `The item "${item}" is not on the agenda of the meeting "${meeting}"; add it first.`,
  });

export const itemWithoutMeeting = (item: AgendaItemId): Rejection =>
  rejection('item-without-meeting', {
    es: `El punto de agenda "${item}" exige decir de qué reunión es (campo meeting).`,
    en: `The agenda item "${item}" must come with its meeting (field meeting).`,
  });

const phaseInWords: Readonly<Record<ProposalPhase, readonly [es: string, en: string]>> = {
  open: ['está abierta', 'is open'],
  deferred: ['está aplazada', 'is deferred'],
  withdrawn: ['fue retirada', 'has been withdrawn'],
  rejected: ['no fue acogida', 'has been rejected'],
  consensus: ['ya tiene consenso declarado', 'already has its consensus declared'],
};

export const proposalNotOpen = ({ id, phase, phaseEntry }: Proposal): Rejection => {
  const [es, en] = phaseInWords[phase];
  const then =
    phase === 'deferred'
      ? { es: 'reanúdela antes', en: 'resume it first' }
      : { es: 'si ha de seguir, presente una nueva', en: 'to go on, submit a new one' };
  return rejection(
    'proposal-not-open',
    {
      es: `La propuesta "${id}" ${es} (asiento ${phaseEntry}); ${then.es}.`,
      en: `The proposal "${id}" ${en} (entry ${phaseEntry}); ${then.en}.`,
    },
    [phaseEntry],
  );
};

export const proposalNotDeferred = ({ id, phase, phaseEntry }: Proposal): Rejection => {
  const [es, en] = phaseInWords[phase];
  return rejection(
    'proposal-not-deferred',
    {
      es: `La propuesta "${id}" ${es} (asiento ${phaseEntry}): solo se reanuda una aplazada.`,
      en: `The proposal "${id}" ${en} (entry ${phaseEntry}): only a deferred one is resumed.`,
    },
    [phaseEntry],
  );
};

export const versionOutOfTurn = (given: number, expected: number, entry: EntryNumber): Rejection =>
  rejection(
    'version-out-of-turn',
    {
      es: `La próxima versión de la propuesta es la ${expected}, no la ${given} (la vigente consta en el asiento ${entry}).`,
      en: `The proposal's next version is ${expected}, not ${given} (the current one stands at entry ${entry}).`,
    },
    [entry],
  );

export const notYourProposal = (code: PartyCode, { id, by, entry }: Proposal): Rejection =>
  rejection(
    'not-your-proposal',
    {
      es: `La propuesta "${id}" la presentó ${by.join(', ')} (asiento ${entry}): ${code} no puede retirarla.`,
      en: `The proposal "${id}" was submitted by ${by.join(', ')} (entry ${entry}): ${code} cannot withdraw it.`,
    },
    [entry],
  );

export const noAuthorityForProposer = (code: PartyCode, recordedBy: PartyCode): Rejection =>
  rejection('no-authority-for-proposer', {
    es: `${recordedBy} no puede retirar la propuesta por ${code}: que la asiente ${code}, o diga en onBehalfOf por quién y con qué autoridad.`,
    en: `${recordedBy} cannot withdraw the proposal for ${code}: let ${code} record it, or say in onBehalfOf for whom and by what authority.`,
  });
