import type { Problem } from './queue/queued.js';

// A rule refuses a command as a whole, and says no field. Where its code leaves no doubt which one is meant, the sentence
// stands there.
const FIELD_OF: Readonly<Record<string, string>> = {
  'objection-without-reason': '/data/reason',
  'not-present': '/data/member',
  'unknown-member': '/data/member',
  'authority-not-stated': '/onBehalfOf/authority',
  'function-missing': '/data/function',
  'function-unknown': '/data/function',
  'words-not-there': '/data/around',
  'words-more-than-once': '/data/around',
  'nothing-proposed': '/data/alternatives',
  'alternative-already-there': '/data/words',
  'organ-only-recommends': '/data/verb',
  'silence-too-short': '/data/deadline',
  'deadline-not-later': '/data/deadline',
  'deadline-implausible': '/data/deadline',
  'deadline-skipped': '/data/deadline',
  'deadline-twice': '/data/deadline',
  'not-on-that-version': '/data/change/paragraph',
  'agreed-ad-referendum': '/data/change/paragraph',
};

/** What is wrong with which field, by where it stands in the command. */
export const wrongFields = (problem: Problem | undefined): ReadonlyMap<string, string> => {
  if (problem === undefined) return new Map();
  const field = FIELD_OF[problem.code];
  return new Map([
    ...problem.errors.map(({ pointer, reason }) => [pointer, reason] as const),
    ...(field === undefined ? [] : [[field, problem.detail] as const]),
  ]);
};
