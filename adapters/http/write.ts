import type { Response } from 'express';
import { JSON_MEDIA, type Reply } from './reply.js';

/** Writes a reply; one that streams has ended when this resolves. */
export const write = async (response: Response, { status, headers = {}, body }: Reply): Promise<void> => {
  response.status(status);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Vary', 'Accept, Authorization, Cookie, Accept-Language');
  switch (body?.kind) {
    case undefined:
      response.end();
      return;
    case 'json':
      send(response, body.media ?? JSON_MEDIA, JSON.stringify(body.value));
      return;
    case 'text':
      send(response, body.media, body.text);
      return;
    case 'bytes':
      send(response, body.media, body.bytes);
      return;
    case 'stream':
      response.setHeader('Content-Type', body.media);
      response.flushHeaders();
      // A HEAD has no body to wait for.
      if (response.req.method === 'HEAD') response.end();
      else await body.write(response);
  }
};

const send = (response: Response, media: string, content: string | Uint8Array): void => {
  response.setHeader('Content-Type', media);
  response.setHeader('Content-Length', Buffer.byteLength(content));
  response.end(response.req.method === 'HEAD' ? undefined : content);
};
