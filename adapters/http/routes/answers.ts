import type { Question } from '../../../src/question.js';
import { answeredCodecs, pageCodecs } from '../answered.js';
import { Problem } from '../problem.js';
import { PROBLEM_MEDIA } from '../reply.js';
import type { Answered } from '../route.js';

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'A value that cannot be used: each with its pointer and the reason.',
  401: 'The token is missing, expired, revoked or not for this service.',
  403: 'Whoever asks may not do this now.',
  404: 'There is no such thing, or none that whoever asks may see.',
  409: 'Refused by a rule of the body; `code` says which and `entries` name what stands in the way.',
  412: 'Entries were recorded that the sender has not seen; `between` names them.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  421: 'This service follows another, which records: `recordAt`.',
  422: 'The id was used for another command.',
  428: '`If-Match` is missing.',
  429: 'Too many requests.',
  503: 'The store does not answer now.',
};

export const problems = (...statuses: readonly number[]): Readonly<Record<number, Answered>> =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { about: PROBLEMS[status] ?? 'A problem.', codec: Problem, media: PROBLEM_MEDIA },
    ]),
  );

export const answersOf = (
  kind: Question['kind'],
  shape: 'whole' | 'paged' = 'whole',
): Readonly<Record<number, Answered>> => ({
  200: {
    about: `The answer (${kind}), the moment it holds for and the entries it rests on.`,
    codec: shape === 'paged' ? pageCodecs[kind] : answeredCodecs[kind],
  },
  304: { about: 'Nothing has changed.' },
  ...problems(400, 401, 404, 429, 503),
});
