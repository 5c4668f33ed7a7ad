import type { ComponentChildren } from 'preact';
import { needSaid } from '../../parts/needs.js';
import { Recording } from '../form.js';
import { conducted, conductorFor, ExercisedFunction } from '../presiding.js';
import type { OfSilence } from './of-silence.js';

/** The decision is taken: shut, with the reason, until the deadline is over, and while somebody objects. */
export const CloseSilence = ({
  reader,
  desk,
  answer,
  of,
  isOver,
}: OfSilence & { readonly isOver: boolean }): ComponentChildren => {
  const { say } = reader;
  if (conductorFor(desk) === undefined || of.phase !== 'running') return null;
  const bars = answer.stillNeeded.filter(({ kind, bars: isBar }) => isBar && kind === 'objection');
  const why = [
    ...(isOver
      ? []
      : [say(`Corre hasta ${reader.words(of.said)}`, `It runs until ${reader.words(of.said)}`)]),
    ...bars.map((need) => needSaid(need, reader)),
  ];
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`close-silence:${of.silence}`}
      label={say('Cerrar: nadie lo rompió', 'Close: nobody broke it')}
      unseen
      barred={why.length === 0 ? undefined : why.join('. ')}
      said={() =>
        say(
          `Silencio cerrado: «${reader.words(answer.title)}»`,
          `Silence closed: “${reader.words(answer.title)}”`,
        )
      }
      command={(fields) => ({
        type: 'CloseSilence',
        ...conducted(desk, fields, { silence: of.silence }),
      })}
    >
      {desk.forOthers ? null : <ExercisedFunction reader={reader} desk={desk} />}
    </Recording>
  );
};
