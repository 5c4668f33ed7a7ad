import type { Bilingual } from '../../../domain/language/codec.js';
import type { Named } from '../../../projections/named.js';
import { begun } from '../../../projections/sentences/article.js';
import { languageIn } from '../../../projections/sentences/language-name.js';
import { translationsLeft } from '../../../projections/sentences/translations.js';
import type { DueTold, DutyTold, FollowUpTold, TodoAnswer } from '../../../projections/todo.js';
import { blocks } from './layout.js';
import type { Page } from './page.js';
import { line, section } from './section.js';

/** What the record still owes, under the names of those who owe it; what is done where everything is asked for. */
export const todo = ({ owed, done }: TodoAnswer, page: Page): readonly string[] =>
  blocks(
    ...dutyBlocks(owed, page),
    owed.length === 0
      ? line(page.in({ es: 'No queda nada por hacer.', en: 'Nothing is left to do.' }), page)
      : [],
    page.full
      ? section(
          { es: 'Cumplido', en: 'Done' },
          done.flatMap((one) => line(page.join(askedSaid(one, page), page.entry(...one.entries)), page)),
          page,
        )
      : [],
    page.full || done.length === 0
      ? []
      : line(
          page.in({
            es: `Cumplido: ${done.length} (--all lo muestra).`,
            en: `Done: ${done.length} (--all shows them).`,
          }),
          page,
        ),
  );

/** One block for each that owes something, and one for what nobody is named for. */
export const dutyBlocks = (owed: readonly DutyTold[], page: Page): readonly (readonly string[])[] => {
  const whose = new Map<string, Named | undefined>();
  for (const { owedBy } of owed) for (const one of owedBy) whose.set(one.code, one);
  const unnamed = owed.filter(({ owedBy }) => owedBy.length === 0);
  const lines = (duties: readonly DutyTold[]): readonly string[] =>
    duties.flatMap((duty) => line(dutySaid(duty, page), page));
  return [
    ...[...whose].map(([code, named]) => [
      page.colours.bold(named === undefined ? code : begun(page.title(named))),
      ...lines(owed.filter(({ owedBy }) => owedBy.some((one) => one.code === code))),
    ]),
    section({ es: 'Sin que conste a quién toca', en: 'Of nobody in particular' }, lines(unnamed), page),
  ];
};

/** What is owed, by when, and by which entry. */
export const dutySaid = (duty: DutyTold, page: Page): string => {
  const late = duty.overdue ? page.colours.yellow(page.in({ es: 'VENCIDO: ', en: 'OVERDUE: ' })) : '';
  switch (duty.kind) {
    case 'follow-up':
      return late + page.join(askedSaid(duty.followUp, page), dueSaid(duty.followUp.due, page));
    case 'work-plan':
      return (
        late +
        page.join(
          page.in({
            es: `${WORK_PLAN[duty.step].es} el plan de trabajo de ${page.words(duty.names)} (${duty.group})`,
            en: `${WORK_PLAN[duty.step].en} the work plan of ${page.words(duty.names)} (${duty.group})`,
          }),
          page.entry(duty.entry),
          dueSaid(duty.due, page),
        )
      );
    case 'mandate-review':
      return (
        late +
        page.join(
          page.in({
            es: `revisar el mandato ${page.quote(duty.title)} (${duty.mandate})`,
            en: `review the mandate ${page.quote(duty.title)} (${duty.mandate})`,
          }),
          dueSaid(duty.due, page),
        )
      );
    case 'mandate-term':
      return page.join(
        page.in({
          es: `el mandato ${page.quote(duty.title)} (${duty.mandate}) termina: ${page.moment(duty.until)}`,
          en: `the mandate ${page.quote(duty.title)} (${duty.mandate}) ends: ${page.moment(duty.until)}`,
        }),
        page.entry(duty.entry),
      );
    case 'minutes':
      return page.join(
        page.in({
          es: `acta de ${page.words(duty.names)} (${duty.meeting}): ${minutesStep(duty, page).es}`,
          en: `minutes of ${page.words(duty.names)} (${duty.meeting}): ${minutesStep(duty, page).en}`,
        }),
        page.entry(duty.entry),
      );
    case 'translation':
      return page.join(
        page.in({
          es: `traducir ${page.quote(duty.title)} (${duty.text}) al ${languageIn(duty.language, 'es')}: ${translationsLeft(duty).es}`,
          en: `translate ${page.quote(duty.title)} (${duty.text}) into ${languageIn(duty.language, 'en')}: ${translationsLeft(duty).en}`,
        }),
        page.entry(duty.entry),
      );
  }
};

const WORK_PLAN: Readonly<Record<'deliver' | 'approve', Bilingual>> = {
  deliver: { es: 'entregar', en: 'deliver' },
  approve: { es: 'aprobar', en: 'approve' },
};

const minutesStep = (
  { step, unsettled, until }: Extract<DutyTold, { readonly kind: 'minutes' }>,
  page: Page,
): Bilingual => {
  switch (step) {
    case 'circulate':
      return { es: 'por circular', en: 'to be circulated' };
    case 'settle':
      return { es: `correcciones por resolver: ${unsettled}`, en: `corrections to be settled: ${unsettled}` };
    case 'wait': {
      const time = until === undefined ? '' : page.moment(until);
      return { es: `se admiten correcciones hasta: ${time}`, en: `corrections are taken until: ${time}` };
    }
    case 'finalize':
      return { es: 'por dar por definitiva', en: 'to be made final' };
  }
};

/** "solicitó: «…» (acto ask) (asiento 51)" */
const askedSaid = ({ act }: FollowUpTold, page: Page): string =>
  page.join(
    page.in({
      es: `${begun(page.title(act.organ))} pidió: ${page.quote(act.words)} (acto ${act.act})`,
      en: `${begun(page.title(act.organ))} asked: ${page.quote(act.words)} (act ${act.act})`,
    }),
    page.entry(act.entry),
  );

/** A date that there is not says so itself. */
const dueSaid = (due: DueTold | undefined, page: Page): string => {
  if (due === undefined) return '';
  const said =
    due.date.kind === 'undated' ? due.said : { es: `plazo: ${due.said.es}`, en: `due: ${due.said.en}` };
  return page.join(`— ${page.in(said)}`, page.entry(due.entry));
};
