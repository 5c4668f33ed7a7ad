import type { Express } from 'express';
import { IncomingMessage, ServerResponse, type ServerOptions } from 'node:http';

/**
 * What a server makes of each request and its response, so that express finds them as it wants them. Otherwise it gives
 * both another prototype when they come, which V8 takes for two new kinds of objects: node and express then go about
 * them slowly, and so does the collector of memory.
 */
export const expressMade = (app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> => {
  class Asked extends IncomingMessage {}
  class Answered<Asked extends IncomingMessage> extends ServerResponse<Asked> {}
  Object.setPrototypeOf(Asked.prototype, app.request);
  Object.setPrototypeOf(Answered.prototype, app.response);
  Object.assign(app, { request: Asked.prototype, response: Answered.prototype });
  return { IncomingMessage: Asked, ServerResponse: Answered };
};
