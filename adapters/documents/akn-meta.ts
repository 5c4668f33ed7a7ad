import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Document } from '../../src/documents/document.js';
import { characters } from './akn-text.js';

/** ISO 639-2 alpha-3, as the naming convention has languages. */
const ALPHA3: Readonly<Record<string, string>> = { es: 'spa', en: 'eng', pt: 'por', fr: 'fra' };

export const alpha3 = (language: string): string => ALPHA3[language.slice(0, 2)] ?? 'und';

const word = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-');

/** Work, expression and manifestation (FRBR), who made it, and what it speaks of. */
export const meta = (into: XMLBuilder, document: Document): void => {
  const { book, name, translates, wordsIn, dated, issuers, standing, adoptedOn } = document;
  const day = dated.slice(0, 10);
  const made = standing === 'draft' ? 'draft' : 'generation';
  const kind = document.subject === 'text' ? 'statement' : 'doc';
  // A work is known by the day it was adopted on, what is written of it by the day its last entry was recorded.
  const work = `/akn/un/${kind}/${word(book)}/${adoptedOn ?? day}/${word(translates?.text ?? name)}`;
  const expression = `${work}/${alpha3(wordsIn)}@${day}`;
  const own = into.ele('meta');
  const identification = own.ele('identification', { source: '#acta' });
  const level = (element: string, uri: string): XMLBuilder => {
    const one = identification.ele(element);
    one.ele('FRBRthis', { value: `${uri}/!main` });
    one.ele('FRBRuri', { value: uri });
    const isWork = element === 'FRBRWork' && adoptedOn !== undefined;
    one.ele('FRBRdate', { date: isWork ? adoptedOn : day, name: isWork ? 'adoption' : made });
    one.ele('FRBRauthor', { href: element === 'FRBRManifestation' ? '#acta' : '#body' });
    return one;
  };
  const frbrWork = level('FRBRWork', work);
  frbrWork.ele('FRBRcountry', { value: 'un' });
  const frbrExpression = level('FRBRExpression', expression);
  frbrExpression.ele('FRBRlanguage', { language: alpha3(wordsIn) });
  if (translates !== undefined)
    frbrExpression.ele('FRBRtranslation', {
      href: `${work}/${alpha3(translates.from)}@${day}`,
      fromLanguage: alpha3(translates.from),
      by: '#body',
      authoritative: 'false',
    });
  level('FRBRManifestation', `${expression}.akn`).ele('FRBRformat', { value: 'application/akn+xml' });
  const references = own.ele('references', { source: '#acta' });
  references.ele('TLCOrganization', {
    eId: 'acta',
    href: '/akn/ontology/organization/un/acta',
    showAs: 'acta',
  });
  references.ele('TLCOrganization', {
    eId: 'body',
    href: `/akn/ontology/organization/un/${word(book)}`,
    showAs: characters(issuers[0] ?? book),
  });
};
