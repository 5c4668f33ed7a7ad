import type { ComponentChildren } from 'preact';
import type { MeetingAnswer } from '../../../../projections/meeting.js';
import type { Reader } from '../reader.js';
import { Said } from './acts.js';
import { Entries } from './entries.js';
import { proposalPhaseSaid } from './phases.js';

/** A proposal that was put to a meeting, and what came of it. */
export const PutProposal = ({
  reader,
  of: { proposal, title, phase, phaseEntry },
}: {
  readonly reader: Reader;
  readonly of: Pick<MeetingAnswer['proposals'][number], 'proposal' | 'title' | 'phase' | 'phaseEntry'>;
}): ComponentChildren => (
  <>
    <a href={reader.to(['proposals', proposal])}>
      <Said reader={reader} words={title} />
    </a>{' '}
    <span class="soft">· {proposalPhaseSaid(phase, reader)}</span>{' '}
    <Entries reader={reader} of={[phaseEntry]} />
  </>
);
