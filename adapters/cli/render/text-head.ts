import type { DeclarationAnswer } from '../../../projections/declaration.js';
import { begun } from '../../../projections/sentences/article.js';
import { bracketsLeft } from './brackets.js';
import { fields, wrap } from './layout.js';
import type { Page } from './page.js';

type Headed = Pick<DeclarationAnswer, 'title' | 'text' | 'entry' | 'organ'>;

/** What every answer about one text begins with: its title, its name, whose it is; then what is known of it besides. */
export const textHead = (
  { title, text, entry, organ }: Headed,
  more: Parameters<typeof fields>[0],
  page: Page,
): readonly string[] => [
  ...wrap(page.colours.bold(page.words(title)), page.width),
  ...fields(
    [
      { label: page.in({ es: 'Texto', en: 'Text' }), text: page.join(text, page.entry(entry)) },
      { label: page.in({ es: 'De', en: 'Of' }), text: begun(page.name(organ)) },
      ...more,
    ],
    page.width,
  ),
];

/** "proyecto, versión 5, con un corchete; no está adoptado" */
export const draftSaid = (
  { version, brackets = [] }: Pick<DeclarationAnswer, 'version' | 'brackets'>,
  page: Page,
): string => {
  const left = page.in(bracketsLeft(brackets));
  return page.in({
    es: `proyecto, versión ${version}${left}; no está adoptado`,
    en: `draft, version ${version}${left}; not adopted`,
  });
};

export const adoptedSaid = (entry: number, page: Page): string =>
  page.join(page.in({ es: 'adoptado', en: 'adopted' }), page.entry(entry));
