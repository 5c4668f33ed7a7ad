// Server-Sent Events (WHATWG HTML §9.2), as far as acta sends them: comments, `retry:`, `id:` and `data:` on one line.

/** What came down the line: an event, or how long to wait before the line is taken up again. */
export type Sent =
  | { readonly kind: 'event'; readonly id: string; readonly data: string }
  | { readonly kind: 'retry'; readonly milliseconds: number };

/** The events in a stream of bytes, as they come. */
export async function* eventsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<Sent> {
  const decoder = new TextDecoder();
  let received = '';
  for await (const bytes of body) {
    received += decoder.decode(bytes, { stream: true });
    const blocks = received.split(/\r?\n\r?\n/);
    received = blocks.pop() ?? '';
    for (const block of blocks) {
      const sent = inBlock(block);
      if (sent !== undefined) yield sent;
    }
  }
}

const inBlock = (block: string): Sent | undefined => {
  const fields = new Map(
    block.split(/\r?\n/).map((line): readonly [string, string] => {
      const [, name = '', value = ''] = /^([a-z]*): ?(.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
  const [id, data, retry] = ['id', 'data', 'retry'].map((name) => fields.get(name));
  if (id !== undefined && data !== undefined) return { kind: 'event', id, data };
  return retry !== undefined && /^\d{1,6}$/.test(retry)
    ? { kind: 'retry', milliseconds: Number(retry) }
    : undefined;
};
