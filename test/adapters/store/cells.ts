// Where in an SQLite file its records, index entries and schema stand (https://www.sqlite.org/fileformat2.html §1.6):
// of each page the cells of its B-tree, which leave out free space and what only says how the page is laid out.

/** Bytes of one cell: `to` is not with it. */
export interface Cell {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  /** The row of a table; none of an index. */
  readonly rowid: bigint | undefined;
}

const INTERIOR_INDEX = 2;
const INTERIOR_TABLE = 5;
const LEAF_INDEX = 10;
const LEAF_TABLE = 13;

const varint = (file: Buffer, at: number): { readonly value: bigint; readonly next: number } => {
  let value = 0n;
  for (let place = 0; place < 8; place += 1) {
    const byte = file[at + place]!;
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, next: at + place + 1 };
  }
  return { value: (value << 8n) | BigInt(file[at + 8]!), next: at + 9 };
};

export const cellsOf = (file: Buffer): readonly Cell[] => {
  const size = file.readUInt16BE(16);
  const cells: Cell[] = [];
  for (let page = 0; page * size < file.length; page += 1) {
    const start = page * size;
    const head = start + (page === 0 ? 100 : 0);
    const kind = file[head]!;
    if (![INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE].includes(kind)) continue;
    const isLeaf = kind === LEAF_INDEX || kind === LEAF_TABLE;
    const count = file.readUInt16BE(head + 3);
    for (let n = 0; n < count; n += 1) {
      const from = start + file.readUInt16BE(head + (isLeaf ? 8 : 12) + 2 * n);
      cells.push({ page, from, ...cellAt(file, isLeaf ? from : from + 4, kind, size) });
    }
  }
  return cells;
};

const cellAt = (file: Buffer, at: number, kind: number, size: number): Pick<Cell, 'to' | 'rowid'> => {
  const first = varint(file, at);
  if (kind === INTERIOR_TABLE) return { to: first.next, rowid: undefined };
  const row = kind === LEAF_TABLE ? varint(file, first.next) : undefined;
  const begin = row?.next ?? first.next;
  return { to: begin + localOf(Number(first.value), kind, size), rowid: row?.value };
};

/** How much of a payload stands in its own page; with the four bytes that lead to the rest, where there is one. */
const localOf = (payload: number, kind: number, size: number): number => {
  const most = kind === LEAF_TABLE ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const local = least + ((payload - least) % (size - 4));
  return (local <= most ? local : least) + 4;
};
