// `npm run soak -- --minutes 30`: bodies that meet and people who ask, through kills and restarts; then it is looked at
// whether anything that was acknowledged is missing, and whether memory and latency stayed flat.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFolder } from '../floor.js';
import { loadOn } from './load.js';
import { isFlat, lines, resultOf, type Ran, type Sample } from './result.js';
import { startService, type Service } from './service.js';
import { missingIn } from './verify.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    writers: { type: 'string', default: '8' },
    readers: { type: 'string', default: '8' },
    seed: { type: 'string', default: '20191114' },
    json: { type: 'string' },
    text: { type: 'string' },
  },
});
const [minutes, writers, readers, seed] = [values.minutes, values.writers, values.readers, values.seed].map(
  Number,
) as [number, number, number, number];
const length = minutes * 60_000;
/** Kills come in the middle third; between two of them there is time for some work. */
const BETWEEN = Math.max(length / 30, 8_000);

const pause = (milliseconds: number): Promise<void> => new Promise((goOn) => setTimeout(goOn, milliseconds));

/** Bytes of the service's memory, by its own figures; nothing while it is away. */
const memoryAt = async (url: string): Promise<number | undefined> => {
  try {
    const text = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
    const [, bytes] = /^acta_process_resident_memory_bytes (\S+)$/m.exec(text) ?? [];
    return bytes === undefined ? undefined : Number(bytes);
  } catch {
    return undefined;
  }
};

/** Kills the service now and then until the time is over, and watches what memory it takes. */
const watched = async (service: Service): Promise<Pick<Ran, 'memory' | 'restarts'>> => {
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const memory: Sample[] = [];
  const restarts: number[] = [];
  for (let nextKill = length / 3; since() < length;) {
    await pause(500);
    const bytes = await memoryAt(service.url);
    if (bytes !== undefined) memory.push({ at: since(), value: bytes });
    if (since() < nextKill || nextKill >= (length * 2) / 3) continue;
    restarts.push(await service.restart(restarts.length % 2 === 0 ? 'SIGKILL' : 'SIGTERM'));
    nextKill += BETWEEN;
  }
  return { memory, restarts };
};

const result = await inFolder(async (folder) => {
  const file = join(folder, 'acta.db');
  const service = await startService(file);
  const load = loadOn(service.url, { writers, readers, seed });
  const seen = await watched(service);
  const system = loadavg();
  await load.end();
  await service.stop();
  const found = await missingIn(file, load.acknowledged);
  return resultOf({ minutes, writers, readers, load, length, found, system, ...seen });
});
const text = lines(result);
console.log(text);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
if (values.text !== undefined) writeFileSync(values.text, `${text}\n`);
const { missing, findings } = result.found;
process.exitCode = missing.length === 0 && findings.length === 0 && isFlat(result) ? 0 : 1;
