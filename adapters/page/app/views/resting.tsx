import { Resting } from '../parts/resting.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly impact: Answered<'impact'>;
}

/** What rests on an entry, asked for by itself: in a long book it takes a while to find. */
export const resting = view<Answers>({
  asks: async ({ question }, { view: [, number = ''] }) => ({
    impact: await question('impact', `entries/${encodeURIComponent(number)}/impact`),
  }),
  title: ({ say }, { impact: { answer } }) =>
    say(`Lo que descansa en el asiento ${answer.entry}`, `What rests on entry ${answer.entry}`),
  body: ({ reader, answers: { impact } }) => (
    <>
      <p>
        <a href={reader.to(['entries', String(impact.answer.entry)])}>
          {reader.say(`Asiento ${impact.answer.entry}`, `Entry ${impact.answer.entry}`)}
        </a>
      </p>
      <Resting reader={reader} of={impact.answer} />
    </>
  ),
});
