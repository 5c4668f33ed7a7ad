import { presided } from '../../support/conference.js';
import { ask, bookOf, entriesOf, happened, type Told } from '../../support/spec.js';
import { settled, type Deadline, type DeadlineSet } from '../../../domain/dates/deadline.js';
import type { Zone } from '../../../domain/dates/moment.js';
import type { ProposalId } from '../../../domain/language/ids.js';
import { digestOf } from '../../../domain/silence/circulated.js';
import { submitted } from '../proposals/told.js';

// What specs on silence are told. Costa Rica's clock, six hours behind UTC the whole year, is the body's.

export type Extra = Record<string, unknown>;

/** Circulated on Monday morning; open until Tuesday of the week after, at five in the afternoon. */
export const MORNING = '2019-12-02T09:00-06:00';
export const DEADLINE = { local: '2019-12-10T17:00' };
export const OVER = '2019-12-10T17:00-06:00';
export const AFTER = '2019-12-10T17:01-06:00';

/** A deadline as it is kept. */
export const kept = (set: unknown = DEADLINE): Deadline => {
  const deadline = settled(set as DeadlineSet, 'America/Costa_Rica' as Zone);
  if (deadline._tag === 'Left') throw new Error(`no one instant: ${deadline.left.kind}`);
  return deadline.right;
};

/** The proposal p1 is entry 10. */
export const open: readonly Told[] = [...presided, submitted()];

const BY = { by: 'GT', function: 'direction' };

/** What is under silence s1, in the version it has by then. */
export const circulated = (before: readonly Told[] = open, data: Extra = {}, stamp: Extra = {}): Told => {
  const book = bookOf(entriesOf(before));
  const proposal = book.proposals.proposals.get('p1' as ProposalId);
  if (proposal === undefined) throw new Error('no p1');
  return happened(
    'SilenceCirculated',
    {
      silence: 's1',
      proposal: 'p1',
      version: proposal.versions.length,
      digest: digestOf(book, proposal),
      languages: ['es', 'en'],
      deadline: kept(),
      ...BY,
      ...data,
    },
    { occurredAt: MORNING, ...stamp },
  );
};

/** The silence s1 on p1 runs since entry 11. */
export const running: readonly Told[] = [...open, circulated()];

export const circulate = (data: Extra = {}, header: Extra = {}): unknown =>
  ask(
    'CirculateUnderSilence',
    {
      silence: 's1',
      proposal: 'p1',
      version: 1,
      languages: ['es', 'en'],
      deadline: DEADLINE,
      ...BY,
      ...data,
    },
    { occurredAt: MORNING, ...header },
  );

/** A command on the silence s1, by the presidency. */
export const conduct = (
  type:
    | 'ExtendSilence'
    | 'SuspendSilence'
    | 'ResumeSilence'
    | 'CloseSilence'
    | 'CallOffSilence'
    | 'AnnounceSilence',
  data: Extra,
  occurredAt: string,
): unknown => ask(type, { silence: 's1', ...BY, ...data }, { occurredAt });

export const close = (data: Extra = {}, occurredAt: string = AFTER): unknown =>
  conduct('CloseSilence', data, occurredAt);

export const broke = (
  member: string,
  occurredAt = '2019-12-05T10:00-06:00',
  data: Extra = {},
): readonly Told[] => {
  const stamp = { occurredAt, recordedBy: member };
  const words = 'el plazo es corto';
  return [
    happened(
      'PositionTaken',
      { proposal: 'p1', version: 1, member, stand: 'objection', reason: words, ...data },
      stamp,
    ),
    happened('SilenceBroken', { silence: 's1', member, with: 'objection', words }, stamp),
  ];
};

export const answer = (member: string, data: Extra = {}, header: Extra = {}): unknown =>
  ask(
    'BreakSilence',
    { silence: 's1', member, with: 'objection', words: 'el plazo es corto', ...data },
    { occurredAt: '2019-12-05T10:00-06:00', recordedBy: member, ...header },
  );

export const cameLate = (member: string, occurredAt = '2019-12-11T08:00-06:00', data: Extra = {}): Told =>
  happened(
    'ObjectionCameLate',
    { silence: 's1', member, with: 'objection', words: 'el plazo es corto', ...data },
    { occurredAt, recordedBy: member },
  );

export const closed = (data: Extra = {}, occurredAt: string = AFTER): Told =>
  happened('SilenceClosed', { silence: 's1', ...BY, ...data }, { occurredAt });

export const suspendedSilence = (occurredAt = '2019-12-04T09:00-06:00'): Told =>
  happened('SilenceSuspended', { silence: 's1', reason: 'consultas', ...BY }, { occurredAt });

export const calledOff = (): Told =>
  happened(
    'SilenceCalledOff',
    { silence: 's1', reason: 'se reúne el órgano', ...BY },
    { occurredAt: '2019-12-04T09:00-06:00' },
  );

export const extended = (local = '2019-12-12T17:00'): Told =>
  happened(
    'SilenceExtended',
    { silence: 's1', deadline: kept({ local }), ...BY },
    { occurredAt: '2019-12-05T09:00-06:00' },
  );
