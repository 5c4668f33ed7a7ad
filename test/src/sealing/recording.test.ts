import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { memoryKeys } from '../../../adapters/keys/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { openMemory } from '../../../adapters/store/memory.js';
import type { Command } from '../../../domain/book/command.js';
import type { Instant } from '../../../domain/dates/moment.js';
import { partsOfSeal } from '../../../domain/language/seal.js';
import { isWritable } from '../../../domain/language/text.js';
import { commandDigest, sha256, type Entry } from '../../../src/envelope.js';
import { allEntries } from '../../../src/library.js';
import type { EventStore, StoredEntry } from '../../../src/ports/event-store.js';
import { LONGEST_SEALED } from '../../../src/sealing/box.js';
import { holdingsOf } from '../../../src/sealing/holdings.js';
import { openerWith, sealsIn } from '../../../src/sealing/open.js';
import { CRM, deskOver, labelled, type Desk } from '../../support/desk.js';
import { opening } from '../../support/opening.js';
import {
  closedSession,
  contact,
  credentials,
  saidBehindDoors,
  sealedDesk,
  sealingWith,
  storedText,
} from '../../support/sealed.js';

const NAME = 'Juana Ilustrativa';
const LATER = '2026-03-01T00:00:00.000Z' as Instant;

const refusal = async (desk: Desk, command: Command): Promise<string> => {
  const outcome = await desk.recorder.record(command)();
  if (E.isRight(outcome)) return outcome.right.repeated ? 'repeated' : 'recorded';
  return outcome.left.kind === 'store' ? outcome.left.trouble.kind : outcome.left.rejection.code;
};

const lastOf = async (desk: Desk): Promise<Entry> => (await allEntries(desk.store, CRM)).at(-1)!;
const dataOf = async (desk: Desk): Promise<Record<string, unknown>> => ({ ...(await lastOf(desk)).data });
const keyIn = (seal: unknown): string => partsOfSeal(String(seal))!.key;
const opened = (entry: Entry, desk: { readonly keys: Parameters<typeof openerWith>[0] }, type = '') =>
  sealsIn(entry, () => type).map(openerWith(desk.keys));

describe('words that must be sealed', () => {
  it('are refused without keys, whatever they look like', async () => {
    const desk = deskOver();
    await desk.recorded(...opening);
    const seal = `acta-seal:1:${'k'.repeat(22)}:${'n'.repeat(16)}:${'b'.repeat(107)}`;
    expect(await refusal(desk, credentials(NAME))).toBe('sealing-unavailable');
    expect(await refusal(desk, credentials(seal))).toBe('sealing-unavailable');
  });

  it('stand sealed in what is stored, in memory and in the receipt, and nowhere as they are', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    const receipts = await desk.recorded(
      credentials(NAME),
      contact(`${NAME}, juana@example.org`),
      closedSession(),
      saidBehindDoors('lo que no se cuenta'),
    );
    const stored = `${await storedText(desk.store)}${JSON.stringify(receipts)}`;
    for (const word of ['Juana', 'Ilustrativa', 'example.org', 'cuenta'])
      for (const form of [word, ...['hex', 'base64url'].map((code) => encoded(word, code as 'hex'))])
        expect(stored).not.toContain(form);
    const entries = await allEntries(desk.store, CRM);
    expect(entries.flatMap((entry) => opened(entry, sealing))).toEqual([
      { kind: 'opened', text: NAME },
      { kind: 'opened', text: `${NAME}, juana@example.org` },
      { kind: 'opened', text: 'lo que no se cuenta' },
    ]);
  });

  const encoded = (word: string, code: 'hex' | 'base64url'): string =>
    Buffer.from(word).toString(code).slice(0, 6);

  it('are sealed with a nonce of their own each time', async () => {
    const desk = await sealedDesk();
    await desk.recorded(...['CR', 'GT', 'MX', 'HN'].map((party) => credentials(NAME, party)));
    const seals = (await allEntries(desk.store, CRM)).flatMap((entry) => sealsIn(entry, () => undefined));
    expect(new Set(seals.map(({ seal }) => partsOfSeal(seal)?.nonce)).size).toBe(4);
    expect(new Set(seals.map(({ seal }) => partsOfSeal(seal)?.key)).size).toBe(1);
  });

  it('of one person are under one key; of others, of other books and of other sessions under others', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(
      credentials(NAME, 'CR'),
      credentials('JUANA  ilustrativa', 'GT'),
      credentials('Pedro Ilustrativo', 'MX'),
      closedSession('a'),
      saidBehindDoors('uno', 'one', { session: 'a' }),
      saidBehindDoors('dos', 'two', { session: 'a' }),
      labelled('end', 'CloseSession', { meeting: 'xxiv', session: 'a' }, { occurredAt: '2019-11-14' }),
      saidBehindDoors('tres', 'three', {}, { occurredAt: '2019-11-15' }),
    );
    const holdings = await holdingsOf(desk.store, sealing.keys, CRM);
    expect([...holdings.values()].map(({ kind, texts }) => [kind, [...texts]])).toEqual([
      ['person', [NAME, 'JUANA  ilustrativa']],
      ['person', ['Pedro Ilustrativo']],
      ['closed', ['uno', 'dos']],
      ['closed', ['tres']],
    ]);
    expect(sealing.keys.list().map(({ of }) => of)).toEqual([
      undefined,
      undefined,
      'meeting:xxiv/session:a',
      'meeting:xxiv',
    ]);
  });

  it('are the same for the rules as any other: a refused command leaves neither entry nor key', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    expect(await refusal(desk, contact(NAME, 'BZ'))).toBe('unknown-party');
    expect(sealing.keys.list()).toEqual([]);
    const rehearsed = await desk.recorder.rehearse([credentials(NAME), credentials('Otra', 'GT')])();
    expect(E.isRight(rehearsed) && rehearsed.right.map(E.isRight)).toEqual([true, true]);
    expect(sealing.keys.list()).toEqual([]);
  });

  it('do not come in as a seal from elsewhere', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME));
    const { head } = await dataOf(desk);
    for (const smuggled of [String(head), 'acta-seal:', ' ACTA-SEAL:2:x'])
      expect(await refusal(desk, credentials(smuggled, 'GT'))).toBe('seal-from-elsewhere');
  });

  it('fit sealed, or are refused', async () => {
    const desk = await sealedDesk();
    await desk.recorded(closedSession());
    expect(await refusal(desk, saidBehindDoors('x'.repeat(LONGEST_SEALED), 'fits'))).toBe('recorded');
    expect(await refusal(desk, saidBehindDoors('ñ'.repeat(LONGEST_SEALED / 2 + 1), 'long'))).toBe(
      'sealed-text-too-long',
    );
    await allEntries(desk.store, CRM);
  });

  it('come back as they were, whatever they are', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    let n = 0;
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(isWritable);
    await fc.assert(
      fc.asyncProperty(words, words, async (name, said) => {
        n += 1;
        const [first, second] = await desk.recorded(
          contact(name, 'CR', `contact ${n}`),
          saidBehindDoors(said, `said ${n}`, {}),
        );
        const entries = await allEntries(desk.store, CRM, { from: first!.entries[0]!.number });
        expect(entries.flatMap((entry) => opened(entry, sealing))).toEqual([
          { kind: 'opened', text: name },
          { kind: 'opened', text: said },
        ]);
        const stored = [...first!.entries, ...second!.entries].map(({ data }) => data).join();
        if (name.length > 6) expect(stored).not.toContain(name);
        // The same again is the same, and anything else is not.
        expect(await refusal(desk, contact(name, 'CR', `contact ${n}`))).toBe('repeated');
        expect(await refusal(desk, contact(`${name}.`, 'CR', `contact ${n}`))).toBe('command-id-reused');
      }),
      { numRuns: 150 },
    );
  });
});

describe('a command with sealed words recorded again', () => {
  it('is the same with the same words, also by another process, and another with others', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME));
    const other = deskOver(desk.store, sealing);
    expect(await refusal(desk, credentials(NAME))).toBe('repeated');
    expect(await refusal(other, credentials(NAME))).toBe('repeated');
    // The same person, but not what was said.
    expect(await refusal(other, credentials(NAME.toUpperCase()))).toBe('command-id-reused');
    expect(await refusal(other, credentials('Otra'))).toBe('command-id-reused');
    const without = labelled(
      'credentials-CR',
      'AcceptCredentials',
      { meeting: 'xxiv', party: 'CR' },
      { occurredAt: '2019-11-14' },
    );
    expect(await refusal(other, without)).toBe('command-id-reused');
  });

  it('is recorded once within one batch too', async () => {
    const desk = await sealedDesk();
    const outcome = await desk.recorder.recordAll([credentials(NAME), credentials(NAME)])();
    expect(E.isRight(outcome) && outcome.right.map(({ repeated }) => repeated)).toEqual([false, true]);
    const other = await desk.recorder.recordAll([
      credentials(NAME, 'GT', 'once'),
      credentials('Otra', 'GT', 'once'),
    ])();
    expect(E.isLeft(other) && other.left.index).toBe(1);
  });

  it('keeps no plain hash of what it says', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME));
    const { digest } = (await lastOf(desk)).envelope.command;
    expect(digest).not.toBe(commandDigest(credentials(NAME)));
    expect(await storedText(desk.store)).not.toContain(commandDigest(credentials(NAME)));
    expect(await storedText(desk.store)).not.toContain(sha256(NAME));
    const elsewhere = await sealedDesk();
    await elsewhere.recorded(credentials(NAME));
    expect((await lastOf(elsewhere)).envelope.command.digest).not.toBe(digest);
  });

  it('has its plain digest where it has nothing to seal', async () => {
    const desk = await sealedDesk();
    const [first] = await allEntries(desk.store, CRM);
    expect(first?.envelope.command.digest).toBe(commandDigest(opening[0]!));
  });

  it('cannot be compared without its keys', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME));
    expect(await refusal(deskOver(desk.store), credentials(NAME))).toBe('sealing-unavailable');
    expect(await refusal(deskOver(desk.store, sealingWith()), credentials(NAME))).toBe('content-not-opened');
  });
});

describe('an erased person', () => {
  const erasedDesk = async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME), credentials('Otra', 'GT'), contact(NAME, 'MX'));
    const before = await storedText(desk.store);
    const key = keyIn((await dataOf(desk))['contact']);
    expect(await sealing.keys.erase(key as never, LATER)()).toEqual(E.right(true));
    return { desk, sealing, before, key };
  };

  it('is gone everywhere, and not a byte of the book has changed: every hash still holds', async () => {
    const { desk, sealing, before } = await erasedDesk();
    expect(await storedText(desk.store)).toBe(before);
    for await (const stored of desk.store.read(CRM)) {
      const { dataDigest } = JSON.parse(stored.envelope) as { dataDigest: string };
      expect(sha256(stored.data)).toBe(dataDigest);
    }
    const entries = await allEntries(desk.store, CRM);
    expect(entries.flatMap((entry) => opened(entry, sealing))).toEqual([
      { kind: 'erased' },
      { kind: 'opened', text: 'Otra' },
      { kind: 'erased' },
    ]);
  });

  it('cannot be compared: the command is refused, and says why', async () => {
    const { desk } = await erasedDesk();
    for (const head of [NAME, 'Cualquiera'])
      expect(await refusal(desk, credentials(head))).toBe('content-erased');
    const outcome = await desk.recorder.record(credentials(NAME))();
    expect(E.isLeft(outcome) && outcome.left.kind === 'rejected' && outcome.left.rejection.entries).toEqual([
      16,
    ]);
    expect(await refusal(desk, credentials('Otra', 'GT'))).toBe('repeated');
  });

  it('recorded anew has a new key, which opens nothing of before', async () => {
    const { desk, sealing, key } = await erasedDesk();
    await desk.recorded(contact(NAME, 'HN'));
    expect(keyIn((await dataOf(desk))['contact'])).not.toBe(key);
    const entries = await allEntries(desk.store, CRM);
    expect(
      entries.flatMap((entry) => opened(entry, sealing)).filter(({ kind }) => kind === 'erased'),
    ).toHaveLength(2);
  });
});

describe('a correction', () => {
  const correct = (entry: number, data: Record<string, unknown>, label = 'fix'): Command =>
    labelled(label, 'CorrectEntry', { entry, right: { kind: 'data', data }, reason: 'mal escrito' });
  const right = { meeting: 'xxiv', party: 'CR', head: 'Juana Correcta' };

  it('has what it gives sealed as the entry it corrects has, under its own entry', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME), correct(16, right));
    expect(await storedText(desk.store)).not.toContain('Correcta');
    const entry = await lastOf(desk);
    expect(sealsIn(entry, () => 'CredentialsAccepted')).toMatchObject([
      { path: 'right.data.head', entry: entry.envelope.id },
    ]);
    expect(opened(entry, sealing, 'CredentialsAccepted')).toEqual([
      { kind: 'opened', text: 'Juana Correcta' },
    ]);
  });

  it('is one command like another: retried, changed, without keys, smuggled', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME), correct(16, right));
    expect(await refusal(desk, correct(16, right))).toBe('repeated');
    expect(await refusal(desk, correct(16, { ...right, head: 'Otra' }))).toBe('command-id-reused');
    expect(await refusal(desk, correct(16, { ...right, head: 'acta-seal:1:x' }, 'smuggle'))).toBe(
      'seal-from-elsewhere',
    );
    expect(await refusal(deskOver(desk.store), correct(16, { ...right, head: 'Otra' }, 'keyless'))).toBe(
      'sealing-unavailable',
    );
  });

  it('of an entry in the same batch is sealed as well', async () => {
    const desk = await sealedDesk();
    const outcome = await desk.recorder.recordAll([credentials(NAME), correct(16, right)])();
    expect(E.isRight(outcome)).toBe(true);
    expect(await storedText(desk.store)).not.toContain('Correcta');
  });

  it('of what is not there, or not of its shape, is refused by the rules and leaves nothing', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME));
    expect(await refusal(desk, correct(99, right))).toBe('unknown-entry');
    expect(await refusal(desk, correct(16, { ...right, head: 7 }))).toBe('correction-not-valid');
    expect(await refusal(desk, correct(16, { ...right, boss: NAME }))).toBe('correction-not-valid');
    expect(await refusal(desk, correct(15, right))).toBe('correction-not-valid');
  });

  it('that takes the person out leaves the old seal in the old entry only', async () => {
    const desk = await sealedDesk();
    await desk.recorded(credentials(NAME), correct(16, { meeting: 'xxiv', party: 'CR' }));
    expect((await lastOf(desk)).data).toEqual({
      entry: 16,
      right: { kind: 'data', data: { meeting: 'xxiv', party: 'CR' } },
      reason: 'mal escrito',
    });
  });
});

describe('a seal moved', () => {
  it('to another entry, field or book is broken there', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME));
    const [standing] = sealsIn(await lastOf(desk), () => undefined);
    const open = openerWith(sealing.keys);
    expect(open(standing!)).toEqual({ kind: 'opened', text: NAME });
    const other = (await allEntries(desk.store, CRM))[3]!.envelope.id;
    for (const moved of [{ entry: other }, { path: 'contact' }, { book: 'sica' as typeof CRM }])
      expect(open({ ...standing!, ...moved })).toEqual({ kind: 'broken' });
  });
});

describe('keys and entries', () => {
  const failing = (store: EventStore, fails: () => boolean): EventStore => ({
    ...store,
    append: (book, expected, entries) =>
      fails()
        ? TE.left({ kind: 'unavailable', message: 'the disk is gone' })
        : store.append(book, expected, entries),
  });

  it('a key is durable before its entry, and one that was left without is used the next time', async () => {
    const sealing = sealingWith();
    const store = openMemory();
    let broken = false;
    const desk = await sealedDesk(
      sealing,
      failing(store, () => broken),
    );
    broken = true;
    expect(await refusal(desk, credentials(NAME))).toBe('unavailable');
    const [left] = sealing.keys.list();
    expect(left).toBeDefined();
    broken = false;
    expect(await refusal(desk, credentials(NAME))).toBe('recorded');
    expect(keyIn((await dataOf(desk))['head'])).toBe(left?.id);
    expect(sealing.keys.list()).toHaveLength(1);
  });

  it('nothing is recorded when the key cannot be kept', async () => {
    const keys = memoryKeys(systemRandom);
    const full = { ...keys, keep: () => TE.left({ kind: 'unavailable', message: 'no space' } as const) };
    const desk = await sealedDesk(sealingWith(full));
    expect(await refusal(desk, credentials(NAME))).toBe('unavailable');
    expect(await desk.store.head(CRM)()).toEqual(E.right(15));
  });

  it('two persons at once, in one book, have a key each; one person one', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    const outcomes = await Promise.all(
      ['CR', 'GT', 'MX', 'HN'].map((party, n) =>
        desk.recorder.record(credentials(n % 2 === 0 ? NAME : 'Pedro', party))(),
      ),
    );
    expect(outcomes.every(E.isRight)).toBe(true);
    expect(sealing.keys.list()).toHaveLength(2);
  });

  it('a key erased between planning and keeping does not seal anything any more', async () => {
    const keys = memoryKeys(systemRandom);
    let meanwhile = async (): Promise<unknown> => undefined;
    const desk = await sealedDesk(
      sealingWith({
        ...keys,
        keep: (all) => async () => {
          await meanwhile();
          return keys.keep(all)();
        },
      }),
    );
    await desk.recorded(credentials(NAME));
    meanwhile = () => keys.erase(keys.list()[0]!.id, LATER)();
    expect(await refusal(desk, contact(NAME))).toBe('unavailable');
    meanwhile = async () => undefined;
    expect(await refusal(desk, contact(NAME))).toBe('recorded');
  });

  it('another key store, or an old copy, is told, and nothing is sealed under new keys', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME));
    const wrong = deskOver(desk.store, sealingWith());
    const outcome = await wrong.recorder.record(contact('Otra'))();
    expect(outcome).toMatchObject({ left: { kind: 'store', trouble: { kind: 'unavailable' } } });
    expect(JSON.stringify(outcome)).toContain('lacks 1 of the keys');
    expect(JSON.stringify(outcome)).toContain('entry 16');
    // What needs no key is recorded all the same.
    const open = labelled('open-item', 'AddAgendaItem', {
      meeting: 'xxiv',
      item: 'i',
      title: { es: 'i' },
      presenters: [],
      documents: [],
    });
    expect(await refusal(wrong, open)).toBe('recorded');
    await sealing.keys.erase(sealing.keys.list()[0]!.id, LATER)();
    expect(await refusal(deskOver(desk.store, sealing), contact('Otra'))).toBe('recorded');
  });

  it('words that look like a seal where nothing is sealed are words', async () => {
    const desk = await sealedDesk();
    const seal = `acta-seal:1:${'k'.repeat(22)}:${'n'.repeat(16)}:${'b'.repeat(107)}`;
    await desk.recorded(
      labelled('source', 'RegisterSource', { source: 's', title: { es: seal }, reference: 'acta-seal:' }),
      credentials(NAME),
    );
    expect(await refusal(desk, contact(NAME))).toBe('recorded');
  });

  it('a stored entry with a seal that cannot be understood is damage', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(credentials(NAME));
    const all: StoredEntry[] = [];
    for await (const one of desk.store.read(CRM)) all.push(one);
    const store: EventStore = {
      ...desk.store,
      read: async function* () {
        for (const one of all) yield { ...one, envelope: '{}' };
      },
    };
    await expect(holdingsOf(store, sealing.keys, CRM)).rejects.toMatchObject({
      trouble: { kind: 'damaged' },
    });
  });
});
