import type { ComponentChildren } from 'preact';
import type { AgendaItemTold } from '../../../../../projections/meeting.js';
import { idFor } from '../desk.js';
import { Choice, fieldIn, given, Line, named } from '../field.js';
import { Recording } from '../form.js';
import { behalf } from '../behalf.js';
import { OneButton } from '../one-button.js';
import { presidingFor } from '../presiding.js';
import type { OfMeeting } from './of-meeting.js';

/** Puts an item on the agenda: the Secretariat's to do. */
export const NewItem = ({ reader, desk, answer }: OfMeeting): ComponentChildren => {
  const { say, lang } = reader;
  if (!desk.forOthers) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`item:${answer.meeting}`}
      label={say('Añadir el punto', 'Add the item')}
      said={(fields) => say(`Punto «${fieldIn(fields, 'item')}»`, `Item “${fieldIn(fields, 'item')}”`)}
      command={(fields) => {
        const title = fieldIn(fields, 'item');
        const presenter = fieldIn(fields, 'presenter');
        return {
          type: 'AddAgendaItem',
          data: {
            meeting: answer.meeting,
            item: idFor(title, crypto.randomUUID()),
            title: { [lang]: title },
            presenters: presenter === '' ? [] : [presenter],
            documents: [],
            ...given(
              'session',
              answer.sessions.find(({ closedEntry }) => closedEntry === undefined)?.id ?? '',
            ),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Line label={say('Punto de la agenda', 'Agenda item')} name="item" at="/data/title" required />
      <Choice
        label={say('Lo presenta', 'Presented by')}
        name="presenter"
        at="/data/presenters"
        from={[['', say('nadie en particular', 'nobody in particular')], ...named(desk.members, reader)]}
      />
    </Recording>
  );
};

const MOVES = {
  waiting: { type: 'OpenAgendaItem', es: 'Abrir', en: 'Open' },
  open: { type: 'CloseAgendaItem', es: 'Cerrar', en: 'Close' },
} as const;

/** The items that wait or are under way, each with what is to be done with it next. */
export const Items = ({ reader, desk, answer }: OfMeeting): ComponentChildren => {
  if (answer.phase !== 'open' || presidingFor(desk) === undefined) return null;
  return answer.agenda.map((item) =>
    item.phase === 'closed' ? null : (
      <MoveItem key={`${item.id} ${item.phase}`} reader={reader} desk={desk} answer={answer} item={item} />
    ),
  );
};

const MoveItem = ({
  reader,
  desk,
  answer,
  item,
}: OfMeeting & { readonly item: AgendaItemTold }): ComponentChildren => {
  const { type, es, en } = MOVES[item.phase === 'waiting' ? 'waiting' : 'open'];
  const label = `${reader.say(es, en)}: ${reader.words(item.title)}`;
  return (
    <OneButton
      reader={reader}
      desk={desk}
      name={`${type}:${answer.meeting}/${item.id}`}
      label={label}
      said={label}
      command={() => ({
        type,
        ...inTheRoom(reader.say('la presidencia, en la sala', 'the presidency, in the room'), desk),
        data: { meeting: answer.meeting, item: item.id },
      })}
    />
  );
};

/** On behalf of whoever presides, where that is not the recorder itself. */
const inTheRoom = (authority: string, desk: OfMeeting['desk']): ReturnType<typeof behalf> => {
  const said = new FormData();
  said.set('authority', authority);
  return behalf(desk, desk.presiding ?? '', said);
};
