import { memoryKeys } from '../../adapters/keys/memory.js';
import { systemRandom } from '../../adapters/random.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { KeyStore } from '../../src/ports/key-store.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import { deskOver, labelled, type Desk } from './desk.js';
import { during, opening } from './opening.js';

export const sealingWith = (keys: KeyStore = memoryKeys(systemRandom)): Sealing => ({
  keys,
  random: systemRandom,
});

/** A desk with keys, its book open at entry 16. */
export const sealedDesk = async (
  sealing: Sealing | undefined = sealingWith(),
  store: EventStore = openMemory(),
): Promise<Desk> => {
  const desk = deskOver(store, sealing);
  await desk.recorded(...opening);
  return desk;
};

export const credentials = (head: string, party = 'CR', label = `credentials-${party}`): Command =>
  labelled(label, 'AcceptCredentials', { meeting: 'xxiv', party, head }, during);

export const contact = (words: string, party = 'CR', label = `contact-${party}`): Command =>
  labelled(label, 'NameContact', { party, contact: words }, during);

export const closedSession = (session = 'closed-doors'): Command =>
  labelled(
    `open-${session}`,
    'OpenSession',
    { meeting: 'xxiv', session, names: { es: session }, doors: 'closed' },
    during,
  );

export const saidBehindDoors = (
  closedSummary: string,
  label = 'said',
  where: Record<string, unknown> = { session: 'closed-doors' },
  when: { readonly occurredAt: string } = during,
): Command =>
  labelled(label, 'NoteIntervention', { meeting: 'xxiv', party: 'MX', closedSummary, ...where }, when);

/** All bytes that a store keeps of a book, as one text. */
export const storedText = async (store: EventStore): Promise<string> => {
  let text = '';
  for (const book of await booksOf(store))
    for await (const { envelope, data } of store.read(book)) text += `${envelope}\n${data}\n`;
  return text;
};

const booksOf = async (store: EventStore) => {
  const books = await store.books()();
  if (books._tag === 'Left') throw new Error(books.left.kind);
  return books.right;
};
