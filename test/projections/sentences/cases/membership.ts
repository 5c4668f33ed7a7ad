import type { MembershipEvent } from '../../../../domain/membership/events.js';
import { rules } from '../../../support/conference.js';
import type { Cases } from '../case.js';

export const membershipCases: Cases<MembershipEvent> = {
  BodyConstituted: [
    {
      data: {
        body: 'crm',
        names: { es: 'Conferencia Regional sobre Migración', en: 'Regional Conference on Migration' },
        acronyms: { es: 'CRM', en: 'RCM' },
        zone: 'America/Costa_Rica',
        languages: ['es', 'en'],
        rules: rules,
      },
      es: 'Se constituyó la Conferencia Regional sobre Migración (CRM), con sus reglas (consenso por ausencia de objeción, sin cuórum), sus idiomas (español e inglés) y su zona horaria (America/Costa_Rica).',
      en: 'The Regional Conference on Migration (RCM) was constituted, with its rules (consensus by absence of objection, no quorum), its languages (Spanish and English) and its time zone (America/Costa_Rica).',
    },
    {
      data: {
        body: 'crm',
        names: { es: 'UNASUR' },
        acronyms: { es: 'UNASUR' },
        zone: 'America/Guayaquil',
        languages: ['es', 'pt', 'nl'],
        rules: { ...rules, consensus: 'sustained-opposition', quorum: { required: true, members: 6 } },
      },
      es: 'Se constituyó UNASUR, con sus reglas (consenso por ausencia de oposición sostenida, cuórum de 6 miembros), sus idiomas (español, portugués y nl) y su zona horaria (America/Guayaquil).',
      en: 'UNASUR was constituted, with its rules (consensus by absence of sustained opposition, a quorum of 6 members), its languages (Spanish, Portuguese and nl) and its time zone (America/Guayaquil).',
    },
  ],
  RulesAdopted: [
    {
      data: { version: 2, rules: rules },
      es: 'Se adoptó la versión 2 de las reglas (consenso por ausencia de objeción, sin cuórum).',
      en: 'Version 2 of the rules (consensus by absence of objection, no quorum) was adopted.',
    },
    {
      data: { version: 2, rules: rules, act: 'vm-1' },
      es: 'Se adoptó la versión 2 de las reglas (consenso por ausencia de objeción, sin cuórum) por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'Version 2 of the rules (consensus by absence of objection, no quorum) was adopted by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  MemberAdmitted: [
    {
      data: { member: 'SV', names: { es: 'El Salvador', en: 'El Salvador' } },
      es: 'Se admitió a El Salvador (SV) como miembro.',
      en: 'El Salvador (SV) was admitted as a member.',
    },
    {
      data: { member: 'US', names: { es: 'Estados Unidos', en: 'United States' } },
      es: 'Se admitió a Estados Unidos (US) como miembro.',
      en: 'The United States (US) was admitted as a member.',
    },
  ],
  MemberSuspended: [
    {
      data: { member: 'SV', reason: 'Cuotas pendientes' },
      es: 'Se suspendió a El Salvador como miembro; motivo: «Cuotas pendientes».',
      en: 'El Salvador was suspended as a member; reason: “Cuotas pendientes”.',
    },
  ],
  MemberReinstated: [
    {
      data: { member: 'SV' },
      es: 'Se restituyó a El Salvador en su condición de miembro.',
      en: 'El Salvador was reinstated as a member.',
    },
  ],
  MemberWithdrew: [
    {
      data: { member: 'US' },
      es: 'Estados Unidos dejó de ser miembro por voluntad propia.',
      en: 'The United States withdrew from membership.',
    },
    {
      data: { member: 'US', reason: 'Decisión soberana' },
      es: 'Estados Unidos dejó de ser miembro por voluntad propia; motivo: «Decisión soberana».',
      en: 'The United States withdrew from membership; reason: “Decisión soberana”.',
    },
  ],
  ObserverAdmitted: [
    {
      data: { observer: 'AR', kind: 'state', names: { es: 'Argentina', en: 'Argentina' } },
      es: 'Se admitió a Argentina (AR) como Estado observador.',
      en: 'Argentina (AR) was admitted as an observer State.',
    },
    {
      data: {
        observer: 'OIM',
        kind: 'organization',
        names: {
          es: 'Organización Internacional para las Migraciones',
          en: 'International Organization for Migration',
        },
      },
      es: 'Se admitió a la Organización Internacional para las Migraciones (OIM) como organización observadora.',
      en: 'The International Organization for Migration (OIM) was admitted as an observer organization.',
    },
    {
      data: {
        observer: 'RROCM',
        kind: 'civil-society-network',
        names: { es: 'Red Regional de Organizaciones Civiles para las Migraciones' },
      },
      es: 'Se admitió a la Red Regional de Organizaciones Civiles para las Migraciones (RROCM) como red observadora de la sociedad civil.',
      en: 'Red Regional de Organizaciones Civiles para las Migraciones (RROCM) was admitted as an observer civil society network.',
    },
  ],
  ObserverWithdrew: [
    {
      data: { observer: 'OIM' },
      es: 'La Organización Internacional para las Migraciones dejó de participar en calidad de observador.',
      en: 'The International Organization for Migration ceased to take part as an observer.',
    },
    {
      data: { observer: 'OIM', reason: 'Fin del convenio' },
      es: 'La Organización Internacional para las Migraciones dejó de participar en calidad de observador; motivo: «Fin del convenio».',
      en: 'The International Organization for Migration ceased to take part as an observer; reason: “Fin del convenio”.',
    },
  ],
  PermissionGranted: [
    {
      data: { observer: 'OIM', permission: 'attend-open-sessions' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para asistir a las sesiones abiertas.',
      en: 'The International Organization for Migration was granted permission to attend open sessions.',
    },
    {
      data: { observer: 'OIM', permission: 'attend-closed-sessions' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para asistir a las sesiones a puerta cerrada.',
      en: 'The International Organization for Migration was granted permission to attend sessions behind closed doors.',
    },
    {
      data: { observer: 'OIM', permission: 'join-dialogues' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para participar en los diálogos.',
      en: 'The International Organization for Migration was granted permission to join the dialogues.',
    },
    {
      data: { observer: 'OIM', permission: 'speak' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para hacer uso de la palabra.',
      en: 'The International Organization for Migration was granted permission to speak.',
    },
    {
      data: { observer: 'OIM', permission: 'submit-documents' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para presentar documentos.',
      en: 'The International Organization for Migration was granted permission to submit documents.',
    },
    {
      data: { observer: 'OIM', permission: 'present-agenda-items' },
      es: 'Se concedió a la Organización Internacional para las Migraciones permiso para presentar puntos de la agenda.',
      en: 'The International Organization for Migration was granted permission to present agenda items.',
    },
  ],
  PermissionRevoked: [
    {
      data: { observer: 'OIM', permission: 'speak' },
      es: 'Se retiró a la Organización Internacional para las Migraciones el permiso para hacer uso de la palabra.',
      en: 'The permission of the International Organization for Migration to speak was revoked.',
    },
  ],
  OrganEstablished: [
    {
      data: {
        organ: 'vm',
        names: { es: 'Reunión Viceministerial', en: 'Vice-Ministerial Meeting' },
        rank: 'decides',
        plenary: true,
      },
      es: 'Se estableció la Reunión Viceministerial (vm) como instancia que decide, en la que los miembros se reúnen en plenaria.',
      en: 'The Vice-Ministerial Meeting (vm) was established as an organ that decides, in which the members meet in plenary.',
    },
    {
      data: { organ: 'grcm', names: { es: 'GRCM' }, rank: 'recommends', plenary: false },
      es: 'Se estableció la instancia «GRCM» (grcm) como instancia que recomienda.',
      en: 'The organ “GRCM” (grcm) was established as an organ that recommends.',
    },
  ],
  OrganDissolved: [
    {
      data: { organ: 'grcm' },
      es: 'Se disolvió el Grupo Regional de Consulta.',
      en: 'The Regional Consultation Group was dissolved.',
    },
    {
      data: { organ: 'nadie', reason: 'Cumplió su fin' },
      es: 'Se disolvió la instancia «nadie»; motivo: «Cumplió su fin».',
      en: 'The organ “nadie” was dissolved; reason: “Cumplió su fin”.',
    },
  ],
  SecretariatEstablished: [
    {
      data: { secretariat: 'ST', names: { es: 'Secretaría Técnica', en: 'Technical Secretariat' } },
      es: 'Se estableció la Secretaría Técnica (ST) como Secretaría del órgano.',
      en: 'The Technical Secretariat (ST) was established as the Secretariat of the body.',
    },
  ],
  SecretariatRenamed: [
    {
      data: {
        secretariat: 'ST',
        names: { es: 'Secretaría Ejecutiva', en: 'Executive Secretariat' },
        validFrom: '2020-01-15',
      },
      es: 'La Secretaría (ST) pasó a denominarse «Secretaría Ejecutiva» desde el 15 de enero de 2020.',
      en: 'The Secretariat (ST) took the name “Executive Secretariat” from 15 January 2020.',
    },
  ],
  ContactNamed: [
    {
      data: { party: 'CR', contact: 'Ana Persona, ana@example.org' },
      es: 'Se registró una persona de contacto de Costa Rica, cuyos datos se mantienen en reserva.',
      en: 'A contact person of Costa Rica was recorded, whose details are kept confidential.',
    },
  ],
};
