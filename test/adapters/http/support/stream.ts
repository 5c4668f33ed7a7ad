import { get } from './request.js';

export interface StreamEvent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

export interface Reader {
  readonly status: number;
  readonly headers: Headers;
  /** All that has been received, events and comments. */
  readonly text: () => string;
  readonly events: () => readonly StreamEvent[];
  /** Waits until what was received is as wanted, or the other side has closed; fails the spec after a while. */
  readonly until: (wanted: (events: readonly StreamEvent[], text: string) => boolean) => Promise<void>;
  /** Resolves when the other side has closed. */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

const eventsIn = (text: string): readonly StreamEvent[] =>
  text
    .split('\n\n')
    .slice(0, -1)
    .flatMap((block) => {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const [id, type, data] = ['id', 'event', 'data'].map(field);
      return id === undefined || type === undefined || data === undefined
        ? []
        : [{ id, type, data: JSON.parse(data) as unknown }];
    });

/** Follows a book live, as a browser's EventSource would; a header that is empty is not sent. */
export const follow = async (
  url: string,
  headers: Record<string, string> = {},
  path = '/books/crm/entries',
): Promise<Reader> => {
  const gone = new AbortController();
  const sent = Object.entries(get(path, headers).headers).filter(([, value]) => value !== '');
  const response = await fetch(`${url}${path}`, {
    headers: Object.fromEntries(sent),
    signal: gone.signal,
  });
  let text = '';
  let closed = false;
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? [])
        text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // Left by us, or cut off by the other side.
    }
    closed = true;
  };
  const ended = read();
  return {
    status: response.status,
    headers: response.headers,
    text: () => text,
    events: () => eventsIn(text),
    until: async (wanted) => {
      for (let waited = 0; !wanted(eventsIn(text), text) && !closed; waited += 5) {
        if (waited > 10_000) throw new Error(`not received: ${text.slice(-500)}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    ended,
    leave: () => gone.abort(),
  };
};
