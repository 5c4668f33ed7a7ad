import type { EntryNumber, MeetingId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import { currentVersion, objectionsOf, type Objection, type Proposal } from './state.js';

// Why a position is not taken, an objection not settled, consensus not declared.

export const unknownVersion = (proposal: Proposal, version: number): Rejection => {
  const current = currentVersion(proposal);
  return rejection('unknown-version', {
    es: `La propuesta "${proposal.id}" no tiene versión ${version}; la vigente es la ${current.number} (asiento ${current.entry}).`,
    en: `The proposal "${proposal.id}" has no version ${version}; the current one is ${current.number} (entry ${current.entry}).`,
  });
};

export const staleVersion = (proposal: Proposal, version: number): Rejection => {
  const current = currentVersion(proposal);
  return rejection(
    'stale-version',
    {
      es: `La versión ${version} de la propuesta "${proposal.id}" ya no es la vigente: lo es la ${current.number} (asiento ${current.entry}). Pronúnciese sobre esa.`,
      en: `Version ${version} of the proposal "${proposal.id}" is no longer the current one: that is ${current.number} (entry ${current.entry}). Take it up instead.`,
    },
    [current.entry],
  );
};

export const objectionWithoutReason = (member: PartyCode): Rejection =>
  rejection('objection-without-reason', {
    es: `La objeción de ${member} debe decir su motivo (campo reason de TakePosition): sin motivo no es objeción.`,
    en: `The objection of ${member} must state its reason (field reason of TakePosition): without one it is no objection.`,
  });

export const noAuthorityForMember = (member: PartyCode, recordedBy: PartyCode): Rejection =>
  rejection('no-authority-for-member', {
    es: `${recordedBy} no puede hablar por ${member}: que lo asiente ${member}, o diga en onBehalfOf que es por ${member} y con qué autoridad.`,
    en: `${recordedBy} cannot speak for ${member}: let ${member} record it, or say in onBehalfOf that it is for ${member} and by what authority.`,
  });

/** Whoever asks the table for consensus does not answer for it, whatever authority is claimed. */
export const presidingForMember = (member: PartyCode, presiding: PartyCode): Rejection =>
  rejection('no-authority-for-member', {
    es: `${presiding} preside y no puede hablar por ${member}: que lo asiente ${member}, o la Secretaría por ${member}.`,
    en: `${presiding} presides and cannot speak for ${member}: let ${member} record it, or the Secretariat on its behalf.`,
  });

export const memberNamedTwice = (member: PartyCode): Rejection =>
  rejection('member-named-twice', {
    es: `${member} figura dos veces en la lista: una posición por miembro.`,
    en: `${member} stands twice in the list: one position a member.`,
  });

export const noStandingObjection = (proposal: Proposal, member: PartyCode): Rejection => {
  const settled = objectionsOf(proposal, member).flatMap(({ fate }) =>
    fate.kind === 'standing' ? [] : [fate.entry],
  );
  const entries = settled.slice(-1);
  const when =
    entries.length > 0
      ? { es: ` desde el asiento ${entries.join()}`, en: ` since entry ${entries.join()}` }
      : { es: '', en: '' };
  return rejection(
    'no-standing-objection',
    {
      es: `${member} no mantiene ninguna objeción a la propuesta "${proposal.id}"${when.es}.`,
      en: `${member} maintains no objection to the proposal "${proposal.id}"${when.en}.`,
    },
    entries,
  );
};

export const notAnswered = ({ member, entry, sustained }: Objection): Rejection => {
  const last = sustained ?? entry;
  return rejection(
    'not-answered',
    {
      es: `Nadie ha respondido a la objeción de ${member} desde el asiento ${last}: se sostiene después de una respuesta; mientras, sigue en pie.`,
      en: `Nobody has answered the objection of ${member} since entry ${last}: it is sustained after an answer; until then it stands.`,
    },
    [last],
  );
};

export const meetingNotNamed = (proposal: Proposal, meeting: MeetingId): Rejection =>
  rejection(
    'meeting-not-named',
    {
      es: `La propuesta "${proposal.id}" está ante la reunión "${meeting}" (asiento ${proposal.entry}): diga en qué reunión se declara el consenso (campo meeting).`,
      en: `The proposal "${proposal.id}" is before the meeting "${meeting}" (entry ${proposal.entry}): say at which meeting consensus is declared (field meeting).`,
    },
    [proposal.entry],
  );

/** What is said, or declared, at a meeting that the proposal is not before. */
export const beforeAnotherMeeting = ({ id, meeting, entry }: Proposal, named: MeetingId): Rejection => {
  const where =
    meeting === undefined
      ? { es: 'no está ante ninguna reunión', en: 'is before no meeting' }
      : { es: `está ante la reunión "${meeting}"`, en: `is before the meeting "${meeting}"` };
  return rejection(
    'before-another-meeting',
    {
      es: `La propuesta "${id}" (asiento ${entry}) ${where.es}, no ante "${named}". Para llevarla a otra, aplácela y reanúdela allí (campo meeting de ResumeProposal).`,
      en: `The proposal "${id}" (entry ${entry}) ${where.en}, not "${named}". To take it to another, defer it and resume it there (field meeting of ResumeProposal).`,
    },
    [entry],
  );
};

export const changedSincePut = (proposal: Proposal, changes: readonly EntryNumber[]): Rejection => {
  const { number, entry } = currentVersion(proposal);
  return rejection(
    'changed-since-put',
    {
      es: `Lo que decide la propuesta "${proposal.id}" cambió (asientos ${changes.join(', ')}) después de su versión ${number} (asiento ${entry}): revísela (ReviseProposal) y tómense las posiciones sobre lo que ahora dice.`,
      en: `What the proposal "${proposal.id}" is about has changed (entries ${changes.join(', ')}) since its version ${number} (entry ${entry}): revise it (ReviseProposal), and let positions be taken on what it says now.`,
    },
    changes,
  );
};

/** The declaration says other entries than those that shaped what is decided, as after one is annulled. */
export const otherShapes = ({ id, entry }: Proposal): Rejection =>
  rejection(
    'declared-on-another-shape',
    {
      es: `El consenso dice otros asientos (campo shapes) que los que dieron su forma a lo que decide la propuesta "${id}" (asiento ${entry}).`,
      en: `The consensus names other entries (field shapes) than those that shaped what the proposal "${id}" (entry ${entry}) is about.`,
    },
    [entry],
  );

export const quorumNotMet = (present: number, required: number): Rejection =>
  rejection('quorum-not-met', {
    es: `Hay ${present} miembros presentes y las reglas exigen ${required}: asiente las presencias que falten o aplace la propuesta.`,
    en: `${present} members are present and the rules require ${required}: note the presences that are missing, or defer the proposal.`,
  });

export const objectionStands = (objections: readonly Objection[]): Rejection => {
  const who = objections.map(({ member, entry }) => `${member} (${entry})`).join(', ');
  return rejection(
    'objection-stands',
    {
      es: `No hay consenso: mantiene objeción ${who}. Respóndase, y que su miembro la retire, la dé por atendida o cambie de posición.`,
      en: `There is no consensus: an objection is maintained by ${who}. Answer it, and let its member withdraw it, hold it met or take another stand.`,
    },
    objections.map(({ entry }) => entry),
  );
};
