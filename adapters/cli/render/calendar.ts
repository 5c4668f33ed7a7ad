import type { Bilingual } from '../../../domain/language/codec.js';
import type { ActivityTold, CalendarAnswer } from '../../../projections/calendar.js';
import type { Named } from '../../../projections/named.js';
import { actBriefly, capital } from './acts.js';
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
    ...circumstances(activity, page),
  ];
  return [
    ...lines.flatMap((line, index) =>
      wrap(line, page.width, index === 0 ? margins(margin, first) : margins(`${margin}  `, margin)),
    ),
    ...notesAboutIt(activity.notes, page, 5),
  ];
};

const circumstances = (activity: ActivityTold, page: Page): readonly string[] => {
  const { host, place, supporters, technicalSupport, meetingOf, changes } = activity;
  const where = [
    host === undefined || isNamedIn(place, host, page) ? '' : page.title(host),
    place === undefined ? '' : page.words(place),
    meetingOf === undefined
      ? ''
      : page.in({
          es: `es reunión de: ${page.title(meetingOf)}`,
          en: `is a meeting of: ${page.title(meetingOf)}`,
        }),
    supporters.length === 0 ? '' : support({ es: 'con apoyo de', en: 'supported by' }, supporters, page),
    technicalSupport.length === 0
      ? ''
      : support({ es: 'apoyo técnico de', en: 'technical support of' }, technicalSupport, page),
  ].filter((said) => said !== '');
  return [
    where.length === 0 ? page.in({ es: 'sin lugar indicado', en: 'no place stated' }) : where.join(' · '),
    asTheSourceSays(activity, page),
    phase(activity, page),
    ...changes.map(({ reason, entry }) =>
      page.join(
        page.in({ es: `cambió: ${page.words(reason)}`, en: `changed: ${page.words(reason)}` }),
        page.entry(entry),
      ),
    ),
  ].filter((said) => said !== '');
};

/** A place that begins with the host's name says it: "Panamá (por confirmar)". */
const isNamedIn = (place: ActivityTold['place'], host: Named, page: Page): boolean =>
  place !== undefined && page.words(place).startsWith(page.title(host));

const support = (how: Bilingual, who: readonly string[], page: Page): string =>
  `${page.in(how)} ${page.and(who.map(page.words))}`;

/** The words of the source, where the reading holds more than they do. */
const asTheSourceSays = ({ date, said }: ActivityTold, page: Page): string => {
  if (date.phrase === undefined) return '';
  const phrase = page.words(date.phrase);
  const adds =
    date.kind === 'dated'
      ? date.inferred !== undefined || date.reading === 'window'
      : !page.in(said).includes(phrase);
  return adds
    ? page.in({
        es: `la fuente dice: ${page.quote(date.phrase)}`,
        en: `the source says: ${page.quote(date.phrase)}`,
      })
    : '';
};

const phase = ({ phase: now, cancelledBecause }: ActivityTold, page: Page): string => {
  switch (now) {
    case 'approved':
      return '';
    case 'proposed':
      return page.in({ es: 'propuesta, no aprobada', en: 'proposed, not approved' });
    case 'held':
      return page.in({ es: 'celebrada', en: 'held' });
    case 'cancelled': {
      const why = cancelledBecause === undefined ? '' : `: ${page.words(cancelledBecause)}`;
      return page.in({ es: `cancelada${why}`, en: `cancelled${why}` });
    }
  }
};
