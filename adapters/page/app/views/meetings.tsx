import type { ComponentChildren } from 'preact';
import { deskFor, type Desk } from '../clerk/desk.js';
import { Convene } from '../clerk/meeting/convene.js';
import { Said } from '../parts/acts.js';
import { wholeOf } from '../pages.js';
import { Entries } from '../parts/entries.js';
import { meetingPhaseSaid } from '../parts/phases.js';
import { capital } from '../parts/calendar-strip.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly meetings: Answered<'meetings'>;
  readonly desk?: Desk;
}

export const meetings = view<Answers>({
  asks: async (ask, address) => {
    const [asked, desk] = await Promise.all([
      wholeOf(ask.question, 'meetings', (one, more) => ({
        ...one,
        meetings: [...one.meetings, ...more.meetings],
      })),
      deskFor(ask, address),
    ]);
    return { meetings: asked, ...desk };
  },
  title: ({ say }) => say('Reuniones', 'Meetings'),
  body: ({ reader, answers }) => (
    <>
      <Meetings reader={reader} answers={answers} />
      {answers.desk === undefined ? null : <Convene reader={reader} desk={answers.desk} />}
    </>
  ),
});

const Meetings = ({
  reader,
  answers: {
    meetings: { answer },
  },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren =>
  answer.meetings.length === 0 ? (
    <p>{reader.say('Ninguna todavía.', 'None yet.')}</p>
  ) : (
    <ul class="plain ruled">
      {answer.meetings.toReversed().map(({ meeting, names, organ, said, phase, entry, phaseEntry }) => (
        <li key={meeting}>
          <a class="title" href={reader.to(['meetings', meeting])}>
            <Said reader={reader} words={names} />
          </a>{' '}
          <span class="soft">
            · {reader.name(organ)} · {capital(reader.words(said))} · {meetingPhaseSaid(phase, reader)}
          </span>{' '}
          <Entries reader={reader} of={[entry, phaseEntry]} />{' '}
          <a href={reader.to(['meetings', meeting, 'replay'])}>{reader.say('Verla otra vez', 'Replay it')}</a>
        </li>
      ))}
    </ul>
  );
