import type { ComponentChildren } from 'preact';
import type { Query } from '../address.js';

/** What a form must send along: all of the address that it does not ask for itself. */
export const Kept = ({
  query,
  but,
}: {
  readonly query: Query;
  readonly but: readonly string[];
}): ComponentChildren =>
  Object.entries(query)
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
