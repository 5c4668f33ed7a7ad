// How the keys lie in their file: the current one as C2SP signed-note writes it, then a line for each one before it.
import { Instant } from '../../domain/dates/moment.js';
import { readSignerKey, readVerifierKey } from '../../src/proof/keys.js';
import type { LogKeys, RetiredKey } from '../../src/ports/signing.js';

export const encode = ({ current, retired }: LogKeys): string =>
  [current.skey, ...retired.map(({ key, until }) => `retired ${until} ${key.vkey}`)]
    .map((line) => `${line}\n`)
    .join('');

/** The keys in a file's text; `undefined` where it is damaged. */
export const decode = (content: string): LogKeys | undefined => {
  const [first = '', ...lines] = content.split('\n');
  const current = readSignerKey(first);
  const retired = lines.slice(0, -1).map(retiredIn);
  const all = retired.filter((key) => key !== undefined);
  const isWhole = lines.at(-1) === '' && all.length === retired.length;
  return current?.use === 'note' && isWhole ? { current, retired: all } : undefined;
};

const retiredIn = (line: string): RetiredKey | undefined => {
  const [, until, vkey = ''] = /^retired (\S+) (\S+)$/.exec(line) ?? [];
  const key = readVerifierKey(vkey);
  return Instant.is(until) && key?.use === 'note' ? { key, until } : undefined;
};
