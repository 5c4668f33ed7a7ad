import * as E from 'fp-ts/lib/Either.js';
import type { GetJson } from '../../src/ports/page.js';
import { callFrom } from './call.js';
import { problemReply } from './problem.js';
import type { Reply } from './reply.js';
import type { Call, Route } from './route.js';
import type { Parameters } from './parameter.js';
import type { Service } from './service.js';
import { noSuchAddress } from './troubles.js';

/** Of the request on whose behalf the service is asked: who sent it, and in which language. */
type Asking = Pick<Call<Parameters, Parameters>, 'caller' | 'lang' | 'id' | 'gone'>;

/**
 * Asks the service's own routes without a connection: the same parameters, the same answers and the same problems as
 * over one, for the same caller.
 */
export const inside =
  (routes: readonly Route[], service: Service, asking: Asking): GetJson =>
  async (written) => {
    const { pathname, searchParams } = new URL(written, 'http://inside.invalid');
    const found = routes.flatMap((route) => {
      const params = route.method === 'get' ? matched(route.path, pathname) : undefined;
      return params === undefined ? [] : [{ route, params }];
    })[0];
    if (found === undefined) return told(problemReply(noSuchAddress, asking.lang, asking.id));
    const request = { params: found.params, query: Object.fromEntries(searchParams), get: () => undefined };
    const call = callFrom(found.route, request, { ...asking, body: undefined, size: 0 });
    return told(
      E.isLeft(call)
        ? problemReply(call.left, asking.lang, asking.id)
        : await found.route.handle(service, call.right),
    );
  };

const told = ({ status, body }: Reply): { readonly status: number; readonly body: unknown } => {
  switch (body?.kind) {
    case 'json':
      return { status, body: body.value };
    case 'text':
      return { status, body: /json/.test(body.media) ? (JSON.parse(body.text) as unknown) : body.text };
    // What streams, or is a file, is no answer to be read whole.
    case 'bytes':
    case 'stream':
    case undefined:
      return { status, body: undefined };
  }
};

/** The values of a path's parameters, where it is a path of this form. */
const matched = (form: string, pathname: string): Readonly<Record<string, string>> | undefined => {
  const [names, parts] = [form.split('/'), pathname.split('/')];
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    const parameter = /^\{(\w+)\}$/.exec(name)?.[1];
    if (parameter === undefined && name !== part) return undefined;
    if (parameter !== undefined) params[parameter] = decodeURIComponent(part);
  }
  return params;
};
