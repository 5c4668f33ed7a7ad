import type { ComponentChildren } from 'preact';
import type { SummaryAnswer } from '../../../../projections/summary.js';
import { isOfThePast } from '../address.js';
import { ActList, Said } from '../parts/acts.js';
import { ActivityRow, Months } from '../parts/calendar-strip.js';
import { Entries } from '../parts/entries.js';
import { Downloads } from '../parts/downloads.js';
import { MandateRow } from '../parts/mandates.js';
import { Owed } from '../parts/owed.js';
import { Section } from '../parts/section.js';
import { TermCard } from '../parts/terms.js';
import type { Reader } from '../reader.js';
import { axisFrom } from '../spans.js';
import { view, type Answered } from '../view.js';

/** Acts and dates that home has room for. */
const RECENT = 5;
const MOST_OWED = 12;

interface Answers {
  readonly summary: Answered<'summary'>;
  readonly decisions: Answered<'decisions'>;
  readonly todo: Answered<'todo'>;
}

export const home = view<Answers>({
  asks: async ({ question }) => {
    const [summary, first, todo] = await Promise.all([
      question('summary', 'summary'),
      question('decisions', 'decisions?limit=1'),
      question('todo', `todo?limit=${MOST_OWED}`),
    ]);
    const total = first.page?.total ?? 0;
    const decisions =
      total <= 1 ? first : await question('decisions', `decisions?from=${Math.max(0, total - RECENT)}`);
    return { summary, decisions, todo };
  },
  title: ({ say, address }) =>
    isOfThePast(address) ? say('Lo que estaba en vigor', 'What was in force') : say('En vigor', 'In force'),
  body: ({ reader, answers }) => <Home reader={reader} answers={answers} />,
});

interface Props {
  readonly reader: Reader;
  readonly answers: Answers;
}

const Home = ({ reader, answers: { summary, decisions, todo } }: Props): ComponentChildren => {
  const { answer } = summary;
  return (
    <>
      <LastHappened reader={reader} decisions={decisions} />
      <Downloads reader={reader} document="in-force" />
      <Presidency reader={reader} answer={answer} />
      <div class="columns">
        <Mandates reader={reader} answer={answer} />
        <Section title={reader.say('Actos recientes', 'Recent acts')}>
          <ActList reader={reader} acts={decisions.answer.decisions.toReversed()} />
        </Section>
      </div>
      <Upcoming reader={reader} summary={summary} />
      <div class="columns">
        <Texts reader={reader} answer={answer} />
        {todo.answer.owed.length === 0 ? null : (
          <Section title={reader.say('Lo que se debe', 'What is still owed')}>
            <Owed reader={reader} of={todo.answer.owed} />
            {(todo.page?.total ?? 0) <= MOST_OWED ? null : (
              <p class="soft">{reader.say('… y más.', '… and more.')}</p>
            )}
          </Section>
        )}
      </div>
    </>
  );
};

/** A book tells of a time that may be long past: the day to look at it from is one step away. */
const LastHappened = ({
  reader,
  decisions,
}: Pick<Props, 'reader'> & Pick<Answers, 'decisions'>): ComponentChildren => {
  const last = decisions.answer.decisions.at(-1);
  const day = last === undefined ? undefined : decisions.cited[last.entry]?.occurredAt.slice(0, 10);
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) || isOfThePast(reader.address)) return null;
  return (
    <p class="hint">
      {reader.say('El último acto fue ', 'The last act was on ')}
      {reader.momentAfter(day)}.{' '}
      <a href={reader.to([], { on: day })}>
        {reader.say('Ver cómo estaba todo ese día', 'See how all stood on that day')}
      </a>
    </p>
  );
};

interface Part {
  readonly reader: Reader;
  readonly answer: SummaryAnswer;
}

const Presidency = ({ reader, answer: { presidency } }: Part): ComponentChildren => {
  const { say } = reader;
  return (
    <Section title={say('Quién preside', 'Who presides')} wide>
      <div class="troika">
        <TermCard
          reader={reader}
          term={presidency.past}
          place={say('Antes', 'Before')}
          none={say('El libro no dice quién presidió antes.', 'The book does not say who presided before.')}
        />
        <TermCard
          reader={reader}
          term={presidency.present}
          place={say('Preside', 'Presides')}
          none={say('Nadie preside.', 'Nobody presides.')}
          now
        />
        <TermCard
          reader={reader}
          term={presidency.next}
          place={say('Después', 'Next')}
          none={say('El libro no dice quién sigue.', 'The book does not say who comes next.')}
        />
      </div>
    </Section>
  );
};

const Mandates = ({ reader, answer: { mandates } }: Part): ComponentChildren => {
  const { say } = reader;
  const { inForce, notInForce } = mandates;
  return (
    <Section title={say('Mandatos', 'Mandates')}>
      {inForce.length === 0 ? (
        <p class="headline">{say('Ningún mandato está en vigor.', 'No mandate is in force.')}</p>
      ) : (
        <ul class="plain ruled">
          {inForce.map((mandate) => (
            <MandateRow key={mandate.mandate} reader={reader} mandate={mandate} />
          ))}
        </ul>
      )}
      {notInForce.length === 0 ? null : (
        <>
          <h3>{say('No están en vigor', 'Not in force')}</h3>
          <ul class="plain ruled">
            {notInForce.map((mandate) => (
              <MandateRow key={mandate.mandate} reader={reader} mandate={mandate} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Upcoming = ({
  reader,
  summary: { answer, asOf },
}: {
  readonly reader: Reader;
  readonly summary: Answered<'summary'>;
}): ComponentChildren => {
  const { say } = reader;
  const dated = answer.upcoming.filter(({ date }) => date.kind === 'dated');
  const undated = answer.upcoming.filter(({ date }) => date.kind === 'undated');
  const axis = axisFrom(dated[0]?.earliest ?? asOf.instant.slice(0, 10), 13);
  return (
    <Section title={say('Lo que sigue', 'What comes next')} wide>
      {answer.upcoming.length === 0 ? (
        <p>{say('Nada en el calendario.', 'Nothing on the calendar.')}</p>
      ) : null}
      {dated.length === 0 ? null : <Months reader={reader} axis={axis} />}
      <ol class="plain activities">
        {dated.map((activity) => (
          <ActivityRow key={activity.activity} reader={reader} activity={activity} axis={axis} />
        ))}
      </ol>
      {undated.length === 0 ? null : (
        <>
          <h3>{say('Sin fecha', 'Undated')}</h3>
          <ul class="plain activities undated">
            {undated.map((activity) => (
              <ActivityRow key={activity.activity} reader={reader} activity={activity} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Texts = ({ reader, answer: { texts } }: Part): ComponentChildren => (
  <Section title={reader.say('Textos adoptados', 'Adopted texts')}>
    {texts.length === 0 ? <p>{reader.say('Ninguno.', 'None.')}</p> : null}
    <ul class="plain ruled">
      {texts.map(({ text, title, entry, act }) => (
        <li key={text}>
          <a class="title" href={reader.to(['texts', text])}>
            <Said reader={reader} words={title} />
          </a>{' '}
          <span class="soft">{act === undefined ? '' : `· ${reader.name(act.organ)}`}</span>{' '}
          <Entries reader={reader} of={[entry]} />
        </li>
      ))}
    </ul>
  </Section>
);
