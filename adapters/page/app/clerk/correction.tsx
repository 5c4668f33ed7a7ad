import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Envelope } from '../../../../domain/language/entry.js';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import type { Desk } from './desk.js';
import { Field, fieldIn, Line } from './field.js';
import { Recording } from './form.js';
import { filledIn, wordsOf } from './words-of.js';

interface Props {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly of: { readonly number: number; readonly envelope: Envelope; readonly data: unknown };
}

/** Says that an entry was wrong, and what is right. Undoing is that: nothing is erased. */
export const Correction = ({ reader, desk, of: { number, envelope, data } }: Props): ComponentChildren => {
  const { say } = reader;
  const hasScript = useScript();
  const [right, setRight] = useState('annulled');
  if (!hasScript || envelope.type === 'EntryCorrected') return null;
  const words = wordsOf(data);
  return (
    <div id="correct">
      <Section title={say('Corregir este asiento', 'Correct this entry')}>
        <p>
          {say(
            'Nada se borra: se asienta una corrección, y las dos lecturas quedan a la vista.',
            'Nothing is erased: a correction is recorded, and both readings stay in sight.',
          )}
        </p>
        <Recording
          reader={reader}
          desk={desk}
          name={`correct:${number}`}
          label={say('Asentar la corrección', 'Record the correction')}
          unseen
          said={() => say(`Corrección del asiento ${number}`, `Correction of entry ${number}`)}
          command={(fields) => ({
            type: 'CorrectEntry',
            // What a party said is taken back by that party, or on its behalf.
            ...(envelope.onBehalfOf === undefined ? {} : { onBehalfOf: envelope.onBehalfOf }),
            data: {
              entry: number,
              right: readingIn(fields, data),
              reason: fieldIn(fields, 'reason'),
            },
          })}
        >
          <Field label={say('Qué es lo correcto', 'What is right')} name="right">
            {(attributes) => (
              <select
                {...attributes}
                value={right}
                onInput={(event) => {
                  setRight(event.currentTarget.value);
                }}
              >
                <option value="annulled">
                  {say('No debió asentarse (deshacer)', 'It should not have been recorded (undo)')}
                </option>
                {words.length === 0 ? null : (
                  <option value="data">{say('Dice otra cosa', 'It says something else')}</option>
                )}
                <option value="occurredAt">
                  {say('Ocurrió en otro momento', 'It happened at another time')}
                </option>
              </select>
            )}
          </Field>
          {right === 'data'
            ? words.map(({ path, value }) => (
                <Field
                  key={path}
                  label={path.slice(1).replaceAll('/', ' · ')}
                  name={path}
                  at={`/data/right/data${path}`}
                >
                  {(attributes) => (
                    <textarea
                      {...attributes}
                      rows={value.length > 80 ? 3 : 1}
                      defaultValue={value}
                      required
                    />
                  )}
                </Field>
              ))
            : null}
          {right === 'occurredAt' ? (
            <Field label={say('Cuándo', 'When')} name="when" at="/data/right/occurredAt">
              {(attributes) => <input {...attributes} required defaultValue={envelope.occurredAt} />}
            </Field>
          ) : null}
          <Line label={say('Por qué', 'Why')} name="reason" required />
        </Recording>
      </Section>
    </div>
  );
};

const readingIn = (fields: FormData, data: unknown): object => {
  switch (fieldIn(fields, 'right')) {
    case 'data':
      return { kind: 'data', data: filledIn(data, (path) => fieldIn(fields, path)) };
    case 'occurredAt':
      return { kind: 'occurredAt', occurredAt: fieldIn(fields, 'when') };
    default:
      return { kind: 'annulled' };
  }
};
