import type { ActId, EntryNumber, OrganId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Permission } from './events.js';

export const bodyNotConstituted = (): Rejection =>
  rejection('body-not-constituted', {
    es: 'Este libro está vacío: primero debe constituirse el órgano con sus reglas.',
    en: 'This book is empty: the body and its rules must be constituted first.',
  });

export const bodyAlreadyConstituted = (entry: EntryNumber): Rejection =>
  rejection(
    'body-already-constituted',
    {
      es: `El órgano ya se constituyó en el asiento ${entry}; un libro guarda uno solo.`,
      en: `The body was already constituted at entry ${entry}; a book keeps one body only.`,
    },
    [entry],
  );

export const bodyOfAnotherBook = (body: string, book: string): Rejection =>
  rejection('body-of-another-book', {
    es: `El órgano "${body}" no puede constituirse en el libro "${book}".`,
    en: `The body "${body}" cannot be constituted in the book "${book}".`,
  });

export const rulesOutOfTurn = (given: number, expected: number): Rejection =>
  rejection('rules-out-of-turn', {
    es: `La próxima versión de las reglas es la ${expected}, no la ${given}.`,
    en: `The next version of the rules is ${expected}, not ${given}.`,
  });

export const rulesAdoptedSince = (version: number, entry: EntryNumber): Rejection =>
  rejection(
    'rules-adopted-since',
    {
      es: `La versión ${version} de las reglas no puede ser anterior a la que ya rige desde el asiento ${entry}.`,
      en: `Version ${version} of the rules cannot be from before the one in force since entry ${entry}.`,
    },
    [entry],
  );

export const rulesNeedAct = (): Rejection =>
  rejection('rules-need-act', {
    es: 'Las reglas se cambian por un acto de un órgano que decide: nómbrelo (campo act), o diga de dónde se sabe que se cambiaron (base source, external o inferred).',
    en: 'The rules are changed by an act of an organ that decides: name it (field act), or say how it is known that they were changed (basis source, external or inferred).',
  });

export const partyCodeTaken = (code: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'party-code-taken',
    {
      es: `El código ${code} ya designa a otra parte (asiento ${entry}).`,
      en: `The code ${code} already stands for another party (entry ${entry}).`,
    },
    [entry],
  );

export const alreadyMember = (code: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'already-member',
    { es: `${code} ya es miembro (asiento ${entry}).`, en: `${code} is already a member (entry ${entry}).` },
    [entry],
  );

const standingInWords = {
  member: { es: 'miembro', en: 'a member' },
  suspended: { es: 'suspendido', en: 'suspended' },
  withdrawn: { es: 'retirado', en: 'withdrawn' },
} as const;

export const standingToldSince = (
  code: PartyCode,
  standing: keyof typeof standingInWords,
  next: EntryNumber,
): Rejection =>
  rejection(
    'late-entry-breaks',
    {
      es: `Si ${code} era ya ${standingInWords[standing].es} entonces, no se sostendría el asiento ${next}, ya asentado y posterior. Corríjalo antes.`,
      en: `Had ${code} been ${standingInWords[standing].en} then, entry ${next}, already recorded and of later date, would not hold. Correct it first.`,
    },
    [next],
  );

export const unknownMember = (code: PartyCode): Rejection =>
  rejection('unknown-member', {
    es: `El libro no conoce a ningún miembro ${code}.`,
    en: `The book knows no member ${code}.`,
  });

export const notAMember = (
  code: PartyCode,
  standing: 'suspended' | 'withdrawn' | 'not-yet',
  entry: EntryNumber,
): Rejection =>
  rejection(
    'not-a-member',
    {
      es: `${code} ${{ suspended: 'está suspendido', withdrawn: 'se retiró', 'not-yet': 'aún no era miembro' }[standing]} en esa fecha (asiento ${entry}).`,
      en: `${code} ${{ suspended: 'is suspended', withdrawn: 'has withdrawn', 'not-yet': 'was not yet a member' }[standing]} at that date (entry ${entry}).`,
    },
    [entry],
  );

export const notSuspended = (code: PartyCode, entries: readonly EntryNumber[]): Rejection =>
  rejection('not-suspended', { es: `${code} no está suspendido.`, en: `${code} is not suspended.` }, entries);

export const alreadyObserver = (code: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'already-observer',
    {
      es: `${code} ya es observador (asiento ${entry}).`,
      en: `${code} is already an observer (entry ${entry}).`,
    },
    [entry],
  );

export const unknownObserver = (code: PartyCode): Rejection =>
  rejection('unknown-observer', {
    es: `El libro no conoce a ningún observador ${code} en esa fecha.`,
    en: `The book knows no observer ${code} at that date.`,
  });

export const permissionUnchanged = (code: PartyCode, permission: Permission, granted: boolean): Rejection =>
  rejection('permission-unchanged', {
    es: `${code} ${granted ? 'ya tiene' : 'no tiene'} el permiso "${permission}".`,
    en: `${code} ${granted ? 'already holds' : 'does not hold'} the permission "${permission}".`,
  });

export const organAlreadyEstablished = (organ: OrganId, entry: EntryNumber): Rejection =>
  rejection(
    'organ-already-established',
    {
      es: `La instancia ${organ} ya existe (asiento ${entry}).`,
      en: `The organ ${organ} already exists (entry ${entry}).`,
    },
    [entry],
  );

export const unknownOrgan = (organ: OrganId): Rejection =>
  rejection('unknown-organ', {
    es: `El libro no conoce la instancia ${organ} en esa fecha.`,
    en: `The book knows no organ ${organ} at that date.`,
  });

export const secretariatAlreadyEstablished = (entry: EntryNumber): Rejection =>
  rejection(
    'secretariat-already-established',
    {
      es: `La Secretaría ya existe (asiento ${entry}).`,
      en: `The Secretariat already exists (entry ${entry}).`,
    },
    [entry],
  );

export const unknownSecretariat = (code: PartyCode): Rejection =>
  rejection('unknown-secretariat', {
    es: `El libro no conoce ninguna Secretaría ${code}.`,
    en: `The book knows no Secretariat ${code}.`,
  });

export const unknownParty = (code: PartyCode): Rejection =>
  rejection('unknown-party', {
    es: `El libro no conoce a ninguna parte ${code} (ni miembro, ni observador, ni Secretaría).`,
    en: `The book knows no party ${code} (member, observer or Secretariat).`,
  });

export const actOnlyRecommends = (organ: OrganId, act: ActId, entry: EntryNumber): Rejection =>
  rejection(
    'act-only-recommends',
    {
      es: `El acto "${act}" (asiento ${entry}) es de la instancia ${organ}, que recomienda: nada entra en vigor por él. Cite el acto de una instancia que decide.`,
      en: `The act "${act}" (entry ${entry}) is of the organ ${organ}, which recommends: it brings nothing into force. Name the act of an organ that decides.`,
    },
    [entry],
  );

export const actOfAnotherOrgan = (
  act: ActId,
  organ: OrganId,
  expected: OrganId,
  entry: EntryNumber,
): Rejection =>
  rejection(
    'act-of-another-organ',
    {
      es: `El acto "${act}" (asiento ${entry}) es de la instancia ${organ}; aquí hace falta uno de ${expected}.`,
      en: `The act "${act}" (entry ${entry}) is of the organ ${organ}; one of ${expected} is needed here.`,
    },
    [entry],
  );
