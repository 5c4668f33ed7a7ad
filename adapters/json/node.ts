/** Where something stands in a file, both from 1; columns count as editors do (UTF-16 units). */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a file holds, whatever its format: every value knows where it stands. */
export type Node = Scalar | Items | Group;

export interface Scalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** A number as it was written, where the format does not tell numbers from text (YAML): `1.10`, `2020`. */
  readonly written?: string;
}

export interface Items {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Node[];
}

export interface Group {
  readonly kind: 'group';
  readonly place: Place;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly keyPlace: Place;
  readonly node: Node;
}

/** The plain value that codecs decode. */
export const valueOf = (node: Node): unknown => {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(valueOf);
    case 'group':
      return Object.fromEntries([...node.fields].map(([key, field]) => [key, valueOf(field.node)]));
  }
};

/** Where the value at `path` stands; of what is missing, the place of the innermost group or list that lacks it. */
export const placeOf = (node: Node, path: readonly string[]): Place => {
  const [key, ...rest] = path;
  if (key === undefined) return node.place;
  const inner = partAt(node, key);
  return inner === undefined ? node.place : placeOf(inner, rest);
};

/** Where the name of the field at `path` stands. */
export const keyPlaceOf = (node: Node, path: readonly string[]): Place => {
  const owner = path.slice(0, -1).reduce<Node | undefined>((at, key) => at && partAt(at, key), node);
  const name = path.at(-1);
  const field = owner?.kind === 'group' && name !== undefined ? owner.fields.get(name) : undefined;
  return field?.keyPlace ?? placeOf(node, path);
};

const partAt = (node: Node, key: string): Node | undefined => {
  if (node.kind === 'group') return node.fields.get(key)?.node;
  return node.kind === 'list' ? node.items[Number(key)] : undefined;
};

/** The text in a field, where it is one. */
export const textIn = (group: Group, key: string): string | undefined => {
  const node = group.fields.get(key)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
};
