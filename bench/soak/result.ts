import { thisMachine } from '../machine.js';
import { median } from '../measure.js';
import type { Load, Took } from './load.js';
import type { Found } from './verify.js';

export interface Sample {
  /** Milliseconds since it began. */
  readonly at: number;
  readonly value: number;
}

export interface Ran {
  readonly minutes: number;
  readonly writers: number;
  readonly readers: number;
  readonly load: Load;
  readonly memory: readonly Sample[];
  /** Milliseconds that each restart took. */
  readonly restarts: readonly number[];
  readonly length: number;
  readonly found: Found;
  readonly system: readonly number[];
}

interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

export interface Result {
  readonly date: string;
  readonly node: string;
  readonly load: readonly number[];
  readonly minutes: number;
  readonly writers: number;
  readonly readers: number;
  readonly kills: number;
  readonly longestRestart: number;
  readonly again: number;
  readonly found: Found;
  /** By thirds of the run; the service is killed in the second one only. */
  readonly commands: readonly Latency[];
  readonly queries: readonly Latency[];
  /** Megabytes in the second and in the last quarter of the last third: it was started at its beginning at the latest. */
  readonly memory: readonly [early: number, late: number];
}

const latencyOf = (took: readonly Took[]): Latency => {
  const sorted = took.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), p999: at(0.999) };
};

const inPart = <A extends { readonly at: number }>(
  all: readonly A[],
  from: number,
  to: number,
): readonly A[] => all.filter(({ at }) => at >= from && at < to);

const MEGABYTE = 1024 * 1024;

export const resultOf = ({ load, memory, restarts, length, found, system, ...how }: Ran): Result => {
  const third = length / 3;
  const thirds = (took: readonly Took[]): readonly Latency[] =>
    [0, 1, 2].map((n) => latencyOf(inPart(took, n * third, (n + 1) * third)));
  const held = (from: number, to: number): number =>
    median(inPart(memory, 2 * third + from * third, 2 * third + to * third).map(({ value }) => value)) /
    MEGABYTE;
  const { date, node } = thisMachine();
  return {
    date,
    node,
    load: system.map((one) => Number(one.toFixed(1))),
    ...how,
    kills: restarts.length,
    longestRestart: Math.max(0, ...restarts),
    again: load.again(),
    found,
    commands: thirds(load.commands),
    queries: thirds(load.queries),
    memory: [held(0.25, 0.5), held(0.75, 1)],
  };
};

/** More than this is growth, and not the breath of the collector or of a shared machine. */
const MOST_MEMORY = 1.25;
const MOST_LATENCY = 2;

const grew = (parts: readonly Latency[]): number => (parts[2]?.p50 ?? 0) / (parts[0]?.p50 ?? 1);

export const isFlat = ({ memory: [early, late], commands, queries }: Result): boolean =>
  late <= early * MOST_MEMORY && grew(commands) <= MOST_LATENCY && grew(queries) <= MOST_LATENCY;

const latencyLines = (name: string, parts: readonly Latency[]): readonly string[] =>
  parts.map(
    ({ count, p50, p99, p999 }, n) =>
      `  ${name}, ${['first', 'second', 'last'][n] ?? ''} third: ${count.toLocaleString('en')}; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, p99.9 ${p999.toFixed(1)} ms`,
  );

export const lines = (result: Result): string => {
  const { found, memory } = result;
  return [
    `acta soak: ${result.date}, node ${result.node}, ${result.minutes} minutes, ${result.writers} writers, ${result.readers} readers, load at its end ${result.load.join(' ')}`,
    `  killed or ended ${result.kills} times; back after ${(result.longestRestart / 1000).toFixed(1)} s at the most; ${result.again} requests sent again`,
    `  ${found.books} books, ${found.entries.toLocaleString('en')} entries, all verified; books that lost something: ${found.missing.length}; findings: ${found.findings.length}`,
    ...found.missing,
    ...found.findings.slice(0, 10),
    ...latencyLines('commands', result.commands),
    ...latencyLines('queries', result.queries),
    `  memory in the last third: ${memory[0].toFixed(0)} MB, then ${memory[1].toFixed(0)} MB`,
    `  flat: ${isFlat(result) ? 'yes' : 'no'}`,
  ].join('\n');
};
