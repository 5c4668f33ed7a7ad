import type { Question } from '../../../src/question.js';
import type { Answered, Ask } from './view.js';

/** Elements of one page. */
export const SHOWN = 50;

/** From which element on: a number in the address, or nothing. */
export const fromIn = (written: string | undefined): number | undefined =>
  /^\d{1,9}$/.test(written ?? '') ? Number(written) : undefined;

/** One page of a list: from an element on, or its end. Two short questions, however long the list is. */
export const pageOf = async <K extends Question['kind']>(
  question: Ask['question'],
  kind: K,
  path: string,
  from: number | undefined,
): Promise<Answered<K>> => {
  if (from !== undefined) return question(kind, `${path}?from=${from}&limit=${SHOWN}`);
  const { page } = await question(kind, `${path}?limit=1`);
  const last = Math.max(0, (page?.total ?? 1) - 1);
  return question(kind, `${path}?from=${last - (last % SHOWN)}&limit=${SHOWN}`);
};

/** The newest elements of a list, so many at the most; whether they stand last or first. */
export const newestOf = async <K extends Question['kind']>(
  question: Ask['question'],
  kind: K,
  path: string,
  stand: 'last' | 'first' = 'last',
): Promise<Answered<K>> => {
  const first = await question(kind, `${path}?limit=${SHOWN}`);
  if (stand === 'first') return first;
  const total = first.page?.total ?? 0;
  return total <= SHOWN ? first : question(kind, `${path}?from=${total - SHOWN}&limit=${SHOWN}`);
};

/** The most questions that one list is put together of. */
const MOST_PARTS = 20;
const PART = 500;

/** All of a list of `answer[name]`, part by part, as far as a page can show it. */
export const wholeOf = async <K extends 'calendar' | 'meetings' | 'texts' | 'members'>(
  question: Ask['question'],
  kind: K,
  join: (one: Answered<K>['answer'], more: Answered<K>['answer']) => Answered<K>['answer'],
): Promise<Answered<K>> => {
  let whole = await question(kind, `${kind}?limit=${PART}`);
  const total = whole.page?.total ?? 0;
  for (let part = 1; part < MOST_PARTS && part * PART < total; part += 1) {
    const more = await question(kind, `${kind}?from=${part * PART}&limit=${PART}`);
    whole = {
      ...whole,
      answer: join(whole.answer, more.answer),
      cited: { ...whole.cited, ...more.cited },
    };
  }
  return whole;
};
