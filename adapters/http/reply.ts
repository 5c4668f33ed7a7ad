import type { ServerResponse } from 'node:http';

/** What a route answers, before it is written: nothing here knows of express. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

export type Body =
  | { readonly kind: 'json'; readonly value: unknown; readonly media?: string }
  | { readonly kind: 'text'; readonly text: string; readonly media: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly media: string }
  /** Written piece by piece by the route itself, which ends it. */
  | {
      readonly kind: 'stream';
      readonly media: string;
      readonly write: (response: ServerResponse) => Promise<void>;
    };

/** An answer to a question as it is sent. */
export interface WrittenAnswer {
  readonly content: string;
  readonly tag: string;
}

export const JSON_MEDIA = 'application/json; charset=utf-8';
export const PROBLEM_MEDIA = 'application/problem+json; charset=utf-8';

export const json = (status: number, value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body: { kind: 'json', value },
});

export const text = (
  status: number,
  media: string,
  content: string,
  headers: Reply['headers'] = {},
): Reply => ({
  status,
  headers,
  body: { kind: 'text', media, text: content },
});
