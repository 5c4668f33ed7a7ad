import { createHash } from 'node:crypto';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { langOf } from './request-lang.js';
import { problemReply, type Trouble } from './problem.js';
import { write } from './write.js';

export const tooLarge = (limit: number): Trouble => ({
  status: 413,
  code: 'body-too-large',
  said: {
    es: `El cuerpo pasa de ${Math.floor(limit / 1024)} KiB, el límite aquí.`,
    en: `The body is larger than ${Math.floor(limit / 1024)} KiB, the limit here.`,
  },
});

const tooMany: Trouble = {
  status: 429,
  code: 'too-many-requests',
  said: {
    es: 'Demasiadas peticiones en un minuto. Repita la misma más tarde.',
    en: 'Too many requests in a minute. Send the same one again later.',
  },
  retry: true,
};

/** By address: a whole IPv6 network of one subscriber (/56) counts as one. */
const byAddress = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? '', 56),
    handler: (request, response) =>
      void write(response, problemReply(tooMany, langOf(request), String(response.locals['id']))),
  });

/** By what identifies the caller, so that one token used from many places counts once. */
const byToken = (perMinute: number): RequestHandler => {
  const limit = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => digestOf(request.get('authorization') ?? ''),
    handler: (request, response) =>
      void write(response, problemReply(tooMany, langOf(request), String(response.locals['id']))),
  });
  return (request, response, next) => {
    if (request.get('authorization') === undefined) next();
    else void limit(request, response, next);
  };
};

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** So many requests a minute, by address and by token. */
export const rateLimits = (perMinute: number): readonly RequestHandler[] => [
  byAddress(perMinute),
  byToken(perMinute),
];
