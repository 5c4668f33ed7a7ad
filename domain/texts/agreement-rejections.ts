import type { EntryNumber, PackageId, ParagraphId } from '../language/ids.js';
import { accepted, refuse, rejection, type Rejection, type Verdict } from '../language/rejection.js';
import type { Amendment, DraftedText, Package } from './state.js';

/** It is not agreed ad referendum: whoever wants to change it has it reopened first. */
export const notAgreedYet = ({ agreements }: DraftedText, id: ParagraphId): Verdict => {
  const agreement = agreements.get(id);
  return agreement?.kind === 'agreed' ? refuse(agreedAdReferendum(id, agreement.entry)) : accepted;
};

export const agreedAdReferendum = (paragraph: ParagraphId, entry: EntryNumber): Rejection =>
  rejection(
    'agreed-ad-referendum',
    {
      es: `El párrafo "${paragraph}" está convenido ad referéndum (asiento ${entry}): que un miembro lo reabra antes.`,
      en: `The paragraph "${paragraph}" is agreed ad referendum (entry ${entry}): a member reopens it first.`,
    },
    [entry],
  );

export const notAgreed = (paragraph: ParagraphId, entry: EntryNumber | undefined): Rejection =>
  rejection(
    'paragraph-not-agreed',
    {
      es: `El párrafo "${paragraph}" no está convenido: no hay qué reabrir.`,
      en: `The paragraph "${paragraph}" is not agreed: there is nothing to reopen.`,
    },
    entry === undefined ? [] : [entry],
  );

export const amendmentsPending = (paragraph: ParagraphId, amendments: readonly Amendment[]): Rejection => {
  const entries = amendments.map(({ entry }) => entry);
  return rejection(
    'amendments-pending',
    {
      es: `Sobre el párrafo "${paragraph}" hay enmiendas pendientes (asientos ${entries.join(', ')}): que se acepten o se retiren antes.`,
      en: `Amendments to the paragraph "${paragraph}" are pending (entries ${entries.join(', ')}): they are accepted or withdrawn first.`,
    },
    entries,
  );
};

/** The organ has agreed on the whole: what is wrong with it now needs another proposal. */
export const negotiationClosed = (entry: EntryNumber): Rejection =>
  rejection(
    'negotiation-closed',
    {
      es: `El consenso sobre el texto se declaró en el asiento ${entry}: ya no se reabren sus párrafos.`,
      en: `Consensus on the text was declared at entry ${entry}: its paragraphs are no longer reopened.`,
    },
    [entry],
  );

export const packageAlreadyFormed = ({ id, entry }: Package): Rejection =>
  rejection(
    'package-already-formed',
    {
      es: `El texto ya tiene un paquete "${id}" (asiento ${entry}); dé otro identificador a este.`,
      en: `The text already has a package "${id}" (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const packageTooSmall = (): Rejection =>
  rejection('package-too-small', {
    es: 'Un paquete reúne al menos dos párrafos distintos.',
    en: 'A package holds at least two different paragraphs.',
  });

export const alreadyInPackage = (paragraph: ParagraphId, { id, entry }: Package): Rejection =>
  rejection(
    'already-in-package',
    {
      es: `El párrafo "${paragraph}" ya está en el paquete "${id}" (asiento ${entry}).`,
      en: `The paragraph "${paragraph}" is in the package "${id}" already (entry ${entry}).`,
    },
    [entry],
  );

export const unknownPackage = (id: PackageId): Rejection =>
  rejection('unknown-package', {
    es: `El texto no tiene ningún paquete "${id}".`,
    en: `The text has no package "${id}".`,
  });

export const packageNotOpen = ({ id, phase, phaseEntry }: Package): Rejection => {
  const what = phase === 'dissolved' ? { es: 'disolvió', en: 'dissolved' } : { es: 'cerró', en: 'closed' };
  return rejection(
    'package-not-open',
    {
      es: `El paquete "${id}" se ${what.es} en el asiento ${phaseEntry}.`,
      en: `The package "${id}" was ${what.en} at entry ${phaseEntry}.`,
    },
    [phaseEntry],
  );
};

export const packageNotAgreed = ({ id, entry }: Package, left: readonly ParagraphId[]): Rejection =>
  rejection(
    'package-not-agreed',
    {
      es: `El paquete "${id}" (asiento ${entry}) se cierra entero: faltan por convenir ${left.join(', ')}.`,
      en: `The package "${id}" (entry ${entry}) is closed whole: ${left.join(', ')} are still to be agreed.`,
    },
    [entry],
  );

export const notYourPackage = ({ id, by, entry }: Package): Rejection =>
  rejection(
    'not-your-package',
    {
      es: `El paquete "${id}" (asiento ${entry}) lo formaron ${by.join(', ')}: solo ellos lo disuelven.`,
      en: `The package "${id}" (entry ${entry}) was formed by ${by.join(', ')}: only they dissolve it.`,
    },
    [entry],
  );

/** Reopened paragraphs and open packages, by the entries that left them so. */
export const leftUnsettled = ({ id }: DraftedText, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'text-unsettled',
    {
      es: `En el texto "${id}" quedan párrafos reabiertos o paquetes sin cerrar (asientos ${entries.join(', ')}): nada está convenido hasta que todo lo esté.`,
      en: `Paragraphs of the text "${id}" stand reopened, or packages open (entries ${entries.join(', ')}): nothing is agreed until everything is.`,
    },
    entries,
  );
