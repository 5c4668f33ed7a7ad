import type { ComponentChildren } from 'preact';
import { STANDS } from '../../parts/stands.js';
import { speaksFor } from '../desk.js';
import { Choice, Field, fieldIn, given } from '../field.js';
import { Recording } from '../form.js';
import type { OpenProposal } from './open-proposal.js';

/** The same stand for all that have not spoken, as a presidency asks the table: one entry a member. */
export const RestOfTable = ({ reader, desk, answer }: OpenProposal): ComponentChildren => {
  const { say } = reader;
  const unspoken = answer.stillNeeded.find((need) => need.kind === 'not-spoken')?.members ?? [];
  const silent = new Set(unspoken.map(({ code }) => code));
  const members = speaksFor(desk).filter(({ code }) => silent.has(code));
  if (!desk.forOthers || members.length < 2) return null;
  const same = Object.entries(STANDS).filter(([stand]) => stand !== 'objection');
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`positions:${answer.proposal}`}
      label={say('Asentar la del resto', 'Record that of the rest')}
      said={() => say(`Posición de ${reader.names(members)}`, `Stand of ${reader.names(members)}`)}
      command={(fields) => ({
        type: 'TakePositions',
        data: {
          proposal: answer.proposal,
          version: answer.currentVersion,
          members: members.map(({ code }) => code),
          stand: fieldIn(fields, 'same'),
          ...given('meeting', answer.meeting ?? ''),
          authority: fieldIn(fields, 'asked'),
        },
      })}
    >
      <p>
        {say('Quienes no se han pronunciado', 'Those who have not spoken')}: {reader.names(members)}
      </p>
      <Choice
        label={say('La misma posición', 'The same stand')}
        name="same"
        at="/data/stand"
        from={same
          .toSorted(([one]) => (one === 'no-objection' ? -1 : 1))
          .map(([stand, said]) => [stand, say(...said)] as const)}
      />
      <Field label={say('Con qué autoridad', 'By what authority')} name="asked" at="/data/authority">
        {(attributes) => (
          <input
            {...attributes}
            required
            defaultValue={say('la presidencia preguntó a la mesa', 'the presidency asked the table')}
          />
        )}
      </Field>
    </Recording>
  );
};
