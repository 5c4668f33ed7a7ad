/**
 * Remembers what `make` answered, for at most `limit` keys; when full it forgets everything and starts again, which
 * is cheap and needs no bookkeeping on a hit. `make` must be pure: then the memory cannot be seen from outside.
 */
export const memo = <A>(limit: number, make: (key: string) => A): ((key: string) => A) => {
  const known = new Map<string, { readonly made: A }>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.made;
    const made = make(key);
    if (known.size >= limit) known.clear();
    known.set(key, { made });
    return made;
  };
};
