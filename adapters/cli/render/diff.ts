import type { Bilingual } from '../../../domain/language/codec.js';
import type { DiffAnswer } from '../../../projections/diff.js';
import type { Difference } from '../../../projections/facts/difference.js';
import type { Aspect } from '../../../projections/facts/fact.js';
import { capital } from '../../../src/telling/acts.js';
import { blocks, margins, wrap } from './layout.js';
import type { Page } from './page.js';

export const aspectInWords: Readonly<Record<Aspect, Bilingual>> = {
  presidency: { es: 'Presidencia', en: 'Presidency' },
  mandates: { es: 'Mandatos y grupos', en: 'Mandates and groups' },
  calendar: { es: 'Calendario', en: 'Calendar' },
  texts: { es: 'Textos', en: 'Texts' },
  decisions: { es: 'Decisiones', en: 'Decisions' },
  membership: { es: 'Participantes y reglas', en: 'Who takes part, and the rules' },
  agenda: { es: 'Agenda', en: 'Agenda' },
  presence: { es: 'Presencia', en: 'Presence' },
  proposals: { es: 'Propuestas', en: 'Proposals' },
  positions: { es: 'Posiciones', en: 'Positions' },
  sources: { es: 'Fuentes', en: 'Sources' },
};

/** "The mandate “…”: preliminary → approved, in force". */
export const differenceInWords = ({ what, was, is }: Difference, page: Page): string => {
  const named = capital(page.words(page.in(what)));
  if (is === undefined) return `${named}: ${page.in({ es: 'ya no consta', en: 'no longer told' })}`;
  const now = page.words(page.in(is));
  return was === undefined ? `${named}: ${now}` : `${named}: ${page.words(page.in(was))} → ${now}`;
};

export const diff = ({ from, to, differences }: DiffAnswer, page: Page): readonly string[] =>
  blocks(
    wrap(
      page.in({
        es: `Del asiento ${from} al ${to}${differences.length === 0 ? ': nada cambió en vigor.' : ''}`,
        en: `From entry ${from} to ${to}${differences.length === 0 ? ': nothing changed in force.' : ''}`,
      }),
      page.width,
    ),
    ...[...new Set(differences.map(({ aspect }) => aspect))].map((aspect) => [
      page.heading(aspectInWords[aspect]),
      ...differences
        .filter((one) => one.aspect === aspect)
        .flatMap((one) =>
          wrap(
            page.join(differenceInWords(one, page), one.byEntry === undefined ? '' : page.entry(one.byEntry)),
            page.width,
            margins('    ', '  '),
          ),
        ),
    ]),
  );
