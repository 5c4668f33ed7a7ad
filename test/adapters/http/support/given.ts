import { decodeCommand, bookOf, entriesOf, type Told } from '../../../support/spec.js';
import { commandIdOf, sha256, toStored } from '../../../../src/envelope.js';
import type { StoredEntry } from '../../../../src/ports/event-store.js';
import { CRM } from '../../../support/desk.js';
import type { Sent } from './request.js';

/** What a spec begins with: events that happened, then requests that were sent and answered well. */
export type Given = Told | Sent;

export const isTold = (given: Given): given is Told => 'stamp' in given;

/** Lawful entries as the store keeps them, each as if a command of its own had brought it. */
export const entriesToStore = (told: readonly Told[]): readonly [StoredEntry, ...StoredEntry[]] => {
  const history = entriesOf(told);
  bookOf(history);
  const stored = history.flatMap((entry) =>
    toStored(givenCommand(entry.number), [entry], sha256(`given-${entry.number}`)),
  );
  const [first, ...others] = stored;
  if (first === undefined) throw new Error('nothing is told');
  return [first, ...others];
};

// Which command it was matters to nobody; that each entry has one does.
const givenCommand = (number: number) =>
  decodeCommand({
    id: commandIdOf(CRM, `given-${number}`),
    book: CRM,
    type: 'AdmitMember',
    occurredAt: '2017',
    recordedBy: 'ST',
    basis: { kind: 'witnessed' },
    data: { member: 'XX', names: { es: 'Dado' } },
  });
