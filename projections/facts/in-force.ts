import type { Activity } from '../../domain/calendar/state.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { latestOr } from '../../domain/language/timeline.js';
import { currentWords, type Group, type Mandate, type MandateStatus } from '../../domain/mandates/state.js';
import { paragraphNumber, type DraftedText } from '../../domain/texts/state.js';
import type { Fact, Tell, Things } from './fact.js';

const STATUS: Readonly<Record<MandateStatus, Bilingual>> = {
  preliminary: { es: 'preliminar, no está en vigor', en: 'preliminary, not in force' },
  approved: { es: 'aprobado, en vigor', en: 'approved, in force' },
  amended: { es: 'enmendado, en vigor', en: 'amended, in force' },
  superseded: { es: 'sustituido', en: 'superseded' },
  revoked: { es: 'revocado', en: 'revoked' },
  expired: { es: 'vencido', en: 'expired' },
};

const ACCEPTED: Bilingual = {
  es: 'preliminar, aceptado pero no aprobado',
  en: 'preliminary, accepted but not approved',
};

const until = ({ until: term }: Mandate, tell: Tell): Bilingual =>
  tell((say) =>
    say.maybe(term, ({ stated }) =>
      say.in({ es: `; rige hasta ${say.moment(stated)}`, en: `; runs until ${say.moment(stated)}` }),
    ),
  );

const statusIn = ({ status, acceptances, entry }: Mandate): { said: Bilingual; entry: EntryNumber } => {
  const last = latestOr<MandateStatus>(status, { value: 'preliminary', entry });
  const accepted = acceptances.at(-1);
  return last.value === 'preliminary' && accepted !== undefined
    ? { said: ACCEPTED, entry: accepted.entry }
    : { said: STATUS[last.value], entry: last.entry };
};

export const mandates: Things<Mandate> = {
  in: (book) => book.mandates.mandates,
  facts: (mandate, tell) => {
    const { said: status, entry } = statusIn(mandate);
    const runs = until(mandate, tell);
    const words = currentWords(mandate);
    const what = tell((say) => say.mandate(mandate.id));
    return [
      {
        key: `mandate/${mandate.id}`,
        aspect: 'mandates',
        what,
        is: { es: `${status.es}${runs.es}`, en: `${status.en}${runs.en}` },
        entry: Math.max(entry, mandate.until?.entry ?? 0),
      },
      {
        key: `mandate-words/${mandate.id}`,
        aspect: 'mandates',
        what: { es: `el texto de ${what.es}`.replace('de el ', 'del '), en: `the text of ${what.en}` },
        is: tell((say) => say.quote(words.words)),
        entry: words.entry,
      },
    ];
  },
};

const ROLE = {
  coordinator: { es: 'coordina', en: 'coordinates' },
  'co-lead': { es: 'codirige', en: 'co-leads' },
} as const;

export const groups: Things<Group> = {
  in: (book) => book.mandates.groups,
  facts: (group, tell) => {
    const what = tell((say) => say.group(group.id));
    return [
      {
        key: `group/${group.id}`,
        aspect: 'mandates',
        what,
        is: tell((say) =>
          group.dissolved === undefined
            ? say.in({ es: 'existe', en: 'exists' })
            : say.in({ es: 'está disuelto', en: 'is dissolved' }),
        ),
        entry: group.dissolved ?? group.entry,
      },
      ...group.roles.map(({ party, role, entry }): Fact => ({
        key: `role/${group.id}/${party}/${role}`,
        aspect: 'mandates',
        what,
        is: tell((say) => `${ROLE[role][say.lang]} ${say.party(party)}`),
        entry,
      })),
      ...group.workPlans.map((plan, index): Fact => ({
        key: `plan/${group.id}/${index}`,
        aspect: 'mandates',
        what: tell((say) =>
          say
            .in({ es: `el plan de trabajo de ${what.es}`, en: `the work plan of ${what.en}` })
            .replace('de el ', 'del '),
        ),
        is: planned(plan, tell),
        entry: (plan.approved ?? plan.delivered)?.entry ?? plan.entry,
      })),
    ];
  },
};

const planned = ({ due, delivered, approved }: Group['workPlans'][number], tell: Tell): Bilingual =>
  tell((say) => {
    if (approved !== undefined) return say.in({ es: 'aprobado', en: 'approved' });
    if (delivered !== undefined)
      return say.in({ es: 'entregado, no aprobado', en: 'delivered, not approved' });
    return say.in({ es: `solicitado (${say.date(due)})`, en: `requested (${say.date(due)})` });
  });

const PHASE: Readonly<Record<Activity['phase'], Bilingual>> = {
  proposed: { es: 'propuesta', en: 'proposed' },
  approved: { es: 'aprobada', en: 'approved' },
  held: { es: 'realizada', en: 'held' },
  cancelled: { es: 'cancelada', en: 'cancelled' },
};

export const activities: Things<Activity> = {
  in: (book) => book.calendar.activities,
  facts: (activity, tell) => {
    const what = tell((say) => say.activity(activity.id));
    const fact = (name: string, entry: EntryNumber, is: Bilingual): Fact => ({
      key: `${name}/${activity.id}`,
      aspect: 'calendar',
      what,
      is,
      entry,
    });
    return [
      fact('activity', activity.phaseEntry, PHASE[activity.phase]),
      fact(
        'activity-date',
        activity.dateEntry,
        tell((say) => say.dateAs(DATE, activity.date)),
      ),
      fact('activity-place', activity.shaped.last() ?? activity.entry, whereIs(activity, tell)),
    ].filter(({ is }) => is.es !== '');
  },
};

const DATE: Bilingual = { es: 'fecha', en: 'date' };

const whereIs = ({ host, place }: Activity, tell: Tell): Bilingual =>
  tell((say) =>
    [
      say.maybe(host, (it) => say.in({ es: `anfitrión: ${say.party(it)}`, en: `host: ${say.party(it)}` })),
      say.maybe(place, (it) => say.in({ es: `lugar: ${say.words(it)}`, en: `place: ${say.words(it)}` })),
    ]
      .filter((part) => part !== '')
      .join('; '),
  );

export const texts: Things<DraftedText> = {
  in: (book) => book.texts.texts,
  facts: (text, tell) => [
    {
      key: `text/${text.id}`,
      aspect: 'texts',
      what: tell((say) => say.text(text.id)),
      is: tell((say) =>
        text.adopted === undefined
          ? say.in({ es: 'en borrador', en: 'in draft' })
          : say.in({
              es: `adoptado${say.byAct(text.adopted.act)}`,
              en: `adopted${say.byAct(text.adopted.act)}`,
            }),
      ),
      entry: text.adopted?.entry ?? text.entry,
    },
    ...text.paragraphs.map(({ id, words, entry }): Fact => {
      const number = paragraphNumber(text, id);
      const named = number === undefined ? id : `${number} (${id})`;
      return {
        key: `paragraph/${text.id}/${id}`,
        aspect: 'texts',
        what: tell((say) =>
          say
            .in({
              es: `el párrafo ${id} de ${say.text(text.id)}`,
              en: `paragraph ${id} of ${say.text(text.id)}`,
            })
            .replace('de el ', 'del '),
        ),
        is: tell((say) => `${named}: ${say.quote(words)}`),
        entry,
      };
    }),
  ],
};
