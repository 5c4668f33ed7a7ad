import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Authority, behalf } from '../behalf.js';
import { speaksFor } from '../desk.js';
import { Choice, fieldIn, Line, named } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import { standsInTheWay, type Standing } from './negotiated.js';
import type { OfText } from './of-text.js';
import { paragraphChoices } from './paragraphs.js';

const WHY: Readonly<Record<Standing, readonly [es: string, en: string]>> = {
  agreed: ['Ya está acordado.', 'It is agreed already.'],
  bracket: ['Tiene un corchete abierto.', 'It has an open bracket.'],
  amendment: ['Tiene una enmienda pendiente.', 'It has a pending amendment.'],
};

/** Whoever presides finds a paragraph agreed ad referendum: shut, with the reason, while something in it is open. */
export const AgreeParagraph = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say } = reader;
  const [chosen, choose] = useState<string>();
  const open = answer.paragraphs.filter(({ agreement }) => agreement?.kind !== 'agreed');
  const of = open.find(({ paragraph }) => paragraph === chosen) ?? open[0];
  if (presidingFor(desk) === undefined || of === undefined) return null;
  const why = standsInTheWay(answer, of);
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`agree:${answer.text}`}
      label={say('Acordar ad referéndum', 'Agree ad referendum')}
      unseen
      barred={why === undefined ? undefined : say(...WHY[why])}
      said={() => `${say('Acordado ad referéndum', 'Agreed ad referendum')}: ${of.words}`}
      command={(fields) => ({
        type: 'AgreeParagraph',
        ...chaired(desk, fields, { text: answer.text, paragraph: of.paragraph }),
      })}
    >
      <Choice
        label={say('Párrafo que se acuerda', 'Paragraph agreed')}
        name="agreedOn"
        at="/data/paragraph"
        from={paragraphChoices(open)}
        value={of.paragraph}
        chosen={choose}
      />
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};

/** Any member reopens what was agreed ad referendum, and says why. */
export const ReopenParagraph = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  const agreed = answer.paragraphs.filter(({ agreement }) => agreement?.kind === 'agreed');
  if (members.length === 0 || agreed.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`reopen:${answer.text}`}
      label={say('Reabrir', 'Reopen')}
      said={(fields) => `${say('Reabierto', 'Reopened')}: ${fieldIn(fields, 'whyReopened')}`}
      command={(fields) => {
        const member = fieldIn(fields, 'reopener');
        return {
          type: 'ReopenParagraph',
          ...behalf(desk, member, fields),
          data: {
            text: answer.text,
            paragraph: fieldIn(fields, 'reopened'),
            member,
            reason: fieldIn(fields, 'whyReopened'),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Párrafo que se reabre', 'Paragraph reopened')}
        name="reopened"
        at="/data/paragraph"
        from={paragraphChoices(agreed)}
      />
      <Choice
        label={say('Quién lo reabre', 'Who reopens it')}
        name="reopener"
        at="/data/member"
        from={named(members, reader)}
      />
      <Line
        label={say('Por qué lo reabre', 'Why it reopens it')}
        name="whyReopened"
        at="/data/reason"
        required
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
