import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** What may be asked of the double. */
export type Asked = 'append' | 'read' | 'subscribe' | 'gossip';

/** What it does instead of answering, for one call. */
export type Fault =
  /** Nothing: it answers. */
  | { readonly kind: 'none' }
  /** Never answers; what was to be written is not, or is (`after`). */
  | { readonly kind: 'silence'; readonly after?: boolean }
  /** Fails with this status, before or after what was asked was done; a subscription, after so many events. */
  | {
      readonly kind: 'error';
      readonly code: status;
      readonly after?: boolean;
      readonly details?: string;
      readonly exception?: string;
      readonly events?: number;
    }
  /** Says that another leads. */
  | { readonly kind: 'not-leader'; readonly host: string; readonly port: number }
  /** Refuses the expectation, whether it holds or not. */
  | { readonly kind: 'wrong-version' }
  /** Refuses an append by this name (`AccessDenied`, `Timeout`, `Unknown` …), and the call goes on. */
  | { readonly kind: 'refusal'; readonly name: string }
  /** So many milliseconds between one event and the next. */
  | { readonly kind: 'slow'; readonly every: number }
  /** Ends the subscription without a word, after so many events. */
  | { readonly kind: 'end'; readonly events?: number }
  /** Sends this event twice, or not at all. */
  | { readonly kind: 'stutter'; readonly revision: number; readonly times: 0 | 2 };

export interface Faults {
  /** Once, for the next call of its kind that no earlier fault is for. */
  readonly next: (asked: Asked, ...faults: readonly Fault[]) => void;
  /** For every call of its kind until told otherwise. */
  readonly always: (asked: Asked, fault: Fault | undefined) => void;
  /** The fault for this call, which takes it. */
  readonly take: (asked: Asked) => Fault | undefined;
}

export const faults = (): Faults => {
  const once = new Map<Asked, Fault[]>();
  const standing = new Map<Asked, Fault>();
  return {
    next: (asked, ...more) => void once.set(asked, [...(once.get(asked) ?? []), ...more]),
    always: (asked, fault) => {
      if (fault === undefined) standing.delete(asked);
      else standing.set(asked, fault);
    },
    take: (asked) => {
      const fault = once.get(asked)?.shift() ?? standing.get(asked);
      return fault?.kind === 'none' ? undefined : fault;
    },
  };
};

/** A gRPC error as the server sends it: the cause in the metadata, under `exception`. */
export const serviceError = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const errorOf = (fault: Fault | undefined): ServiceError | undefined => {
  if (fault?.kind === 'error')
    return serviceError(
      fault.code,
      fault.details ?? 'a fault that was asked for',
      fault.exception === undefined ? {} : { exception: fault.exception },
    );
  if (fault?.kind === 'not-leader')
    return serviceError(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': fault.host,
      'leader-endpoint-port': String(fault.port),
    });
  return undefined;
};

/** Whether what was asked is done before the fault. */
export const isAfter = (fault: Fault | undefined): boolean =>
  fault === undefined || ('after' in fault && (fault.after ?? false));
