import type { MeetingAnswer } from '../../projections/meeting.js';
import type { Telling } from './telling.js';
import { withPerson } from './with-person.js';

type DraftingGroup = NonNullable<MeetingAnswer['draftingGroup']>;

/** Who was asked to draft and who does, who heads it, what it reported and what it brought out; a sentence each. */
export const draftingSaid = (
  { draftingGroup: group }: Pick<MeetingAnswer, 'draftingGroup'>,
  telling: Telling,
): readonly string[] =>
  group === undefined
    ? []
    : [
        telling.join(
          telling.in({
            es: 'Se pidió a cada miembro un representante que redacte',
            en: 'Every member was asked for a representative to draft',
          }),
          telling.entry(group.askedEntry),
        ),
        namedSaid(group, telling),
        ...headSaid(group, telling),
        ...(group.reports ?? []).map(({ by, report, entry }) =>
          telling.join(
            telling.in({ es: `Informe de ${telling.name(by)}`, en: `Report by ${telling.name(by)}` }),
            telling.quote(report),
            telling.entry(entry),
          ),
        ),
        ...(group.texts ?? []).map((text) => textSaid(text, telling)),
      ];

const namedSaid = ({ named }: DraftingGroup, telling: Telling): string =>
  named.length === 0
    ? telling.in({
        es: 'No consta que ninguno lo haya nombrado.',
        en: 'None is recorded as having named one.',
      })
    : `${telling.in({ es: 'Han nombrado', en: 'Named by' })}: ${telling.together(
        named.map(({ member, entry }) => ({
          text: withPerson(telling.title(member), entry, telling),
          entry,
        })),
      )}.`;

const headSaid = ({ head }: DraftingGroup, telling: Telling): readonly string[] =>
  head === undefined
    ? []
    : [
        telling.join(
          telling.in({
            es: `Lo preside ${telling.name(head.member)}`,
            en: `Headed by ${telling.name(head.member)}`,
          }),
          telling.entry(head.entry),
        ),
      ];

const textSaid = (
  { title, organ, entry, adoptedEntry }: NonNullable<DraftingGroup['texts']>[number],
  telling: Telling,
): string => {
  const adopted =
    adoptedEntry === undefined
      ? telling.in({
          es: `: por aprobar en ${telling.name(organ)}`,
          en: `: to be approved by ${telling.name(organ)}`,
        })
      : telling.join(
          telling.in({
            es: `: aprobado por ${telling.name(organ)}`,
            en: `: approved by ${telling.name(organ)}`,
          }),
          telling.entry(adoptedEntry),
        );
  return `${telling.join(telling.quote(title), telling.entry(entry))}${adopted}`;
};
