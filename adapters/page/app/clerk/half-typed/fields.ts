import type { Fields } from './kept.js';

// A form's fields, read and filled as whoever types does it.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'checkbox';

const told = (field: Field): void => {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

export const fieldsIn = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');

/** Whether something was typed or ticked. What is only chosen from a list is no loss. */
export const isTypedIn = (form: HTMLFormElement): boolean =>
  fieldsOf(form).some((field) => {
    if (field instanceof HTMLSelectElement) return false;
    return isTick(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });

/** Puts what was typed before into a form, as if it were typed again. */
export const fill = (form: HTMLFormElement, fields: Fields): void => {
  const done = new Set<Field>();
  // What is put back is not left folded away.
  form.closest('details')?.setAttribute('open', '');
  const fillNew = (): void => {
    for (const field of fieldsOf(form)) {
      if (done.has(field)) continue;
      done.add(field);
      const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (isTick(field)) {
        field.checked = values.includes(field.value);
        told(field);
      } else if (values[0] !== undefined && canHold(field, values[0])) {
        field.value = values[0];
        told(field);
      }
    }
  };
  fillNew();
  // What is chosen in one field may bring others.
  setTimeout(fillNew);
};

/** What was to be chosen may be no more. */
const canHold = (field: Field, value: string): boolean =>
  !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value);

/** Takes out what was typed or ticked, and leaves what was chosen. */
export const clear = (form: HTMLFormElement): void => {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLSelectElement) continue;
    if (isTick(field)) field.checked = field.defaultChecked;
    else field.value = field.defaultValue;
    told(field);
  }
  focusFirst(form);
};

export const focusFirst = (form: HTMLFormElement): void =>
  form.querySelector<HTMLElement>('input, select, textarea')?.focus();
