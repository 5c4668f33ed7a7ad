import * as E from 'fp-ts/lib/Either.js';
import { AS_THE_CRM, conference, firstOf } from '../../bench/workload/conference.js';
import type { BookId } from '../../domain/language/ids.js';
import { openMemory } from '../../adapters/store/memory.js';
import { recorder } from '../../src/record.js';
import { clockAt } from '../support/desk.js';
import { RECORDED_AT } from '../support/spec.js';

const BOOK = 'made-up' as BookId;

describe('the workload of the benches', () => {
  it.each([1, 2, 3])('is a conference whose every command the rules accept: seed %i', async (seed) => {
    const desk = recorder({ store: openMemory(), clock: clockAt(RECORDED_AT) });
    const types = new Set<string>();
    for (const command of firstOf(conference(BOOK, seed), 700)) {
      const receipt = await desk.record(command)();
      if (E.isLeft(receipt)) throw new Error(`${command.type}: ${JSON.stringify(receipt.left)}`);
      types.add(command.type);
    }
    expect([...types]).toEqual(
      expect.arrayContaining([
        'WithdrawObjection',
        'DeclareConsensus',
        'RecordAct',
        'CloseBracket',
        'ProposeActivity',
        'CloseMeeting',
      ]),
    );
  });

  it('is the same from the same seed, and another from another', () => {
    const told = (seed: number): string => JSON.stringify(firstOf(conference(BOOK, seed), 300));
    expect(told(7)).toBe(told(7));
    expect(told(7)).not.toBe(told(8));
  });

  it('is as large as it is told to be', () => {
    const of = (members: number): number =>
      firstOf(conference(BOOK, 1, { ...AS_THE_CRM, members }), 200).filter(
        ({ type }) => type === 'AdmitMember',
      ).length;
    expect([of(3), of(30)]).toEqual([3, 30]);
  });
});
