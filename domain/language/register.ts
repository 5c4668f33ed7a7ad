import { OrderedMap, type Seq } from 'immutable';

/** Something of a register that was stowed away, and is read when somebody looks at it, once. */
export abstract class Stowed<A> {
  #made: { readonly value: A } | undefined;

  /** Always the same, for it is made of what does not change. */
  protected abstract read(): A;

  get value(): A {
    this.#made ??= { value: this.read() };
    return this.#made.value;
  }
}

/** Something as it stands in a register. */
export type Leaf<A> = A | Stowed<A>;

const opened = <A>(leaf: Leaf<A>): A => (leaf instanceof Stowed ? leaf.value : leaf);

/**
 * The things of one kind in a book, by id, in the order in which they came. Persistent. Most of a long book is not asked
 * for any more: its things may stand here stowed, and whoever asks for one does not notice.
 */
export class Register<K, A extends object> implements Iterable<readonly [K, A]> {
  readonly #leaves: OrderedMap<K, Leaf<A>>;

  constructor(leaves: Iterable<[K, Leaf<A>]> = []) {
    this.#leaves = OrderedMap(leaves);
  }

  get size(): number {
    return this.#leaves.size;
  }

  has(id: K): boolean {
    return this.#leaves.has(id);
  }

  get(id: K): A | undefined {
    const leaf = this.#leaves.get(id);
    return leaf === undefined ? undefined : opened(leaf);
  }

  /** With this in the place of what had the id, or else after all others. */
  set(id: K, value: A): Register<K, A> {
    return new Register(this.#leaves.set(id, value));
  }

  keys(): IterableIterator<K> {
    return this.#leaves.keys();
  }

  valueSeq(): Seq.Indexed<A> {
    return this.#leaves.valueSeq().map(opened);
  }

  values(): IterableIterator<A> {
    return this.valueSeq().values();
  }

  *[Symbol.iterator](): IterableIterator<readonly [K, A]> {
    for (const [id, leaf] of this.#leaves.entries()) yield [id, opened(leaf)];
  }

  /** The first for which it holds. */
  find(holds: (value: A) => boolean): A | undefined {
    for (const value of this.values()) if (holds(value)) return value;
    return undefined;
  }

  /** As they stand here, for whoever stows them away: none is read. */
  leaves(): IterableIterator<[K, Leaf<A>]> {
    return this.#leaves.entries();
  }
}
