import type { ComponentChildren } from 'preact';
import type { NamedThing } from '../../reader.js';
import { Recording } from '../form.js';
import type { OfMeeting } from './of-meeting.js';

/** The roll: who is in the room is ticked and noted in one go, and who leaves it likewise. The Secretariat's to do. */
export const Presence = ({ reader, desk, answer }: OfMeeting): ComponentChildren => {
  const { say } = reader;
  if (answer.phase !== 'open' || !desk.forOthers) return null;
  const present = new Set(
    answer.presence.filter(({ presence }) => presence === 'present').map(({ party }) => party.code),
  );
  return (
    <>
      <Roll
        reader={reader}
        desk={desk}
        answer={answer}
        presence="present"
        label={say('Anotar presentes', 'Note as present')}
        parties={desk.members.filter(({ code }) => !present.has(code))}
      />
      <Roll
        reader={reader}
        desk={desk}
        answer={answer}
        presence="left"
        label={say('Anotar que se retiran', 'Note that they left')}
        parties={answer.presence.filter(({ presence }) => presence === 'present').map(({ party }) => party)}
      />
    </>
  );
};

const Roll = ({
  reader,
  desk,
  answer,
  presence,
  label,
  parties,
}: OfMeeting & {
  readonly presence: 'present' | 'left';
  readonly label: string;
  readonly parties: readonly NamedThing[];
}): ComponentChildren =>
  parties.length === 0 ? null : (
    <Recording
      reader={reader}
      desk={desk}
      name={`presence:${presence}:${answer.meeting}`}
      label={label}
      said={(fields) => `${label}: ${reader.list(fields.getAll('party').map(String))}`}
      command={(fields) => ({
        type: 'NotePresence',
        data: { meeting: answer.meeting, parties: fields.getAll('party'), presence },
      })}
      recorded={(form) => form.reset()}
    >
      <fieldset class="ticks">
        <legend>
          {presence === 'present'
            ? reader.say('Quién está', 'Who is here')
            : reader.say('Quién se va', 'Who leaves')}
        </legend>
        {parties.map((party) => (
          <label key={party.code}>
            <input type="checkbox" name="party" value={party.code} /> {reader.name(party)}
          </label>
        ))}
      </fieldset>
    </Recording>
  );
