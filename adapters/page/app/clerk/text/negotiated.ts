import type { DeclarationAnswer, ParagraphTold } from '../../../../../projections/declaration.js';

// What stands between a paragraph, or several together, and being agreed on. The book judges; this says it beforehand.

export type Standing = 'agreed' | 'bracket' | 'amendment';

/** Why a paragraph cannot be agreed ad referendum now; nothing where it can. */
export const standsInTheWay = (
  { brackets = [], amendments = [] }: Pick<DeclarationAnswer, 'brackets' | 'amendments'>,
  { paragraph, agreement }: Pick<ParagraphTold, 'paragraph' | 'agreement'>,
): Standing | undefined => {
  if (agreement?.kind === 'agreed') return 'agreed';
  if (brackets.some((one) => one.paragraph === paragraph && one.fate.kind === 'open')) return 'bracket';
  const isPending = amendments.some(
    ({ change, fate }) => change.paragraph === paragraph && fate.kind === 'open',
  );
  return isPending ? 'amendment' : undefined;
};

type Package = NonNullable<DeclarationAnswer['packages']>[number];

/** The paragraphs of a package, as far as the text still has them, that are not agreed. */
export const notAgreedIn = (
  { paragraphs }: Pick<DeclarationAnswer, 'paragraphs'>,
  of: Pick<Package, 'paragraphs'>,
): readonly ParagraphTold[] =>
  paragraphs.filter(
    ({ paragraph, agreement }) => of.paragraphs.includes(paragraph) && agreement?.kind !== 'agreed',
  );

/** The paragraphs that no package holds: a paragraph is in one at the most. */
export const inNoPackage = ({
  paragraphs,
  packages = [],
}: Pick<DeclarationAnswer, 'paragraphs' | 'packages'>): readonly ParagraphTold[] =>
  paragraphs.filter(
    ({ paragraph }) =>
      !packages.some(({ phase, paragraphs: held }) => phase !== 'dissolved' && held.includes(paragraph)),
  );
