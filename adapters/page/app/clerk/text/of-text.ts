import type { DeclarationAnswer } from '../../../../../projections/declaration.js';
import type { Reader } from '../../reader.js';
import type { Desk } from '../desk.js';

/** What every form about a text is given. */
export interface OfText {
  readonly reader: Reader;
  readonly answer: DeclarationAnswer;
  readonly desk: Desk;
}
