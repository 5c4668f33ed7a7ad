import type { Bilingual } from '../../domain/language/codec.js';
import { begun, de, properName } from '../../projections/sentences/article.js';
import { languageIn } from '../../projections/sentences/language-name.js';
import { translationsLeft } from '../../projections/sentences/translations.js';
import type { DueTold, DutyTold, FollowUpTold } from '../../projections/duties.js';
import type { Telling } from './telling.js';

/** What is owed, by when, and by which entry. */
export const dutySaid = (duty: DutyTold, telling: Telling): string => {
  const late = duty.overdue ? telling.alert(telling.in({ es: 'VENCIDO: ', en: 'OVERDUE: ' })) : '';
  switch (duty.kind) {
    case 'follow-up':
      return late + telling.join(askedSaid(duty.followUp, telling), dueSaid(duty.followUp.due, telling));
    case 'work-plan':
      return (
        late +
        telling.join(
          telling.in({
            es: `${WORK_PLAN[duty.step].es} el plan de trabajo ${de(properName(duty.names, 'es'))} (${duty.group})`,
            en: `${WORK_PLAN[duty.step].en} the work plan of ${properName(duty.names, 'en')} (${duty.group})`,
          }),
          telling.entry(duty.entry),
          dueSaid(duty.due, telling),
        )
      );
    case 'mandate-review':
      return (
        late +
        telling.join(
          telling.in({
            es: `revisar el mandato ${telling.quote(duty.title)} (${duty.mandate})`,
            en: `review the mandate ${telling.quote(duty.title)} (${duty.mandate})`,
          }),
          dueSaid(duty.due, telling),
        )
      );
    case 'mandate-term':
      return telling.join(
        telling.in({
          es: `el mandato ${telling.quote(duty.title)} (${duty.mandate}) termina: ${telling.moment(duty.until)}`,
          en: `the mandate ${telling.quote(duty.title)} (${duty.mandate}) ends: ${telling.moment(duty.until)}`,
        }),
        telling.entry(duty.entry),
      );
    case 'minutes':
      return telling.join(
        telling.in({
          es: `acta ${de(properName(duty.names, 'es'))} (${duty.meeting}): ${minutesStep(duty, telling).es}`,
          en: `minutes of ${properName(duty.names, 'en')} (${duty.meeting}): ${minutesStep(duty, telling).en}`,
        }),
        telling.entry(duty.entry),
      );
    case 'announcement':
      return telling.join(
        telling.in({
          es: `anunciar en la próxima reunión ${de(telling.name(duty.organ))} que se decidió en silencio: ${telling.quote(duty.title)} (${duty.silence})`,
          en: `announce at the next meeting of ${telling.name(duty.organ)} what was decided in silence: ${telling.quote(duty.title)} (${duty.silence})`,
        }),
        telling.entry(duty.entry),
      );
    case 'statements':
      return telling.join(
        telling.in({
          es: `se admiten declaraciones sobre ${statedOn(duty, telling)} hasta el ${duty.said.es}`,
          en: `statements on ${statedOn(duty, telling)} are taken until ${duty.said.en}`,
        }),
        telling.entry(duty.entry),
      );
    case 'translation':
      return telling.join(
        telling.in({
          es: `traducir ${telling.quote(duty.title)} (${duty.text}) al ${languageIn(duty.language, 'es')}: ${translationsLeft(duty).es}`,
          en: `translate ${telling.quote(duty.title)} (${duty.text}) into ${languageIn(duty.language, 'en')}: ${translationsLeft(duty).en}`,
        }),
        telling.entry(duty.entry),
      );
  }
};

/** "la decisión «…»", "el acto «…»": what statements are filed on. */
const statedOn = (
  { on, title }: Extract<DutyTold, { readonly kind: 'statements' }>,
  telling: Telling,
): string => {
  const of = STATED_ON[on.kind];
  const paragraph = on.kind === 'paragraph' ? ` ${on.paragraph}` : '';
  const within = on.kind === 'paragraph' ? telling.in({ es: ' de', en: ' of' }) : '';
  return `${telling.in(of)}${paragraph}${within} ${telling.quote(title)}`;
};

const STATED_ON: Readonly<Record<'act' | 'decision' | 'text' | 'paragraph', Bilingual>> = {
  act: { es: 'el acto', en: 'the act' },
  decision: { es: 'la decisión', en: 'the decision' },
  text: { es: 'el texto', en: 'the text' },
  paragraph: { es: 'el párrafo', en: 'paragraph' },
};

const WORK_PLAN: Readonly<Record<'deliver' | 'approve', Bilingual>> = {
  deliver: { es: 'entregar', en: 'deliver' },
  approve: { es: 'aprobar', en: 'approve' },
};

const minutesStep = (
  { step, unsettled, until }: Extract<DutyTold, { readonly kind: 'minutes' }>,
  telling: Telling,
): Bilingual => {
  switch (step) {
    case 'circulate':
      return { es: 'por circular', en: 'to be circulated' };
    case 'settle':
      return { es: `correcciones por resolver: ${unsettled}`, en: `corrections to be settled: ${unsettled}` };
    case 'wait': {
      const time = until === undefined ? '' : telling.moment(until);
      return { es: `se admiten correcciones hasta: ${time}`, en: `corrections are taken until: ${time}` };
    }
    case 'finalize':
      return { es: 'por dar por definitiva', en: 'to be made final' };
  }
};

/** "solicitó: «…» (acto ask) (asiento 51)" */
export const askedSaid = ({ act }: FollowUpTold, telling: Telling): string =>
  telling.join(
    telling.in({
      es: `${begun(telling.name(act.organ))} pidió: ${telling.quote(act.words)} (acto ${act.act})`,
      en: `${begun(telling.name(act.organ))} asked: ${telling.quote(act.words)} (act ${act.act})`,
    }),
    telling.entry(act.entry),
  );

/** A date that there is not says so itself. */
const dueSaid = (due: DueTold | undefined, telling: Telling): string => {
  if (due === undefined) return '';
  const said =
    due.date.kind === 'undated' ? due.said : { es: `plazo: ${due.said.es}`, en: `due: ${due.said.en}` };
  return telling.join(`— ${telling.in(said)}`, telling.entry(due.entry));
};
