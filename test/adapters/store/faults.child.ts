// Records a few commands, each once more where it was not recorded, and tells what came of it: a line for each.
import * as E from 'fp-ts/lib/Either.js';
import { systemClock } from '../../../adapters/clock.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { recorder } from '../../../src/record.js';
import { beforeTheRoll } from '../../support/opening.js';
import { told } from './faults.js';

const [path = ''] = process.argv.slice(2);

const work = async (): Promise<void> => {
  const opened = openSqlite(path);
  if (E.isLeft(opened)) {
    told({ opened: opened.left.kind });
    return;
  }
  const store = opened.right;
  const { record } = recorder({ store, clock: systemClock });
  for (const command of beforeTheRoll) {
    for (const _attempt of [1, 2]) {
      const receipt = await record(command)();
      if (E.isRight(receipt)) {
        told({ command: command.id, ids: receipt.right.entries.map(({ id }) => id) });
        break;
      }
      const failure = receipt.left;
      told({ command: command.id, failed: failure.kind === 'store' ? failure.trouble.kind : failure.kind });
    }
  }
  const ready = await store.ready()();
  told({ ready: E.isRight(ready) ? 'ready' : ready.left.kind });
  await store.close();
};

void work();
