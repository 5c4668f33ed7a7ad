import { commandContracts } from '../../domain/book/command.js';
import { sealableData } from '../../domain/book/event.js';
import type { AnyCodec } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { mapSealed, maySeal, sealedFields } from '../../domain/language/sealed-fields.js';
import { isRecord } from '../../domain/language/struct.js';
import type { SealedKind } from '../../domain/language/text.js';

/** Something said whose data may hold sealed fields: an event or a command. */
export interface Said {
  readonly type: string;
  readonly data: unknown;
}

/** Of which type an entry of the book is; asked only for the entry that a correction corrects. */
export type TypeOf = (entry: EntryNumber) => string | undefined;

/** A sealed field, its words (or the seal in their place), and the data it stands in. */
export interface FieldToSeal {
  readonly path: string;
  readonly kind: SealedKind;
  readonly text: string;
  readonly within: Readonly<Record<string, unknown>>;
}

/** The sealed fields of what is said: of a correction that gives other data, those of the entry it corrects. */
export const fieldsToSeal = (said: Said, typeOf: TypeOf): readonly FieldToSeal[] => {
  const part = partOf(said, typeOf);
  if (part === undefined) return [];
  const within = isRecord(part.data) ? part.data : {};
  return sealedFields(part.codec, part.data, part.path).flatMap(({ path, kind, value }) =>
    typeof value === 'string' ? [{ path, kind, text: value, within }] : [],
  );
};

/** The same, each of its {@link fieldsToSeal} put through `change`. */
export const withFields = <A extends Said>(
  said: A,
  typeOf: TypeOf,
  change: (field: FieldToSeal) => string,
): A => {
  const part = partOf(said, typeOf);
  if (part === undefined) return said;
  const within = isRecord(part.data) ? part.data : {};
  const data = mapSealed(
    part.codec,
    part.data,
    ({ path, kind, value }) =>
      typeof value === 'string' ? change({ path, kind, text: value, within }) : value,
    part.path,
  );
  return { ...said, data: part.put(data) };
};

interface Part {
  readonly codec: AnyCodec;
  readonly data: unknown;
  readonly path: string;
  /** The whole data with other data in this part. */
  readonly put: (data: unknown) => unknown;
}

/** Where sealed fields can stand in what is said; nowhere for nearly everything. */
const partOf = ({ type, data }: Said, typeOf: TypeOf): Part | undefined => {
  const corrected = correctedData({ type, data });
  if (corrected !== undefined) {
    const codec = sealableData(typeOf(corrected.entry) ?? '');
    return codec && { codec, data: corrected.data, path: 'right.data', put: corrected.put };
  }
  const codec = sealableData(type) ?? sealableCommands.get(type);
  return codec && { codec, data, path: '', put: (changed) => changed };
};

const sealableCommands: ReadonlyMap<string, AnyCodec> = new Map(
  commandContracts
    .map(({ type, data }) => [type, data as unknown as AnyCodec] as const)
    .filter(([, data]) => maySeal(data)),
);

interface Corrected {
  readonly entry: EntryNumber;
  readonly data: unknown;
  readonly put: Part['put'];
}

const correctedData = ({ type, data }: Said): Corrected | undefined => {
  if (type !== 'EntryCorrected' && type !== 'CorrectEntry') return undefined;
  if (!isRecord(data) || !isRecord(data['right']) || data['right']['kind'] !== 'data') return undefined;
  const right = data['right'];
  return {
    entry: Number(data['entry']),
    data: right['data'],
    put: (changed) => ({ ...data, right: { ...right, data: changed } }),
  };
};

/** Whether keys may be needed to record this, to tell whether it was recorded, or to do what it says. */
export const mayNeedKeys = (said: Said): boolean =>
  said.type === 'EraseSealedWords' ||
  entryCorrectedBy(said) !== undefined ||
  fieldsToSeal(said, () => undefined).length > 0;

/** The entry whose type must be known to find the sealed fields, if that is a correction that gives other data. */
export const entryCorrectedBy = (said: Said): EntryNumber | undefined => correctedData(said)?.entry;
