import type { Bilingual } from '../../../domain/language/codec.js';
import type { ActivityTold, CalendarAnswer } from '../../../projections/calendar.js';
import { actBriefly, capital } from '../../../src/telling/acts.js';
import { activityCircumstances } from '../../../src/telling/activities.js';
import { blocks, margins, padded, wrap } from './layout.js';
import { notesAboutIt } from './notes-about.js';
import type { Page } from './page.js';

const NOTHING: Bilingual = {
  es: 'El calendario no tiene actividades en ese momento.',
  en: 'The calendar has no activities as of then.',
};
const DATED: Bilingual = { es: 'Con fecha', en: 'Dated' };
const UNDATED: Bilingual = { es: 'Sin fecha', en: 'Undated' };

export const calendar = ({ activities }: CalendarAnswer, page: Page): readonly string[] => {
  if (activities.length === 0) return wrap(page.in(NOTHING), page.width);
  const dated = activities.filter(({ date }) => date.kind === 'dated');
  const undated = activities.filter(({ date }) => date.kind === 'undated');
  return blocks(
    approvals(activities, page),
    dated.length === 0
      ? []
      : [page.heading(DATED), ...blocks(...dated.map((one) => activityLines(one, page)))],
    undated.length === 0
      ? []
      : [page.heading(UNDATED), ...blocks(...undated.map((one) => activityLines(one, page)))],
  );
};

/** Which act approved how many of them: said once, not with each. */
const approvals = (activities: readonly ActivityTold[], page: Page): readonly string[] => {
  const acts = new Map(activities.flatMap(({ approved }) => (approved ? [[approved.act, approved]] : [])));
  return [...acts.values()].flatMap((act) => {
    const count = activities.filter(({ approved }) => approved?.act === act.act).length;
    const of = activities.length;
    const said = page.in({
      es: `${count} de ${of} actividades aprobadas: ${actBriefly(act, page)}.`,
      en: `${count} of ${of} activities approved: ${actBriefly(act, page)}.`,
    });
    return wrap(said, page.width);
  });
};

/** An activity in some lines: its date, what it is, then all that must be known beside it. */
export const activityLines = (activity: ActivityTold, page: Page): readonly string[] => {
  const { label = '·', entry, dateEntry, phaseEntry } = activity;
  const first = `  ${padded(label, 3)}`;
  const margin = ' '.repeat(5);
  const lines = [
    page.join(
      `${capital(page.in(activity.said))} · ${page.colours.bold(page.words(activity.title))}`,
      page.entry(entry, dateEntry, phaseEntry),
    ),
    ...activityCircumstances(activity, page),
  ];
  return [
    ...lines.flatMap((line, index) =>
      wrap(line, page.width, index === 0 ? margins(margin, first) : margins(`${margin}  `, margin)),
    ),
    ...notesAboutIt(activity.notes, page, 5),
  ];
};
