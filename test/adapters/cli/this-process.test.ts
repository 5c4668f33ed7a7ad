import { Writable } from 'node:stream';
import { openStore } from '../../../adapters/cli/open-store.js';
import { thisProcess } from '../../../adapters/cli/this-process.js';
import { systemClock } from '../../../adapters/clock.js';

// What the command line is to the process it runs in; here the process has streams of the test's own.

interface Listened {
  readonly stream: Writable & { isTTY?: boolean; columns?: number };
  readonly written: string[];
}

const listened = (): Listened => {
  const written: string[] = [];
  const stream = new Writable({
    autoDestroy: false,
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      done();
    },
  });
  return { stream, written };
};

let stdout: Listened;
let stderr: Listened;
let exit: jest.SpyInstance;
beforeEach(() => {
  stdout = listened();
  stderr = listened();
  jest.spyOn(process, 'stdout', 'get').mockReturnValue(stdout.stream as never);
  jest.spyOn(process, 'stderr', 'get').mockReturnValue(stderr.stream as never);
  exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never);
});
afterEach(() => jest.restoreAllMocks());

const failing = (code?: string): Error => Object.assign(new Error('the reason'), code && { code });

it('has the clock, folder, environment, input and stores of the process', () => {
  const around = thisProcess();
  expect(around).toMatchObject({ cwd: process.cwd(), clock: systemClock, openStore });
  expect(around.env).toBe(process.env);
  expect(around.stdin).toBe(process.stdin);
});

it('knows whether anybody watches, and how wide a line is', () => {
  Object.assign(stdout.stream, { isTTY: true, columns: 72 });
  expect(thisProcess().stdout).toMatchObject({ isTTY: true, columns: 72 });
});

it('writes to the streams of the process, and nothing more once they have ended', () => {
  const around = thisProcess();
  around.stdout.write('an answer');
  around.stderr.write('a complaint');
  stdout.stream.end();
  around.stdout.write('said to nobody');
  expect([stdout.written, stderr.written]).toEqual([['an answer'], ['a complaint']]);
});

it('goes on quietly when whoever reads has gone: acta log | head', () => {
  thisProcess();
  stdout.stream.emit('error', failing('EPIPE'));
  expect(exit).not.toHaveBeenCalled();
  expect(stderr.written).toEqual([]);
});

it.each([
  ['ENOSPC', 'stdout: ENOSPC\n'],
  [undefined, 'stdout: the reason\n'],
])('says that the answer could not be written (%s), and exits with 3', (code, said) => {
  thisProcess();
  stdout.stream.emit('error', failing(code));
  expect(exit.mock.calls).toEqual([[3]]);
  expect(stderr.written).toEqual([said]);
});

it('does not complain of complaints that cannot be written', () => {
  thisProcess();
  stderr.stream.emit('error', failing('ENOSPC'));
  expect(exit.mock.calls).toEqual([[3]]);
  expect(stderr.written).toEqual([]);
});
