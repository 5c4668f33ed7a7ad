/** The lines that somebody types, without their ends, as they come; a last one need not be ended. */
export async function* linesOf(typed: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  // Whoever leaves this loop lets go of the terminal: only then can the command end.
  for await (const part of typed) {
    rest += typeof part === 'string' ? part : decoder.decode(part, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
