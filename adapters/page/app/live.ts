/** How long to wait before the line is tried again, in milliseconds. */
const AGAIN = 3_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The numbers of the entries in a piece of a stream (WHATWG HTML §9.2), and what is left of it. */
export const entriesIn = (text: string): { readonly numbers: readonly number[]; readonly rest: string } => {
  const end = text.lastIndexOf('\n\n');
  if (end < 0) return { numbers: [], rest: text };
  const numbers = [...text.slice(0, end + 2).matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number));
  return { numbers, rest: text.slice(end + 2) };
};

/**
 * Tells of every entry after `last`, as it is recorded, for as long as the page is open. Not by `EventSource`: it
 * cannot begin after an entry, and would be sent the whole book.
 */
export const follow = (book: string, last: number, told: (entry: number) => void): void => {
  let seen = last;
  const once = async (): Promise<void> => {
    const response = await fetch(`/books/${encodeURIComponent(book)}/entries`, {
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(seen) },
    });
    const reader = response.ok ? response.body?.getReader() : undefined;
    if (reader === undefined) return;
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const { numbers, rest } = entriesIn(text + decoder.decode(value, { stream: true }));
      text = rest;
      for (const number of numbers) {
        seen = Math.max(seen, number);
        told(number);
      }
    }
  };
  const always = async (): Promise<never> => {
    for (;;) {
      // A line that broke is tried again, from where it broke.
      await once().catch(() => undefined);
      await wait(AGAIN);
    }
  };
  void always();
};
