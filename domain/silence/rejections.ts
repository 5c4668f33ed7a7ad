import type { Deadline, NoOneInstant } from '../dates/deadline.js';
import type { EntryNumber, PartyCode, SilenceId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Language } from '../language/text.js';
import { currentVersion, type Proposal } from '../proposals/state.js';
import type { Answer, Silence } from './state.js';

// Why something is not circulated under silence, or a circulation not carried on, broken or closed.

export const silenceAlreadyCirculated = (silence: SilenceId, entry: EntryNumber): Rejection =>
  rejection(
    'silence-already-circulated',
    {
      es: `El silencio "${silence}" ya consta en el asiento ${entry}; dé otro identificador a este.`,
      en: `The silence "${silence}" is already recorded at entry ${entry}; give this one another identifier.`,
    },
    [entry],
  );

export const unknownSilence = (silence: SilenceId): Rejection =>
  rejection('unknown-silence', {
    es: `El libro no conoce el silencio "${silence}"; circule antes la propuesta (CirculateUnderSilence) o corrija su identificador.`,
    en: `The book knows no silence "${silence}"; circulate the proposal first (CirculateUnderSilence) or correct its identifier.`,
  });

export const underSilence = ({ id }: Proposal, silence: Silence): Rejection =>
  rejection(
    'under-silence',
    {
      es: `La propuesta "${id}" está en silencio (asiento ${silence.entry}): hasta que se rompa, se cierre o se deje sin efecto (CallOffSilence) no se cambia ni se decide de otro modo.`,
      en: `The proposal "${id}" is under silence (entry ${silence.entry}): until that is broken, closed or called off (CallOffSilence) it is neither changed nor decided in another way.`,
    },
    [silence.entry],
  );

const inPhase: Readonly<Record<Silence['phase'], readonly [es: string, en: string]>> = {
  running: ['corre', 'is running'],
  suspended: [
    'está suspendido: reanúdelo antes (ResumeSilence)',
    'is suspended: resume it first (ResumeSilence)',
  ],
  broken: [
    'está roto: circule de nuevo la propuesta, revisada',
    'is broken: circulate the proposal anew, revised',
  ],
  passed: ['ya se cerró, y la decisión está tomada', 'is closed already, and the decision is taken'],
  'called-off': ['quedó sin efecto', 'was called off'],
};

/** It has come to where this is no longer, or not yet, to be done. */
export const silenceInPhase = ({ id, phase, phaseEntry, breaks }: Silence): Rejection => {
  const [es, en] = inPhase[phase];
  const entries = phase === 'broken' ? breaks.map(({ entry }) => entry) : [phaseEntry];
  return rejection(
    `silence-${phase}`,
    {
      es: `El silencio "${id}" (asiento ${entries.join(', ')}) ${es}.`,
      en: `The silence "${id}" (entry ${entries.join(', ')}) ${en}.`,
    },
    entries,
  );
};

// ---- the deadline ----

export const noOneInstant = ({ kind, local, zone, instead: [first, second] }: NoOneInstant): Rejection =>
  kind === 'skipped'
    ? rejection('deadline-skipped', {
        es: `En ${zone} el reloj se adelanta y no marca nunca ${local}: diga ${first} o ${second}.`,
        en: `In ${zone} the clock is put forward and never shows ${local}: say ${first} or ${second}.`,
      })
    : rejection('deadline-twice', {
        es: `En ${zone} el reloj se atrasa y marca dos veces ${local} (${first} y ${second}): diga cuál (campo showing: earlier o later).`,
        en: `In ${zone} the clock is set back and shows ${local} twice (${first} and ${second}): say which (field showing: earlier or later).`,
      });

export const deadlineImplausible = ({ local, zone, instant }: Deadline): Rejection =>
  rejection('deadline-implausible', {
    es: `${instant} no puede ser ${local} en ${zone}.`,
    en: `${instant} cannot be ${local} in ${zone}.`,
  });

export const silenceTooShort = ({ local, zone }: Deadline, hours: number): Rejection =>
  rejection('silence-too-short', {
    es: `Según las reglas del órgano el silencio dura al menos ${hours} horas: con el plazo en ${local} (${zone}) no llega a ellas. Fije un plazo posterior.`,
    en: `By the body's rules a silence lasts at least ${hours} hours: with its deadline at ${local} (${zone}) it falls short of them. Set a later one.`,
  });

export const deadlineNotLater = ({ id, deadline, deadlines }: Silence): Rejection => {
  const entries = deadlines.slice(-1);
  return rejection(
    'deadline-not-later',
    {
      es: `El plazo del silencio "${id}" es ya ${deadline.local} (${deadline.zone}; asiento ${entries.join()}): solo se prorroga a más tarde.`,
      en: `The deadline of the silence "${id}" is ${deadline.local} (${deadline.zone}; entry ${entries.join()}) already: it is extended only to a later one.`,
    },
    entries,
  );
};

const whenOver = ({ local, zone }: Deadline): string => `${local} (${zone})`;

export const deadlinePassed = ({ id, deadline, deadlines }: Silence): Rejection => {
  const entries = deadlines.slice(-1);
  return rejection(
    'deadline-passed',
    {
      es: `El plazo del silencio "${id}" venció: ${whenOver(deadline)} (asiento ${entries.join()}). Ciérrelo (CloseSilence); lo que llegó tarde se guarda como tardío (BreakSilence).`,
      en: `The deadline of the silence "${id}" has passed: ${whenOver(deadline)} (entry ${entries.join()}). Close it (CloseSilence); what came late is kept as late (BreakSilence).`,
    },
    entries,
  );
};

export const deadlineAhead = ({ id, deadline, deadlines }: Silence): Rejection => {
  const entries = deadlines.slice(-1);
  return rejection(
    'deadline-ahead',
    {
      es: `El silencio "${id}" corre hasta ${whenOver(deadline)} (asiento ${entries.join()}), inclusive: no consta que esto ocurriera después.`,
      en: `The silence "${id}" runs until ${whenOver(deadline)} (entry ${entries.join()}), inclusive: this is not known to have happened after that.`,
    },
    entries,
  );
};

export const hourNeeded = ({ id, deadline, deadlines }: Silence): Rejection => {
  const entries = deadlines.slice(-1);
  return rejection(
    'hour-needed',
    {
      es: `Con la fecha sin hora no se sabe si llegó antes o después del plazo del silencio "${id}", ${whenOver(deadline)} (asiento ${entries.join()}): diga la hora (occurredAt).`,
      en: `Without an hour it is not known whether this came before or after the deadline of the silence "${id}", ${whenOver(deadline)} (entry ${entries.join()}): say the hour (occurredAt).`,
    },
    entries,
  );
};

// ---- what is circulated ----

export const otherDigest = ({ id, entry }: Proposal): Rejection =>
  rejection(
    'not-what-is-circulated',
    {
      es: `La huella (digest) no es la de lo que ahora dice la propuesta "${id}" (asiento ${entry}), o los asientos (shapes) no son los que le dieron su forma.`,
      en: `The digest is not that of what the proposal "${id}" (entry ${entry}) says now, or the entries (shapes) are not those that gave it its shape.`,
    },
    [entry],
  );

export const notTheBodysLanguage = (language: Language, entry: EntryNumber): Rejection =>
  rejection(
    'not-the-bodys-language',
    {
      es: `"${language}" no es idioma del órgano (asiento ${entry}): se circula en los suyos.`,
      en: `"${language}" is no language of the body (entry ${entry}): it circulates in its own.`,
    },
    [entry],
  );

export const languageTwice = (language: Language): Rejection =>
  rejection('language-named-twice', {
    es: `El idioma "${language}" figura dos veces.`,
    en: `The language "${language}" stands twice.`,
  });

export const changedSinceCirculated = (silence: Silence, changes: readonly EntryNumber[]): Rejection =>
  rejection(
    'changed-since-circulated',
    {
      es: `Lo circulado en el silencio "${silence.id}" (asiento ${silence.entry}) cambió después (asientos ${changes.join(', ')}): no es lo que los miembros tuvieron a la vista. Déjelo sin efecto y circule de nuevo.`,
      en: `What was circulated in the silence "${silence.id}" (entry ${silence.entry}) has changed since (entries ${changes.join(', ')}): it is not what the members had before them. Call it off and circulate anew.`,
    },
    changes,
  );

export const amendmentsCame = (silence: Silence, amendments: readonly EntryNumber[]): Rejection =>
  rejection(
    'amendment-came',
    {
      es: `Desde que se circuló el silencio "${silence.id}" (asiento ${silence.entry}) se propusieron enmiendas (asientos ${amendments.join(', ')}): no pasa por encima de ellas.`,
      en: `Since the silence "${silence.id}" (entry ${silence.entry}) was circulated amendments were proposed (entries ${amendments.join(', ')}): it does not pass over them.`,
    },
    amendments,
  );

// ---- answers ----

export const breaksWithoutObjection = (member: PartyCode, silence: Silence): Rejection =>
  rejection(
    'no-objection-to-circulated',
    {
      es: `${member} no mantiene objeción a lo circulado en el silencio "${silence.id}" (asiento ${silence.entry}).`,
      en: `${member} maintains no objection to what was circulated in the silence "${silence.id}" (entry ${silence.entry}).`,
    },
    [silence.entry],
  );

export const notItsAmendment = ({ member, amendment }: Pick<Answer, 'member' | 'amendment'>): Rejection => {
  const which = `${amendment?.text ?? ''}/${amendment?.amendment ?? ''}`;
  return rejection('not-its-amendment', {
    es: `La enmienda "${which}" no es de ${member} a un texto de lo circulado: propóngala antes o no la cite.`,
    en: `The amendment "${which}" is not one by ${member} to a text that was circulated: propose it first, or do not name it.`,
  });
};

export const noLongerCirculated = (proposal: Proposal, silence: Silence): Rejection => {
  const { number, entry } = currentVersion(proposal);
  return rejection(
    'no-longer-circulated',
    {
      es: `El silencio "${silence.id}" era sobre la versión ${silence.version}; la propuesta "${proposal.id}" va por la ${number} (asiento ${entry}).`,
      en: `The silence "${silence.id}" was on version ${silence.version}; the proposal "${proposal.id}" has come to version ${number} (entry ${entry}).`,
    },
    [entry],
  );
};

// ---- the announcement ----

export const alreadyAnnounced = ({ id }: Silence, entry: EntryNumber): Rejection =>
  rejection(
    'silence-already-announced',
    {
      es: `El resultado del silencio "${id}" ya se anunció (asiento ${entry}).`,
      en: `What came of the silence "${id}" was announced already (entry ${entry}).`,
    },
    [entry],
  );
