/** How much is taken at once. */
export interface Portions<A> {
  readonly most: number;
  /** Milliseconds that are waited for company, from the first on. */
  readonly within: number;
  readonly weight: (one: A) => number;
  /** The weight from which on a portion is full. */
  readonly heaviest: number;
}

/** What comes, in the portions in which it comes: as many as are there, and no more than are asked for. */
export async function* inPortions<A>(
  source: AsyncIterable<A>,
  portions: Portions<A>,
): AsyncGenerator<readonly [A, ...A[]]> {
  const line: Line<A> = { coming: source[Symbol.asyncIterator](), next: undefined };
  try {
    for (let first = await nextOf(line); first.done !== true; first = await nextOf(line))
      yield await portionFrom(line, first.value, portions);
  } finally {
    await line.coming.return?.();
  }
}

/** What comes, and what is to come next where that has been asked for already. */
interface Line<A> {
  readonly coming: AsyncIterator<A>;
  next: Promise<IteratorResult<A>> | undefined;
}

const nextOf = <A>(line: Line<A>): Promise<IteratorResult<A>> => {
  const next = line.next ?? line.coming.next();
  line.next = undefined;
  return next;
};

const portionFrom = async <A>(
  line: Line<A>,
  first: A,
  { most, within, weight, heaviest }: Portions<A>,
): Promise<readonly [A, ...A[]]> => {
  const portion: [A, ...A[]] = [first];
  const patience = patienceOf(within);
  for (let heavy = weight(first); portion.length < most && heavy < heaviest;) {
    line.next = ahead(line.coming);
    const more = await Promise.race([line.next, patience.over]);
    if (more === undefined || more.done === true) break;
    line.next = undefined;
    portion.push(more.value);
    heavy += weight(more.value);
  }
  patience.end();
  return portion;
};

/** Asked for before it is awaited: what goes wrong meanwhile is told when it is. */
const ahead = <A>(coming: AsyncIterator<A>): Promise<IteratorResult<A>> => {
  const next = coming.next();
  next.catch(() => undefined);
  return next;
};

interface Patience {
  readonly over: Promise<undefined>;
  readonly end: () => void;
}

const patienceOf = (milliseconds: number): Patience => {
  let end = (): void => undefined;
  const over = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    end = () => clearTimeout(timer);
  });
  return { over, end };
};
