import type { Address } from './address.js';
import type { AnyView } from './view.js';
import { home } from './views/home.js';

/** Which view stands at which path below the book: `:` stands for an id. */
const VIEWS: readonly (readonly [path: readonly string[], view: AnyView])[] = [[[], home]];

export const viewAt = ({ view }: Address): AnyView | undefined =>
  VIEWS.find(
    ([path]) => path.length === view.length && path.every((part, at) => part === ':' || part === view[at]),
  )?.[1];
