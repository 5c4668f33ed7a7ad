import type { ComponentChildren } from 'preact';
import type { ActivityTold } from '../../../../projections/calendar.js';
import { likewise, written } from '../address.js';
import { wholeOf } from '../pages.js';
import { ActivityRow, Months } from '../parts/calendar-strip.js';
import { Downloads } from '../parts/downloads.js';
import { Subscribe } from '../parts/subscribe.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { axisFrom, placeOn } from '../spans.js';
import { view, type Answered, type AskerTold } from '../view.js';

interface Answers {
  readonly calendar: Answered<'calendar'>;
  readonly as: AskerTold['as'] | undefined;
}

export const calendar = view<Answers>({
  asks: async ({ question, asker }) => ({
    as: asker?.as,
    calendar: await wholeOf(question, 'calendar', (one, more) => ({
      ...one,
      activities: [...one.activities, ...more.activities],
    })),
  }),
  title: ({ say }) => say('Calendario', 'Calendar'),
  body: ({ reader, answers }) => <Calendar reader={reader} answers={answers} />,
});

/** Every year that some activity may fall in, as far as dates say it. */
export const yearsOf = (
  activities: readonly Pick<ActivityTold, 'earliest' | 'latest'>[],
): readonly number[] => {
  const ends = activities
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))]));
  return [...new Set(ends)].sort((one, other) => one - other);
};

const Calendar = ({
  reader,
  answers: {
    calendar: { answer, asOf },
    as,
  },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => {
  const { say, address } = reader;
  const years = yearsOf(answer.activities);
  const asked = Number(address.query.year);
  const year = years.includes(asked) ? asked : nearestYear(years, Number(asOf.instant.slice(0, 4)));
  const axis = axisFrom(`${year}-01-01`, 12);
  const dated = answer.activities.filter(
    (one) => one.date.kind === 'dated' && placeOn(axis, one) !== undefined,
  );
  const undated = answer.activities.filter(({ date }) => date.kind === 'undated');
  return (
    <>
      <nav class="pages" aria-label={say('Años', 'Years')}>
        {years.map((one) => (
          <a
            key={one}
            href={written(likewise(address, { year: String(one) }))}
            {...(one === year ? { 'aria-current': 'page' as const } : {})}
          >
            {one}
          </a>
        ))}
      </nav>
      <Downloads reader={reader} document="calendar" />
      <Subscribe reader={reader} as={as} />
      <Section title={String(year)} wide>
        <Months reader={reader} axis={axis} />
        <ol class="plain activities">
          {dated.map((activity) => (
            <ActivityRow key={activity.activity} reader={reader} activity={activity} axis={axis} />
          ))}
        </ol>
        <p class="soft legend">
          <span class="key known" /> {say('esos días', 'those days')} · <span class="key within" />{' '}
          {say('algún día entre ellos', 'some day among them')} · <span class="key unconfirmed" />{' '}
          {say('por confirmar', 'to be confirmed')}
        </p>
      </Section>
      {undated.length === 0 ? null : (
        <Section title={say('Sin fecha', 'Undated')} wide>
          <ul class="plain activities undated">
            {undated.map((activity) => (
              <ActivityRow key={activity.activity} reader={reader} activity={activity} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

/** The year looked at, or the one nearest to it in which there is something. */
export const nearestYear = (years: readonly number[], year: number): number =>
  years.toSorted((one, other) => Math.abs(one - year) - Math.abs(other - year))[0] ?? year;
