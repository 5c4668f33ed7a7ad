/** Asks the page to show another address in place of this one, focus and scroll left where they are. */
export const GO = 'acta:go';

export const go = (to: string): void => {
  document.dispatchEvent(new CustomEvent(GO, { detail: to }));
};
