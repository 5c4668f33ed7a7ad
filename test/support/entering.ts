import * as E from 'fp-ts/lib/Either.js';
import { accepts, RULES_VERSION } from '../../domain/book/accepts.js';
import { bookOf, entriesOf, type Told } from './spec.js';

/**
 * after(events).entering(event).isAccepted() or .isRefused(code, blocking entries): for what no command asks for by
 * itself, because an act brings it about.
 */
export const after = (...told: readonly Told[]) => {
  const history = entriesOf(told);
  const book = bookOf(history);
  return {
    book,
    entering: (event: Told) => {
      const verdict = accepts(book, entriesOf([event], history.length), RULES_VERSION, () => history);
      return {
        isAccepted: (): void => expect(E.isLeft(verdict) ? verdict.left : 'accepted').toBe('accepted'),
        isRefused: (code: string, entries?: readonly number[]): void => {
          const because = E.isLeft(verdict) ? verdict.left : undefined;
          expect(because?.code ?? 'accepted').toBe(code);
          expect(because?.es).not.toBe('');
          expect(because?.en).not.toBe('');
          if (entries !== undefined) expect(because?.entries).toEqual(entries);
        },
      };
    },
  };
};
