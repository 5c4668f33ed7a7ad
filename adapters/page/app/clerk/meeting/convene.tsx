import type { ComponentChildren } from 'preact';
import type { Reader } from '../../reader.js';
import { DeskSection } from '../desk-section.js';
import { idFor, type Desk } from '../desk.js';
import { fieldIn, Line } from '../field.js';
import { OrganChoice } from '../organ-choice.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';

/** Convenes a meeting of an organ for a day: the presidency's to do. */
export const Convene = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren => {
  const { say, lang } = reader;
  if (presidingFor(desk) === undefined) return null;
  return (
    <DeskSection title={say('Asentar la convocatoria de una reunión', 'Record that a meeting is convened')}>
      <Recording
        reader={reader}
        desk={desk}
        name="meeting"
        label={say('Convocar', 'Convene')}
        said={(fields) =>
          say(`Reunión «${fieldIn(fields, 'names')}»`, `Meeting “${fieldIn(fields, 'names')}”`)
        }
        command={(fields) => {
          const names = fieldIn(fields, 'names');
          return {
            type: 'ConveneMeeting',
            ...chaired(desk, fields, {
              meeting: idFor(names, crypto.randomUUID()),
              organ: fieldIn(fields, 'organ'),
              names: { [lang]: names },
              dates: {
                kind: 'dated',
                phrase: fieldIn(fields, 'day'),
                edtf: fieldIn(fields, 'day'),
                reading: 'extent',
                confirmed: true,
              },
            }),
          };
        }}
        recorded={(form) => form.reset()}
      >
        <Line label={say('Nombre', 'Name')} name="names" required />
        <OrganChoice reader={reader} desk={desk} />
        <Line
          label={say('Fecha (EDTF, como 2026-11-27)', 'Date (EDTF, such as 2026-11-27)')}
          name="day"
          at="/data/dates"
          required
        />
        <Chairing reader={reader} desk={desk} />
      </Recording>
    </DeskSection>
  );
};
