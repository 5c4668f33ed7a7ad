import type { Moment } from '../dates/moment.js';
import type { ActId, EntryNumber, GroupId, MandateId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { GroupRole } from './events.js';
import type { MandateStatus } from './state.js';

export const groupAlreadyCreated = (group: GroupId, entry: EntryNumber): Rejection =>
  rejection(
    'group-already-created',
    {
      es: `El grupo "${group}" ya existe o existió (asiento ${entry}); dé otro identificador a este.`,
      en: `The group "${group}" exists or existed (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownGroup = (group: GroupId): Rejection =>
  rejection('unknown-group', {
    es: `El libro no conoce el grupo "${group}"; créelo antes o corrija su identificador.`,
    en: `The book knows no group "${group}"; create it first or correct its identifier.`,
  });

export const groupDissolved = (group: GroupId, entry: EntryNumber): Rejection =>
  rejection(
    'group-dissolved',
    {
      es: `El grupo "${group}" se disolvió en el asiento ${entry}.`,
      en: `The group "${group}" was dissolved at entry ${entry}.`,
    },
    [entry],
  );

export const groupHasMandates = (
  group: GroupId,
  mandates: readonly MandateId[],
  entries: readonly EntryNumber[],
): Rejection =>
  rejection(
    'group-has-mandates',
    {
      es: `El grupo "${group}" tiene mandatos vigentes (${mandates.join(', ')}; asientos ${entries.join(', ')}): antes deben revocarse, sustituirse o vencer.`,
      en: `The group "${group}" has mandates in force (${mandates.join(', ')}; entries ${entries.join(', ')}): they must be revoked, superseded or expire first.`,
    },
    entries,
  );

const roleInWords: Readonly<Record<GroupRole, { readonly es: string; readonly en: string }>> = {
  coordinator: { es: 'coordinación', en: 'coordinator' },
  'co-lead': { es: 'codirección', en: 'co-lead' },
};

export const roleAlreadyAssigned = (party: PartyCode, role: GroupRole, entry: EntryNumber): Rejection =>
  rejection(
    'role-already-assigned',
    {
      es: `${party} ya ejerce la ${roleInWords[role].es} del grupo (asiento ${entry}).`,
      en: `${party} already is ${roleInWords[role].en} of the group (entry ${entry}).`,
    },
    [entry],
  );

export const roleNotHeld = (party: PartyCode, role: GroupRole): Rejection =>
  rejection('role-not-held', {
    es: `${party} no ejerce la ${roleInWords[role].es} del grupo.`,
    en: `${party} is not ${roleInWords[role].en} of the group.`,
  });

export const mandateAlreadyDrafted = (mandate: MandateId, entry: EntryNumber): Rejection =>
  rejection(
    'mandate-already-drafted',
    {
      es: `El mandato "${mandate}" ya existe (asiento ${entry}); dé otro identificador a este.`,
      en: `The mandate "${mandate}" already exists (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownMandate = (mandate: MandateId): Rejection =>
  rejection('unknown-mandate', {
    es: `El libro no conoce el mandato "${mandate}"; redáctelo antes o corrija su identificador.`,
    en: `The book knows no mandate "${mandate}"; draft it first or correct its identifier.`,
  });

const statusInWords: Readonly<
  Record<MandateStatus | 'not-yet', { readonly es: string; readonly en: string }>
> = {
  'not-yet': { es: 'aún no existía', en: 'did not exist yet' },
  preliminary: { es: 'era preliminar', en: 'was preliminary' },
  approved: { es: 'ya estaba aprobado', en: 'was already approved' },
  amended: { es: 'ya estaba aprobado y enmendado', en: 'was already approved and amended' },
  superseded: { es: 'estaba sustituido', en: 'was superseded' },
  revoked: { es: 'estaba revocado', en: 'was revoked' },
  expired: { es: 'había vencido', en: 'had expired' },
};

export const mandateNotPreliminary = (
  mandate: MandateId,
  status: MandateStatus | undefined,
  entry: EntryNumber,
): Rejection => {
  const was = statusInWords[status ?? 'not-yet'];
  return rejection(
    'mandate-not-preliminary',
    {
      es: `Solo un mandato preliminar se acepta o se aprueba; en esa fecha "${mandate}" ${was.es} (asiento ${entry}).`,
      en: `Only a preliminary mandate is accepted or approved; at that date "${mandate}" ${was.en} (entry ${entry}).`,
    },
    [entry],
  );
};

export const mandateNotInForce = (
  mandate: MandateId,
  status: MandateStatus | undefined,
  entry: EntryNumber,
): Rejection => {
  const was = statusInWords[status ?? 'not-yet'];
  return rejection(
    'mandate-not-in-force',
    {
      es: `El mandato "${mandate}" no estaba vigente en esa fecha: ${was.es} (asiento ${entry}).`,
      en: `The mandate "${mandate}" was not in force at that date: it ${was.en} (entry ${entry}).`,
    },
    [entry],
  );
};

export const mandateChangedSince = (mandate: MandateId, entry: EntryNumber): Rejection =>
  rejection(
    'mandate-changed-since',
    {
      es: `El mandato "${mandate}" cambió después de esa fecha (asiento ${entry}): corrija la fecha, o ese asiento.`,
      en: `The mandate "${mandate}" changed after that date (entry ${entry}): correct the date, or that entry.`,
    },
    [entry],
  );

export const termAlreadyOver = (mandate: MandateId, until: Moment): Rejection =>
  rejection('term-already-over', {
    es: `El plazo del mandato "${mandate}" (${until}) ya habría pasado; si venció, asiente que venció.`,
    en: `The term of the mandate "${mandate}" (${until}) would already be over; if it expired, record that it expired.`,
  });

export const mandateWordsUnchanged = (mandate: MandateId, entry: EntryNumber): Rejection =>
  rejection(
    'mandate-words-unchanged',
    {
      es: `El mandato "${mandate}" ya dice eso mismo (asiento ${entry}).`,
      en: `The mandate "${mandate}" already says just that (entry ${entry}).`,
    },
    [entry],
  );

export const supersededByItself = (mandate: MandateId, entry: EntryNumber): Rejection =>
  rejection(
    'superseded-by-itself',
    {
      es: `El mandato "${mandate}" (asiento ${entry}) no puede sustituirse a sí mismo; enmiéndelo, o cite el que lo sustituye.`,
      en: `The mandate "${mandate}" (entry ${entry}) cannot supersede itself; amend it, or name the one that supersedes it.`,
    },
    [entry],
  );

export const noWorkPlanDue = (group: GroupId): Rejection =>
  rejection('no-work-plan-due', {
    es: `Al grupo "${group}" no se le ha pedido ningún plan de trabajo que no haya entregado ya.`,
    en: `No work plan has been asked of the group "${group}" that it has not delivered already.`,
  });

export const noWorkPlanDelivered = (group: GroupId, requests: readonly EntryNumber[]): Rejection =>
  rejection(
    'no-work-plan-delivered',
    {
      es: `El grupo "${group}" no ha entregado ningún plan de trabajo que espere aprobación.`,
      en: `The group "${group}" has delivered no work plan that waits for approval.`,
    },
    requests,
  );

export const actAlreadyCarriedOut = (act: ActId, entry: EntryNumber): Rejection =>
  rejection(
    'act-already-carried-out',
    {
      es: `Lo que dispuso el acto "${act}" ya consta en el asiento ${entry}; para otra cosa hace falta otro acto.`,
      en: `What the act "${act}" did is already recorded at entry ${entry}; another thing needs another act.`,
    },
    [entry],
  );
