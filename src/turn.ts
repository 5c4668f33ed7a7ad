/** Lets whatever else waits for this thread go on: others' commands, above all. No timer, and no wait where none waits. */
export const turn = (): Promise<void> => new Promise((goOn) => void setImmediate(goOn));
