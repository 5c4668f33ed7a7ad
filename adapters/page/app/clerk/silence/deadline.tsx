import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { serviceTime } from '../../service-clock.js';
import { Field } from '../field.js';

/** Until when, by the body's clock. */
export const DeadlineField = ({
  label,
  at = '/data/deadline',
}: {
  readonly label: string;
  readonly at?: string;
}): ComponentChildren => (
  <Field label={label} name="deadline" at={at}>
    {(attributes) => <input {...attributes} type="datetime-local" required />}
  </Field>
);

/** The longest that a browser's timer waits, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Whether an instant is over by the service's clock; told anew once it is. */
export const useIsOver = (instant: string): boolean => {
  const isOver = (): boolean => Date.parse(serviceTime()) > Date.parse(instant);
  const [, again] = useState(0);
  useEffect(() => {
    if (isOver()) return undefined;
    const left = Date.parse(instant) - Date.parse(serviceTime()) + 1;
    const timer = setTimeout(() => again(Date.now()), Math.min(left, LONGEST));
    return () => clearTimeout(timer);
  });
  return isOver();
};
