import { openMemory } from '../../../adapters/store/memory.js';
import { emptyBook, type Book } from '../../../domain/book/state.js';
import { nothingClosed } from '../../../domain/closed-doors/closures.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { SnapshotShelf } from '../../../src/ports/event-store.js';
import { snapshotsOf, type Wanted } from '../../../src/snapshots/snapshots.js';
import { turn } from '../../../src/turn.js';

const crm = emptyBook('crm' as BookId);
const at = (next: number, before: Book = crm): Book => ({ ...before, next });
const corrected = (book: Book): Book => ({
  ...book,
  corrections: { ...book.corrections, corrections: book.corrections.corrections.set(book.next, {} as never) },
});

/** Snapshots of books of ten entries or more, and how many entries each that was kept had. */
const keeping = (ended: () => Promise<boolean> = () => Promise.resolve(true)) => {
  const kept: number[] = [];
  const write: SnapshotShelf['write'] = async (_id, pieces) => {
    for await (const _piece of pieces);
    return ended();
  };
  const shelf: SnapshotShelf = { read: async function* () {}, write };
  const snapshots = snapshotsOf({ ...openMemory(), snapshots: shelf }, 10);
  const offer = async (book: Book, wanted: Wanted = {}, closures = false): Promise<void> => {
    snapshots.offer(book, wanted, () => {
      kept.push(book.next);
      return Promise.resolve({ book, closures: closures ? nothingClosed : undefined });
    });
    for (let waited = 0; waited < 3; waited += 1) await turn();
  };
  return { kept, offer, snapshots };
};

const OPENED: Wanted = { opened: true };

it('keeps none of a book that is opened in a moment', async () => {
  const { kept, offer } = keeping();
  await offer(at(9), OPENED);
  await offer(at(9), { closures: true }, true);
  expect(kept).toEqual([]);
  await offer(at(10), OPENED);
  expect(kept).toEqual([10]);
});

it('keeps one of a growing book after as many entries as a small one has, or a sixteenth of a long one', async () => {
  const { kept, offer } = keeping();
  for (let next = 1; next <= 400; next += 1) await offer(at(next));
  expect(kept.slice(0, 4)).toEqual([10, 20, 30, 40]);
  expect(kept.slice(-3)).toEqual([332, 355, 379]);
});

it('keeps one anew after a correction, for then the whole book is read; but not for each of many', async () => {
  const { kept, offer } = keeping();
  await offer(at(1_000), OPENED);
  let book = at(1_000);
  for (let next = 1_001; next <= 1_005; next += 1) await offer((book = corrected(at(next, book))));
  expect(kept).toEqual([1_000, 1_001, 1_002, 1_003, 1_004, 1_005]);
  const { kept: rarely, offer: offerRarely } = keeping();
  await offerRarely(at(1_000), OPENED);
  const again = corrected(at(1_000));
  await offerRarely(again);
  expect(rarely).toEqual([1_000]);
  await offerRarely(again, OPENED);
  expect(rarely).toEqual([1_000, 1_000]);
});

it('keeps one with what stands behind closed doors as soon as that is known, and then as seldom', async () => {
  const { kept, offer } = keeping();
  await offer(at(100), OPENED);
  await offer(at(101), { closures: true }, true);
  await offer(at(102), { closures: true }, true);
  expect(kept).toEqual([100, 101]);
});

it('keeps one at a time, each once; one that could not be written is tried again when the next is due', async () => {
  let [underway, most, failed] = [0, 0, 0];
  const { kept, offer } = keeping(async () => {
    most = Math.max(most, (underway += 1));
    for (let waited = 0; waited < 20; waited += 1) await turn();
    underway -= 1;
    failed += 1;
    return false;
  });
  await Promise.all([offer(at(50), OPENED), offer(at(50), OPENED), offer(at(51), OPENED)]);
  await offer({ ...at(70), id: 'other' as BookId }, OPENED);
  for (let waited = 0; waited < 100; waited += 1) await turn();
  expect([kept, most, failed]).toEqual([[50, 70], 1, 2]);
  await offer(at(55));
  await offer(at(60));
  expect(kept).toEqual([50, 70, 60]);
});

it('keeps none of a book that was forgotten before its turn came; of one opened again, once', async () => {
  let goOn = (): void => undefined;
  const { kept, offer, snapshots } = keeping(async () => {
    await new Promise<void>((written) => (goOn = written));
    return true;
  });
  const other = { ...at(70), id: 'other' as BookId };
  await offer(at(50), OPENED);
  await offer(other, OPENED);
  snapshots.forget(other.id);
  goOn();
  for (let waited = 0; waited < 5; waited += 1) await turn();
  expect(kept).toEqual([50]);
  await offer(at(80), OPENED);
  await offer(other, OPENED);
  snapshots.forget(other.id);
  await offer({ ...other, next: 71 }, OPENED);
  goOn();
  for (let waited = 0; waited < 5; waited += 1) await turn();
  goOn();
  await turn();
  expect(kept).toEqual([50, 80, 71]);
});

it('goes on after one of which the state could not be found', async () => {
  const { kept, offer, snapshots } = keeping();
  snapshots.offer(at(50), OPENED, () => Promise.reject(new Error('gone')));
  await turn();
  await offer(at(60), OPENED);
  expect(kept).toEqual([60]);
});

it('keeps none where the store has no place for them, or it may only be read', async () => {
  const asked = (): Promise<never> => Promise.reject(new Error('asked for'));
  for (const snapshots of [
    snapshotsOf(openMemory(), 10),
    snapshotsOf({ ...openMemory(), snapshots: { read: async function* () {} } }, 10),
  ]) {
    snapshots.offer(at(50), OPENED, asked);
    snapshots.forget(crm.id);
    expect(await snapshots.open(crm.id)).toBeUndefined();
  }
  await turn();
});
