import { conference } from '../../domain/authority/given.js';
import { during, gainedIn, given } from './support/api.js';
import { LAST, position, POSITIONS, tookPosition } from './support/bodies.js';
import { including } from './support/matchers.js';
import { by, post, send, without } from './support/request.js';

const mx = (body: unknown, headers: Record<string, string> = {}) => by('MX', post(POSITIONS, body, headers));

describe('a friendly route', () => {
  it('needs only what the command says: the address, the sender and the clock say the rest', async () => {
    const answer = await given(conference)
      .when(mx(position))
      .then({ status: 201, headers: { location: `/books/crm/entries/${LAST + 1}` } }, tookPosition());
    expect(answer.body).toMatchObject({ entries: [{ type: 'PositionTaken' }] });
  });

  it('takes another date and basis where they are told', async () => {
    await during(conference, {}, async (service) => {
      const told = { ...position, occurredAt: '2019-11-14', basis: { kind: 'external', name: 'un acta' } };
      expect((await send(service.url, mx(told))).status).toBe(201);
      const [entry] = await service.entries(LAST + 1);
      expect(JSON.parse(entry?.envelope ?? '')).toMatchObject({
        occurredAt: '2019-11-14',
        basis: { kind: 'external' },
        recordedBy: 'MX',
      });
    });
  });

  it('sent again later gives the first receipt, though the clock has gone on', async () => {
    await during(conference, {}, async (service) => {
      const first = await send(service.url, mx(position));
      service.clock.set('2026-01-02T08:30:00.000Z');
      const again = await send(service.url, mx(position));
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual({ ...(first.body as object), repeated: true });
      expect(await gainedIn(service, LAST + 1)).toHaveLength(1);
    });
  });

  it('rehearsed after it was recorded, says it was recorded, though the clock has gone on', async () => {
    await during(conference, {}, async (service) => {
      await send(service.url, mx(position));
      service.clock.set('2026-01-02T08:30:00.000Z');
      const dry = await send(service.url, by('MX', post(`${POSITIONS}?dry-run=true`, position)));
      expect(dry).toMatchObject({ status: 200, body: { outcomes: [{ receipt: { repeated: true } }] } });
    });
  });

  it('sent again later with another content is refused: 422', async () => {
    await during(conference, {}, async (service) => {
      await send(service.url, mx(position));
      service.clock.set('2026-01-02T08:30:00.000Z');
      const other = await send(service.url, mx({ ...position, reason: 'Otra razón.' }));
      expect(other).toMatchObject({ status: 422, body: { code: 'command-id-reused', entries: [LAST + 1] } });
      expect(await gainedIn(service, LAST + 1)).toHaveLength(1);
    });
  });

  it('needs an Idempotency-Key too', async () => {
    await given(conference)
      .when(without('idempotency-key', mx(position)))
      .then({ status: 400, body: { errors: [{ parameter: 'Idempotency-Key' }] } });
  });

  it('says where each bad value stands in what was sent', async () => {
    await given(conference)
      .when(mx({ ...position, stand: 'objektion', proposal: 'p2', resaon: 'x', member: undefined }))
      .then({
        status: 400,
        body: {
          errors: including(
            { pointer: '/stand', didYouMean: 'objection' },
            { pointer: '/resaon', didYouMean: 'reason' },
            { pointer: '/proposal', reason: 'campo desconocido' },
            { pointer: '/member' },
          ),
        },
      });
  });

  it('says so where a value is wrong only together with the rest', async () => {
    await given(conference)
      .when(mx({ ...position, onBehalfOf: { party: 'GT' } }))
      .then({ status: 400, body: { errors: [{ pointer: '/onBehalfOf/authority' }] } });
  });

  it('speaks for nobody but its sender', async () => {
    await given(conference)
      .when(by('CR', post(POSITIONS, position)))
      .then({ status: 403, body: { code: 'speaks-for-another' } });
  });

  it('about what is not in the book: refused by the rules', async () => {
    await given(conference)
      .when(by('MX', post('/books/crm/proposals/p9/positions', position)))
      .then({ status: 409, body: { code: 'unknown-proposal' } });
  });
});
