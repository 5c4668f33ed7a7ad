import { newestOf } from '../pages.js';
import { Said } from '../parts/acts.js';
import { Silence } from '../parts/silences.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly silence: Answered<'silence'>;
}

/** What runs under silence, and what came of what was circulated before; the last first. */
export const silence = view<Answers>({
  asks: async ({ question }) => ({ silence: await newestOf(question, 'silence', 'silence', 'first') }),
  title: ({ say }) => say('Bajo silencio', 'Under silence'),
  body: ({ reader, answers: { silence: told } }) =>
    told.answer.silences.length === 0 ? (
      <p>{reader.say('Nada se ha circulado bajo silencio.', 'Nothing was circulated under silence.')}</p>
    ) : (
      <ol class="plain ruled">
        {told.answer.silences.map((one) => (
          <li key={one.silence}>
            <a class="title" href={reader.to(['proposals', one.proposal])}>
              <Said reader={reader} words={one.title} />
            </a>{' '}
            <span class="soft">· {reader.name(one.organ)}</span>
            <Silence reader={reader} of={one} />
          </li>
        ))}
      </ol>
    ),
});
