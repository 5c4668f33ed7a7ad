import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';
import type { Desk } from './desk.js';
import { Choice, named } from './field.js';

/** Of which organ something is that is begun here. */
export const OrganChoice = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren => (
  <Choice
    label={reader.say('De qué instancia', 'Of which organ')}
    name="organ"
    from={named(desk.organs, reader)}
  />
);
