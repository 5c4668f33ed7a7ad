import type { Bilingual } from '../../domain/language/codec.js';
import type { TextPart } from '../../domain/texts/events.js';
import type { ChangeTold } from '../changes.js';

export const partTitles: Readonly<Record<TextPart, Bilingual>> = {
  preamble: { es: 'Preámbulo', en: 'Preamble' },
  operative: { es: 'Parte dispositiva', en: 'Operative part' },
  annex: { es: 'Anexo', en: 'Annex' },
};

/** The part it stands in; of what was removed, the one it stood in. */
export const partOf = ({ before, after }: ChangeTold): TextPart => (after ?? before)?.part ?? 'operative';

/** What it is cited by in the later version; of what was removed, in the earlier. A preamble's by nothing. */
export const labelOf = ({ before, after }: ChangeTold): string | undefined => (after ?? before)?.label;

/** Whether anything is otherwise: its words, its place or only its label. */
export const isChanged = ({ change, reworded, before, after }: ChangeTold): boolean =>
  change !== 'kept' || reworded || before?.label !== after?.label;

const KINDS = {
  kept: { es: '', en: '' },
  added: { es: 'nuevo', en: 'new' },
  removed: { es: 'suprimido', en: 'removed' },
  moved: { es: 'trasladado', en: 'moved' },
} as const satisfies Readonly<Record<ChangeTold['change'], Bilingual>>;

/** "trasladado, antes 3"; empty for what kept its place and its label. */
export const placeChanged = ({ change, before, after }: ChangeTold): Bilingual => {
  const label = after === undefined || before?.label === after.label ? undefined : before?.label;
  const said = (lang: keyof Bilingual, was: string): string =>
    [KINDS[change][lang], label === undefined ? '' : `${was} ${label}`]
      .filter((part) => part !== '')
      .join(', ');
  return { es: said('es', 'antes'), en: said('en', 'before') };
};

export const versionsCompared = (from: number, to: number): Bilingual => ({
  es: `Cambios de la versión ${from} a la versión ${to}`,
  en: `Changes from version ${from} to version ${to}`,
});

/** How many paragraphs are as they were; empty for none. */
export const unchanged = (count: number): Bilingual =>
  count === 0
    ? { es: '', en: '' }
    : count === 1
      ? { es: 'Un párrafo queda igual.', en: 'One paragraph is as it was.' }
      : { es: `${count} párrafos quedan igual.`, en: `${count} paragraphs are as they were.` };

export const NOTHING_CHANGED: Bilingual = {
  es: 'Nada cambia entre las dos versiones.',
  en: 'Nothing changes between the two versions.',
};
