import type { Route } from '../route.js';
import { bookRoutes } from './books.js';
import { bundleRoutes } from './bundle.js';
import { commandRoutes, type BodyLimits } from './commands.js';
import { documentRoutes } from './documents.js';
import { entryRoutes, type StreamTimes } from './entries.js';
import { friendlyRoutes } from './friendly.js';
import { logRoutes } from './log.js';
import { queryRoutes } from './queries.js';
import { searchRoutes } from './search.js';

/** What of the settings shapes the routes. */
export type RouteSettings = BodyLimits & StreamTimes;

/** Every address about books. The service, its document and its tests are all made from this table. */
export const routesOfBooks = (settings: RouteSettings): readonly Route[] => [
  ...bookRoutes,
  ...queryRoutes,
  ...searchRoutes,
  ...documentRoutes,
  ...entryRoutes(settings),
  ...logRoutes,
  ...bundleRoutes,
  ...commandRoutes(settings),
  ...friendlyRoutes(settings),
];
