interface Logged {
  readonly entry: number;
  readonly recorded: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

export type Gained = readonly (readonly [type: string, data: Readonly<Record<string, unknown>>])[];

/** The first entry that the book of the XXIV CRM does not have of itself. */
export const FIRST_OWN = 417;

/** What the book has gained since it held so many entries. */
export const gained = async (url: string, from: number): Promise<Gained> => {
  const response = await fetch(`${url}/books/crm/log?from=${from}&limit=500`);
  const { answer } = (await response.json()) as { readonly answer: { readonly entries: readonly Logged[] } };
  return answer.entries.map(({ recorded: { type, data } }) => [type, data]);
};

/** How many entries the book has. */
export const lengthOf = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/books`);
  const { books } = (await response.json()) as {
    readonly books: readonly { readonly book: string; readonly last: number }[];
  };
  return (books.find(({ book }) => book === 'crm')?.last ?? -1) + 1;
};
