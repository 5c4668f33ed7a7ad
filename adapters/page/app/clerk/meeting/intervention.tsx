import type { ComponentChildren } from 'preact';
import { Authority, behalf } from '../behalf.js';
import { Choice, fieldIn, given, named, Passage } from '../field.js';
import { Recording } from '../form.js';
import type { OfMeeting } from './of-meeting.js';

/** Who spoke, on the item under way; what is said behind closed doors is sealed before it is kept. */
export const Intervention = ({ reader, desk, answer }: OfMeeting): ComponentChildren => {
  const { say, lang } = reader;
  if (answer.phase !== 'open') return null;
  const here = answer.presence.filter(({ presence }) => presence === 'present').map(({ party }) => party);
  const speakers = desk.forOthers ? here : here.filter(({ code }) => code === desk.recorder);
  if (speakers.length === 0) return null;
  const item = answer.agenda.findLast(({ phase }) => phase === 'open')?.id ?? '';
  const isClosed = answer.sessions.some(
    ({ closedEntry, doors }) => closedEntry === undefined && doors === 'closed',
  );
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`intervention:${answer.meeting}`}
      label={say('Anotar la intervención', 'Note the intervention')}
      said={(fields) =>
        say(`Intervención de ${fieldIn(fields, 'party')}`, `Intervention of ${fieldIn(fields, 'party')}`)
      }
      command={(fields) => {
        const summary = fieldIn(fields, 'summary');
        return {
          type: 'NoteIntervention',
          ...behalf(desk, fieldIn(fields, 'party'), fields),
          data: {
            meeting: answer.meeting,
            party: fieldIn(fields, 'party'),
            ...given('item', item),
            ...(summary === ''
              ? {}
              : isClosed
                ? { closedSummary: summary }
                : { summary: { [lang]: summary } }),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice label={say('Habla', 'Speaks')} name="party" from={named(speakers, reader)} />
      <Passage
        label={say('Lo que dijo, resumido', 'What was said, in summary')}
        name="summary"
        at={isClosed ? '/data/closedSummary' : '/data/summary'}
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
