import type { ComponentChildren } from 'preact';
import type { Reader } from '../../reader.js';
import { DeskSection } from '../desk-section.js';
import { idFor, type Desk } from '../desk.js';
import { Choice, fieldIn, Line } from '../field.js';
import { OrganChoice } from '../organ-choice.js';
import { Recording } from '../form.js';

const KINDS = [
  ['declaration', 'declaración', 'declaration'],
  ['conclusions', 'conclusiones', 'conclusions'],
  ['statute', 'estatuto', 'statute'],
  ['plan', 'plan', 'plan'],
  ['guidelines', 'directrices', 'guidelines'],
  ['report', 'informe', 'report'],
  ['other', 'otro', 'other'],
] as const;

/** Begins a text, in the language that the page is read in: the Secretariat's to do. */
export const DraftText = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren => {
  const { say, lang } = reader;
  if (!desk.forOthers) return null;
  return (
    <DeskSection title={say('Asentar un borrador', 'Record a draft')}>
      <Recording
        reader={reader}
        desk={desk}
        name="text"
        label={say('Empezar el texto', 'Begin the text')}
        said={(fields) => say(`Texto «${fieldIn(fields, 'title')}»`, `Text “${fieldIn(fields, 'title')}”`)}
        command={(fields) => {
          const title = fieldIn(fields, 'title');
          return {
            type: 'DraftText',
            data: {
              text: idFor(title, crypto.randomUUID()),
              kind: fieldIn(fields, 'kind'),
              organ: fieldIn(fields, 'organ'),
              title: { [lang]: title },
              language: lang,
            },
          };
        }}
        recorded={(form) => form.reset()}
      >
        <Line label={say('Título', 'Title')} name="title" required />
        <Choice
          label={say('Qué es', 'What it is')}
          name="kind"
          from={KINDS.map(([kind, es, en]) => [kind, say(es, en)] as const)}
        />
        <OrganChoice reader={reader} desk={desk} />
      </Recording>
    </DeskSection>
  );
};
