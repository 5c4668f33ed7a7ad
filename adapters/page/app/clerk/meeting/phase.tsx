import type { ComponentChildren } from 'preact';
import { Authority } from '../behalf.js';
import { Recording } from '../form.js';
import { chaired, ExercisedFunction, presidingFor } from '../presiding.js';
import type { OfMeeting } from './of-meeting.js';

type Phase = OfMeeting['answer']['phase'];

interface Step {
  readonly type: string;
  readonly es: string;
  readonly en: string;
  /** Said of whoever presides, and in which function. */
  readonly chaired: boolean;
}

const OPEN: Step = { type: 'OpenMeeting', es: 'Abrir la reunión', en: 'Open the meeting', chaired: true };
const ADJOURN: Step = {
  type: 'AdjournMeeting',
  es: 'Suspender la reunión',
  en: 'Adjourn the meeting',
  chaired: false,
};
const RESUME: Step = {
  type: 'ResumeMeeting',
  es: 'Reanudar la reunión',
  en: 'Resume the meeting',
  chaired: false,
};
const CLOSE: Step = {
  type: 'CloseMeeting',
  es: 'Clausurar la reunión',
  en: 'Close the meeting',
  chaired: true,
};

const STEPS: Readonly<Record<Phase, readonly Step[]>> = {
  convened: [OPEN],
  open: [ADJOURN, CLOSE],
  adjourned: [RESUME, CLOSE],
  closed: [],
};

/** The meeting opened, adjourned, resumed, closed: what its phase leaves to be done, by whoever presides. */
export const Phases = ({ reader, desk, answer }: OfMeeting): ComponentChildren =>
  presidingFor(desk) === undefined
    ? null
    : STEPS[answer.phase].map((step) => (
        <Recording
          key={step.type}
          reader={reader}
          desk={desk}
          name={`${step.type}:${answer.meeting}`}
          label={reader.say(step.es, step.en)}
          said={() => reader.say(step.es, step.en)}
          command={(fields) => {
            const { onBehalfOf, data } = chaired(desk, fields, { meeting: answer.meeting });
            return {
              type: step.type,
              ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
              data: step.chaired ? data : { meeting: answer.meeting },
            };
          }}
        >
          {step.chaired ? <ExercisedFunction reader={reader} desk={desk} /> : null}
          <Authority reader={reader} desk={desk} of="presidency" />
        </Recording>
      ));
