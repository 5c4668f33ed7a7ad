import type { ComponentChildren } from 'preact';
import { Choice, fieldIn } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import { wordings, type OfBracket } from './of-bracket.js';

/** Whoever presides finds agreement on one wording: shut, with the reason, while members stand on different ones. */
export const CloseBracket = ({ reader, desk, answer, of }: OfBracket): ComponentChildren => {
  const { say } = reader;
  if (presidingFor(desk) === undefined) return null;
  const stoodOn = of.alternatives.filter(({ support }) => support.length > 0);
  const apart = [...(stoodOn.length > 1 ? stoodOn.flatMap(({ support }) => support) : []), ...of.holding].map(
    ({ member }) => member,
  );
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`close:${answer.text}/${of.bracket}`}
      label={say('Cerrar el corchete', 'Close the bracket')}
      unseen
      barred={
        apart.length === 0
          ? undefined
          : say(
              `No hay acuerdo: ${reader.names(apart)} no están por lo mismo.`,
              `Not agreed: ${reader.names(apart)} do not stand on the same.`,
            )
      }
      said={() => say(`Cierre de ${of.shown}`, `Closing of ${of.shown}`)}
      command={(fields) => ({
        type: 'CloseBracket',
        ...chaired(desk, fields, {
          text: answer.text,
          bracket: of.bracket,
          alternative: fieldIn(fields, 'agreed'),
        }),
      })}
    >
      <Choice
        label={say('Lo acordado', 'What is agreed')}
        name="agreed"
        at="/data/alternative"
        from={wordings(of, reader).toSorted(([one], [other]) => rank(one, stoodOn) - rank(other, stoodOn))}
      />
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};

/** What members stand on comes first. */
const rank = (alternative: string, stoodOn: readonly { readonly alternative: string }[]): number =>
  stoodOn.some((one) => one.alternative === alternative) ? 0 : 1;
