// The package `edtf` ships no types. What acta reads of it, as its source states (version 4).
declare module 'edtf' {
  /** Flags over the eight digits YYYYMMDD. */
  export class Bitmask {
    readonly value: number;
    /** Non-zero when any digit of the part is flagged. */
    readonly year: number;
    readonly month: number;
    readonly day: number;
  }

  /** Instants are milliseconds since the epoch; null is unknown, ±Infinity is open. */
  interface Extent<Type extends string> {
    readonly type: Type;
    readonly edtf: string;
    readonly min: number | null;
    readonly max: number | null;
    toEDTF(): string;
    covers(other: Value): boolean;
    compare(other: Value): -1 | 0 | 1 | null;
  }

  interface Qualified<Flag> {
    readonly uncertain: Flag;
    readonly approximate: Flag;
  }

  export interface Date extends Extent<'Date'>, Qualified<Bitmask> {
    /** 0 an instant, 1 year, 2 month, 3 day. */
    readonly precision: 0 | 1 | 2 | 3;
    readonly unspecified: Bitmask;
    /** Year, month (from 0), day and so on, as many as the precision states. */
    readonly values: readonly number[];
    readonly year: number;
    readonly month: number;
    readonly date: number;
    readonly min: number;
    readonly max: number;
  }

  export interface Year extends Extent<'Year'> {
    readonly year: number;
    readonly significant: number;
    readonly min: number;
    readonly max: number;
  }

  export interface Decade extends Extent<'Decade'>, Qualified<boolean> {
    readonly decade: number;
    readonly year: number;
    readonly min: number;
    readonly max: number;
  }

  export interface Century extends Extent<'Century'>, Qualified<boolean> {
    readonly century: number;
    readonly year: number;
    readonly min: number;
    readonly max: number;
  }

  export interface Season extends Extent<'Season'>, Qualified<Bitmask> {
    readonly year: number;
    /** 21–41: seasons, quarters (33–36), quadrimesters, semesters. */
    readonly season: number;
    readonly unspecified: Bitmask;
    readonly min: number;
    readonly max: number;
  }

  export interface Interval extends Extent<'Interval'> {
    readonly lower: Date | Season | number | null;
    readonly upper: Date | Season | number | null;
    readonly finite: boolean;
  }

  /** One member, or the first and last of a run of members. */
  type Member = Date | readonly [Date, Date];

  interface Members<Type extends string> extends Extent<Type> {
    readonly values: readonly Member[];
    readonly length: number;
    readonly empty: boolean;
    readonly first: Date | undefined;
    readonly last: Date | undefined;
    readonly earlier: boolean;
    readonly later: boolean;
  }

  /** All of the members: `{2019,2020}`. */
  export type List = Members<'List'>;
  /** One of the members: `[2019,2020]`. */
  export type Set = Members<'Set'>;

  export type Value = Date | Year | Decade | Century | Season | Interval | List | Set;

  export interface Constraints {
    readonly level?: 0 | 1 | 2 | 3;
    readonly types?: readonly Value['type'][];
    readonly seasonIntervals?: boolean;
    readonly seasonUncertainty?: boolean;
  }

  /** Throws where the text is not EDTF. */
  export default function edtf(text: string, constraints?: Constraints): Value;
}
