import type { Lang } from '../../address.js';
import type { Left, Problem, Queued } from './queued.js';

/** What the service said. */
export type Said =
  | { readonly kind: 'recorded'; readonly left: Left | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'signed-out' }
  /** Nothing, or that it cannot now: whether it was recorded is not known, and the same is sent again. */
  | { readonly kind: 'no-line' };

/** Milliseconds until an answer is waited for no longer. */
const PATIENCE = 20_000;

/** Refusals after which the very same may yet be recorded. */
const PASSING: readonly number[] = [408, 429, 500, 502, 503, 504];

export const send = async (item: Queued, lang: Lang): Promise<Said> => {
  try {
    const response = await fetch(`/books/${encodeURIComponent(item.book)}/commands?lang=${lang}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': item.id,
        ...(item.seen === undefined ? {} : { 'If-Match': `"${item.book}.${item.seen}"` }),
      },
      body: JSON.stringify(item.command),
      signal: AbortSignal.timeout(PATIENCE),
    });
    // A line that is cut within the answer is as good as no answer.
    const body = (await response.json()) as unknown;
    if (response.ok) return { kind: 'recorded', left: leftBy(body) };
    if (response.status === 401) return { kind: 'signed-out' };
    return PASSING.includes(response.status)
      ? { kind: 'no-line' }
      : { kind: 'refused', problem: problemIn(response.status, body) };
  } catch {
    return { kind: 'no-line' };
  }
};

const leftBy = (body: unknown): Left | undefined => {
  const { entries = [] } = body as { readonly entries?: readonly { readonly number: number }[] };
  const [first, last] = [entries[0], entries.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.number, last: last.number };
};

interface ProblemSent {
  readonly code?: string;
  readonly detail?: string;
  readonly entries?: readonly number[];
  readonly between?: readonly { readonly number: number }[];
  readonly errors?: readonly { readonly pointer?: string; readonly reason: string }[];
}

const problemIn = (status: number, body: unknown): Problem => {
  const { code = '', detail = '', entries = [], between = [], errors = [] } = body as ProblemSent;
  return {
    status,
    code,
    detail,
    entries,
    between: between.map(({ number }) => number),
    errors: errors.map(({ pointer = '', reason }) => ({ pointer, reason })),
  };
};
