// What stands behind closed doors, on the live stream as it is: entries are recorded while everybody follows, and each
// reader is told exactly what ADR 9 says they may see.
import fc from 'fast-check';
import type { Asker } from '../../../domain/authority/asker.js';
import { hiddenFrom } from '../../../domain/closed-doors/entitlement.js';
import { watch } from '../../../domain/closed-doors/watch.js';
import type { Event } from '../../../domain/book/event.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { PartyCode } from '../../../domain/language/ids.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { sha256 } from '../../../src/envelope.js';
import type { EventStore, StoredEntry } from '../../../src/ports/event-store.js';
import { CRM } from '../../support/desk.js';
import { CANARY } from '../../support/fresh.js';
import { historyWithDoors } from '../../support/history.js';
import { hourly, keptBook } from '../../support/kept-book.js';
import { conference } from '../../domain/authority/given.js';
import { during } from './support/api.js';
import { COMMANDS } from './support/bodies.js';
import { by, post, send } from './support/request.js';
import { follow, type Reader, type StreamEvent } from './support/stream.js';

const party = (code: string): Asker => ({ kind: 'party', party: code as PartyCode });

/** Everybody who follows, by the token they bring. */
const FOLLOWERS: Readonly<Record<string, Asker>> = {
  public: { kind: 'public' },
  auditor: { kind: 'auditor' },
  OIM: party('OIM'),
  CR: party('CR'),
  HN: party('HN'),
  ST: party('ST'),
};
const names = Object.keys(FOLLOWERS);

const following = (url: string, name: string, after?: number): Promise<Reader> =>
  follow(url, {
    authorization: name === 'public' ? '' : `Bearer acta_${name}`,
    ...(after === undefined ? {} : { 'last-event-id': String(after) }),
  });

const storedIn = async (store: EventStore): Promise<readonly StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for await (const entry of store.read(CRM)) all.push(entry);
  return all;
};

const whole = ({ number, id, envelope, data }: StoredEntry): unknown => ({
  number,
  id,
  envelope: JSON.parse(envelope) as unknown,
  data: JSON.parse(data) as unknown,
});

/** No more than that it is there; to an auditor also what is about it, and never what it says. */
const closed = ({ number, envelope }: StoredEntry, asker: Asker): unknown => {
  const shown = { entry: number, closed: true, digest: sha256(envelope) };
  if (asker.kind !== 'auditor') return shown;
  const { id, type, occurredAt, recordedAt, recordedBy, onBehalfOf } = JSON.parse(envelope) as Record<
    string,
    unknown
  >;
  const behalf = (onBehalfOf as { readonly party?: string } | undefined)?.party;
  const metadata = { id, type, occurredAt, recordedAt, recordedBy };
  return { ...shown, metadata: behalf === undefined ? metadata : { ...metadata, onBehalfOf: behalf } };
};

describe('a closed session, followed live', () => {
  const on14 = { occurredAt: '2019-11-14', basis: { kind: 'witnessed' } };
  const words = { es: CANARY };
  /** Who records what, in order; all of it closed but the first and the last. */
  const recorded: readonly (readonly [by: string, type: string, data: object])[] = [
    ['ST', 'AdmitMember', { member: 'BZ', names: { es: 'Belice' } }],
    ['GT', 'OpenSession', { meeting: 'xxiv', session: `${CANARY}-s`, names: words, doors: 'closed' }],
    [
      'ST',
      'AddAgendaItem',
      { meeting: 'xxiv', item: `${CANARY}-i`, title: words, presenters: [], documents: [], doors: 'closed' },
    ],
    [
      'CR',
      'SubmitProposal',
      {
        proposal: `${CANARY}-p`,
        organ: 'vm',
        meeting: 'xxiv',
        item: `${CANARY}-i`,
        kind: 'other',
        title: words,
        about: [],
        by: ['CR'],
        doors: 'closed',
      },
    ],
    [
      'MX',
      'TakePosition',
      { proposal: `${CANARY}-p`, version: 1, member: 'MX', stand: 'objection', reason: CANARY },
    ],
    ['GT', 'CloseSession', { meeting: 'xxiv', session: `${CANARY}-s` }],
    ['ST', 'AdmitMember', { member: 'PA', names: { es: 'Panamá' } }],
  ];
  const ENTITLED = ['OIM', 'CR', 'ST'];
  const first = conference.length;
  const isOpen = (number: number): boolean => number === first || number === first + recorded.length - 1;

  const record = async (url: string): Promise<void> => {
    for (const [index, [sender, type, data]] of recorded.entries()) {
      const body = { type, ...on14, recordedBy: sender, data };
      const answer = await send(url, by(sender, post(COMMANDS, body, { 'idempotency-key': `k${index}` })));
      expect([type, answer.status, answer.body]).toMatchObject([type, 201, {}]);
    }
  };

  it('is told to those entitled, and of it to all others only that something is there', async () => {
    await during(conference, {}, async (service) => {
      const readers = await Promise.all(
        names.map(async (name) => [name, await following(service.url, name, first - 1)] as const),
      );
      await record(service.url);
      const stored = await service.entries(first);
      expect(stored).toHaveLength(recorded.length);
      for (const [name, reader] of readers) {
        await reader.until((events) => events.length === recorded.length);
        const asker = FOLLOWERS[name] ?? { kind: 'public' };
        expect([name, reader.events().map(({ data }) => data)]).toEqual([
          name,
          stored.map((entry) =>
            ENTITLED.includes(name) || isOpen(entry.number) ? whole(entry) : closed(entry, asker),
          ),
        ]);
        expect([name, reader.text().includes(CANARY)]).toEqual([name, ENTITLED.includes(name)]);
        reader.leave();
      }
    });
  });

  it('leaves no gap, and every closed entry looks like every other', async () => {
    await during(conference, {}, async (service) => {
      const reader = await following(service.url, 'public', first - 1);
      await record(service.url);
      await reader.until((events) => events.length === recorded.length);
      expect(reader.events().map(({ id, type }) => [Number(id), type])).toEqual(
        recorded.map((_, index) => [first + index, 'entry']),
      );
      const shapes = reader
        .events()
        .filter(({ id }) => !isOpen(Number(id)))
        .map(({ data }) => JSON.stringify(data).replaceAll(/[0-9a-f]{64}|\d+/g, '·'));
      expect(new Set(shapes).size).toBe(1);
      reader.leave();
    });
  });
});

describe('whatever is recorded while they follow', () => {
  /** A reader that is cut off now and then, and resumes after the last entry it has. */
  interface Restless {
    readonly events: StreamEvent[];
    reader: Reader;
  }

  const toldOf = (events: readonly StreamEvent[]): readonly unknown[] =>
    events.map(({ id, type, data }) => [Number(id), type, data]);

  /** What each is to be told of the book as it stands after these entries. */
  const tellingOf = (entries: readonly Recorded<Event>[], stored: readonly StoredEntry[]) => {
    const { book, closures } = watch(CRM, entries);
    return (asker: Asker): readonly unknown[] => {
      const hidden = hiddenFrom(book, closures, asker);
      return stored
        .slice(0, entries.length)
        .map((entry) => [
          entry.number,
          'entry',
          hidden.has(entry.number) ? closed(entry, asker) : whole(entry),
        ]);
    };
  };

  it('each reader is told each entry once, in order, as they may see it when it is told; resumed, too', async () => {
    let hiddenInAll = 0;
    await fc.assert(
      fc.asyncProperty(
        historyWithDoors(25).map(({ entries }) => hourly(entries)),
        fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
        async (entries, patience) => {
          const stored = await storedIn((await keptBook(entries)).store);
          const start = Math.max(1, entries.length - 14);
          const store = openMemory();
          const [one, ...more] = stored.slice(0, start);
          if (one !== undefined) await store.append(CRM, 'no-book', [one, ...more])();
          await during([], { store }, async ({ url }) => {
            const readers = await Promise.all(
              names.map(async (name): Promise<readonly [string, Restless]> => [
                name,
                { events: [], reader: await following(url, name) },
              ]),
            );
            for (let end = start; end <= entries.length; end += 1) {
              const telling = tellingOf(entries.slice(0, end), stored);
              await Promise.all(
                readers.map(([, { events: held, reader }]) =>
                  reader.until((events) => held.length + events.length >= end),
                ),
              );
              for (const [index, [name, restless]] of readers.entries()) {
                const news = restless.reader.events();
                // Told as of now; what came with the first look was told as of then, which is also now.
                const wanted = telling(FOLLOWERS[name] ?? { kind: 'public' });
                const latest = end === start ? 0 : end - 1;
                expect(toldOf([...restless.events, ...news]).slice(latest)).toEqual(wanted.slice(latest));
                if (end % 7 === patience[index % patience.length]) {
                  restless.reader.leave();
                  restless.events.push(...news);
                  restless.reader = await following(url, name, end - 1);
                }
              }
              const next = stored[end];
              if (next !== undefined) await store.append(CRM, end - 1, [next])();
            }
            const telling = tellingOf(entries, stored);
            for (const [name, { events, reader }] of readers) {
              const all = [...events, ...reader.events()];
              expect(all.map(({ id }) => Number(id))).toEqual(stored.map(({ number }) => number));
              reader.leave();
              const asker = FOLLOWERS[name] ?? { kind: 'public' };
              if (asker.kind !== 'party') expect(JSON.stringify(all)).not.toContain(CANARY);
              // Whoever begins anew is told all of it as they may see it now.
              const anew = await following(url, name);
              await anew.until((told) => told.length === stored.length);
              const wanted = telling(asker);
              expect(toldOf(anew.events())).toEqual(wanted);
              hiddenInAll += wanted.filter((row) => JSON.stringify(row).includes('"closed":true')).length;
              anew.leave();
            }
          });
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(hiddenInAll).toBeGreaterThan(10);
  }, 120_000);
});
