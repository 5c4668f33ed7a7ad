export interface HeldLately {
  /** What is made for a key, once for all who ask for it: its bytes. */
  (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Lets go of all of it. */
  readonly forget: () => void;
}

interface Written {
  readonly bytes: Promise<Uint8Array>;
  /** Known once it is made. */
  size: number;
}

/**
 * Makes what is asked for once for all who ask for the same, and holds it for who asks next; what was asked for longest
 * ago is let go. What could not be made is made again for who asks next.
 *
 * @param held bytes that are held at most; what was asked for last is held however large it is
 */
export const heldLately = (held: number): HeldLately => {
  /** Those asked for longest ago come first. */
  const lately = new Map<string, Written>();
  let total = 0;

  const letGo = (key: string): void => {
    total -= lately.get(key)?.size ?? 0;
    lately.delete(key);
  };

  const begun = (key: string, make: () => Promise<Uint8Array>): Written => {
    const written: Written = { bytes: make(), size: 0 };
    written.bytes.then(
      ({ length }) => {
        if (lately.get(key) !== written) return;
        written.size = length;
        total += length;
        for (const oldest of lately.keys()) {
          if (total <= held || oldest === key) return;
          letGo(oldest);
        }
      },
      () => letGo(key),
    );
    return written;
  };

  const asked = (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = lately.get(key);
    lately.delete(key);
    const written = known ?? begun(key, make);
    lately.set(key, written);
    return written.bytes;
  };
  return Object.assign(asked, { forget: () => [...lately.keys()].forEach(letGo) });
};
