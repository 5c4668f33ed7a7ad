import type { ParagraphTold } from '../../../../../projections/declaration.js';
import { given } from '../field.js';

/** What an amendment may ask for. */
export const CHANGES = ['replace', 'insert', 'delete', 'move'] as const;
export type ChangeKind = (typeof CHANGES)[number];

type Spot = Pick<ParagraphTold, 'paragraph' | 'part' | 'within'>;

/** The paragraphs beside which one stands: in the same part, items of the same paragraph or of none. */
export const beside = <P extends Spot>(paragraphs: readonly P[], of: Spot): readonly P[] =>
  paragraphs.filter(
    ({ paragraph, part, within }) => paragraph !== of.paragraph && part === of.part && within === of.within,
  );

/** A change as the command takes it: what is new stands behind the paragraph that was chosen, beside it. */
export const changeAsked = (
  kind: ChangeKind,
  of: Spot,
  asked: { readonly words: string; readonly behind: string; readonly id: string },
): object => {
  const { paragraph } = of;
  const place = { part: of.part, ...given('within', of.within ?? '') };
  switch (kind) {
    case 'replace':
      return { kind, paragraph, words: asked.words };
    case 'insert':
      return { kind, paragraph: asked.id, ...place, after: paragraph, words: asked.words };
    case 'delete':
      return { kind, paragraph };
    case 'move':
      return { kind, paragraph, ...place, after: asked.behind };
  }
};
