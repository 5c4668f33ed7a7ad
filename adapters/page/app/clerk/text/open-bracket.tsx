import type { ComponentChildren } from 'preact';
import { Authority, behalf } from '../behalf.js';
import { idFor, speaksFor } from '../desk.js';
import { Choice, fieldIn, given, Line, named, Passage } from '../field.js';
import { Recording } from '../form.js';
import type { OfText } from './of-text.js';
import { paragraphChoices } from './paragraphs.js';

/** Puts words of a paragraph in brackets, with the wording that is wanted in their place. */
export const OpenBracket = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  if (members.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`bracket:${answer.text}`}
      label={say('Abrir el corchete', 'Open the bracket')}
      said={(fields) =>
        say(`Corchete en «${fieldIn(fields, 'around')}»`, `Bracket around “${fieldIn(fields, 'around')}”`)
      }
      command={(fields) => {
        const by = fieldIn(fields, 'member');
        const words = fieldIn(fields, 'around');
        const instead = fieldIn(fields, 'instead');
        const apart = crypto.randomUUID();
        return {
          type: 'OpenBracket',
          ...behalf(desk, by, fields),
          data: {
            text: answer.text,
            bracket: idFor(words, apart),
            paragraph: fieldIn(fields, 'paragraph'),
            around: words === '' ? { kind: 'whole' } : { kind: 'words', words },
            by: [by],
            alternatives: instead === '' ? [] : [{ alternative: idFor(instead, apart), words: instead }],
            ...given('reason', fieldIn(fields, 'reason')),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Párrafo', 'Paragraph')}
        name="paragraph"
        from={paragraphChoices(answer.paragraphs)}
      />
      <Line
        label={say('Qué palabras (vacío: todo el párrafo)', 'Which words (empty: the whole paragraph)')}
        name="around"
      />
      <Passage
        label={say('Qué se propone en su lugar', 'What is proposed in their place')}
        name="instead"
        at="/data/alternatives"
      />
      <Choice
        label={say('Quién lo pide', 'Who asks for it')}
        name="member"
        at="/data/by"
        from={named(members, reader)}
      />
      <Line label={say('Motivo', 'Reason')} name="reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
