import { useEffect, useState } from 'preact/hooks';
import { clerksQueue, type Queue, type QueueTold } from './queue.js';

const NOTHING: QueueTold = { items: [], line: 'up', amending: undefined };

/** The queue of a book, and what it says of itself as it changes; nothing before a script runs. */
export const useQueue = (
  book: string | undefined,
): { readonly queue: Queue | undefined; readonly told: QueueTold } => {
  const [queue, setQueue] = useState<Queue | undefined>(undefined);
  const [told, setTold] = useState(NOTHING);
  useEffect(() => {
    if (book === undefined) return undefined;
    const own = clerksQueue(book);
    setQueue(own);
    setTold(own.told());
    return own.watch(() => setTold(own.told()));
  }, [book]);
  return { queue, told };
};
