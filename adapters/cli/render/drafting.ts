import type { MeetingAnswer } from '../../../projections/meeting.js';
import type { Page } from './page.js';
import { line } from './section.js';
import { withPerson } from './with-person.js';

export const drafting = (
  { draftingGroup: group }: Pick<MeetingAnswer, 'draftingGroup'>,
  page: Page,
): readonly string[] => {
  if (group === undefined) return [];
  const named = group.named.map(({ member, entry }) => ({
    text: withPerson(page.title(member), entry, page),
    entry,
  }));
  return [
    ...line(
      page.join(
        page.in({
          es: 'Se pidió a cada miembro un representante que redacte',
          en: 'Every member was asked for a representative to draft',
        }),
        page.entry(group.askedEntry),
      ),
      page,
    ),
    ...line(
      named.length === 0
        ? page.in({
            es: 'No consta que ninguno lo haya nombrado.',
            en: 'None is recorded as having named one.',
          })
        : `${page.in({ es: 'Han nombrado', en: 'Named by' })}: ${page.together(named)}.`,
      page,
    ),
    ...draftingWork(group, page),
  ];
};

const draftingWork = (
  { head, reports = [], texts = [] }: NonNullable<MeetingAnswer['draftingGroup']>,
  page: Page,
): readonly string[] => [
  ...(head === undefined
    ? []
    : line(
        page.join(
          page.in({ es: `Lo preside ${page.name(head.member)}`, en: `Headed by ${page.name(head.member)}` }),
          page.entry(head.entry),
        ),
        page,
      )),
  ...reports.flatMap(({ by, report, entry }) =>
    line(
      page.join(
        page.in({ es: `Informe de ${page.name(by)}`, en: `Report by ${page.name(by)}` }),
        page.quote(report),
        page.entry(entry),
      ),
      page,
    ),
  ),
  ...texts.flatMap(({ title, organ, entry, adoptedEntry }) => {
    const adopted =
      adoptedEntry === undefined
        ? page.in({
            es: `: por aprobar en ${page.name(organ)}`,
            en: `: to be approved by ${page.name(organ)}`,
          })
        : page.join(
            page.in({ es: `: aprobado por ${page.name(organ)}`, en: `: approved by ${page.name(organ)}` }),
            page.entry(adoptedEntry),
          );
    return line(`${page.join(page.quote(title), page.entry(entry))}${adopted}`, page);
  }),
];
