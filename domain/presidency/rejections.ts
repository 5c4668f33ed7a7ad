import type { Moment } from '../dates/moment.js';
import type { EntryNumber, FunctionId, MeetingId, OrganId, PartyCode, TermId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Designation, Office, TermHeld } from './state.js';

// ---- acts of the presidency ----

export const nobodyPresides = (member: PartyCode): Rejection =>
  rejection('nobody-presides', {
    es: `${member} no puede actuar como presidencia: en esa fecha nadie presidía. Asiente antes quién tomó posesión, o la presidencia que consta en una fuente.`,
    en: `${member} cannot act as the presidency: nobody presided at that date. Record first who took office, or the term that a source tells of.`,
  });

export const notPresiding = (member: PartyCode, presiding: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'not-presiding',
    {
      es: `${member} no presidía en esa fecha: presidía ${presiding} (asiento ${entry}).`,
      en: `${member} did not preside at that date: ${presiding} did (entry ${entry}).`,
    },
    [entry],
  );

export const functionMissing = (known: readonly FunctionId[]): Rejection =>
  rejection('function-missing', {
    es: `Falta la función de la presidencia que se ejerce (campo function): ${known.join(', ')}.`,
    en: `The function of the presidency that is exercised is missing (field function): ${known.join(', ')}.`,
  });

export const functionUnknown = (given: FunctionId, near: readonly FunctionId[]): Rejection => {
  const [es, en] =
    near.length === 0
      ? ['no enumeran ninguna: omita el campo function', 'list none: leave the field function out']
      : [`enumeran, entre las más parecidas: ${near.join(', ')}`, `list, nearest to it: ${near.join(', ')}`];
  return rejection('function-unknown', {
    es: `"${given}" no es una función de la presidencia: las reglas de esa fecha ${es}.`,
    en: `"${given}" is no function of the presidency: the rules of that date ${en}.`,
  });
};

// ---- candidacies ----

export const notInPlenary = (meeting: MeetingId, organ: OrganId, entry: EntryNumber): Rejection =>
  rejection(
    'not-in-plenary',
    {
      es: `Una candidatura se anuncia en plenaria; la reunión ${meeting} (asiento ${entry}) es de ${organ}, que no lo es.`,
      en: `A candidacy is announced in plenary; the meeting ${meeting} (entry ${entry}) is of ${organ}, which is not one.`,
    },
    [entry],
  );

export const candidacyTooLate = (term: TermId, months: number, lastDay: string): Rejection =>
  rejection('candidacy-too-late', {
    es: `La candidatura al período ${term} se anuncia al menos ${months} meses antes de asumir: a más tardar el ${lastDay}.`,
    en: `A candidacy for the term ${term} is announced at least ${months} months before taking office: by ${lastDay} at the latest.`,
  });

export const alreadyCandidate = (member: PartyCode, term: TermId, entry: EntryNumber): Rejection =>
  rejection(
    'already-candidate',
    {
      es: `${member} ya es candidato al período ${term} (asiento ${entry}).`,
      en: `${member} is already a candidate for the term ${term} (entry ${entry}).`,
    },
    [entry],
  );

export const notACandidate = (
  member: PartyCode,
  term: TermId,
  withdrawn: EntryNumber | undefined,
): Rejection =>
  withdrawn === undefined
    ? rejection('not-a-candidate', {
        es: `${member} no ha anunciado candidatura al período ${term}; asiéntela antes.`,
        en: `${member} has announced no candidacy for the term ${term}; record it first.`,
      })
    : rejection(
        'not-a-candidate',
        {
          es: `${member} retiró su candidatura al período ${term} (asiento ${withdrawn}).`,
          en: `${member} withdrew its candidacy for the term ${term} (entry ${withdrawn}).`,
        },
        [withdrawn],
      );

// ---- designations and terms ----

export const termAlreadyDesignated = (term: TermId, member: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'term-already-designated',
    {
      es: `Para el período ${term} ya está designado ${member} (asiento ${entry}).`,
      en: `${member} is already designated for the term ${term} (entry ${entry}).`,
    },
    [entry],
  );

export const termAlreadyHeld = (term: TermId, member: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'term-already-held',
    {
      es: `El período ${term} ya lo ejerce o lo ejerció ${member} (asiento ${entry}).`,
      en: `The term ${term} is or was already held by ${member} (entry ${entry}).`,
    },
    [entry],
  );

export const historyNeedsSource = (): Rejection =>
  rejection('history-needs-source', {
    es: 'Lo anterior a los actos del libro no se presencia: diga de dónde se sabe (base source, external o inferred). Lo que ocurre ahora se designa por acto y se asume con TakeOffice.',
    en: "What came before the book's own acts is not witnessed: say how it is known (basis source, external or inferred). What happens now is designated by an act and begins with TakeOffice.",
  });

export const presidencyOverlap = (term: TermId, others: readonly TermHeld[]): Rejection => {
  const list = others.map(({ id, held }) => `${id} (${held.member}, ${held.entry})`).join('; ');
  return rejection(
    'presidency-overlap',
    {
      es: `Una sola presidencia a la vez: el período ${term} coincidiría con ${list}. Asiente antes su fin, o corrija las fechas.`,
      en: `One presidency at a time: the term ${term} would run beside ${list}. Record its end first, or correct the dates.`,
    },
    others.map(({ held }) => held.entry),
  );
};

export const endsBeforeItBegins = (from: Moment, until: Moment, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'ends-before-it-begins',
    {
      es: `Un período que comienza en ${from} no puede terminar en ${until}.`,
      en: `A term that begins in ${from} cannot end in ${until}.`,
    },
    entries,
  );

// ---- handover, taking office, end, theme ----

export const notDesignated = (
  member: PartyCode,
  term: TermId,
  designated: Designation | undefined,
): Rejection =>
  designated === undefined
    ? rejection('not-designated', {
        es: `Nadie está designado para el período ${term}: asiente antes la designación de ${member}.`,
        en: `Nobody is designated for the term ${term}: record the designation of ${member} first.`,
      })
    : rejection(
        'not-designated',
        {
          es: `Para el período ${term} está designado ${designated.member} (asiento ${designated.entry}), no ${member}.`,
          en: `${designated.member} is designated for the term ${term} (entry ${designated.entry}), not ${member}.`,
        },
        [designated.entry],
      );

export const alreadyHandedOver = (term: TermId, to: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'already-handed-over',
    {
      es: `La presidencia del período ${term} ya se traspasó a ${to} (asiento ${entry}).`,
      en: `The presidency for the term ${term} was already handed over to ${to} (entry ${entry}).`,
    },
    [entry],
  );

export const notHandedOver = (term: TermId): Rejection =>
  rejection('not-handed-over', {
    es: `La presidencia del período ${term} aún no se ha traspasado: asiente antes el traspaso.`,
    en: `The presidency for the term ${term} has not been handed over: record the handover first.`,
  });

export const handedOverToAnother = (member: PartyCode, to: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'handed-over-to-another',
    {
      es: `${member} no puede asumir: la presidencia se traspasó a ${to} (asiento ${entry}).`,
      en: `${member} cannot take office: the presidency was handed over to ${to} (entry ${entry}).`,
    },
    [entry],
  );

export const effectiveBeforeHandover = (effective: Moment, entry: EntryNumber): Rejection =>
  rejection(
    'effective-before-handover',
    {
      es: `La presidencia no puede tener efecto (${effective}) antes del traspaso (asiento ${entry}).`,
      en: `The presidency cannot take effect (${effective}) before its handover (entry ${entry}).`,
    },
    [entry],
  );

export const termNotHeld = (member: PartyCode, term: TermId, held: Office | undefined): Rejection =>
  held === undefined
    ? rejection('term-not-held', {
        es: `Nadie ha asumido el período ${term}: no hay qué terminar.`,
        en: `Nobody has taken office for the term ${term}: there is nothing to end.`,
      })
    : rejection(
        'term-not-held',
        {
          es: `El período ${term} lo ejerce ${held.member} (asiento ${held.entry}), no ${member}.`,
          en: `The term ${term} is held by ${held.member} (entry ${held.entry}), not ${member}.`,
        },
        [held.entry],
      );

export const termAlreadyEnded = (term: TermId, until: Moment, entry: EntryNumber): Rejection =>
  rejection(
    'term-already-ended',
    {
      es: `El fin del período ${term} ya consta: ${until} (asiento ${entry}). Mientras dura puede adelantarse; si está mal asentado, corrija ese asiento (CorrectEntry).`,
      en: `The end of the term ${term} is already recorded: ${until} (entry ${entry}). While the term runs it can be brought forward; if it was recorded wrongly, correct that entry (CorrectEntry).`,
    },
    [entry],
  );

export const termNotSettled = (term: TermId): Rejection =>
  rejection('term-not-designated', {
    es: `El período ${term} no tiene a nadie designado: su lema lo elige quien vaya a ejercerlo.`,
    en: `Nobody is designated for the term ${term}: its theme is chosen by whoever is to hold it.`,
  });
