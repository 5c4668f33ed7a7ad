import type { Bilingual } from '../../domain/language/codec.js';
import type { ActivityTold } from '../../projections/calendar.js';
import type { Named } from '../../projections/named.js';
import type { Telling } from './telling.js';

/** Where and with whom, what the source says, how far it has come and what changed. */
export const activityCircumstances = (activity: ActivityTold, telling: Telling): readonly string[] => {
  const { host, place, supporters, technicalSupport, meetingOf, changes } = activity;
  const where = [
    host === undefined || isNamedIn(place, host, telling) ? '' : telling.title(host),
    place === undefined ? '' : telling.words(place),
    meetingOf === undefined
      ? ''
      : telling.in({
          es: `es reunión de: ${telling.title(meetingOf)}`,
          en: `is a meeting of: ${telling.title(meetingOf)}`,
        }),
    supporters.length === 0 ? '' : support({ es: 'con apoyo de', en: 'supported by' }, supporters, telling),
    technicalSupport.length === 0
      ? ''
      : support({ es: 'apoyo técnico de', en: 'technical support of' }, technicalSupport, telling),
  ].filter((said) => said !== '');
  return [
    where.length === 0 ? telling.in({ es: 'sin lugar indicado', en: 'no place stated' }) : where.join(' · '),
    asTheSourceSays(activity, telling),
    phase(activity, telling),
    ...changes.map(({ reason, entry }) =>
      telling.join(
        telling.in({ es: `cambió: ${telling.words(reason)}`, en: `changed: ${telling.words(reason)}` }),
        telling.entry(entry),
      ),
    ),
  ].filter((said) => said !== '');
};

/** A place that begins with the host's name says it: "Panamá (por confirmar)". */
const isNamedIn = (place: ActivityTold['place'], host: Named, telling: Telling): boolean =>
  place !== undefined && telling.words(place).startsWith(telling.title(host));

const support = (how: Bilingual, who: readonly string[], telling: Telling): string =>
  `${telling.in(how)} ${telling.and(who.map(telling.words))}`;

/** The words of the source, where the reading holds more than they do. */
const asTheSourceSays = ({ date, said }: ActivityTold, telling: Telling): string => {
  if (date.phrase === undefined) return '';
  const phrase = telling.words(date.phrase);
  const adds =
    date.kind === 'dated'
      ? date.inferred !== undefined || date.reading === 'window'
      : !telling.in(said).includes(phrase);
  return adds
    ? telling.in({
        es: `la fuente dice: ${telling.quote(date.phrase)}`,
        en: `the source says: ${telling.quote(date.phrase)}`,
      })
    : '';
};

const phase = ({ phase: now, cancelledBecause }: ActivityTold, telling: Telling): string => {
  switch (now) {
    case 'approved':
      return '';
    case 'proposed':
      return telling.in({ es: 'propuesta, no aprobada', en: 'proposed, not approved' });
    case 'held':
      return telling.in({ es: 'celebrada', en: 'held' });
    case 'cancelled': {
      const why = cancelledBecause === undefined ? '' : `: ${telling.words(cancelledBecause)}`;
      return telling.in({ es: `cancelada${why}`, en: `cancelled${why}` });
    }
  }
};
