import type { ComponentChildren } from 'preact';
import type { ActivityTold } from '../../../../projections/calendar.js';
import { monthShort } from '../moments.js';
import type { Reader } from '../reader.js';
import { monthsOn, placeOn, spanKind, type Axis } from '../spans.js';
import { Said } from './acts.js';
import { Entries } from './entries.js';

const HEIGHT = 14;

/** How a date is drawn: filled where the days are known, hatched where it falls somewhere within them. */
export const drawnAs = ({ date }: Pick<ActivityTold, 'date'>): 'known' | 'within' | 'none' => {
  if (date.kind === 'undated') return 'none';
  return date.reading === 'extent' ? 'known' : 'within';
};

/** The months, above the bars they belong to. */
export const Months = ({
  reader,
  axis,
}: {
  readonly reader: Reader;
  readonly axis: Axis;
}): ComponentChildren => (
  <svg class="months" viewBox={`0 0 ${axis.days} 24`} aria-hidden="true" focusable="false">
    {monthsOn(axis).map(({ x, month }) => (
      <text key={x} x={x} y={10}>
        {monthShort(month, reader.lang)}
      </text>
    ))}
  </svg>
);

/** A date on a line of days, no more certain than it is. */
export const Bar = ({
  axis,
  activity,
}: {
  readonly axis: Axis;
  readonly activity: ActivityTold;
}): ComponentChildren => {
  const place = placeOn(axis, activity);
  const kind = spanKind(activity);
  const confirmed = activity.date.confirmed ? 'confirmed' : 'unconfirmed';
  return (
    <svg
      class={`bar ${drawnAs(activity)} ${kind} ${confirmed} ${activity.phase}`}
      viewBox={`0 0 ${axis.days} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {monthsOn(axis).map(({ x }) => (
        <line key={x} x1={x} y1={0} x2={x} y2={HEIGHT} />
      ))}
      {place === undefined ? null : (
        <rect x={place.x} y={2} width={Math.max(place.width, 2)} height={HEIGHT - 4} rx={1.5} />
      )}
    </svg>
  );
};

const KINDS: Readonly<Record<string, readonly [es: string, en: string]>> = {
  week: ['algún día de esa semana', 'some day of that week'],
  month: ['algún día de ese mes', 'some day of that month'],
  quarter: ['algún día de ese trimestre', 'some day of that quarter'],
  year: ['algún día de ese año', 'some day of that year'],
  days: ['alguno de esos días', 'one of those days'],
  span: ['algún día de ese lapso', 'some day of that span'],
};

/** What the drawing says, in words: how uncertain the date is. */
export const certainty = (activity: ActivityTold, reader: Reader): string => {
  const within = drawnAs(activity) === 'within' ? KINDS[spanKind(activity)] : undefined;
  const parts = [
    ...(within === undefined ? [] : [reader.say(...within)]),
    ...(activity.phase === 'approved' ? [] : [phaseSaid(activity, reader)]),
  ];
  return parts.join('; ');
};

const phaseSaid = ({ phase }: ActivityTold, { say }: Reader): string => {
  switch (phase) {
    case 'proposed':
      return say('propuesta, no aprobada', 'proposed, not approved');
    case 'held':
      return say('celebrada', 'held');
    case 'cancelled':
      return say('cancelada', 'cancelled');
    case 'approved':
      return '';
  }
};

export const ActivityRow = ({
  reader,
  activity,
  axis,
}: {
  readonly reader: Reader;
  readonly activity: ActivityTold;
  /** None where it has no date to draw. */
  readonly axis?: Axis;
}): ComponentChildren => {
  const sure = certainty(activity, reader);
  const host =
    activity.place === undefined ? activity.host && reader.name(activity.host) : reader.words(activity.place);
  return (
    <li class="activity" id={`activity-${activity.activity}`}>
      <p class="date">{capital(reader.words(activity.said))}</p>
      {axis === undefined ? null : <Bar axis={axis} activity={activity} />}
      <p>
        <b>
          <Said reader={reader} words={activity.title} />
        </b>{' '}
        <span class="soft">
          {host === undefined ? '' : `· ${host} `}
          {sure === '' ? '' : `· ${sure}`}
        </span>{' '}
        <Entries reader={reader} of={[activity.entry, activity.dateEntry]} />
      </p>
    </li>
  );
};

export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
