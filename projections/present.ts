/** The fields that hold something: a field that is `undefined` is left out, as answers leave it out. */
export const present = <T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  // Object.fromEntries forgets which key had which type; the values are the same ones.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
