import type { Bilingual } from '../language/codec.js';
import type { EntryNumber, PartyCode, ProposalId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Permission } from '../membership/events.js';
import type { Secretariat, Standing } from '../membership/state.js';
import type { TermHeld } from '../presidency/state.js';
import type { Reader } from './asker.js';

// ---- who asks ----

const readers: Readonly<Record<Reader, Bilingual>> = {
  auditor: {
    es: 'Quien audita lee el libro; no asienta en él.',
    en: 'An auditor reads the book; nothing is recorded by them.',
  },
  operator: {
    es: 'Quien opera el servicio lo mantiene en marcha; no asienta en el libro.',
    en: 'An operator keeps the service running; nothing is recorded by them.',
  },
  public: {
    es: 'Sin un token que asiente en este libro solo se lee; pida uno a quien opera el servicio.',
    en: 'Without a token that records in this book one only reads; ask whoever runs the service for one.',
  },
};

export const noAuthorityToRecord = (reader: Reader): Rejection =>
  rejection('no-authority-to-record', readers[reader]);

export const recordedUnderAnotherCode = (party: PartyCode, recordedBy: PartyCode): Rejection =>
  rejection('recorded-under-another-code', {
    es: `Usted asienta como ${party}; el campo recordedBy dice ${recordedBy}. Ponga ahí ${party}.`,
    en: `You record as ${party}; the field recordedBy says ${recordedBy}. Put ${party} there.`,
  });

// ---- standing ----

const standings: Readonly<
  Record<Exclude<Standing, 'member'> | 'not-yet', readonly [es: string, en: string]>
> = {
  suspended: ['está en suspenso', 'is suspended'],
  withdrawn: ['se ha retirado', 'has withdrawn'],
  'not-yet': ['aún no toma parte', 'does not take part yet'],
};

export const notInGoodStanding = (
  party: PartyCode,
  standing: keyof typeof standings,
  entry: EntryNumber,
): Rejection => {
  const [es, en] = standings[standing];
  return rejection(
    'not-in-good-standing',
    {
      es: `${party} ${es} (asiento ${entry}): ahora no puede asentar.`,
      en: `${party} ${en} (entry ${entry}): it cannot record now.`,
    },
    [entry],
  );
};

export const unknownToTheBook = (party: PartyCode): Rejection =>
  rejection('not-in-good-standing', {
    es: `${party} no es miembro, observador ni Secretaría en este libro: no puede asentar.`,
    en: `${party} is no member, observer or Secretariat in this book: it cannot record.`,
  });

// ---- speaking for others ----

export const authorityNotStated = (
  party: PartyCode,
  speaking: readonly PartyCode[],
  claimed: PartyCode | undefined,
): Rejection => {
  const es = claimed === undefined ? 'onBehalfOf falta' : `onBehalfOf nombra a ${claimed}`;
  const en = claimed === undefined ? 'onBehalfOf is missing' : `onBehalfOf names ${claimed}`;
  return rejection('authority-not-stated', {
    es: `Esto lo dice o hace ${speaking.join(' o ')}, y ${es}: ${party} lo asienta en su nombre y con autoridad declarada, o sobre otra base si no lo presenció.`,
    en: `${speaking.join(' or ')} says or does this, and ${en}: ${party} records it on its behalf by a stated authority, or on another basis if it was not witnessed.`,
  });
};

export const speaksForAnother = (party: PartyCode, others: readonly PartyCode[]): Rejection =>
  rejection('speaks-for-another', {
    es: `${party} asienta solo lo suyo, no lo de ${others.join(', ')}: que lo asiente esa parte, o la Secretaría en su nombre.`,
    en: `${party} records only what is its own, not what is ${others.join(', ')}'s: let that party record it, or the Secretariat on its behalf.`,
  });

export const notADelegationsCommand = (
  party: PartyCode,
  type: string,
  secretariat: Secretariat | undefined,
): Rejection =>
  rejection(
    'not-a-delegations-command',
    {
      es: `"${type}" corresponde a la Secretaría${secretariat === undefined ? '' : ` (${secretariat.code}, asiento ${secretariat.entry})`}, no a ${party}.`,
      en: `"${type}" is for the Secretariat${secretariat === undefined ? '' : ` (${secretariat.code}, entry ${secretariat.entry})`} to record, not for ${party}.`,
    },
    secretariat === undefined ? [] : [secretariat.entry],
  );

// ---- the presidency ----

interface Presides {
  readonly es: string;
  readonly en: string;
  readonly entries: readonly EntryNumber[];
}

const presides = (term: TermHeld | undefined): Presides =>
  term === undefined
    ? { es: 'ahora nadie preside', en: 'nobody presides now', entries: [] }
    : {
        es: `ahora preside ${term.held.member} (asiento ${term.held.entry})`,
        en: `${term.held.member} presides now (entry ${term.held.entry})`,
        entries: [term.held.entry],
      };

/** It presided once or is to preside; `term` is the one now in office. */
export const presidencyMoved = (party: PartyCode, term: TermHeld | undefined): Rejection => {
  const { es, en, entries } = presides(term);
  return rejection(
    'presidency-moved',
    {
      es: `${party} no actúa como presidencia: ${es}. Lo que otra hizo antes se asienta con su fuente.`,
      en: `${party} does not act as the presidency: ${en}. What another did before is recorded with its source.`,
    },
    entries,
  );
};

export const notThePresidency = (party: PartyCode, type: string, term: TermHeld | undefined): Rejection => {
  const { es, en, entries } = presides(term);
  return rejection(
    'not-a-delegations-command',
    {
      es: `"${type}" corresponde a la presidencia, no a ${party}: ${es}.`,
      en: `"${type}" is for the presidency, not for ${party}: ${en}.`,
    },
    entries,
  );
};

export const nobodyPresidesNow = (): Rejection =>
  rejection('nobody-presides-now', {
    es: 'Ahora nadie preside: lo que corresponde a la presidencia no puede asentarse como presenciado. Asiéntelo con su fuente.',
    en: 'Nobody presides now: what is for the presidency cannot be recorded as witnessed. Record it with its source.',
  });

// ---- observers ----

export const notAnObserversCommand = (party: PartyCode, type: string): Rejection =>
  rejection('not-an-observers-command', {
    es: `"${type}" no corresponde a un observador: ${party} no puede asentarlo.`,
    en: `"${type}" is not for an observer: ${party} cannot record it.`,
  });

export const notGranted = (
  party: PartyCode,
  anyOf: readonly Permission[],
  entry: EntryNumber | undefined,
): Rejection =>
  rejection(
    'not-granted',
    {
      es: `${party} no tiene ahora el permiso que hace falta: ${anyOf.join(' o ')}.`,
      en: `${party} does not hold the permission needed now: ${anyOf.join(' or ')}.`,
    },
    entry === undefined ? [] : [entry],
  );

export const notAmongTheAuthors = (party: PartyCode, proposal: ProposalId): Rejection =>
  rejection('not-among-the-authors', {
    es: `La propuesta "${proposal}" no es de ${party}: un observador solo revisa o retira las suyas.`,
    en: `The proposal "${proposal}" is not ${party}'s: an observer revises or withdraws only its own.`,
  });
