/** Runs tasks one after another for each key, in the order asked; tasks of different keys run side by side. */
export type Turns<K> = <A>(key: K, task: () => Promise<A>) => Promise<A>;

export const turns = <K>(): Turns<K> => {
  const last = new Map<K, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    // A task that fails leaves the turn to the next one all the same.
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
