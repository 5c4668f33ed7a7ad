import type { ComponentChildren } from 'preact';
import type { DutyTold } from '../../../../projections/duties.js';
import type { Reader } from '../reader.js';
import { ActLine, Said } from './acts.js';
import { Entries } from './entries.js';

type Of<K extends DutyTold['kind']> = Extract<DutyTold, { readonly kind: K }>;

const MINUTES: Readonly<Record<Of<'minutes'>['step'], readonly [es: string, en: string]>> = {
  circulate: ['Circular las actas', 'Circulate the minutes'],
  settle: ['Resolver las correcciones de las actas', 'Settle the corrections to the minutes'],
  wait: ['Esperar correcciones a las actas', 'Wait for corrections to the minutes'],
  finalize: ['Dar por firmes las actas', 'Make the minutes final'],
};

/** What is to be done; of a duty with words or a view of its own, with those. */
const Duty = ({ reader, of }: { readonly reader: Reader; readonly of: DutyTold }): ComponentChildren => {
  const { say } = reader;
  switch (of.kind) {
    case 'follow-up':
      return <ActLine reader={reader} act={of.followUp.act} />;
    case 'work-plan':
      return (
        <>
          {of.step === 'deliver'
            ? say('Entregar el plan de trabajo', 'Deliver the work plan')
            : say('Aprobar el plan de trabajo', 'Approve the work plan')}
          : <Said reader={reader} words={of.names} /> <Entries reader={reader} of={[of.entry]} />
        </>
      );
    case 'mandate-review':
    case 'mandate-term':
      return (
        <>
          {of.kind === 'mandate-review'
            ? say('Revisar el mandato', 'Review the mandate')
            : say('Vence el mandato', 'The mandate ends')}{' '}
          <a href={reader.to(['mandates', of.mandate])}>
            <Said reader={reader} words={of.title} />
          </a>
        </>
      );
    case 'minutes':
      return (
        <>
          {say(...MINUTES[of.step])}:{' '}
          <a href={reader.to(['meetings', of.meeting])}>
            <Said reader={reader} words={of.names} />
          </a>{' '}
          <Entries reader={reader} of={[of.entry]} />
        </>
      );
    case 'announcement':
      return (
        <>
          {say(
            'Anunciar en la próxima reunión lo decidido en silencio',
            'Announce at the next meeting what was decided in silence',
          )}
          :{' '}
          <a href={reader.to(['proposals', of.proposal])}>
            <Said reader={reader} words={of.title} />
          </a>{' '}
          <Entries reader={reader} of={[of.entry]} />
        </>
      );
    case 'statements':
      return (
        <>
          {say('Se admiten declaraciones sobre', 'Statements are taken on')}{' '}
          <Said reader={reader} words={of.title} /> <Entries reader={reader} of={[of.entry]} />
        </>
      );
    case 'translation':
      return (
        <>
          {say(`Traducir (${of.language})`, `Translate (${of.language})`)}:{' '}
          <a href={reader.to(['texts', of.text])}>
            <Said reader={reader} words={of.title} />
          </a>{' '}
          <Entries reader={reader} of={[of.entry]} />
        </>
      );
  }
};

/** By when, as exactly as it is known. */
const dueSaid = (of: DutyTold, reader: Reader): string => {
  if (of.kind === 'follow-up') return of.followUp.due === undefined ? '' : reader.words(of.followUp.due.said);
  if ('due' in of) return reader.words(of.due.said);
  if (of.kind === 'statements') return reader.say(`hasta el ${of.said.es}`, `until ${of.said.en}`);
  return 'until' in of
    ? reader.say(`hasta ${reader.momentAfter(of.until)}`, `until ${reader.momentAfter(of.until)}`)
    : '';
};

/** What the record still owes, what is overdue first and said to be so. */
export const Owed = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly DutyTold[];
}): ComponentChildren => (
  <ul class="plain ruled">
    {of.map((duty, index) => (
      <li key={index}>
        {duty.overdue ? <strong class="corrected">{reader.say('Vencido. ', 'Overdue. ')}</strong> : null}
        <Duty reader={reader} of={duty} />{' '}
        <span class="soft">
          {duty.owedBy.length === 0 ? '' : `· ${reader.names(duty.owedBy)} `}
          {dueSaid(duty, reader) === '' ? '' : `· ${dueSaid(duty, reader)}`}
        </span>
      </li>
    ))}
  </ul>
);
