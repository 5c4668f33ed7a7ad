import type { ComponentChildren } from 'preact';
import type { SilenceTold } from '../../../../projections/silence.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

const PHASES: Readonly<Record<SilenceTold['phase'], readonly [es: string, en: string]>> = {
  running: ['corre', 'running'],
  suspended: ['suspendido', 'suspended'],
  broken: ['roto', 'broken'],
  passed: ['pasó: nadie lo rompió', 'passed: nobody broke it'],
  'called-off': ['dejado sin efecto', 'called off'],
};

type Answer = SilenceTold['breaks'][number];

/** What was circulated under silence: until when, what was said against it, and what came of it. */
export const Silence = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: SilenceTold;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      <p>
        <b>{say(...PHASES[of.phase])}</b>
        {of.phaseReason === undefined ? '' : `: ${of.phaseReason}`}{' '}
        <Entries reader={reader} of={[of.entry, of.phaseEntry]} />
      </p>
      <p class="soft">
        {say(`Versión ${of.version}, circulada por`, `Version ${of.version}, circulated by`)}{' '}
        {reader.name(of.by)} · {say('plazo', 'deadline')}: {reader.words(of.said)}{' '}
        <Entries reader={reader} of={[of.deadlineEntry]} />
      </p>
      {of.overdue ? (
        <p class="corrected">
          {say('El plazo pasó y aún no se ha cerrado.', 'The deadline has passed, and it is not closed yet.')}
        </p>
      ) : null}
      {of.breaks.map((answer) => (
        <Against key={answer.entry} reader={reader} of={answer} />
      ))}
      {of.late.map((answer) => (
        <Against key={answer.entry} reader={reader} of={answer} isLate />
      ))}
      {of.announcementOwed ? (
        <p class="soft">
          {say('Falta anunciarlo en una reunión.', 'It is still to be announced at a meeting.')}
        </p>
      ) : null}
    </>
  );
};

const Against = ({
  reader,
  of: { member, with: means, words, entry },
  isLate = false,
}: {
  readonly reader: Reader;
  readonly of: Answer;
  readonly isLate?: boolean;
}): ComponentChildren => (
  <p class="answer">
    <b>{reader.name(member)}</b>{' '}
    {means === 'objection'
      ? reader.say('objetó', 'objected')
      : reader.say('propuso otra redacción', 'proposed other words')}
    {isLate ? ` (${reader.say('tarde, sin efecto', 'late, without effect')})` : ''}: <q>{words}</q>{' '}
    <Entries reader={reader} of={[entry]} />
  </p>
);
