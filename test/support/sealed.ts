import { memoryKeys } from '../../adapters/keys/memory.js';
import { systemRandom } from '../../adapters/random.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { KeyStore } from '../../src/ports/key-store.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import { meeting } from './conference.js';
import { deskOver, labelled, type Desk } from './desk.js';

const commandFor = {
  BodyConstituted: 'ConstituteBody',
  SecretariatEstablished: 'EstablishSecretariat',
  MemberAdmitted: 'AdmitMember',
  ObserverAdmitted: 'AdmitObserver',
  OrganEstablished: 'EstablishOrgan',
  TermEstablished: 'EstablishTerm',
  MeetingConvened: 'ConveneMeeting',
  MeetingOpened: 'OpenMeeting',
} as const;

const during = { occurredAt: '2019-11-14' };

/** What leaves the entries of `meeting`, 0–15: the meeting xxiv open, CR GT MX HN present. */
export const opening: readonly Command[] = [
  ...meeting.flatMap(({ type, data, stamp }, n) =>
    type in commandFor
      ? labelled(`opening-${n}`, commandFor[type as keyof typeof commandFor], data, stamp)
      : [],
  ),
  labelled(
    'roll',
    'NotePresence',
    { meeting: 'xxiv', parties: ['CR', 'GT', 'MX', 'HN'], presence: 'present' },
    during,
  ),
];

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
