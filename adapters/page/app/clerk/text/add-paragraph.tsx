import type { ComponentChildren } from 'preact';
import { idFor } from '../desk.js';
import { Choice, fieldIn, Passage } from '../field.js';
import { Recording } from '../form.js';
import type { OfText } from './of-text.js';

/** Puts a paragraph behind the others of its part: the Secretariat's to do. */
export const AddParagraph = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say } = reader;
  if (!desk.forOthers) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`paragraph:${answer.text}`}
      label={say('Añadir el párrafo', 'Add the paragraph')}
      said={(fields) =>
        say(`Párrafo «${fieldIn(fields, 'words')}»`, `Paragraph “${fieldIn(fields, 'words')}”`)
      }
      command={(fields) => {
        const words = fieldIn(fields, 'words');
        return {
          type: 'AddParagraph',
          data: {
            text: answer.text,
            paragraph: idFor(words, crypto.randomUUID()),
            part: fieldIn(fields, 'part'),
            words,
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Passage label={say('Párrafo nuevo', 'New paragraph')} name="words" required />
      <Choice
        label={say('En qué parte', 'In which part')}
        name="part"
        from={[
          ['operative', say('dispositiva', 'operative')],
          ['preamble', say('preámbulo', 'preamble')],
          ['annex', say('anexo', 'annex')],
        ]}
      />
    </Recording>
  );
};
