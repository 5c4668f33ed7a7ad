import { status } from '@grpc/grpc-js';
import * as E from 'fp-ts/lib/Either.js';
import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { book, entryId, right } from '../contract.js';
import { checkpointsOf, sharedCheckpointTests } from './checkpoints.js';
import { startDouble, type Double } from './double/double.js';
import { addressOf, apart, describeReal } from './real.js';

const crm = book('crm');

describe('checkpoints that are shared, on the double', () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble();
  });
  afterAll(() => double.stop());

  sharedCheckpointTests(() => apart(double.address));

  it.each([
    ['is not answered and was not kept', { kind: 'silence' }],
    ['is not answered and was kept', { kind: 'silence', after: true }],
    ['breaks before it was kept', { kind: 'error', code: status.UNAVAILABLE, after: false }],
    ['breaks after it was kept', { kind: 'error', code: status.UNAVAILABLE, after: true }],
    ['is refused as if others had signed', { kind: 'wrong-version' }],
  ] as const)('one that %s is kept once', async (_, fault) => {
    const where = apart(double.address);
    const store = openEsdb(where, { timing: { deadline: 400, pause: { least: 5, most: 50 } } });
    const { keep, latest } = checkpointsOf(store);
    right(await keep(crm, 'first', undefined)());
    double.faults.next('append', fault);
    expect(await keep(crm, 'second', 'first')()).toEqual(E.right(true));
    expect(await latest(crm)()).toEqual(E.right('second'));
    expect(double.engine.events(`${where.streamPrefix}checkpoints-crm`)).toHaveLength(2);
    await store.close();
  });

  it('leaves nothing behind, once closed, that the process would wait for', async () => {
    const waits = (): readonly string[] =>
      process.getActiveResourcesInfo().filter((one) => one === 'Timeout');
    const before = waits();
    const store = openEsdb(apart(double.address));
    expect(await checkpointsOf(store).latest(crm)()).toEqual(E.right(undefined));
    await store.close();
    expect(waits()).toEqual(before);
  });

  it('tells of an event that is none', async () => {
    const store = openEsdb(addressOf(double.address));
    const other = { id: entryId('x'), type: 'T', contentType: 'application/octet-stream' };
    double.engine.append('checkpoints-crm', 'any', [
      { ...other, data: new Uint8Array(), metadata: new Uint8Array() },
    ]);
    expect(await checkpointsOf(store).latest(crm)()).toMatchObject(E.left({ kind: 'damaged' }));
    expect(await checkpointsOf(store).keep(crm, 'one', undefined)()).toMatchObject(
      E.left({ kind: 'damaged' }),
    );
    await store.close();
  });
});

describeReal('checkpoints that are shared, on a real server', () => sharedCheckpointTests(() => apart()));
