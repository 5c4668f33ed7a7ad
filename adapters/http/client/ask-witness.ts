import type { AskWitness } from '../../../src/ports/witnesses.js';
import { brokenBy } from './connection.js';

/** Far more than the signatures of any witness. */
const LARGEST_ANSWER = 64 * 1024;

/** Hands requests to witnesses over HTTP; each has so many milliseconds for its whole answer. */
export const askWitness =
  (patience: number): AskWitness =>
  async (address, request, until) => {
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(`${address}/add-checkpoint`, {
        method: 'POST',
        // Whoever is named in the policy answers, and nobody in its place.
        redirect: 'manual',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: request,
        signal: until === undefined ? late : AbortSignal.any([late, until]),
      });
      const body = await upTo(LARGEST_ANSWER, response);
      return body === undefined
        ? { kind: 'too-much', limit: LARGEST_ANSWER }
        : { kind: 'answered', status: response.status, body };
    } catch (error) {
      return { kind: 'no-answer', why: brokenBy(error) };
    }
  };

/** The text of an answer; nothing where it is longer, for one that does not end is not read to its end. */
const upTo = async (largest: number, { body }: Response): Promise<string | undefined> => {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > largest) return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
};
