import type { CalendarEvent } from '../../domain/calendar/events.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { de } from './article.js';
import type { Say } from './say.js';
import type { DataOf, Sentences } from './table.js';

type Details = Pick<DataOf<'ActivityChanged'>, 'date' | 'host' | 'place' | 'supporters' | 'technicalSupport'>;

const DATE: Bilingual = { es: 'fecha', en: 'date' };

/** What is stated of an activity, each with its label, in the order a reader asks for it. */
const details = (
  { date, host, place, supporters, technicalSupport }: Details,
  say: Say,
): readonly string[] => {
  const line = <A>(label: Bilingual, value: A | undefined, words: (value: A) => string): readonly string[] =>
    value === undefined ? [] : [`${say.in(label)}: ${words(value)}`];
  const names = (list: readonly string[]): string => say.and(list.map(say.words));
  const some = (list: readonly string[] | undefined): readonly string[] | undefined =>
    list === undefined || list.length === 0 ? undefined : list;
  return [
    ...(date === undefined ? [] : [say.dateAs(DATE, date)]),
    ...line({ es: 'sede', en: 'host' }, host, say.party),
    ...line({ es: 'lugar', en: 'place' }, place, say.words),
    ...line({ es: 'con apoyo de', en: 'supported by' }, some(supporters), names),
    ...line({ es: 'apoyo técnico', en: 'technical support' }, some(technicalSupport), names),
  ];
};

export const calendarSentences: Sentences<CalendarEvent> = {
  ActivityProposed: ({ label, title, meetingOf, ...data }, say) => {
    const letter = say.maybe(label, (it) => ` (${say.words(it)})`);
    const organ = say.maybe(meetingOf, (it) =>
      say.in({ es: `; instancia que se reúne: ${say.organ(it)}`, en: `; meeting of: ${say.organ(it)}` }),
    );
    const stated = `${details(data, say).join('; ')}${organ}`;
    return say.in({
      es: `Se propuso ${say.titled('activity', title)}${letter}; ${stated}.`,
      en: `${say.titled('activity', title)}${letter} was proposed; ${stated}.`,
    });
  },
  ActivityApproved: ({ activity, act }, say) =>
    say.in({
      es: `Se aprobó ${say.activity(activity)}${say.byAct(act)}.`,
      en: `${say.activity(activity)} was approved${say.byAct(act)}.`,
    }),
  ActivityChanged: ({ activity, title, reason, ...data }, say) => {
    const renamed = say.maybe(title, (it) => `${say.in({ es: 'título', en: 'title' })}: ${say.quote(it)}`);
    const changes = [...(renamed === '' ? [] : [renamed]), ...details(data, say), ...emptied(data, say)];
    const now = changes.length === 0 ? '' : `; ${changes.join('; ')}`;
    return say.in({
      es: `Se modificó ${say.activity(activity)}${say.reason(reason)}${now}.`,
      en: `${say.activity(activity)} was changed${say.reason(reason)}${now}.`,
    });
  },
  ActivityConfirmed: ({ activity, date }, say) =>
    say.in({
      es: `Se confirmó la fecha ${de(say.activity(activity))}: ${say.date(date)}.`,
      en: `The date of ${say.activity(activity)} was confirmed: ${say.date(date)}.`,
    }),
  ActivityHeld: ({ activity, date }, say) =>
    say.in({
      es: `Se realizó ${say.activity(activity)}; ${say.dateAs(DATE, date)}.`,
      en: `${say.activity(activity)} was held; ${say.dateAs(DATE, date)}.`,
    }),
  ActivityCancelled: ({ activity, reason }, say) =>
    say.in({
      es: `Se canceló ${say.activity(activity)}${say.reason(reason)}.`,
      en: `${say.activity(activity)} was cancelled${say.reason(reason)}.`,
    }),
};

/** A change may also take all supporters away. */
const emptied = ({ supporters, technicalSupport }: Details, say: Say): readonly string[] => [
  ...(supporters?.length === 0 ? [say.in({ es: 'sin apoyos', en: 'no supporters' })] : []),
  ...(technicalSupport?.length === 0
    ? [say.in({ es: 'sin apoyo técnico', en: 'no technical support' })]
    : []),
];
