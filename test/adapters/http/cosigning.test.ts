import * as E from 'fp-ts/lib/Either.js';
import { listen } from '../../../adapters/http/server.js';
import { askWitness } from '../../../adapters/http/client/ask-witness.js';
import { witnessApp } from '../../../adapters/http/witness/app.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { keysOf } from '../../../src/log/names.js';
import { readPolicy } from '../../../src/witness/policy.js';
import { witnessOf } from '../../../src/witness/add-checkpoint.js';
import { conference } from '../../domain/authority/given.js';
import { CRM } from '../../support/desk.js';
import { RECORDED_AT } from '../../support/spec.js';
import { right } from '../store/contract.js';
import { admit } from './support/bodies.js';
import { byNobody, get, post, send } from './support/request.js';
import { serviceWith, signingWithKey } from './support/service.js';

/** A witness that serves this log, and how often it was asked. */
const witnessFor = async (signing: ReturnType<typeof signingWithKey>) => {
  const log = keysOf(right(signing.keys())!, CRM).signer;
  const own = memorySigning(systemRandom);
  right(own.begin('mx.example'));
  const one = right(witnessOf(own, [log]))!;
  const { url, close } = await listen(
    witnessApp(one, () => RECORDED_AT),
    { host: '127.0.0.1', port: 0 },
  );
  const policy = readPolicy(`log ${log.vkey}\nwitness mx ${one.key.vkey} ${url}\nquorum mx\n`);
  if (E.isLeft(policy)) throw new Error(policy.left.en);
  return { policy: policy.right, close: () => close(0) };
};

const until = async (wanted: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; !(await wanted()); waited += 20) {
    if (waited > 8_000) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('a service with a policy', () => {
  it('has its checkpoints cosigned, from the start and after each command, and no command waits', async () => {
    const signing = signingWithKey();
    const { policy, close } = await witnessFor(signing);
    const service = await serviceWith(conference, { signing, witnesses: { policy, ask: askWitness(2_000) } });
    const checkpoint = async (): Promise<string> =>
      String((await send(service.url, byNobody(get('/books/crm/log/checkpoint')))).body);
    const isCosigned = async (): Promise<boolean> => (await checkpoint()).includes('\n\u2014 mx.example ');
    await until(isCosigned);
    const before = await checkpoint();
    expect((await send(service.url, post('/books/crm/commands', admit('BO')))).status).toBe(201);
    await until(async () => (await checkpoint()) !== before && (await isCosigned()));
    expect(service.log.some((line) => line.includes('"kind":"cosigned"'))).toBe(true);
    const ready = await send(service.url, byNobody(get('/health/ready')));
    expect(ready.body).toMatchObject({ witnesses: [{ witness: 'mx', behind: 0, tries: 0 }] });
    await service.stop();
    await close();
  });

  it('signs all the same where a witness is gone, says so, and asks nobody about a book of another log', async () => {
    const signing = signingWithKey();
    const { policy, close } = await witnessFor(signing);
    await close();
    const service = await serviceWith(conference, { signing, witnesses: { policy, ask: askWitness(2_000) } });
    await until(async () => service.log.some((line) => line.includes('"no-answer"')));
    expect((await send(service.url, byNobody(get('/books/crm/log/checkpoint')))).status).toBe(200);
    expect((await send(service.url, byNobody(get('/health/ready')))).body).toMatchObject({
      status: 'ready',
      witnesses: [{ witness: 'mx', tries: 1 }],
    });
    const figures = String((await send(service.url, get('/metrics'))).body);
    expect(figures).toMatch(/^acta_witnesses_silent 1$/m);
    expect(figures).toMatch(/^acta_witness_behind_entries [1-9]\d*$/m);
    expect(figures).toMatch(/^acta_witnesses_alarming 0$/m);
    await service.stop();

    const other = signingWithKey();
    const apart = await serviceWith(conference, {
      signing: other,
      witnesses: { policy, ask: () => Promise.reject(new Error('asked')) },
    });
    await apart.stop();
    expect(apart.log.some((line) => line.includes('cosign'))).toBe(false);
    expect(apart.log.some((line) => line.includes('no witness is named'))).toBe(true);
  });
});
