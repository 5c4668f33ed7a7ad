import type { Bilingual } from '../../domain/language/codec.js';
import type { Lang } from '../../domain/dates/words.js';
import type { ActivityTold, CalendarAnswer } from '../../projections/calendar.js';
import type { Answered } from '../ask.js';
import { actBriefly, capital } from '../telling/acts.js';
import { activityCircumstances } from '../telling/activities.js';
import { noteSaid } from '../telling/notes.js';
import type { Block, Document, Stamp } from './document.js';
import { bodyOf, cautionOn, frameOf } from './frame.js';
import { handOf, type Hand } from './hand.js';

/** The activities as a document, the dated ones first to last, each with its date as it is known. */
export const calendarDocument = (
  answered: Answered,
  { activities }: CalendarAnswer,
  lang: Lang,
  stamp?: Stamp,
): Document => {
  const hand = handOf(answered, lang);
  const blocks = [
    ...approvals(activities, hand),
    ...activityTable(activities, 'dated', { es: 'Con fecha', en: 'Dated' }, hand),
    ...activityTable(activities, 'undated', { es: 'Sin fecha', en: 'Undated' }, hand),
    ...notesTold(activities, hand),
  ];
  const none: Block = {
    kind: 'line',
    said: hand.say(
      hand.in({
        es: 'El calendario no tiene actividades en ese momento.',
        en: 'The calendar has no activities as of then.',
      }),
    ),
  };
  return {
    subject: 'calendar',
    name: 'calendar',
    wordsIn: lang,
    title: hand.in({ es: 'Calendario de actividades', en: 'Calendar of activities' }),
    issuers: bodyOf(answered, hand),
    standing: 'as-of',
    status: cautionOn(answered, hand),
    running: undefined,
    blocks: activities.length === 0 ? [none] : blocks,
    ...frameOf(answered, hand, stamp),
  };
};

/** Which act approved how many of them. */
const approvals = (activities: readonly ActivityTold[], hand: Hand): readonly Block[] => {
  const acts = new Map(activities.flatMap(({ approved }) => (approved ? [[approved.act, approved]] : [])));
  return [...acts.values()].map((act): Block => {
    const count = activities.filter(({ approved }) => approved?.act === act.act).length;
    const said = hand.in({
      es: `${count} de ${activities.length} actividades aprobadas: ${actBriefly(act, hand)}.`,
      en: `${count} of ${activities.length} activities approved: ${actBriefly(act, hand)}.`,
    });
    return { kind: 'line', said: hand.say(said) };
  });
};

/** The activities of one kind of date in a table; nothing where there are none. */
export const activityTable = (
  activities: readonly ActivityTold[],
  kind: ActivityTold['date']['kind'],
  caption: Bilingual,
  hand: Hand,
): readonly Block[] => {
  const own = activities.filter(({ date }) => date.kind === kind);
  return own.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, said: hand.say(hand.in(caption)) },
        {
          kind: 'table',
          caption: hand.in(caption),
          head: [
            hand.in({ es: 'Fecha', en: 'Date' }),
            hand.in({ es: 'Actividad', en: 'Activity' }),
            hand.in({ es: 'Lugar y circunstancias', en: 'Place and circumstances' }),
          ],
          widths: [26, 37, 37],
          rows: own.map((activity) => row(activity, hand)),
        },
      ];
};

const row = (activity: ActivityTold, hand: Hand) => {
  const { label, title, said, entry, dateEntry, phaseEntry } = activity;
  return [
    hand.say(capital(hand.in(said))),
    hand.say(
      hand.join(
        `${label === undefined ? '' : `${hand.words(label)}. `}${hand.strong(hand.words(title))}`,
        hand.entry(entry, dateEntry, phaseEntry),
      ),
    ),
    hand.say(activityCircumstances(activity, hand).map(capital).join('. ')),
  ];
};

const notesTold = (activities: readonly ActivityTold[], hand: Hand): readonly Block[] => {
  const notes = new Map(
    activities.flatMap((activity) => activity.notes.map((note) => [note.id, note] as const)),
  );
  return notes.size === 0
    ? []
    : [
        {
          kind: 'heading',
          level: 2,
          said: hand.say(hand.in({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' })),
        },
        ...[...notes.values()].map((note): Block => {
          const [said, ...beneath] = noteSaid(note, hand);
          return { kind: 'item', said: hand.say(said), beneath: beneath.map(hand.say) };
        }),
      ];
};
