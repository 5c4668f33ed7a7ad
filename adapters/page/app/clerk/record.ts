import type { Lang } from '../address.js';

/** What became of what was sent: recorded, or why not and which entries stand in the way. */
export type Outcome =
  | { readonly recorded: true }
  | { readonly recorded: false; readonly why: string; readonly entries: readonly number[] };

export interface Sending {
  readonly book: string;
  readonly lang: Lang;
  /** The last entry that whoever sends it has seen, where nothing may have been recorded since. */
  readonly seen?: number | undefined;
}

/** Times that the same is sent again where the line is cut: under its id it is recorded once all the same. */
const ATTEMPTS = 4;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export const record = async (path: string, body: object, { book, lang, seen }: Sending): Promise<Outcome> => {
  const request = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(seen === undefined ? {} : { 'If-Match': `"${book}.${seen}"` }),
    },
    body: JSON.stringify(body),
  };
  const address = `/books/${encodeURIComponent(book)}/${path}?lang=${lang}`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const response = await fetch(address, request).catch(() => undefined);
    if (response?.ok === true) return { recorded: true };
    if (response !== undefined && response.status !== 503) {
      const problem = (await response.json()) as {
        readonly detail: string;
        readonly entries?: readonly number[];
      };
      return { recorded: false, why: problem.detail, entries: problem.entries ?? [] };
    }
    await wait(500 * attempt);
  }
  return { recorded: false, why: NO_LINE[lang], entries: [] };
};

const NO_LINE: Readonly<Record<Lang, string>> = {
  es: 'No hay línea con el servicio. Lo escrito sigue aquí: envíelo otra vez cuando vuelva.',
  en: 'There is no line to the service. What was typed is still here: send it again when it is back.',
};
