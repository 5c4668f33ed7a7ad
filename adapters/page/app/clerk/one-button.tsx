import type { ComponentChildren } from 'preact';
import { Recording, type RecordingProps } from './form.js';

/** A form that asks nothing more: a button, and what became of it. */
export const OneButton = ({
  said,
  ...form
}: Omit<RecordingProps, 'said'> & { readonly said: string }): ComponentChildren => (
  <div class="one-button">
    <Recording {...form} said={() => said} />
  </div>
);
