import { commandIdOf } from '../../../src/envelope.js';
import { conference } from '../../domain/authority/given.js';
import { CRM } from '../../support/desk.js';
import { given } from './support/api.js';
import { admit, admitted, COMMANDS, LAST } from './support/bodies.js';
import { by, post, without } from './support/request.js';

const batch = (body: unknown, path = COMMANDS, headers: Record<string, string> = {}) =>
  without('idempotency-key', post(path, body, headers));

const ATOMIC = `${COMMANDS}?atomic=true`;

describe('a batch', () => {
  it('is recorded in order, each command under an id of its own: a label or a UUID', async () => {
    const uuid = '11111111-1111-4111-8111-111111111111';
    await given(conference)
      .when(batch([admit('BZ', { id: 'belice' }), admit('HT', { id: uuid })]))
      .then(
        {
          status: 201,
          headers: { etag: `"crm.${LAST + 2}"`, location: `/books/crm/entries/${LAST + 1}` },
          body: {
            receipts: [
              { command: commandIdOf(CRM, 'belice'), repeated: false, entries: [{ number: LAST + 1 }] },
              { command: uuid, repeated: false, entries: [{ number: LAST + 2 }] },
            ],
          },
        },
        admitted('BZ'),
        admitted('HT'),
      );
  });

  it('stops at the first that is refused, and says which and what was recorded', async () => {
    await given(conference)
      .when(batch([admit('BZ', { id: 'a' }), admit('CR', { id: 'b' }), admit('HT', { id: 'c' })]))
      .then(
        {
          status: 409,
          body: {
            code: 'already-member',
            index: 1,
            recorded: [{ command: commandIdOf(CRM, 'a'), entries: [{ number: LAST + 1 }] }],
          },
        },
        admitted('BZ'),
      );
  });

  it('sent again after that, records only what is left', async () => {
    const first = [admit('BZ', { id: 'a' })];
    await given(conference, batch(first))
      .when(batch([...first, admit('HT', { id: 'c' })]))
      .then({ status: 201, body: { receipts: [{ repeated: true }, { repeated: false }] } }, admitted('HT'));
    await given(conference, batch(first))
      .when(batch(first))
      .then({ status: 200, body: { receipts: [{ repeated: true }] } });
  });

  it('all or nothing: nothing where one is refused', async () => {
    await given(conference)
      .when(batch([admit('BZ', { id: 'a' }), admit('CR', { id: 'b' })], ATOMIC))
      .then({ status: 409, body: { code: 'already-member', index: 1, recorded: [] } });
  });

  it('all or nothing: all where none is', async () => {
    await given(conference)
      .when(batch([admit('BZ', { id: 'a' }), admit('HT', { id: 'b' })], ATOMIC))
      .then({ status: 201, body: { receipts: [{}, {}] } }, admitted('BZ'), admitted('HT'));
  });

  it.each([COMMANDS, ATOMIC])('%s: what is not for whoever asks stops it', async (path) => {
    await given(conference)
      .when(by('CR', batch([admit('BZ', { id: 'a', recordedBy: 'CR' })], path)))
      .then({ status: 403, body: { code: 'not-a-delegations-command', index: 0, recorded: [] } });
  });

  it('with a bad value is refused whole, every bad value with its place', async () => {
    await given(conference)
      .when(
        batch([
          admit('BZ', { id: 'a' }),
          admit('HT'),
          admit('??', { id: 'c', ocurredAt: '2017' }),
          { ...admit('GY', { id: 'd' }), type: 'AdmitMembr' },
        ]),
      )
      .then({
        status: 400,
        body: {
          code: 'bad-value',
          errors: [
            { pointer: '/1/id' },
            { pointer: '/2/ocurredAt', didYouMean: 'occurredAt' },
            { pointer: '/2/data/member' },
            { pointer: '/3/type' },
          ],
        },
      });
  });

  it('needs a command', async () => {
    await given(conference)
      .when(batch([]))
      .then({ status: 400, body: { errors: [{ pointer: '' }] } });
  });

  it('holds If-Match against the book before its first command', async () => {
    await given(conference)
      .when(
        batch([admit('BZ', { id: 'a' }), admit('HT', { id: 'b' })], COMMANDS, {
          'if-match': `"crm.${LAST}"`,
        }),
      )
      .then({ status: 201 }, admitted('BZ'), admitted('HT'));
    await given(conference)
      .when(batch([admit('BZ', { id: 'a' })], COMMANDS, { 'if-match': `"crm.${LAST - 1}"` }))
      .then({ status: 412, body: { index: 0, between: [{ number: LAST }], recorded: [] } });
  });
});
