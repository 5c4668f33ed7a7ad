import type { Lang } from '../../address.js';
import type { AskerTold } from '../../view.js';
import { havingSeen, lastPlace, nextToSend, onceMore, type Left, type Queued, type Typed } from './queued.js';
import { serviceTime } from '../../service-clock.js';
import { send } from './send.js';
import { forget, keep, queueOf, settle } from './shelf.js';

/** What became of something that was just typed: kept is what is sent once the line returns. */
export type Fate =
  | { readonly kind: 'recorded'; readonly left: Left | undefined }
  | { readonly kind: 'held'; readonly item: Queued }
  | { readonly kind: 'kept'; readonly id: string };

export interface QueueTold {
  readonly items: readonly Queued[];
  readonly line: 'up' | 'cut' | 'signed-out';
  /** What its clerk wants to put right in its form. */
  readonly amending: Queued | undefined;
}

/** One book's queue, as this tab has a hand in it. */
export interface Queue {
  readonly told: () => QueueTold;
  readonly watch: (watcher: () => void) => () => void;
  /** As whom, and in which language, it is sent. */
  readonly as: (asker: AskerTold | undefined, lang: Lang) => void;
  readonly add: (typed: Typed, instead?: number) => Promise<Fate>;
  /** Sends what was refused once more, as having seen these entries. */
  readonly again: (item: Queued) => Promise<void>;
  readonly drop: (item: Queued) => Promise<void>;
  readonly amend: (item: Queued | undefined) => void;
  readonly noLine: () => void;
}

/** Seconds before the line is tried again: longer every time, up to the last. */
const AGAIN = [1, 1, 2, 4, 8] as const;

/** One tab sends at a time; where the browser has no locks, the ids alone keep things from being recorded twice. */
const alone = (book: string, act: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(`acta-desk-${book}`, act) : act();

const queues = new Map<string, Queue>();

/** The queue of a book: in this tab there is one. */
export const clerksQueue = (book: string): Queue => {
  const known = queues.get(book) ?? startQueue(book);
  queues.set(book, known);
  return known;
};

/** Forgets whatever has not been sent, in all tabs. */
export const forgetQueues = async (): Promise<void> => {
  await forget();
  new BroadcastChannel(CHANNEL).postMessage('changed');
};

const CHANNEL = 'acta-desk';

const startQueue = (book: string): Queue => {
  let told: QueueTold = { items: [], line: 'up', amending: undefined };
  let asker: AskerTold | undefined;
  let lang: Lang = 'es';
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  const watchers = new Set<() => void>();
  const left = new Map<string, Left | undefined>();
  const others = new BroadcastChannel(CHANNEL);

  const tell = (changed: Partial<QueueTold>): void => {
    told = { ...told, ...changed };
    for (const watcher of watchers) watcher();
  };
  const look = async (): Promise<readonly Queued[]> => {
    const items = await queueOf(book);
    tell({ items });
    return items;
  };
  const changed = async (): Promise<void> => {
    others.postMessage('changed');
    await look();
  };
  const maySend = (recorder: string): boolean =>
    asker?.mayRecord === true && (asker.as === 'keeper' || asker.party === recorder);

  /** Sends the next; false where there is none, or no line. */
  const sendNext = async (): Promise<boolean> => {
    // Another tab may have sent what this one last saw.
    const items = await look();
    const item = nextToSend(items, maySend);
    if (item === undefined) return false;
    const said = await send(item, lang);
    if (said.kind === 'no-line' || said.kind === 'signed-out') {
      tell({ line: said.kind === 'no-line' ? 'cut' : 'signed-out' });
      return false;
    }
    tell({ line: 'up' });
    tries = 0;
    // What was typed meanwhile, here or in another tab, counts as well.
    const now = await queueOf(book);
    if (said.kind === 'recorded') {
      left.set(item.id, said.left);
      await settle([item.place], said.left === undefined ? [] : havingSeen(now, item, said.left));
    } else if (now.some(({ place }) => place === item.place)) {
      await settle([], [{ ...item, held: { ...said.problem, behind: lastPlace(now) } }]);
    }
    await changed();
    return true;
  };

  const sendAll = async (): Promise<void> => {
    clearTimeout(timer);
    await alone(book, async () => {
      while (await sendNext());
    });
    if (told.line !== 'cut' || nextToSend(told.items, maySend) === undefined) return;
    timer = setTimeout(() => void drain(), (AGAIN[tries] ?? 10) * 1_000);
    tries += 1;
  };
  /** One round at a time; what is added during one may come too late for it, so whoever adds asks again. */
  const drain = (): Promise<void> => {
    const round = (sending ?? Promise.resolve()).then(sendAll);
    sending = round.catch(() => undefined);
    return round;
  };
  const fateOf = ({ id }: Typed): Fate => {
    const item = told.items.find((one) => one.id === id);
    if (item === undefined) return { kind: 'recorded', left: left.get(id) };
    return item.held === undefined ? { kind: 'kept', id } : { kind: 'held', item };
  };

  others.onmessage = () => void look();
  addEventListener('online', () => void drain());

  return {
    told: () => told,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    as: (who, language) => {
      [asker, lang] = [who, language];
      void drain();
    },
    add: async (typed, instead) => {
      await keep(typed, instead);
      await changed();
      await drain();
      return fateOf(typed);
    },
    again: async (item) => {
      await settle([], [onceMore(item, serviceTime())]);
      await changed();
      await drain();
    },
    drop: async ({ place }) => {
      await settle([place], []);
      await changed();
      await drain();
    },
    amend: (amending) => tell({ amending }),
    noLine: () => tell({ line: 'cut' }),
  };
};
