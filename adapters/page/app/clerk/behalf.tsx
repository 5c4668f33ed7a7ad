import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';
import type { Desk } from './desk.js';
import { Field, fieldIn } from './field.js';

/** In whose name something is recorded, where it is not the recorder's own. */
export interface OnBehalf {
  readonly onBehalfOf?: { readonly party: string; readonly authority: string };
}

/** By the authority that was typed in the form. */
export const behalf = ({ recorder }: Desk, party: string, fields: FormData): OnBehalf => {
  const authority = fieldIn(fields, 'authority');
  return party === recorder || authority === '' ? {} : { onBehalfOf: { party, authority } };
};

/** Asked of whoever speaks for others: a delegation speaks for itself. */
export const Authority = ({
  reader,
  desk,
  of = 'delegation',
}: {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly of?: 'delegation' | 'presidency';
}): ComponentChildren =>
  desk.forOthers ? (
    <Field
      label={reader.say('Con qué autoridad habla por quien actúa', 'By what authority it is spoken for')}
      name="authority"
      at="/onBehalfOf/authority"
    >
      {(attributes) => (
        <input
          {...attributes}
          required
          defaultValue={
            of === 'presidency'
              ? reader.say('la presidencia, en la sala', 'the presidency, in the room')
              : reader.say('su delegación, en la sala', 'its delegation, in the room')
          }
        />
      )}
    </Field>
  ) : null;
