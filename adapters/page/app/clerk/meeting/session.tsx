import type { ComponentChildren } from 'preact';
import { Authority, behalf } from '../behalf.js';
import { idFor } from '../desk.js';
import { Choice, fieldIn, Line } from '../field.js';
import { Recording } from '../form.js';
import { presidingFor } from '../presiding.js';
import type { OfMeeting } from './of-meeting.js';

/** The session that sits is closed; where none does, one is opened, with its doors open or closed. */
export const Session = ({ reader, desk, answer }: OfMeeting): ComponentChildren => {
  const { say, lang } = reader;
  if (answer.phase !== 'open' || presidingFor(desk) === undefined) return null;
  const sitting = answer.sessions.find(({ closedEntry }) => closedEntry === undefined);
  const label =
    sitting === undefined
      ? say('Abrir la sesión', 'Open the session')
      : say(
          `Cerrar la sesión «${reader.words(sitting.names)}»`,
          `Close the session “${reader.words(sitting.names)}”`,
        );
  return (
    <Recording
      key={sitting?.id ?? ''}
      reader={reader}
      desk={desk}
      name={`session:${answer.meeting}/${sitting?.id ?? ''}`}
      label={label}
      said={() => label}
      command={(fields) => {
        const by = behalf(desk, desk.presiding ?? '', fields);
        const { meeting } = answer;
        if (sitting !== undefined)
          return { type: 'CloseSession', ...by, data: { meeting, session: sitting.id } };
        const names = fieldIn(fields, 'names');
        return {
          type: 'OpenSession',
          ...by,
          data: {
            meeting,
            session: idFor(names, crypto.randomUUID()),
            names: { [lang]: names },
            doors: fieldIn(fields, 'doors'),
          },
        };
      }}
    >
      {sitting === undefined ? (
        <>
          <Line label={say('Sesión', 'Session')} name="names" required />
          <Choice
            label={say('Puertas', 'Doors')}
            name="doors"
            from={[
              ['open', say('abiertas', 'open')],
              ['closed', say('cerradas', 'closed')],
            ]}
          />
        </>
      ) : null}
      <Authority reader={reader} desk={desk} of="presidency" />
    </Recording>
  );
};
