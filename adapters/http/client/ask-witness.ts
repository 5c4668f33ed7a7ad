import type { AskWitness } from '../../../src/ports/witnesses.js';
import { brokenBy } from './connection.js';

/** Far more than the signatures of any witness. */
const LARGEST_ANSWER = 64 * 1024;

/** Hands requests to witnesses over HTTP; each has so many milliseconds for its whole answer. */
export const askWitness =
  (patience: number): AskWitness =>
  async (address, body, until) => {
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(`${address}/add-checkpoint`, {
        method: 'POST',
        // Whoever is named in the policy answers, and nobody in its place.
        redirect: 'manual',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body,
        signal: until === undefined ? late : AbortSignal.any([late, until]),
      });
      return { kind: 'answered', status: response.status, body: await upTo(LARGEST_ANSWER, response) };
    } catch (error) {
      return { kind: 'no-answer', why: brokenBy(error) };
    }
  };

/** The text of an answer; one that does not end is not read to its end. */
const upTo = async (largest: number, { body }: Response): Promise<string> => {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > largest) throw new Error('EMSGSIZE');
  }
  return Buffer.concat(chunks).toString('utf8');
};
