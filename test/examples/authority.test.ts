import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { PartyCode } from '../../domain/language/ids.js';
import { permitFor } from '../../src/permit.js';
import { recorder } from '../../src/record.js';
import { RECORDED_AT } from '../support/spec.js';
import { loadExample } from './load-example.js';

// Both examples are kept by a Secretariat; with no more than its authority it records every one of their commands.
describe.each([
  ['xxiv-crm', 'ST'],
  ['standards-committee', 'SEC'],
])('the example %s', (name, code) => {
  const secretariat = permitFor({ kind: 'party', party: code as PartyCode });

  it('is within the authority of its Secretariat', async () => {
    const commands = await loadExample(name);
    const { record } = recorder({ store: openMemory(), clock: () => RECORDED_AT });
    const refused: string[] = [];
    for (const { label, command } of commands) {
      const outcome = await record(command, secretariat)();
      if (E.isLeft(outcome)) refused.push(`${label}: ${JSON.stringify(outcome.left)}`);
    }
    expect(refused).toEqual([]);
  });
});
