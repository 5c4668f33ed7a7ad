import { cpus, loadavg } from 'node:os';

/** On what it was measured, and what else it had to do. */
export const thisMachine = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  load: loadavg().map((load) => Number(load.toFixed(1))),
});

/** The same in one line. */
export const machineLine = ({ date, node, cores, processor, load }: ReturnType<typeof thisMachine>): string =>
  `${date}, node ${node}, ${cores} cores, ${processor}, load ${load.join(' ')}`;
