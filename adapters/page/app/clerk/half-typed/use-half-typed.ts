import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clear, fieldsIn, fill, isTypedIn } from './fields.js';
import { forgetTyped, keepTyped, typedAt, type Place } from './kept.js';
import { shelfHere } from './shelf-here.js';

/** What a form knows of what stands half typed in it. */
export interface HalfTyped {
  /** Whether anything does. */
  readonly isTyped: boolean;
  /** Whether it was typed before this form was shown. */
  readonly isBack: boolean;
  /** Something was typed: it is kept. */
  readonly keep: () => void;
  /** It was sent: it is not half typed any more. */
  readonly forget: () => void;
  readonly clear: () => void;
}

/** Keeps what is typed in a form until it is sent or cleared, and puts it back when the form is shown again. */
export const useHalfTyped = (own: RefObject<HTMLFormElement | null>, place: Place): HalfTyped => {
  const [state, setState] = useState({ isTyped: false, isBack: false });
  useEffect(() => {
    const fields = typedAt(shelfHere(), place, Date.now());
    if (own.current === null || fields === undefined) return;
    fill(own.current, fields);
    setState({ isTyped: true, isBack: true });
    // Once: what is typed from then on is newer than what is kept.
  }, []);
  const forget = (): void => {
    forgetTyped(shelfHere(), place);
    setState({ isTyped: false, isBack: false });
  };
  return {
    ...state,
    keep: () => {
      const form = own.current;
      if (form === null) return;
      if (!isTypedIn(form)) {
        forget();
        return;
      }
      keepTyped(shelfHere(), place, fieldsIn(form), Date.now());
      if (!state.isTyped) setState({ isTyped: true, isBack: false });
    },
    forget,
    clear: () => {
      if (own.current !== null) clear(own.current);
    },
  };
};
