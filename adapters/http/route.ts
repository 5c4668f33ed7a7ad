import type { AnyCodec, Bilingual } from '../../domain/language/codec.js';
import { langParameter } from './asking.js';
import type { Caller } from './caller.js';
import type { Lang } from './lang.js';
import type { Given, Parameters } from './parameter.js';
import { Problem } from './problem.js';
import { PROBLEM_MEDIA, type Reply } from './reply.js';
import type { Service } from './service.js';

/** A request as a route sees it: every parameter decoded, the body read as JSON but not yet as anything more. */
export interface Call<P extends Parameters, Q extends Parameters> {
  readonly path: Given<P>;
  readonly query: Partial<Given<Q>>;
  /** The first value of a header, by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** What was sent, read as JSON; undefined where nothing was. */
  readonly body: unknown;
  /** How many bytes the body had. */
  readonly size: number;
  readonly caller: Caller;
  /** For sentences: of `?lang=`, else of `Accept-Language`. */
  readonly lang: Lang;
  /** The request's own id, as logged. */
  readonly id: string;
  /** A signal aborted when the client goes or the service ends, made for whoever asks for it. */
  readonly gone: () => AbortSignal;
}

export interface Answered {
  readonly about: string;
  readonly codec?: AnyCodec;
  readonly media?: string;
}

/** Who may come at all; what may be recorded or seen is judged later, from the book. */
export type Access =
  /** Anybody, by whatever name they call the service: it tells nothing of what is kept or done here. */
  | 'anybody'
  /** Anybody who calls it by its own name; who they are is not asked. */
  | 'onlooker'
  /** Anybody; who they are decides what they see. */
  | 'reader'
  /** Only somebody who is identified. */
  | 'recorder';

export interface RouteOf<P extends Parameters, Q extends Parameters> {
  /** Also the name of the operation in the OpenAPI document. */
  readonly name: string;
  readonly method: 'get' | 'post';
  /** `/books/{book}/mandates`; `{+tile}` stands for all the rest of a path, slashes and all (RFC 6570). */
  readonly path: string;
  readonly about: Bilingual;
  readonly group: string;
  readonly access: Access;
  readonly params: P;
  readonly query: Q;
  /** Headers it heeds, for the document; routes read them themselves. */
  readonly headers?: Readonly<Record<string, { readonly about: string; readonly required?: boolean }>>;
  readonly body?: { readonly codec: AnyCodec; readonly orList?: AnyCodec; readonly largest: number };
  readonly answers: Readonly<Record<number, Answered>>;
  readonly handle: (service: Service, call: Call<P, Q>) => Promise<Reply>;
}

/** A route whose parameters have been forgotten: what the table of routes holds. */
export type Route = RouteOf<Parameters, Parameters>;

/** What any route takes: a problem has words, if nothing else has. */
const ALWAYS_TAKEN: Parameters = langParameter;

/** What any route may answer. */
const ALWAYS_ANSWERED: RouteOf<Parameters, Parameters>['answers'] = {
  406: { about: '`Accept` takes nothing of what is here.', codec: Problem, media: PROBLEM_MEDIA },
};

/** Checks that a route is consistent and forgets the types of its parameters. */
export const route = <P extends Parameters, Q extends Parameters>(definition: RouteOf<P, Q>): Route =>
  // The service reads every parameter by this very definition before it calls `handle`.
  ({
    ...definition,
    answers: { ...definition.answers, ...ALWAYS_ANSWERED },
    query: { ...ALWAYS_TAKEN, ...definition.query },
  }) as unknown as Route;
