import { createHash } from 'node:crypto';

/** A key of the same log that signed nothing: its number is the one that its name and bytes have. */
export const anotherKey = (vkey: string): string => {
  const [name = ''] = vkey.split('+');
  const bytes = Buffer.concat([Buffer.of(1), createHash('sha256').update(vkey).digest()]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8);
  return `${name}+${id}+${bytes.toString('base64')}`;
};
