/** What was used lately, by key, as much of it as may be held. */
export interface Lately<A> {
  readonly get: (key: string) => A | undefined;
  /** @param size what it counts for of what may be held; never changes */
  readonly put: (key: string, value: A, size: number) => void;
}

/** @param held sizes that are held at most, taken together: what was used longest ago is let go */
export const lately = <A>(held: number): Lately<A> => {
  /** Those used longest ago come first. */
  const known = new Map<string, { readonly value: A; readonly size: number }>();
  let total = 0;
  const letGo = (key: string): void => {
    total -= known.get(key)?.size ?? 0;
    known.delete(key);
  };
  return {
    get: (key) => {
      const found = known.get(key);
      if (found === undefined) return undefined;
      known.delete(key);
      known.set(key, found);
      return found.value;
    },
    put: (key, value, size) => {
      letGo(key);
      known.set(key, { value, size });
      total += size;
      for (const oldest of known.keys()) {
        if (total <= held) return;
        letGo(oldest);
      }
    },
  };
};
