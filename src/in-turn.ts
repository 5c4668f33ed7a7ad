/** Runs the tasks of one key one after another, whatever became of those before; those of others meanwhile. */
export type InTurn<K> = <A>(key: K, task: () => Promise<A>) => Promise<A>;

export const inTurn = <K>(): InTurn<K> => {
  const last = new Map<K, Promise<unknown>>();
  return async (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task);
    const done = turn.catch(() => undefined);
    last.set(key, done);
    try {
      return await turn;
    } finally {
      // Nobody came after it.
      if (last.get(key) === done) last.delete(key);
    }
  };
};
