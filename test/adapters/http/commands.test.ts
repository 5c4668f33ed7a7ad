import { commandIdOf } from '../../../src/envelope.js';
import { conference } from '../../domain/authority/given.js';
import { CRM } from '../../support/desk.js';
import { given } from './support/api.js';
import { containing } from './support/matchers.js';
import { admit, admitted, COMMANDS, LAST } from './support/bodies.js';
import { by, byNobody, post, without } from './support/request.js';

const UUID = '11111111-1111-4111-8111-111111111111';

describe('one command', () => {
  it('is recorded: 201 with its receipt, the book’s new tag and the entry’s address', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ')))
      .then(
        {
          status: 201,
          headers: {
            etag: `"crm.${LAST + 1}"`,
            location: `/books/crm/entries/${LAST + 1}`,
            'cache-control': 'no-store',
            'content-type': 'application/json; charset=utf-8',
          },
          body: {
            command: commandIdOf(CRM, 'spec-1'),
            book: 'crm',
            repeated: false,
            tag: `"crm.${LAST + 1}"`,
            entries: [{ number: LAST + 1, type: 'MemberAdmitted', recordedAt: '2026-01-01T00:00:00.000Z' }],
          },
        },
        admitted('BZ'),
      );
  });

  it('is recorded once: sent again, 200 with the first receipt', async () => {
    await given(
      conference,
      post(COMMANDS, admit('BZ')),
      post(COMMANDS, admit('HT'), { 'idempotency-key': 'b' }),
    )
      .when(post(COMMANDS, admit('BZ')))
      .then({
        status: 200,
        headers: { etag: `"crm.${LAST + 1}"`, location: `/books/crm/entries/${LAST + 1}` },
        body: { repeated: true, entries: [{ number: LAST + 1 }] },
      });
  });

  it('with other content under the same key is refused: 422, and the entries recorded under it', async () => {
    await given(conference, post(COMMANDS, admit('BZ')))
      .when(post(COMMANDS, admit('HT')))
      .then({ status: 422, body: { code: 'command-id-reused', entries: [LAST + 1] } });
  });

  it('needs an Idempotency-Key, and is told what that is', async () => {
    await given(conference)
      .when(without('idempotency-key', post(COMMANDS, admit('BZ'), { 'accept-language': 'en' })))
      .then({
        status: 400,
        body: {
          code: 'bad-value',
          errors: [{ parameter: 'Idempotency-Key', reason: containing('such as "agreement-3"') }],
        },
      });
  });

  it.each([
    ['a UUID', UUID, UUID],
    ['a UUID in quotes, as the header’s draft writes it', `"${UUID}"`, UUID],
    ['a UUID in capitals', UUID.toUpperCase(), UUID],
    ['a label', 'acuerdo-3', commandIdOf(CRM, 'acuerdo-3')],
  ])('takes %s for its key', async (_, key, command) => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ'), { 'idempotency-key': key }))
      .then({ status: 201, body: { command } }, admitted('BZ'));
  });

  it('does not take what looks like a UUID and is none', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ'), { 'idempotency-key': UUID.replaceAll('1', 'x') }))
      .then({ status: 400, body: { errors: [{ pointer: '/id' }] } });
  });

  it('says its book and its id only once, or the same', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ', { id: 'spec-1', book: 'crm' })))
      .then({ status: 201 }, admitted('BZ'));
    await given(conference)
      .when(post(COMMANDS, admit('BZ', { id: 'spec-2', book: 'onu' })))
      .then({ status: 400, body: { errors: [{ pointer: '/book' }, { pointer: '/id' }] } });
  });

  it('is recorded by whoever sends it, where it does not say so itself', async () => {
    const { recordedBy: _whose, ...unsigned } = admit('BZ');
    await given(conference).when(post(COMMANDS, unsigned)).then({ status: 201 }, admitted('BZ'));
  });

  it('names what leads to it by labels of the same book', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ', { correlation: 'ampliación', causation: 'ampliación' })))
      .then({ status: 201 }, admitted('BZ'));
  });

  it('that a rule refuses: 409, the rule’s code, and the entries in the way', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('CR')))
      .then({ status: 409, body: { code: 'already-member', entries: [2] } });
  });

  it('that is not for whoever asks: 403, and nothing about its content', async () => {
    await given(conference)
      .when(by('CR', post(COMMANDS, admit('BZ', { recordedBy: 'CR' }))))
      .then({ status: 403, body: { code: 'not-a-delegations-command', entries: [1] } });
  });

  it('of one who reads only: 403, before anything of the book is told', async () => {
    for (const [holder, said] of [
      ['auditor', /^An auditor reads the book/],
      ['operator', /^An operator keeps/],
    ] as const)
      await given(conference)
        .when(by(holder, post(COMMANDS, admit('CR', { recordedBy: 'ST' }), { 'accept-language': 'en' })))
        .then({
          status: 403,
          body: { code: 'no-authority-to-record', detail: expect.stringMatching(said) as unknown },
        });
  });

  it('from nobody: 401, and how to say who one is', async () => {
    await given(conference)
      .when(byNobody(post(COMMANDS, admit('BZ'))))
      .then({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        body: { code: 'not-identified' },
      });
  });

  it('of a token of another book: 403', async () => {
    await given(conference)
      .when(by('ST.otro', post(COMMANDS, admit('BZ'))))
      .then({ status: 403, body: { code: 'no-authority-to-record' } });
  });
});

describe('Prefer: return=minimal', () => {
  it('leaves the body away where all went well', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('BZ'), { prefer: 'respond-async, return=minimal' }))
      .then(
        {
          status: 201,
          headers: { 'preference-applied': 'return=minimal', etag: `"crm.${LAST + 1}"` },
          body: '',
        },
        admitted('BZ'),
      );
  });

  it('and not where it did not', async () => {
    await given(conference)
      .when(post(COMMANDS, admit('CR'), { prefer: 'return=minimal' }))
      .then({ status: 409, body: { code: 'already-member' } });
  });
});

describe('a dry run', () => {
  it('says what would be recorded, and records nothing', async () => {
    await given(conference)
      .when(post(`${COMMANDS}?dry-run=true`, admit('BZ')))
      .then({
        status: 200,
        body: { dryRun: true, outcomes: [{ receipt: { repeated: false, entries: [{ number: LAST + 1 }] } }] },
      });
  });

  it('says every refusal of a batch, the others decided as if it had not been asked', async () => {
    await given(conference)
      .when(
        post(`${COMMANDS}?dry-run=true`, [
          admit('BZ', { id: 'a' }),
          admit('CR', { id: 'b' }),
          admit('BZ', { id: 'c' }),
          admit('HT', { id: 'd' }),
        ]),
      )
      .then({
        status: 200,
        body: {
          outcomes: [
            { receipt: { entries: [{ number: LAST + 1 }] } },
            { problem: { status: 409, code: 'already-member', entries: [2] } },
            { problem: { status: 409, code: 'already-member', entries: [LAST + 1] } },
            { receipt: { entries: [{ number: LAST + 2 }] } },
          ],
        },
      });
  });

  it('is judged by who asks, as the real one is', async () => {
    await given(conference)
      .when(by('CR', post(`${COMMANDS}?dry-run=true`, admit('BZ', { recordedBy: 'CR' }))))
      .then({ status: 200, body: { outcomes: [{ problem: { status: 403 } }] } });
  });
});
