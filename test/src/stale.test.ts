// Several processes over one store: each keeps the state of the book, and the others go on with it.
import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { Receipt, RecordFailure } from '../../src/receipt.js';
import { admit, constitute, deskOver, labelled } from '../support/desk.js';

const told = (outcome: E.Either<RecordFailure, Receipt>): string => {
  if (E.isRight(outcome))
    return `${outcome.right.repeated ? 'repeated' : 'recorded'} ${outcome.right.entries.map(({ number }) => number).join()}`;
  return outcome.left.kind === 'store' ? outcome.left.trouble.kind : outcome.left.rejection.code;
};

const withdraw = (code: string) =>
  labelled(`withdraw-${code}`, 'WithdrawMember', { member: code, reason: 'Se va.' });

describe('a desk whose state of the book is no longer the newest', () => {
  const desks = async () => {
    const store = openMemory();
    const [mine, theirs] = [deskOver(store), deskOver(store)];
    await mine.recorded(constitute, admit('CR'));
    await theirs.recorded(admit('GT'));
    return { mine, theirs };
  };

  it('records on the newest', async () => {
    const { mine } = await desks();
    expect(told(await mine.recorder.record(admit('MX'))())).toBe('recorded 3');
  });

  it('refuses what is lawful only on the state it kept', async () => {
    const { mine, theirs } = await desks();
    await theirs.recorded(withdraw('CR'));
    expect(told(await mine.recorder.record(withdraw('CR'))())).toBe('repeated 3');
    const again = labelled('again', 'WithdrawMember', { member: 'CR', reason: 'Se va.' });
    expect(told(await mine.recorder.record(again)())).toMatch(/^[a-z-]+$/);
  });

  it('does not refuse what is unlawful only on the state it kept', async () => {
    const { mine } = await desks();
    expect(told(await mine.recorder.record(withdraw('GT'))())).toBe('recorded 3');
  });

  it('gives the receipt of a command that another recorded', async () => {
    const { mine } = await desks();
    mine.clock.set('2026-01-01T00:00:01.000Z');
    expect(told(await mine.recorder.record(admit('GT'))())).toBe('repeated 2');
  });
});

describe('a command that is recorded', () => {
  it('costs one append and asks the store nothing else, once the book is known', async () => {
    const asked: string[] = [];
    const store = openMemory();
    const watched: EventStore = {
      ...store,
      append: (...of) => (asked.push('append'), store.append(...of)),
      head: (...of) => (asked.push('head'), store.head(...of)),
      find: (...of) => (asked.push('find'), store.find(...of)),
      read: (...of) => (asked.push('read'), store.read(...of)),
    };
    const desk = deskOver(watched);
    await desk.recorded(constitute, admit('CR'));
    asked.length = 0;
    await desk.recorded(admit('GT'), admit('MX'));
    expect(asked).toEqual(['append', 'append']);
  });
});
