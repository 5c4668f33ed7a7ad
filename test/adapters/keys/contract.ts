// What every key store keeps to. See src/ports/key-store.ts.
import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { KeyId } from '../../../domain/language/seal.js';
import type { KeyStore, Subject, SubjectKey } from '../../../src/ports/key-store.js';

export interface OpenKeys {
  readonly keys: KeyStore;
  /** Where keys outlive what opened them: closes them and opens them again. */
  readonly reopen?: () => Promise<KeyStore>;
  readonly destroy: () => Promise<void>;
}

const NOW = '2026-01-01T00:00:00.000Z' as Instant;
const LATER = '2026-02-01T00:00:00.000Z' as Instant;

export const subject = (of: string, kind: Subject['kind'] = 'person', book = 'crm'): Subject => ({
  book: book as BookId,
  kind,
  of,
});

export const keyOf = (id: string, whose = subject(id)): SubjectKey => ({
  id: id.padEnd(22, '_') as KeyId,
  subject: whose,
  created: NOW,
  secret: new Uint8Array(32).fill(id.length),
});

export const kept = async (keys: KeyStore, ...all: readonly SubjectKey[]): Promise<void> => {
  const outcome = await keys.keep(all)();
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
};

export const keyContract = (name: string, open: () => Promise<OpenKeys>): void =>
  describe(`the keys of ${name}`, () => {
    let opened: OpenKeys;
    let keys: KeyStore;
    beforeEach(async () => {
      opened = await open();
      keys = opened.keys;
    });
    afterEach(() => opened.destroy());
    const reopened = async (): Promise<KeyStore> => (keys = (await opened.reopen?.()) ?? keys);

    it('begin with none, and a secret for the index', () => {
      expect(keys.index).toHaveLength(32);
      expect(new Set(keys.index).size).toBeGreaterThan(1);
      expect(keys.list()).toEqual([]);
      expect(keys.keyFor(subject('nobody'))).toBeUndefined();
      expect(keys.key(keyOf('none').id)).toBeUndefined();
    });

    it('are found by subject and by id, also after a restart', async () => {
      const session = keyOf('session', subject('meeting:xxiv/session:a', 'closed'));
      await kept(keys, keyOf('juana'), session);
      const { index } = keys;
      await reopened();
      expect(keys.index).toEqual(index);
      expect(keys.keyFor(subject('juana'))).toEqual(keyOf('juana'));
      expect(keys.key(session.id)).toEqual(session);
      expect(keys.keyFor(subject('juana', 'closed'))).toBeUndefined();
      expect(keys.keyFor(subject('juana', 'person', 'sica'))).toBeUndefined();
    });

    it('kept again stay as they are', async () => {
      await kept(keys, keyOf('juana'));
      await kept(keys, keyOf('juana'), keyOf('pedro'));
      await kept(keys);
      expect(keys.list().map(({ id }) => id)).toEqual([keyOf('juana').id, keyOf('pedro').id]);
    });

    it('are one a subject: a second one is refused with all that came with it', async () => {
      await kept(keys, keyOf('juana'));
      const refused = await keys.keep([keyOf('pedro'), keyOf('other', subject('juana'))])();
      expect(refused).toMatchObject({ left: { kind: 'unavailable' } });
      expect(keys.keyFor(subject('pedro'))).toBeUndefined();
    });

    it('erased are gone for ever, with what tells whose they were', async () => {
      await kept(keys, keyOf('juana'), keyOf('pedro'));
      expect(await keys.erase(keyOf('juana').id, LATER)()).toEqual(E.right(true));
      await reopened();
      expect(keys.key(keyOf('juana').id)).toBe('erased');
      expect(keys.keyFor(subject('juana'))).toBeUndefined();
      expect(keys.keyFor(subject('pedro'))).toEqual(keyOf('pedro'));
      expect(await keys.erase(keyOf('juana').id, LATER)()).toEqual(E.right(false));
      expect(await keys.erase(keyOf('nobody').id, LATER)()).toEqual(E.right(false));
      expect(await keys.keep([keyOf('juana')])()).toMatchObject({ left: { kind: 'unavailable' } });
    });

    it('make room for a new one of the same subject', async () => {
      await kept(keys, keyOf('juana'));
      await keys.erase(keyOf('juana').id, LATER)();
      await kept(keys, keyOf('again', subject('juana')));
      expect(keys.keyFor(subject('juana'))?.id).toBe(keyOf('again').id);
      expect(keys.key(keyOf('juana').id)).toBe('erased');
    });

    it('are listed without secrets and without persons', async () => {
      await kept(keys, keyOf('juana'), keyOf('closed', subject('meeting:xxiv', 'closed')), keyOf('ana'));
      await keys.erase(keyOf('ana').id, LATER)();
      expect(keys.list()).toEqual([
        { id: keyOf('juana').id, book: 'crm', kind: 'person', created: NOW },
        { id: keyOf('closed').id, book: 'crm', kind: 'closed', of: 'meeting:xxiv', created: NOW },
        { id: keyOf('ana').id, book: 'crm', kind: 'person', created: NOW, erased: LATER },
      ]);
    });
  });
