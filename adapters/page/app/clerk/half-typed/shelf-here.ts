import type { Shelf } from './kept.js';

/** For a browser that lets pages keep nothing. */
const nothing: Shelf = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** Where this browser keeps what is half typed. */
export const shelfHere = (): Shelf => {
  try {
    return localStorage;
  } catch {
    return nothing;
  }
};
