import express, { type Express, type Request, type Response } from 'express';
import * as E from 'fp-ts/lib/Either.js';
import type { Clock } from '../../../src/ports/clock.js';
import type { Witness } from '../../../src/witness/add-checkpoint.js';

/** 63 hashes and a note with many signatures, of which those of ML-DSA have 5 kB: no request is near this. */
const LARGEST_BODY = 256 * 1024;
/** What is served may be an older one for a moment, and no longer. */
const FRESH = 'no-cache';

/** `POST /add-checkpoint` of C2SP tlog-witness, and `GET /<SHA-256 of the log's name>/checkpoint`. */
export const witnessApp = (witness: Witness, clock: Clock): Express => {
  const app = express().disable('x-powered-by').disable('etag');
  app.post(
    '/add-checkpoint',
    express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false }),
    (request: Request, response: Response) => {
      const body = textOf(request.body);
      const answer =
        body === undefined
          ? E.right({ status: 400 } as const)
          : witness.add(body, Math.floor(Date.parse(clock()) / 1000));
      if (E.isLeft(answer)) {
        response.status(503).end();
        return;
      }
      response.status(answer.right.status);
      if (answer.right.status === 200)
        response.type('text/plain; charset=utf-8').send(answer.right.cosignature);
      else if (answer.right.status === 409)
        // Written by hand: express would add a charset, and the type is the protocol's.
        response.writeHead(409, { 'Content-Type': 'text/x.tlog.size' }).end(`${answer.right.size}\n`);
      else response.end();
    },
  );
  app.get('/:origin/checkpoint', ({ params }: Request<{ origin: string }>, response: Response) => {
    const latest = witness.latest(params.origin);
    if (E.isLeft(latest)) response.status(503).end();
    else if (latest.right === undefined) response.status(404).end();
    else response.set('Cache-Control', FRESH).type('text/plain; charset=utf-8').send(latest.right);
  });
  app.use((_: Request, response: Response) => void response.status(404).end());
  // Too large, cut off, or in an encoding: not a request of this protocol. express tells these handlers by four arguments.
  app.use(
    (_error: unknown, _: Request, response: Response, _next: unknown) => void response.status(400).end(),
  );
  return app;
};

const textOf = (body: unknown): string | undefined => {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
};
