import { useEffect, useState } from 'preact/hooks';

/** Whether a script runs here: what needs one is not shown before, nor in a document that is read without. */
export const useScript = (): boolean => {
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  return runs;
};
