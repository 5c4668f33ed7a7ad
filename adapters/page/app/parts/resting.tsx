import type { ComponentChildren } from 'preact';
import type { ImpactAnswer } from '../../../../projections/impact.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

/** Of what rests on an entry, so many are told. */
const MOST = 30;

/** What rests on an entry, through whatever lies between. */
export const Resting = ({
  reader,
  of: { entry, steps },
}: {
  readonly reader: Reader;
  readonly of: ImpactAnswer;
}): ComponentChildren => {
  const resting = steps.filter((step) => step.entry !== entry);
  if (resting.length === 0) return <p>{reader.say('Nada.', 'Nothing.')}</p>;
  return (
    <>
      <ul class="plain ruled">
        {resting.slice(0, MOST).map((step) => (
          <li key={step.entry}>
            <Entries reader={reader} of={[step.entry]} /> {reader.words(step.said)}
          </li>
        ))}
      </ul>
      {resting.length <= MOST ? null : (
        <p class="soft">
          {reader.say(`… y ${resting.length - MOST} más.`, `… and ${resting.length - MOST} more.`)}
        </p>
      )}
    </>
  );
};
