import type { ComponentChildren } from 'preact';
import type { AgreementTold } from '../../../../projections/amendments.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

/** Whether a paragraph is agreed ad referendum, or was and stands reopened. */
export const Agreement = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: AgreementTold | undefined;
}): ComponentChildren => {
  const { say } = reader;
  if (of === undefined) return null;
  return (
    <p>
      <b>
        {of.kind === 'agreed'
          ? say('Acordado ad referéndum', 'Agreed ad referendum')
          : say(`Reabierto por ${reader.name(of.by)}`, `Reopened by ${reader.name(of.by)}`)}
      </b>
      {of.kind === 'agreed' ? '' : `: ${reader.quote(of.reason)}`} <Entries reader={reader} of={[of.entry]} />
    </p>
  );
};
