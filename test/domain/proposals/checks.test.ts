import * as E from 'fp-ts/lib/Either.js';
import type { Moment } from '../../../domain/dates/moment.js';
import type { ActId } from '../../../domain/language/ids.js';
import { Topic } from '../../../domain/language/topic.js';
import type { Verb } from '../../../domain/language/verb.js';
import { mustRestOnAct } from '../../../domain/proposals/checks.js';
import { presided } from '../../support/conference.js';
import { given, happened } from '../../support/spec.js';

const cr = { kind: 'presidency', member: 'CR', term: '2020' };

const act = happened('ActRecorded', {
  act: 'a1',
  organ: 'vm',
  verb: 'thanked',
  objects: [{ kind: 'party', party: 'MX' }, cr],
  words: { es: 'Agradeció.' },
  follows: [],
  addressees: [],
});

const rests = (id: string, verbs: readonly Verb[], about: unknown): unknown => {
  const topic = Topic.decode(about);
  if (E.isLeft(topic)) return 'not a topic';
  const { book } = given(...presided, act);
  const verdict = mustRestOnAct(book, { occurredAt: '2019' as Moment }, id as ActId, verbs, topic.right);
  return E.isLeft(verdict) ? [verdict.left.code, verdict.left.entries] : 'accepted';
};

describe('what rests on an act', () => {
  it('rests on one that did this to that', () =>
    expect(rests('a1', ['designated', 'thanked'], cr)).toBe('accepted'));

  it('not on one the book does not know', () =>
    expect(rests('a2', ['thanked'], cr)).toEqual(['unknown-act', []]));

  it('not on one that did something else', () =>
    expect(rests('a1', ['designated'], cr)).toEqual(['act-does-not-carry', [10]]));

  it('not on one about something else', () =>
    expect(rests('a1', ['thanked'], { ...cr, term: '2021' })).toEqual(['act-does-not-carry', [10]]));
});
