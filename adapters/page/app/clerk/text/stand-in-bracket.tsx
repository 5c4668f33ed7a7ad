import type { ComponentChildren } from 'preact';
import { Authority, behalf, type OnBehalf } from '../behalf.js';
import { idFor, speaksFor } from '../desk.js';
import { Choice, fieldIn, Line, named } from '../field.js';
import { Recording, type Wanted } from '../form.js';
import { wordings, type OfBracket } from './of-bracket.js';

/** The member goes along with whatever the others agree on. */
const LETS_GO = '-';
const ANOTHER = '+';

/** On what a member stands in a bracket: one of its wordings, one of its own, or nothing any more. */
export const StandInBracket = ({ reader, desk, answer, of }: OfBracket): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  if (members.length === 0) return null;
  const command = (fields: FormData): Wanted => {
    const member = fieldIn(fields, 'member');
    const on = fieldIn(fields, 'on');
    const its = { text: answer.text, bracket: of.bracket };
    const by: OnBehalf = behalf(desk, member, fields);
    if (on === LETS_GO) return { type: 'ReleaseBracket', ...by, data: { ...its, member } };
    if (on !== ANOTHER)
      return { type: 'SupportAlternative', ...by, data: { ...its, alternative: on, member } };
    const words = fieldIn(fields, 'words');
    const alternative = idFor(words, crypto.randomUUID());
    return { type: 'ProposeAlternative', ...by, data: { ...its, alternative, words, by: [member] } };
  };
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`stand:${answer.text}/${of.bracket}`}
      label={say('Asentar dónde está', 'Record where it stands')}
      said={(fields) => `${fieldIn(fields, 'member')}: ${of.shown}`}
      command={command}
      recorded={(form) => form.reset()}
    >
      <Choice label={say('Miembro', 'Member')} name="member" from={named(members, reader)} />
      <Choice
        label={say('Está por', 'Stands on')}
        name="on"
        at="/data/alternative"
        from={[
          ...wordings(of, reader),
          [ANOTHER, say('otra redacción', 'another wording')],
          [LETS_GO, say('lo que acuerden los demás', 'whatever the others agree on')],
        ]}
      />
      <Line label={say('Otra redacción', 'Another wording')} name="words" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
