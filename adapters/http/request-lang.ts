import type { Request } from 'express';
import { isLang, preferredLang, type Lang } from './lang.js';

/** The language of a request's sentences: of `?lang=`, else of `Accept-Language`. */
export const langOf = (request: Request): Lang => {
  const asked = request.query['lang'];
  return typeof asked === 'string' && isLang(asked) ? asked : preferredLang(request.get('accept-language'));
};
