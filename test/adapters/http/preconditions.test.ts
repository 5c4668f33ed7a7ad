import { conference } from '../../domain/authority/given.js';
import { given } from './support/api.js';
import { containing, having } from './support/matchers.js';
import { admit, admitted, COMMANDS, LAST } from './support/bodies.js';
import { by, post } from './support/request.js';

const matching = (tag: string) => post(COMMANDS, admit('BZ'), { 'if-match': tag });

describe('If-Match', () => {
  it.each([`"crm.${LAST}"`, ` "crm.${LAST}" `, '*'])('%s: what is so is recorded', async (tag) => {
    await given(conference).when(matching(tag)).then({ status: 201 }, admitted('BZ'));
  });

  it('what was seen is no longer the last: 412 with the entries in between', async () => {
    await given(conference)
      .when(matching(`"crm.${LAST - 2}"`))
      .then({
        status: 412,
        body: {
          code: 'entries-not-seen',
          entries: [LAST - 1, LAST],
          between: [
            { number: LAST - 1, type: 'PositionTaken', recordedAt: '2026-01-01T00:00:00.000Z' },
            { number: LAST, type: 'DesignationEstablished' },
          ],
        },
      });
  });

  it('an entry that the book does not reach: 412', async () => {
    await given(conference)
      .when(matching(`"crm.${LAST + 1}"`))
      .then({ status: 412, body: { code: 'entries-not-seen', between: [] } });
  });

  it.each([
    ['a weak tag', `W/"crm.${LAST}"`],
    ['the tag of another book', `"onu.${LAST}"`],
    ['the tag of an answer', '"2jmj7l5rSw0yVb_vlWAYkK_YBwk"'],
    ['no tag at all', 'crm.30'],
    ['two tags', `"crm.${LAST}", "crm.${LAST - 1}"`],
  ])('%s: 412, and what a tag would be like', async (_, tag) => {
    await given(conference)
      .when(matching(tag))
      .then({ status: 412, body: { code: 'tag-of-something-else' } });
  });

  it('is not asked of a retry: what was recorded stays so', async () => {
    await given(conference, matching(`"crm.${LAST}"`))
      .when(matching(`"crm.${LAST}"`))
      .then({ status: 200, body: { repeated: true } });
  });

  it('comes after who may ask: nobody learns from it what was recorded', async () => {
    await given(conference)
      .when(by('CR', post(COMMANDS, admit('BZ', { recordedBy: 'CR' }), { 'if-match': '"crm.1"' })))
      .then({ status: 403, body: { code: 'not-a-delegations-command' } });
  });
});

describe('what may not be recorded blindly', () => {
  const correction = {
    entry: 2,
    right: { kind: 'occurredAt', occurredAt: '2016' },
    reason: 'the year of another state',
  };
  const asCommand = {
    type: 'CorrectEntry',
    occurredAt: '2026-01-01',
    basis: { kind: 'witnessed' },
    data: correction,
  };

  it.each([
    ['a correction', '/books/crm/corrections', correction],
    ['a correction sent as a command', COMMANDS, asCommand],
    ['consensus', '/books/crm/proposals/p1/consensus', { version: 1, by: 'GT', function: 'direction' }],
    ['a handover', '/books/crm/handovers', { term: '2020', from: 'GT', to: 'MX' }],
  ])('%s without If-Match: 428, and where the tag is got', async (_, path, body) => {
    await given(conference)
      .when(post(path, body, { 'accept-language': 'en' }))
      .then({
        status: 428,
        body: { code: 'if-match-missing', detail: containing('GET /books/crm') },
      });
  });

  it('is recorded by who says what they have seen', async () => {
    const answer = await given(conference)
      .when(post('/books/crm/corrections', correction, { 'if-match': `"crm.${LAST}"` }))
      .then({ status: 201 }, { type: 'EntryCorrected', data: having({ entry: 2 }), stamp: {} });
    expect(answer.headers['etag']).toBe(`"crm.${LAST + 1}"`);
  });
});
