import type { ComponentChildren } from 'preact';
import type { SilenceAnswer } from '../../../../../projections/silence.js';
import type { OfMeeting } from '../meeting/of-meeting.js';
import { Recording } from '../form.js';
import { conducted, conductorFor, ExercisedFunction } from '../presiding.js';

/** That a decision was taken in silence is told at a meeting of the organ. */
export const Announce = ({
  reader,
  desk,
  answer,
  of,
}: OfMeeting & { readonly of: SilenceAnswer['silences'][number] }): ComponentChildren => {
  const label = `${reader.say('Anunciar', 'Announce')}: ${reader.words(of.title)}`;
  if (conductorFor(desk) === undefined) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`announce:${of.silence}`}
      label={label}
      said={() => label}
      command={(fields) => ({
        type: 'AnnounceSilence',
        ...conducted(desk, fields, { silence: of.silence, meeting: answer.meeting }),
      })}
    >
      <p>{reader.say('Se decidió en silencio.', 'It was decided in silence.')}</p>
      {desk.forOthers ? null : <ExercisedFunction reader={reader} desk={desk} />}
    </Recording>
  );
};

/** Those of this organ that no meeting has been told of. */
export const owedTo = (
  { organ }: OfMeeting['answer'],
  { silences }: SilenceAnswer,
): SilenceAnswer['silences'] =>
  silences.filter((one) => one.announcementOwed && one.organ.code === organ.code);
