/** Stands in the id, or else in the basis, of everything closed: it must never reach who may not see it. */
export const CANARY = 'zz';

export const carriesCanary = (named: unknown): boolean => JSON.stringify(named ?? '').includes(CANARY);

/** An id of that kind that is not taken, with the canary in it where `named`, what it would stand on, is closed. */
export const fresh = (kind: string, size: number, ...named: readonly unknown[]): string =>
  `${named.some(carriesCanary) ? CANARY : ''}${kind}${size + 1}`;
