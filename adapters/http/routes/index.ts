import type { Route } from '../route.js';
import { bookRoutes } from './books.js';
import { commandRoutes, type BodyLimits } from './commands.js';
import { entryRoutes } from './entries.js';
import { friendlyRoutes } from './friendly.js';
import { queryRoutes } from './queries.js';

/** Every address about books. The service, its document and its tests are all made from this table. */
export const routesOfBooks = (limits: BodyLimits): readonly Route[] => [
  ...bookRoutes,
  ...queryRoutes,
  ...entryRoutes,
  ...commandRoutes(limits),
  ...friendlyRoutes(limits),
];
