import { asking } from './asking.js';
import type { Connection } from './connection.js';
import type { Client } from './contract.js';
import { exchangeOver, textOver } from './exchange.js';
import { following } from './following.js';
import { proving } from './proving.js';
import { recording } from './recording.js';

/** A client of the service at that address; see {@link Client}. */
export const client = (connection: Connection): Client => {
  const exchange = exchangeOver(connection);
  return {
    ...asking(exchange),
    ...recording(exchange),
    ...proving(textOver(connection)),
    follow: following(connection),
  };
};
