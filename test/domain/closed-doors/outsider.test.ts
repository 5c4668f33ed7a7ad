import { forOutsider } from '../../../domain/closed-doors/outsider.js';
import { textAlreadyAdopted, textAlreadyDrafted } from '../../../domain/texts/rejections.js';
import type { TextId } from '../../../domain/language/ids.js';

const text = 'pacto-secreto' as TextId;

describe('what is told to somebody from whom the reason is hidden', () => {
  it('of an id in use: that it is not available', () => {
    expect(forOutsider(textAlreadyDrafted(text, 12))).toEqual({
      code: 'id-taken',
      es: 'Ese identificador no está disponible; use otro.',
      en: 'That identifier is not available; use another.',
      entries: [],
    });
  });

  it('of anything else: that it is not accepted, neither why nor because of which entry', () => {
    expect(forOutsider(textAlreadyAdopted(text, 12))).toEqual({
      code: 'not-acceptable',
      es: 'El libro no admite ese asiento; consulte a la Secretaría.',
      en: 'The book does not accept this entry; ask the Secretariat.',
      entries: [],
    });
  });
});
