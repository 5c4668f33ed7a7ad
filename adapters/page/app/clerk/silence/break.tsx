import type { ComponentChildren } from 'preact';
import { Authority, behalf } from '../behalf.js';
import { speaksFor } from '../desk.js';
import { Choice, fieldIn, named, Passage } from '../field.js';
import { Recording } from '../form.js';
import { arrivalNow } from './against.js';
import type { OfSilence } from './of-silence.js';

/** What a member says against what is circulated: in time it breaks the silence, too late it is kept beside it. */
export const Break = ({
  reader,
  desk,
  of,
  isOver,
}: OfSilence & { readonly isOver: boolean }): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  const arrival = arrivalNow(of, isOver);
  if (members.length === 0 || arrival === 'not') return null;
  const isLate = arrival === 'late';
  const label = isLate
    ? say('Asentar lo que llegó tarde', 'Record what came late')
    : say('Romper el silencio', 'Break the silence');
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`break:${of.silence}`}
      label={label}
      said={(fields) => `${fieldIn(fields, 'breaks')}: ${label}`}
      command={(fields) => {
        const member = fieldIn(fields, 'breaks');
        return {
          type: 'BreakSilence',
          ...behalf(desk, member, fields),
          data: {
            silence: of.silence,
            member,
            with: fieldIn(fields, 'with'),
            words: fieldIn(fields, 'against'),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Quién lo dice', 'Who says it')}
        name="breaks"
        at="/data/member"
        from={named(members, reader)}
      />
      <Choice
        label={say('Con qué', 'With what')}
        name="with"
        from={[
          [
            'objection',
            isLate
              ? say('objeta', 'it objects')
              : say('objeta: será su posición', 'it objects: that will be its stand'),
          ],
          ['amendment', say('quiere otra redacción', 'it wants other words')],
        ]}
      />
      <Passage
        label={say('Lo que dice contra ello', 'What it says against it')}
        name="against"
        at="/data/words"
        required
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
